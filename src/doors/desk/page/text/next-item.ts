import type { DeskDocument, DeskItem, ItemState } from '../../../../engine/desk/desk-types.ts';
import type { ItemName } from '../state/desk-model.ts';

/** The items of a document in the order of its text; those without words of their own come last. */
export function itemsInOrder({ items, marks }: DeskDocument): readonly DeskItem[] {
  const places = new Map<string, number>();
  for (const { section, id, start } of marks) {
    const key = `${section} ${id}`;
    if (start < (places.get(key) ?? Number.POSITIVE_INFINITY)) places.set(key, start);
  }
  const placeOf = ({ section, id }: ItemName): number =>
    places.get(`${section} ${id}`) ?? Number.POSITIVE_INFINITY;
  return items
    .map((item, index) => ({ item, index, place: placeOf(item) }))
    .sort((a, b) => (a.place === b.place ? a.index - b.index : a.place - b.place))
    .map(({ item }) => item);
}

export interface WalkOptions {
  /** Where the walk is. */
  readonly from: ItemName | undefined;
  readonly by: 1 | -1;
  readonly states: readonly ItemState[];
  /** Those that are passed over. */
  readonly past?: (item: DeskItem) => boolean;
}

/** The next item in one of some states, from where one is; after the last comes the first. */
export function nextItem(
  document: DeskDocument,
  { from, by, states, past = () => false }: WalkOptions,
): DeskItem | undefined {
  const all = itemsInOrder(document);
  const at = all.findIndex((item) => item.section === from?.section && item.id === from.id);
  const begin = at < 0 ? (by > 0 ? -1 : 0) : at;
  for (let step = 1; step <= all.length; step += 1) {
    const item = all[(((begin + by * step) % all.length) + all.length) % all.length];
    if (item === undefined || !states.includes(item.state) || past(item)) continue;
    const isSame = item.section === from?.section && item.id === from.id;
    if (!isSame || step < all.length) return item;
  }
  return undefined;
}
