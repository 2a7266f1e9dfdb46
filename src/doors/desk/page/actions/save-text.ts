import type { Save } from '../api/requests.ts';
import { canOutlive } from '../api/send.ts';
import { textChange } from '../pack/text-change.ts';
import { type Desk, knowOwn } from './desk.ts';
import { loadPack, loadState } from './load.ts';
import { isSettling } from './settle-items.ts';

/** One save after the other: each is made from the one before. */
let saving: Promise<void> = Promise.resolve();

/** What is on its way, and what it is called. */
let sending: { readonly id: string; readonly as: string } | undefined;

/**
 * Writes the text to its file, unless the file says something else in the same lines.
 *
 * @param again the file is made where it is no longer there
 */
export function saveText(desk: Desk, { again = false } = {}): Promise<void> {
  saving = saving.then(() => saveNow(desk, again)).catch(() => undefined);
  return saving;
}

async function saveNow(desk: Desk, again: boolean): Promise<void> {
  const { id, text, base, settles, saving: how } = desk.store.get().pack;
  if (id === undefined || (text === base.text && !again) || how === 'conflict') return;
  if (how === 'gone' && !again) return;
  const as = newName();
  desk.store.send({ type: 'saving-began' });
  sending = { id, as };
  const origin = {
    base: base.digest,
    as,
    ...(again && { again }),
    ...(settles !== undefined && { settles }),
  };
  const answer = await desk.ask.save(id, { ...origin, text });
  sending = undefined;
  if (desk.store.get().pack.id !== id) return;
  if (!answer.ok) {
    desk.store.send({ type: 'saving-failed', reason: answer.reason });
    return;
  }
  const saved = answer.value;
  if (saved.saved) {
    knowOwn(desk, saved);
    const { digest, sent: sentDigest } = saved;
    desk.store.send({ type: 'saved', sent: text, text: saved.text, digest, sentDigest });
    await Promise.all([loadState(desk), askAboutAside(desk)]);
  } else if ('theirs' in saved) {
    desk.store.send({ type: 'saving-collided', theirs: saved.theirs, digest: saved.digest });
  } else if (saved.gone) desk.store.send({ type: 'pack-gone' });
  else desk.store.send({ type: 'saving-failed', reason: saved.reason });
}

/** There may be another text that was set aside: one that came while this one was written, or one before it. */
export async function askAboutAside(desk: Desk): Promise<void> {
  if (desk.store.get().pack.data?.aside !== undefined) await loadPack(desk);
}

/**
 * Sends what has not been saved yet: the page is being left, or is out of sight, which may be the last that it hears of,
 * and nobody waits for an answer. Where it is seen again, it goes on with what was set aside.
 */
export function sendLastWords(desk: Desk): void {
  const { id } = desk.store.get().pack;
  const words = lastWords(desk);
  if (id === undefined || words === undefined) return;
  void desk.ask.save(id, words);
  desk.store.send({ type: 'last-words-sent', name: words.as });
}

/** Whether the page can be left without losing a word, or a key. */
export function canLeave(desk: Desk): boolean {
  if (isSettling(desk)) return false;
  const { pack, lost } = desk.store.get();
  const words = lastWords(desk);
  if (words === undefined) return true;
  return !lost && pack.saving !== 'failed' && pack.saving !== 'gone' && canOutlive(words);
}

/**
 * Of a long text only what has changed: browsers take little of a page that is being left. A whole one needs nobody to
 * know what it was made from.
 */
function lastWords(desk: Desk): Save | undefined {
  const { id, text, base, settles } = desk.store.get().pack;
  const change = textChange(base.text, text);
  if (id === undefined || change === undefined) return undefined;
  const after = sending?.id === id ? { after: sending.as } : {};
  const settled = settles === undefined ? {} : { settles };
  const origin = { base: base.digest, ...after, ...settled, as: newName(), leaving: true };
  const whole = { ...origin, text };
  return canOutlive(whole) ? whole : { ...origin, change };
}

/** As long as a digest, and nobody else's. */
function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
