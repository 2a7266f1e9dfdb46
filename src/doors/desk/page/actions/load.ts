import { oneAtATime, type Repeated } from '../api/one-at-a-time.ts';
import { type Desk, valueOr } from './desk.ts';

/** What is being asked for is asked for once more at most. */
const loaders = new WeakMap<Desk, Readonly<Record<Loader, Repeated>>>();

type Loader = 'state' | 'document' | 'pack' | 'typed';

/** Asks for everything at a glance, and opens the first pack and document where none is open. */
export function loadState(desk: Desk): Promise<void> {
  return loadersOf(desk).state();
}

async function askState(desk: Desk): Promise<void> {
  const state = valueOr(desk, await desk.ask.state());
  if (state === undefined) return;
  const { changes } = state as { readonly changes?: number };
  desk.known.first ??= changes;
  desk.store.send({ type: 'state-came', state });
  const { pack, document } = desk.store.get();
  if (pack.id === undefined) {
    const first = state.packs.find(({ id }) => id === desk.place.pack) ?? state.packs[0];
    if (first) void showPack(desk, first.id);
  }
  if (document.id !== undefined && !state.documents.some(({ id }) => id === document.id))
    desk.store.send({ type: 'document-left' });
  if (desk.store.get().document.id === undefined) {
    const open = state.packs.find(({ id }) => id === desk.store.get().pack.id);
    const wanted = desk.place.document ?? open?.documents[0];
    const first = state.documents.find(({ id }) => id === wanted) ?? state.documents[0];
    if (first) void openDocument(desk, first.id);
  }
}

export async function openDocument(desk: Desk, id: string): Promise<void> {
  desk.store.send({ type: 'document-chosen', id });
  await loadDocument(desk);
}

/** Asks for the open document as it is now. */
export function loadDocument(desk: Desk): Promise<void> {
  return loadersOf(desk).document();
}

async function askDocument(desk: Desk): Promise<void> {
  const { id } = desk.store.get().document;
  if (id === undefined) return;
  const document = valueOr(desk, await desk.ask.document(id));
  if (document) desk.store.send({ type: 'document-came', document });
}

/** Opens a pack. What was typed in another one is gone, unless it has been saved: `openPack` sees to that. */
export async function showPack(desk: Desk, id: string): Promise<void> {
  desk.store.send({ type: 'pack-chosen', id });
  await loadPack(desk);
  await loadCopies(desk);
}

/** Asks for the open pack as its file is now, and for its page. */
export function loadPack(desk: Desk): Promise<void> {
  return loadersOf(desk).pack();
}

async function askPack(desk: Desk): Promise<void> {
  const { id } = desk.store.get().pack;
  if (id === undefined) return;
  const answer = await desk.ask.pack(id);
  if (!answer.ok && answer.missing) {
    if (desk.store.get().pack.id === id) desk.store.send({ type: 'pack-gone' });
    return;
  }
  const pack = valueOr(desk, answer);
  if (pack) desk.store.send({ type: 'pack-came', pack });
  await loadPage(desk);
}

/** Asks for the page of the open pack, as its text is being written, and then where its sheets begin. */
export async function loadPage(desk: Desk): Promise<void> {
  if (await loadWords(desk)) await loadBreaks(desk);
}

/** Asks for the words alone of what is being typed: at once, or when those before them have come. */
export function loadTyped(desk: Desk): Promise<void> {
  return loadersOf(desk).typed();
}

/** Asks for the page alone. False: the text is another by now, or there is no page. */
async function loadWords(desk: Desk, { quick = false } = {}): Promise<boolean> {
  const { id, text } = desk.store.get().pack;
  if (id === undefined) return false;
  const page = await desk.ask.page(id, text, quick);
  const now = desk.store.get().pack;
  if (now.id !== id) return false;
  const isLatest = now.text === text;
  // Whoever goes on typing sees the words that have come.
  if (!isLatest && !(quick && page.ok)) return false;
  desk.store.send({ type: 'page-came', page: page.ok ? page.value : undefined });
  return isLatest && page.ok;
}

/** Page breaks come from a print that only measures: later than the words, and for the page that is shown by then. */
export async function loadBreaks(desk: Desk): Promise<void> {
  for (;;) {
    const { id } = desk.store.get().pack;
    const { digest, settled } = desk.store.get().paper;
    if (id === undefined || digest === undefined || settled) return;
    const answer = await desk.ask.pages(id, digest);
    if (!answer.ok || desk.store.get().pack.id !== id) return;
    if (isShown(desk, id, digest)) {
      if (answer.value.settled) return desk.store.send({ type: 'breaks-came', ...answer.value });
      // The words were quick; what the page says of itself has come since.
      if (!answer.value.superseded || !(await loadWords(desk))) return;
      if (desk.store.get().paper.digest === digest) return;
    }
  }
}

function isShown(desk: Desk, id: string, digest: string): boolean {
  const { pack, paper } = desk.store.get();
  return pack.id === id && paper.digest === digest;
}

/** Asks for the numbered copies that there are. */
export async function loadCopies(desk: Desk): Promise<void> {
  const { id } = desk.store.get().pack;
  if (id === undefined) return;
  const answer = await desk.ask.copiesMade(id);
  if (answer.ok && desk.store.get().pack.id === id) {
    desk.store.send({ type: 'copies-came', copies: answer.value });
  }
}

/** Everything that is shown, again. */
export async function reload(desk: Desk): Promise<void> {
  await Promise.all([loadState(desk), loadDocument(desk), loadPack(desk)]);
}

function loadersOf(desk: Desk): Readonly<Record<Loader, Repeated>> {
  const made = loaders.get(desk) ?? {
    state: oneAtATime(() => askState(desk)),
    document: oneAtATime(() => askDocument(desk)),
    pack: oneAtATime(() => askPack(desk)),
    typed: oneAtATime(async () => void (await loadWords(desk, { quick: true }))),
  };
  loaders.set(desk, made);
  return made;
}
