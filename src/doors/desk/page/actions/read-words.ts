import type { Caret } from '../state/desk-model.ts';
import { spanOf } from '../text/move-caret.ts';
import { nextItem } from '../text/next-item.ts';
import type { Desk } from './desk.ts';

/** Selects words, and asks what they can be. */
export async function selectWords(desk: Desk, caret: Caret): Promise<void> {
  desk.store.send({ type: 'caret-moved', caret });
  const { id } = desk.store.get().document;
  const span = spanOf(caret);
  if (id === undefined || span.start === span.end) return;
  const answer = await desk.ask.read(id, span);
  const now = desk.store.get().document;
  // Other words may have been selected meanwhile.
  if (now.id !== id || now.caret?.anchor !== caret.anchor || now.caret.head !== caret.head) return;
  desk.store.send(
    answer.ok
      ? { type: 'offers-came', offers: answer.value.offers }
      : { type: 'offers-came', offers: [], unread: answer.reason },
  );
}

/** Goes to the next proposal, or to the next item that is wrong. */
export function walk(desk: Desk, by: 1 | -1): void {
  const { data, item } = desk.store.get().document;
  if (data === undefined) return;
  const next = nextItem(data, { from: item, by, states: ['proposed', 'wrong'] });
  if (next) desk.store.send({ type: 'item-chosen', item: next, reveal: true });
  else desk.store.send({ type: 'noted', kind: 'done', text: 'No proposals are left to keep or strike.' });
}
