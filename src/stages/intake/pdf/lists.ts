import type { Block } from './block.ts';
import { itemNumber } from './build-tree.ts';

/** Numbered paragraphs are a list where they count on; a number that stands alone stays in its paragraph. */
export function withLists(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'numbered') return block;
    const own = itemNumber(block);
    const counts = (other: Block | undefined, by: number): boolean =>
      other !== undefined && other.kind === 'numbered' && own !== undefined && itemNumber(other) === own + by;
    if (own !== undefined && (counts(blocks[index - 1], -1) || counts(blocks[index + 1], 1))) return block;
    return { ...block, kind: 'paragraph', mark: undefined };
  });
}
