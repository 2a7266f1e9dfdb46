import { type Desk, valueOr } from './desk.ts';

/** Asks for everything at a glance, and opens the first pack and document where none is open. */
export async function loadState(desk: Desk): Promise<void> {
  const state = valueOr(desk, await desk.ask.state());
  if (state === undefined) return;
  desk.store.send({ type: 'state-came', state });
  const { pack, document } = desk.store.get();
  const named = new URLSearchParams(location.hash.slice(1));
  if (pack.id === undefined) {
    const first = state.packs.find(({ id }) => id === named.get('pack')) ?? state.packs[0];
    if (first) void openPack(desk, first.id);
  }
  if (document.id === undefined) {
    const wanted = named.get('document') ?? state.packs[0]?.documents[0];
    const first = state.documents.find(({ id }) => id === wanted) ?? state.documents[0];
    if (first) void openDocument(desk, first.id);
  }
}

export async function openDocument(desk: Desk, id: string): Promise<void> {
  desk.store.send({ type: 'document-chosen', id });
  await loadDocument(desk);
}

/** Asks for the open document as it is now. */
export async function loadDocument(desk: Desk): Promise<void> {
  const { id } = desk.store.get().document;
  if (id === undefined) return;
  const document = valueOr(desk, await desk.ask.document(id));
  if (document) desk.store.send({ type: 'document-came', document });
}

export async function openPack(desk: Desk, id: string): Promise<void> {
  desk.store.send({ type: 'pack-chosen', id });
  history.replaceState(null, '', `#${new URLSearchParams({ pack: id })}`);
  await loadPack(desk);
}

/** Asks for the open pack as its file is now, and for its page. */
export async function loadPack(desk: Desk): Promise<void> {
  const { id } = desk.store.get().pack;
  if (id === undefined) return;
  const pack = valueOr(desk, await desk.ask.pack(id));
  if (pack) desk.store.send({ type: 'pack-came', pack });
  await loadPage(desk);
}

/** Asks for the page of the open pack, as its text is being written, and then where its pages begin. */
export async function loadPage(desk: Desk): Promise<void> {
  const { id, text } = desk.store.get().pack;
  if (id === undefined) return;
  const page = await desk.ask.livePage(id, text);
  if (desk.store.get().pack.id !== id || desk.store.get().pack.text !== text) return;
  desk.store.send({ type: 'page-came', html: page.ok ? page.value : undefined });
  await loadBreaks(desk);
}

/** Page breaks come from a print that only measures: later than the words. */
export async function loadBreaks(desk: Desk): Promise<void> {
  const { id, text } = desk.store.get().pack;
  if (id === undefined) return;
  const answer = await desk.ask.pages(id, text);
  const now = desk.store.get().pack;
  if (answer.ok && now.id === id && now.text === text) {
    desk.store.send({ type: 'breaks-came', pages: answer.value.pages });
  }
}

/** Everything that is shown, anew. */
export async function reload(desk: Desk): Promise<void> {
  await Promise.all([loadState(desk), loadDocument(desk), loadPack(desk)]);
}
