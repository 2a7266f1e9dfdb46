import type { Nodes } from 'mdast';
import type { Language } from '../../../ground/language/language.ts';
import type { EditionRecord } from '../../../ground/model/edition-changes.ts';
import type { CrossReference } from '../../../ground/model/narrative-nodes.ts';
import { withCapital } from '../format/with-capital.ts';

type Passage = EditionRecord['text'][number];

/** What a reference can lead to. */
export interface Referable {
  /** The titles of sections, exhibits and boxes, by id, before they have numbers. */
  readonly titles: ReadonlyMap<string, string>;
  /** Those of them that are counted as figures, tables and boxes. */
  readonly exhibits: ReadonlySet<string>;
}

/**
 * What a list of changes calls what the references in a passage lead to: by titles, since numbers and pages may have
 * changed without a word of the passage.
 */
export function refersIn(
  node: Nodes,
  { titles, exhibits }: Referable,
  { printing }: Language,
): NonNullable<Passage['refers']> {
  const { references, quotation } = printing.blocks;
  const nameOf = ({ id: { value: id }, options }: CrossReference): string => {
    if (options.some(({ name, value }) => name.value === 'as' && value.value === 'page'))
      return `${references.page} …`;
    const title = titles.get(id);
    if (title !== undefined) return exhibits.has(id) ? quotation(title, undefined) : references.titled(title);
    return id.startsWith('^') ? references.note('…') : references.paragraph('…');
  };
  const visit = (one: Nodes): NonNullable<Passage['refers']> => {
    if (one.type === 'crossReference') {
      const words = nameOf(one);
      return [{ id: one.id.value, words: one.starts === true ? withCapital(words) : words }];
    }
    return 'children' in one ? one.children.flatMap(visit) : [];
  };
  return visit(node);
}

/**
 * The words of a passage as a reader knows them, with the names of what it refers to in place of ids.
 *
 * @param known names by id, for a passage of before they were recorded with it
 */
export function namedWords({ words, refers }: Passage, known: ReadonlyMap<string, string>): string {
  const left = [...(refers ?? [])];
  return words.replaceAll(/\[(\^?[\p{L}\p{N}_-]+)\]/gu, (written, id: string) => {
    if (refers === undefined) return known.get(id) ?? written;
    // Others are brackets of the author's own.
    return left[0]?.id === id ? (left.shift()?.words ?? written) : written;
  });
}

/** Names by the ids of what the passages of a text refer to. */
export function namesIn(text: readonly Passage[]): ReadonlyMap<string, string> {
  return new Map(text.flatMap(({ refers = [] }) => refers.map(({ id, words }) => [id, words] as const)));
}
