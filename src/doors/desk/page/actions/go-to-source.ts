import type { DeskProblem } from '../../../../engine/desk/desk-types.ts';
import type { Desk } from './desk.ts';
import { openDocument } from './load.ts';

/** Goes to what a problem of a document or of its extraction is about: the item, or the paragraph. */
export async function goToSource(desk: Desk, { place }: DeskProblem): Promise<void> {
  const { store } = desk;
  store.send({ type: 'column-entered', column: 'document' });
  if (place === undefined) return;
  const [, folder, id] = /^sources\/(documents|extractions)\/(.+)\.\w+$/.exec(place.file) ?? [];
  if (id === undefined || !store.get().state?.documents.some((one) => one.id === id)) return;
  if (store.get().document.id !== id) await openDocument(desk, id);
  const { data } = store.get().document;
  if (data?.id !== id) return;
  if (folder === 'extractions') {
    const before = data.items.filter(({ line }) => line <= place.line);
    const item = before.toSorted((one, other) => other.line - one.line)[0];
    if (item) store.send({ type: 'item-chosen', item, reveal: true });
    return;
  }
  const paragraph = data.paragraphs.findLast(({ line }) => line <= place.line);
  if (!paragraph) return;
  const { start } = paragraph;
  store.send({ type: 'caret-moved', caret: { anchor: start, head: start }, reveal: true });
}
