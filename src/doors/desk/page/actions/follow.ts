import type { DeskChange } from '../../../../engine/desk/desk-types.ts';
import { progressWords } from '../paper/paper-words.ts';
import type { Desk } from './desk.ts';
import { loadDocument, loadPack, loadState } from './load.ts';

/** Shows what others have changed. What was done from here has been asked for already. */
export function followChange(desk: Desk, change: DeskChange & { readonly changes?: number }): void {
  const { what, id, changes = Number.POSITIVE_INFINITY } = change;
  if (changes <= desk.known.changes) return;
  const { document, pack } = desk.store.get();
  void loadState(desk);
  if (what !== 'pack' && (id === undefined || id === document.id)) void loadDocument(desk);
  // What a document states is in every pack that cites it.
  if (what !== 'pack' || id === undefined || id === pack.id) void loadPack(desk);
}

/** Shows how far a build has come. */
export function followPaper(desk: Desk, { id, step, done, total }: DeskChange): void {
  if (id !== desk.store.get().pack.id) return;
  if (step !== undefined)
    desk.store.send({ type: 'build-went-on', progress: progressWords(step, done, total) });
  else void loadState(desk);
}
