import type { Block } from '../../ground/model/content.ts';

/**
 * The blocks, without the breaks behind which a page begins anyway: before the first and behind the last of them, in a
 * row, before and behind a turned page, and before the annex. Each would leave a leaf blank.
 */
export function withoutIdleBreaks(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const [before, next] = [kept.at(-1), blocks[index + 1]];
    const isIdle = before === undefined || next === undefined || endsPage(before) || startsPage(next);
    if (block.block !== 'page-break' || !isIdle) kept.push(block);
  }
  return kept;
}

/** Of breaks in a row the last one counts. */
function startsPage(block: Block): boolean {
  return block.block === 'page-break' || block.block === 'evidence' || isTurned(block);
}

function endsPage(block: Block): boolean {
  return isTurned(block);
}

function isTurned(block: Block): boolean {
  return 'landscape' in block && block.landscape === true;
}
