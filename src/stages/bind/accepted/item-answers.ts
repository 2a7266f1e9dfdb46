import type { BoundItem } from '../../../ground/model/bound.ts';
import { SECTION_OF } from '../../../ground/model/item-references.ts';
import type { DataPath } from '../../../ground/model/located.ts';
import type { Place, Position } from '../../../ground/model/place.ts';
import type { Extraction } from '../../../ground/model/sources.ts';
import type { Answer } from './answer-warnings.ts';

/** The answers to warnings that an item has. They reach over the whole of the item. */
export function itemAnswers(item: BoundItem, { content }: Extraction): readonly Answer[] {
  const path = [SECTION_OF[item.kind], item.id];
  return (item.data.accepted ?? []).map((entry, index) => ({
    entry,
    file: content.file,
    path: [...path, 'accepted', index],
    item: `${item.document}:${item.id}`,
    placeOf: (field) => content.placeOf([...path, 'accepted', index, field]),
    reaches: (place) => isWithin(place, content.placeOf(path, 'key').start, content.placeOf(path).end),
  }));
}

/** The list of answers of the item that a place is in. */
export function acceptedOf(
  items: readonly BoundItem[],
  { content }: Extraction,
): (place: Place) => { readonly file: string; readonly path: DataPath } | undefined {
  return (place) => {
    const around = items.find((item) => {
      const path = [SECTION_OF[item.kind], item.id];
      return isWithin(place, content.placeOf(path, 'key').start, content.placeOf(path).end);
    });
    if (around === undefined || place.file !== content.file) return undefined;
    return { file: content.file, path: [SECTION_OF[around.kind], around.id, 'accepted'] };
  };
}

function isWithin(place: Place, start: Position, end: Position): boolean {
  return !isBefore(place.start, start) && !isBefore(end, place.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
