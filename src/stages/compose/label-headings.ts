import type { Language } from '../../ground/language/language.ts';
import { specOf } from '../../ground/model/block-names.ts';
import type { Heading } from '../../ground/model/content-parts.ts';
import type { BlockNode } from '../../ground/model/narrative-nodes.ts';

/** A heading, and the block that it is over; nothing for one of the text. */
export interface OverBlock {
  readonly heading: Heading;
  readonly name: BlockNode['name'];
}

/**
 * The headings over exhibits with their numbers, by anchor: figures and tables are counted apart, in the order in which
 * they are printed. The anchors stay what the words alone make of them.
 */
export function numberExhibits(
  over: readonly OverBlock[],
  { printing }: Language,
): ReadonlyMap<string, Heading> {
  const { label, titled } = printing.blocks.exhibits;
  const counts = { figure: 0, table: 0 };
  return new Map(
    over.flatMap(({ heading, name }) => {
      const kind = specOf(name).exhibit;
      if (kind === undefined) return [];
      counts[kind] += 1;
      const exhibit = label[kind](counts[kind]);
      return [[heading.anchor, { ...heading, text: titled(exhibit, heading.text), exhibit }] as const];
    }),
  );
}
