import type { Language } from '../../ground/language/language.ts';
import type { Heading } from '../../ground/model/content-parts.ts';
import { lowest } from '../../ground/model/extremes.ts';

/**
 * The headings of sections with their numbers, `2.1`, by anchor. Exhibits are numbered by themselves, and boxes are none;
 * nor is what an author marks as unnumbered, with the sections in it.
 *
 * @param others anchors of the headings that are over exhibits, or have no number
 */
export function numberSections(
  headings: readonly Heading[],
  others: ReadonlySet<string>,
): ReadonlyMap<string, Heading> {
  const apart = headingsApart(headings);
  const sections = headings.filter(
    (heading) => heading.counts === undefined && !others.has(heading.anchor) && !apart.has(heading),
  );
  const top = lowest(sections.map(({ level }) => level)) ?? 1;
  let counts: readonly number[] = [];
  return new Map(
    sections.map((heading) => {
      const depth = heading.level - top;
      // A level that is left out counts for nothing.
      const above = counts.slice(0, depth);
      counts = [...above, ...Array(depth - above.length).fill(0), (counts[depth] ?? 0) + 1];
      const number = counts.filter((count) => count > 0).join('.');
      return [heading.anchor, withNumber(heading, number)] as const;
    }),
  );
}

/** The headings of appendices, `Appendix 1`, by anchor: they are counted apart, whether sections have numbers or not. */
export function numberAppendices(
  headings: readonly Heading[],
  { printing }: Language,
): ReadonlyMap<string, Heading> {
  const appendices = headings.filter(({ marked }) => marked === 'appendix');
  const { appendix } = printing.blocks.references;
  return new Map(
    appendices.map((heading, index) => [heading.anchor, withNumber(heading, appendix(index + 1))] as const),
  );
}

/** Those that are marked, and those below them. */
function headingsApart(headings: readonly Heading[]): ReadonlySet<Heading> {
  const apart = new Set<Heading>();
  let above: Heading | undefined;
  for (const heading of headings) {
    if (above !== undefined && heading.level <= above.level) above = undefined;
    if (above === undefined && heading.marked !== undefined) above = heading;
    if (above !== undefined) apart.add(heading);
  }
  return apart;
}

function withNumber(heading: Heading, number: string): Heading {
  const numbered = (text: string): string => `${number} ${text}`;
  const shown = heading.shown?.map(numbered);
  return { ...heading, text: numbered(heading.text), number, ...(shown && { shown }) };
}

/** A heading over an exhibit, and as what it is counted. */
export interface OverExhibit {
  readonly heading: Heading;
  readonly counts: 'figure' | 'table' | 'box';
}

/**
 * The headings over exhibits with their numbers, by anchor: figures, tables and boxes are counted apart, in the order in which
 * they are printed. The anchors stay what the words alone make of them.
 */
export function numberExhibits(
  over: readonly OverExhibit[],
  { printing }: Language,
): ReadonlyMap<string, Heading> {
  const { label, titled } = printing.blocks.exhibits;
  const counts = { figure: 0, table: 0, box: 0 };
  return new Map(
    over.map(({ heading, counts: kind }) => {
      counts[kind] += 1;
      const exhibit = label[kind](counts[kind]);
      return [heading.anchor, { ...heading, text: titled(exhibit, heading.text), exhibit }] as const;
    }),
  );
}
