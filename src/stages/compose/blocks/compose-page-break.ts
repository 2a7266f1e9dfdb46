import type { PageBreakBlock } from '../../../ground/model/blocks/page-break.ts';

/** A break. Whether a page begins there anyway is found when all blocks are known. */
export function composePageBreakBlock(): PageBreakBlock {
  return { block: 'page-break' };
}
