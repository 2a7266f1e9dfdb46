import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { numbersIn, type Support, supportOfDocument } from './support.ts';

/**
 * What prose may be right about where items are in doubt that it rests on: what they say of themselves, and all that
 * their documents say. The errors of the items tell which of the two holds. Nothing where none of them is in doubt.
 */
export function supportInDoubt(
  items: readonly BoundItem[],
  documents: ReadonlyMap<string, Document>,
): readonly Support[] {
  return items.flatMap((item) => {
    if (item.inDoubt !== true) return [];
    const quotes = 'evidence' in item.data ? [item.data.evidence ?? []].flat() : [];
    const words = quotes.map((evidence) => (typeof evidence === 'string' ? evidence : evidence.quote));
    const document = documents.get(item.document);
    return [
      { numbers: words.flatMap(numbersIn), words },
      ...(document === undefined ? [] : [supportOfDocument(document)]),
    ];
  });
}
