import type { Section } from '../../../../ground/model/item-references.ts';

/** What an item is known by, and what is said besides. */
export interface Headline {
  readonly main: string;
  readonly rest: string;
}

/** Of a figure or a date, what it states comes first; of a name or a claim, the name or the claim. */
export function itemHeadline(item: {
  readonly section: Section;
  readonly label: string;
  readonly states: string;
}): Headline {
  const { section, label, states } = item;
  const namesFirst = section === 'entities' || section === 'claims';
  const [main, rest] = namesFirst ? [label, states] : [states, label];
  if (main === '') return { main: rest, rest: '' };
  return { main, rest: rest === main ? '' : rest };
}
