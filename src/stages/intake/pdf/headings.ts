import { type Block, type TextBlock, wordsOf } from './block.ts';

/** How much larger than the text a heading is. */
const LARGER = 1.12;

/** Paragraphs that look like headings, with their depth: the larger, the higher; bold ones of the text's size last. */
export function withHeadings(blocks: readonly Block[], body: number): readonly Block[] {
  const looks = blocks.map((block, index) =>
    block.kind === 'table' ? undefined : looksOf(block, blocks[index + 1], body),
  );
  const sizes = [...new Set(looks.filter((look) => look !== undefined))].sort((a, b) => b - a);
  return blocks.map((block, index) => {
    const look = looks[index];
    if (look === undefined || block.kind === 'table') return block;
    return { ...block, kind: 'heading', mark: undefined, depth: Math.min(sizes.indexOf(look) + 1, 6) };
  });
}

/** The size of a heading in half points, the text's own for bold ones; nothing for what is none. */
function looksOf(block: TextBlock, next: Block | undefined, body: number): number | undefined {
  if (block.depth !== undefined || block.tagged === true || block.kind === 'code' || block.kind === 'bullet')
    return undefined;
  const words = wordsOf(block);
  if (words.includes('\u2003') || words.length > 200 || block.lines > 4 || !/\p{L}{2}/u.test(words))
    return undefined;
  if (block.size >= body * LARGER) return Math.round(block.size * 2) / 2;
  const short = words.length <= 120 && block.lines <= 2 && !/[.;,]$/u.test(words);
  return block.bold &&
    short &&
    next !== undefined &&
    (next.kind === 'table' || !next.bold) &&
    block.size > body * 0.9
    ? Math.round(body * 2) / 2
    : undefined;
}
