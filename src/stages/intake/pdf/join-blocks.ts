import type { ImportChoices } from '../imported.ts';
import type { Block, TextBlock } from './block.ts';
import { joinLines } from './line-end.ts';

/** Blocks with paragraphs whole that run over a column or a page. Each keeps its first page. */
export function joinBlocks(blocks: readonly Block[], hyphens: ImportChoices['hyphens']): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const at = block.kind === 'paragraph' && block.first === true ? openBefore(joined, block) : -1;
    const before = joined[at];
    if (before === undefined || before.kind === 'table' || block.kind === 'table') joined.push(block);
    else joined[at] = joinTwo(before, block, hyphens);
  }
  return joined;
}

/** How many notes and figures may be between the two parts. */
const FARTHEST = 14;

/** The block that this one goes on: the last of its size, with smaller print between at most. */
function openBefore(blocks: readonly Block[], block: TextBlock): number {
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - FARTHEST); at -= 1) {
    const before = blocks[at];
    if (before === undefined || before.kind === 'table') return -1;
    const text = before.pieces.at(-1)?.text ?? '';
    const pages = block.page - (before.pieces.at(-1)?.page ?? before.page);
    if (pages > 1) return -1;
    if (before.size < block.size - 0.6) continue;
    if (before.kind === 'heading' || before.kind === 'code' || Math.abs(before.size - block.size) > 0.6)
      return -1;
    if (!before.open || !block.resumes || before.bold !== block.bold) return -1;
    const words = block.pieces[0]?.text ?? '';
    if (/^\p{Ll}/u.test(words)) return before.lines > 1 || before.full ? at : -1;
    return before.lines > 1 && before.full && /[\p{L}\p{N},(–-]$/u.test(text) ? at : -1;
  }
  return -1;
}

function joinTwo(before: TextBlock, after: TextBlock, hyphens: ImportChoices['hyphens']): TextBlock {
  const tail = before.pieces.at(-1);
  const [head, ...rest] = after.pieces;
  if (tail === undefined || head === undefined) return before;
  const joint = joinLines(tail.text, head.text, tail.page, hyphens);
  const kept = joint.cut > 0 ? tail.text.slice(0, -joint.cut) : tail.text;
  return {
    ...before,
    pieces: [
      ...before.pieces.slice(0, -1),
      { page: tail.page, text: `${kept}${joint.between}` },
      head,
      ...rest,
    ],
    lines: before.lines + after.lines,
    open: after.open,
    full: after.full,
    notices: [...before.notices, ...(joint.notice === undefined ? [] : [joint.notice]), ...after.notices],
    omitted: [
      ...(before.omitted ?? []),
      ...(joint.cut > 0 ? [{ page: tail.page, text: tail.text.slice(-joint.cut) }] : []),
      ...(after.omitted ?? []),
    ],
  };
}
