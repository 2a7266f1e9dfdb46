import { type Desk, knowOwn } from './desk.ts';
import { loadState } from './load.ts';

/** One save after the other: each is made from the one before. */
let saving: Promise<void> = Promise.resolve();

/** Writes the text to its file, unless the file says something else in the same lines. */
export function saveText(desk: Desk): Promise<void> {
  saving = saving.then(() => saveNow(desk)).catch(() => undefined);
  return saving;
}

async function saveNow(desk: Desk): Promise<void> {
  const { id, text, base, saving: how } = desk.store.get().pack;
  if (id === undefined || text === base.text || how === 'conflict') return;
  desk.store.send({ type: 'saving-began' });
  const answer = await desk.ask.save(id, { base: base.digest, text });
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
    await loadState(desk);
  } else if ('theirs' in saved) {
    desk.store.send({ type: 'saving-collided', theirs: saved.theirs, digest: saved.digest });
  } else desk.store.send({ type: 'saving-failed', reason: saved.reason });
}
