import type { RootContent } from 'mdast';
import type { Block } from '../../ground/model/content.ts';

/**
 * The blocks, without the breaks after which a page begins anyway: before the first and after the last of them, in a
 * row, and before and after a turned page. Each would leave a leaf blank.
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
  return block.block === 'page-break' || isTurned(block);
}

function endsPage(block: Block): boolean {
  return isTurned(block);
}

function isTurned(block: Block): boolean {
  return 'landscape' in block && block.landscape === true;
}

/** The nodes, with breaks before the headings that they are right after: a heading is on the page of what it heads. */
export function breaksOverHeadings(nodes: readonly RootContent[]): readonly RootContent[] {
  const moved: RootContent[] = [];
  for (const node of nodes) {
    if (node.type === 'block' && node.name === 'page-break') {
      const last = moved.findLastIndex(({ type }) => type !== 'heading');
      moved.splice(last + 1, 0, node);
    } else moved.push(node);
  }
  return moved;
}

/** The headings right before something that has a turned page: they are on that page. */
export function overTurned(nodes: readonly RootContent[]): ReadonlySet<RootContent> {
  const found = new Set<RootContent>();
  let over: RootContent[] = [];
  for (const node of nodes) {
    if (node.type === 'heading') over.push(node);
    else {
      if (isTurnedNode(node)) for (const heading of over) found.add(heading);
      over = [];
    }
  }
  return found;
}

/** Whether the author asks for a turned page. */
export function isTurnedNode(node: RootContent): boolean {
  return (
    (node.type === 'panel' || node.type === 'block') &&
    'landscape' in node.options &&
    node.options.landscape === true
  );
}
