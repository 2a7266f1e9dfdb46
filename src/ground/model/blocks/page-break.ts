import type { BlockSpec } from '../block-spec.ts';

export const pageBreak = {
  name: 'page-break',
  order: 140,
  says: 'Nothing: what comes next begins a new page.',
  options: {},
} as const satisfies BlockSpec;

/** What comes next begins a page. It is left out where a page begins anyway. */
export interface PageBreakBlock {
  readonly block: 'page-break';
  /** @internal It has no words. */
  readonly sourceLine?: number;
}
