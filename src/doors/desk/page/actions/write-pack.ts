import { type Desk, valueOr } from './desk.ts';
import { loadBreaks, loadPack, loadPage, loadState, openPack, reload } from './load.ts';
import { done } from './write-items.ts';

/** After the last key, in milliseconds. */
const LIVE_AFTER = 40;
const BREAKS_AFTER = 350;
const SAVED_AFTER = 900;

let timers: { readonly live: number; readonly breaks: number; readonly save: number } | undefined;
/** One save after the other: each is made from the one before. */
let saving: Promise<void> = Promise.resolve();

/** The text has been typed into: it is marked at once, and saved when the typing rests. */
export function typeText(desk: Desk, text: string): void {
  desk.store.send({ type: 'text-typed', text });
  if (timers) for (const timer of Object.values(timers)) clearTimeout(timer);
  timers = {
    live: setTimeout(() => void readLive(desk), LIVE_AFTER),
    breaks: setTimeout(() => void loadBreaks(desk), BREAKS_AFTER),
    save: setTimeout(() => void saveText(desk), SAVED_AFTER),
  };
}

async function readLive(desk: Desk): Promise<void> {
  const { id, text } = desk.store.get().pack;
  if (id === undefined) return;
  const answer = await desk.ask.live(id, text);
  if (!answer.ok || desk.store.get().pack.id !== id) return;
  const { marks, problems, html } = answer.value;
  desk.store.send({ type: 'live-came', text, marks, problems });
  if (desk.store.get().pack.text !== text) return;
  if (html === undefined) {
    const page = await desk.ask.livePage(id, text);
    if (page.ok && desk.store.get().pack.text === text)
      desk.store.send({ type: 'page-came', html: page.value });
  } else desk.store.send({ type: 'page-came', html });
}

/** Writes the text to its file, unless the file says something else in the same lines. */
export function saveText(desk: Desk): Promise<void> {
  saving = saving.then(() => saveNow(desk)).catch(() => undefined);
  return saving;
}

async function saveNow(desk: Desk): Promise<void> {
  const { id, text, base, saving: how } = desk.store.get().pack;
  if (id === undefined || text === base.text || how === 'conflict') return;
  desk.store.send({ type: 'saving-began' });
  const answer = await desk.ask.save(id, { base: base.digest, baseText: base.text, text });
  if (desk.store.get().pack.id !== id) return;
  if (!answer.ok) {
    desk.store.send({ type: 'saving-failed', reason: answer.reason });
    return;
  }
  const saved = answer.value;
  if (saved.saved) {
    desk.store.send({ type: 'saved', sent: text, text: saved.text, digest: saved.digest });
    await loadState(desk);
  } else if ('theirs' in saved) {
    desk.store.send({ type: 'saving-collided', theirs: saved.theirs, digest: saved.digest });
  } else desk.store.send({ type: 'saving-failed', reason: saved.reason });
}

/** The person has said which text it is to be. */
export async function settleConflict(desk: Desk, text: string): Promise<void> {
  desk.store.send({ type: 'conflict-settled', text });
  await saveText(desk);
  await loadPage(desk);
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
  await loadState(desk);
  const id = (answer.ok && answer.value.id) || desk.store.get().state?.packs.at(-1)?.id;
  if (id !== undefined) await openPack(desk, id);
  desk.store.send({ type: 'screen-chosen', screen: 'desk' });
  desk.store.send({ type: 'column-entered', column: 'pack' });
  return true;
}

/** Prints the pack as `build` does. */
export async function buildPack(desk: Desk): Promise<void> {
  const { id } = desk.store.get().pack;
  if (id === undefined) return;
  await saveText(desk);
  desk.store.send({ type: 'build-began' });
  const isDone = await done(desk, desk.ask.build(id));
  desk.store.send({ type: 'build-ended' });
  if (!isDone) desk.store.send({ type: 'pane-chosen', pane: 'problems' });
  await reload(desk);
}

/** Makes a numbered copy for each recipient. */
export async function makeCopies(desk: Desk, recipients: readonly string[]): Promise<boolean> {
  const { id } = desk.store.get().pack;
  if (id === undefined) return false;
  desk.store.send({ type: 'build-began' });
  const isDone = await done(desk, desk.ask.copies(id, { recipients }));
  desk.store.send({ type: 'build-ended' });
  if (isDone) desk.store.send({ type: 'copies-made' });
  await loadState(desk);
  return isDone;
}

/** Brings a document in. */
export async function importFile(desk: Desk, file: File): Promise<void> {
  await takeIn(desk, desk.ask.importFile(file));
}

/** Makes a document of pasted text. */
export async function importText(desk: Desk, text: string, title: string): Promise<void> {
  await takeIn(desk, desk.ask.importText(text, title));
}

async function takeIn(desk: Desk, asked: ReturnType<Desk['ask']['importFile']>): Promise<void> {
  const imported = valueOr(desk, await asked);
  if (imported === undefined) return;
  await loadState(desk);
  desk.store.send({ type: 'imported', imported });
  desk.store.send({ type: 'document-chosen', id: imported.document });
  desk.store.send({ type: 'screen-chosen', screen: 'desk' });
  desk.store.send({ type: 'dialog-opened', dialog: 'import' });
  await reload(desk);
}
