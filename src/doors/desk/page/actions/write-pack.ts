import { type Desk, knowOwn, valueOr } from './desk.ts';
import { done, sentence } from './done.ts';
import { loadBreaks, loadPack, loadPage, loadState, loadTyped, openDocument, reload } from './load.ts';
import { openPack } from './open-pack.ts';
import { askAboutAside, saveText } from './save-text.ts';

/** After the last key, in milliseconds. */
const BREAKS_AFTER = 160;
const SAVED_AFTER = 900;

/** Whoever goes on typing has saved what is older than this. */
const SAVED_WITHIN = 2000;

let timers: readonly ReturnType<typeof setTimeout>[] = [];
let unsavedSince: number | undefined;

/** The text has been typed into: it is shown at once, and saved when the typing rests, or goes on for long. */
export function typeText(desk: Desk, text: string): void {
  desk.store.send({ type: 'text-typed', text });
  for (const timer of timers) clearTimeout(timer);
  unsavedSince ??= Date.now();
  const left = unsavedSince + SAVED_WITHIN - Date.now();
  const save = (): void => {
    unsavedSince = undefined;
    void saveText(desk);
  };
  const words = loadTyped(desk);
  void words.then(() => readMarks(desk, text));
  timers = [
    // Where words take long, the breaks are still those of these words.
    setTimeout(() => void words.then(() => loadBreaks(desk)), BREAKS_AFTER),
    setTimeout(save, Math.max(0, Math.min(SAVED_AFTER, left))),
  ];
}

/** The words on the page are what the eye waits for: the desk does one thing after the other. */
async function readMarks(desk: Desk, text: string): Promise<void> {
  const { id, text: now } = desk.store.get().pack;
  if (id === undefined || now !== text) return;
  const answer = await desk.ask.live(id, text);
  if (!answer.ok || desk.store.get().pack.id !== id) return;
  desk.store.send({ type: 'live-came', text, ...answer.value });
}

/** Writes one's own text where the file says something else. */
export async function keepMine(desk: Desk): Promise<void> {
  desk.store.send({ type: 'conflict-settled', text: desk.store.get().pack.text });
  await saveText(desk);
  await loadPage(desk);
}

/** Lets the file's text stand. One's own comes back by undoing that. */
export async function takeTheirs(desk: Desk): Promise<void> {
  const { id, text, theirs, settles } = desk.store.get().pack;
  if (id === undefined || theirs === undefined) return;
  const texts = { mine: text, digest: theirs.digest, ...(settles !== undefined && { settles }) };
  const settled = valueOr(desk, await desk.ask.theirs(id, texts));
  if (settled === undefined) return;
  if (settled.saved) {
    knowOwn(desk, settled);
    desk.store.send({ type: 'conflict-settled', text: settled.text });
    desk.store.send({ type: 'noted', kind: 'done', text: 'The file’s text stays. Undo brings yours back.' });
    await Promise.all([loadState(desk), loadPage(desk), askAboutAside(desk)]);
  } else if ('theirs' in settled)
    desk.store.send({ type: 'saving-collided', theirs: settled.theirs, digest: settled.digest });
  else
    desk.store.send(settled.gone ? { type: 'pack-gone' } : { type: 'saving-failed', reason: settled.reason });
}

/** Changes a field of the front matter; `null` takes it out. */
export async function changeFront(desk: Desk, field: string, value: unknown): Promise<boolean> {
  const { id } = desk.store.get().pack;
  if (id === undefined) return false;
  // The form writes to the file: what has been typed has to be in it.
  await saveText(desk);
  const isDone = await done(desk, desk.ask.front(id, field, value));
  if (isDone) await Promise.all([loadPack(desk), loadState(desk)]);
  return isDone;
}

/** Begins a pack, and opens it. */
export async function beginPack(desk: Desk, title: string, documents: readonly string[]): Promise<boolean> {
  const answer = await desk.ask.newPack(title, documents);
  const isDone = await done(desk, Promise.resolve(answer));
  if (!isDone) return false;
  desk.store.send({ type: 'dialog-closed' });
  await loadState(desk);
  const id = (answer.ok && answer.value.done && answer.value.id) || desk.store.get().state?.packs.at(-1)?.id;
  if (id !== undefined) await openPack(desk, id);
  desk.store.send({ type: 'screen-chosen', screen: 'desk' });
  desk.store.send({ type: 'column-entered', column: 'pack' });
  return true;
}

/** Prints the pack as `build` does. */
export async function buildPack(desk: Desk): Promise<void> {
  const { id } = desk.store.get().pack;
  if (id === undefined) return;
  desk.store.send({ type: 'build-began' });
  await saveText(desk);
  const built = valueOr(desk, await desk.ask.build(id));
  desk.store.send({ type: 'build-ended' });
  if (built) {
    const isMade = built.status !== 'failed' && built.status !== 'not-started';
    const pages = `${built.pages} page${built.pages === 1 ? '' : 's'}`;
    const [problem] = built.problems.filter(({ severity }) => severity === 'error');
    desk.store.send(
      isMade
        ? {
            type: 'noted',
            kind: 'done',
            text: `The PDF is ready: ${pages}, read back and checked against the text.`,
          }
        : {
            type: 'noted',
            kind: 'refused',
            text: `The PDF was not built. ${sentence(problem?.message ?? '')}`,
          },
    );
    if (!isMade) desk.store.send({ type: 'pane-chosen', pane: 'problems' });
  }
  await reload(desk);
}

/** Makes a numbered copy for each recipient on the list, which is a part of the front matter. */
export async function makeCopies(desk: Desk, distribution: unknown): Promise<boolean> {
  const { id, data } = desk.store.get().pack;
  if (id === undefined) return false;
  const isAsItWas = JSON.stringify(data?.front.distribution) === JSON.stringify(distribution);
  if (!isAsItWas && !(await changeFront(desk, 'distribution', distribution))) return false;
  await buildPack(desk);
  desk.store.send({ type: 'build-began' });
  const copies = valueOr(desk, await desk.ask.copies(id));
  desk.store.send({ type: 'build-ended' });
  if (copies === undefined) return false;
  const [problem] = copies.problems.filter(({ severity }) => severity === 'error');
  desk.store.send(
    problem
      ? { type: 'noted', kind: 'refused', text: sentence(problem.message) }
      : { type: 'noted', kind: 'done', text: copiesReady(copies.copies.length) },
  );
  desk.store.send({ type: 'copies-came', copies });
  return problem === undefined;
}

function copiesReady(count: number): string {
  return `${count} numbered ${count === 1 ? 'copy is' : 'copies are'} ready: “Copies …” opens them, with the register.`;
}

/** Brings a document in. */
export async function importFile(desk: Desk, file: File): Promise<void> {
  await takeIn(desk, () => desk.ask.importFile(file));
}

/** Makes a document of pasted text. */
export async function importText(desk: Desk, text: string, title: string): Promise<void> {
  await takeIn(desk, () => desk.ask.importText(text, title));
}

async function takeIn(desk: Desk, ask: () => ReturnType<Desk['ask']['importFile']>): Promise<void> {
  const isBegun = desk.store.get().state?.begun ?? true;
  if (!isBegun && !(await done(desk, desk.ask.begin()))) return;
  const imported = valueOr(desk, await ask());
  if (imported === undefined) return;
  if (imported.document === undefined || imported.status === 'refused') {
    const [problem] = imported.problems;
    const text = [problem?.message ?? 'it cannot be read', problem?.hint]
      .flatMap((one) => (one ? [sentence(one)] : []))
      .join(' ');
    desk.store.send({ type: 'noted', kind: 'refused', text });
    return;
  }
  await loadState(desk);
  desk.store.send({ type: 'imported', imported });
  desk.store.send({ type: 'screen-chosen', screen: 'desk' });
  desk.store.send({ type: 'dialog-opened', dialog: 'import' });
  await openDocument(desk, imported.document);
}
