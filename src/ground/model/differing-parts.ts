import type { EditionItem } from './edition-changes.ts';

/**
 * What else differs of an item from what another edition says of it, to be given after its words: what it is worth
 * and is a part of, and the words that it rests on where nothing else says what has changed.
 */
export function differingParts(item: EditionItem, other: EditionItem | undefined): readonly string[] {
  if (other === undefined) return [];
  const isOfOther = isKnown('standing', item, other) && item.whole?.words !== other.whole?.words;
  const isSame = (['what', 'says', 'besides', 'standing'] as const).every(
    (field) => !differs(field, item, other),
  );
  if (isSame && !isOfOther) return differs('evidence', item, other) ? [`“${item.evidence}”`] : [];
  return [
    ...(item.standing && differs('standing', item, other) ? [item.standing] : []),
    ...(item.whole && isOfOther ? [item.whole.words] : []),
  ];
}

function differs(
  field: 'what' | 'says' | 'besides' | 'standing' | 'evidence',
  item: EditionItem,
  other: EditionItem,
): boolean {
  return (field === 'besides' || isKnown(field, item, other)) && item[field] !== other[field];
}

/** What a record of before it was compared does not have is no difference. */
function isKnown(field: keyof EditionItem, item: EditionItem, other: EditionItem): boolean {
  return item[field] !== undefined && other[field] !== undefined;
}
