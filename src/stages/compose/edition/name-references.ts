import type { TextChange } from '../../../ground/model/edition-changes.ts';

/**
 * Changes of the text as a reader is told of them: passages are compared with the ids of what they refer to, since
 * numbers move without a word of it; on paper each has the title that it is under.
 *
 * @param titles the titles of what this edition refers to, by id; without one, such as a paragraph, an ellipsis
 */
export function nameReferences(
  changes: readonly TextChange[],
  titles: ReadonlyMap<string, string | undefined>,
): readonly TextChange[] {
  const named = (words: string | undefined): string | undefined =>
    words?.replaceAll(/\[(\^?[\p{L}\p{N}_-]+)\]/gu, (written, id: string) =>
      titles.has(id) ? (titles.get(id) ?? '…') : written,
    );
  return changes.map((change) => ({ ...change, before: named(change.before), now: named(change.now) }));
}
