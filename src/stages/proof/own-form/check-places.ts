import { isRightToLeft } from '../../../ground/language/text-direction.ts';
import { HiddenText } from './foreign-part.ts';
import { boxesOf, type Part, type PlacedElement, type PlacedLeaf, textsOf } from './placed-structure.ts';
import type { PlacedText } from './placed-text.ts';

/**
 * Holds where text is seen against what it is read as: lines of a text follow one another, and the rows of a table,
 * its cells and the items of a list are apart and in order; no block is above the one before it. So a value cannot be
 * moved to another row, nor a quotation to another speaker.
 *
 * @param pageOf the number of a page, from 1, by its object
 * @throws ForeignPart
 */
export function checkPlaces(
  elements: readonly PlacedElement[],
  pageOf: (object: number) => number | undefined,
): void {
  for (const element of elements) {
    const wrong = faultIn(element) ?? (element === elements.at(-1) ? outOfFlow(element) : undefined);
    if (wrong !== undefined)
      throw new HiddenText(
        `page ${pageOf(wrong.page)} has text that is seen elsewhere than it is read: “${wrong.words.slice(0, SHOWN)}”`,
      );
  }
}

const SHOWN = 30;

interface Fault {
  readonly page: number;
  readonly words: string;
}

/** Elements whose text is set in lines. */
const TEXTS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Caption', 'TH', 'TD', 'LBody']);
/** What is a part of those lines. */
const INLINE = new Set(['NonStruct', 'Span', 'Link', 'Em', 'Strong', 'Code', 'Quote', 'Reference']);
const ROWS = new Set(['Table', 'THead', 'TBody', 'TFoot']);

function faultIn({ type, parts }: PlacedElement): Fault | undefined {
  if (TEXTS.has(type)) return outOfLine(parts);
  if (ROWS.has(type)) return outOfOrder(elementsOf(parts, ['TR']).map(withoutSpans));
  if (type === 'TR') return outOfOrder(elementsOf(parts, ['TH', 'TD']), true);
  if (type === 'L') return outOfOrder(elementsOf(parts, ['LI']));
  return undefined;
}

/** In parts of the type size. A full stop of Chinese gives half of its square to the mark after it. */
const SAME_LINE = 0.6;
const OVERLAP = 0.55;

/** The first text that does not follow what is before it: on its line, on the next, or in the next column. */
function outOfLine(parts: readonly Part[]): Fault | undefined {
  let before: (PlacedText & { readonly page: number }) | undefined;
  let isLeftward = false;
  const leaves = [...leavesOf(parts)];
  const leftward = leftwardPieces(leaves);
  for (const leaf of leaves) {
    if (leaf === undefined) {
      before = undefined;
      continue;
    }
    for (const piece of leaf.placed) {
      const last = before;
      const wasLeftward = isLeftward;
      isLeftward = leftward.has(piece);
      before = { ...piece, page: leaf.page };
      if (last === undefined || last.page !== leaf.page) continue;
      if (wasLeftward || isLeftward) continue;
      // A unit may be right below its large number.
      const size = Math.min(last.size, piece.size);
      const down = last.endY - piece.y;
      const isSameLine = Math.abs(down) <= SAME_LINE * size;
      const follows = isSameLine ? piece.x >= last.endX - OVERLAP * size : down > 0 || piece.x > last.x;
      if (!follows) return { page: leaf.page, words: piece.words };
    }
  }
  return undefined;
}

/** The pieces that are read from right to left, with the digits and marks before and after them, which go along. */
function leftwardPieces(leaves: readonly (PlacedLeaf | undefined)[]): ReadonlySet<PlacedText> {
  const pieces = leaves.flatMap((leaf) => leaf?.placed ?? []);
  const found = new Set<PlacedText>();
  for (const inOrder of [pieces, pieces.toReversed()]) {
    let isLeftward = false;
    for (const piece of inOrder) {
      if (/\p{L}/u.test(piece.words)) isLeftward = isRightToLeft(piece.words);
      if (isLeftward) found.add(piece);
    }
  }
  return found;
}

/** The marked content of a text, in order; nothing where another block comes in between. */
function* leavesOf(parts: readonly Part[]): Generator<PlacedLeaf | undefined> {
  for (const part of parts) {
    if (part.kind === 'leaf') yield part;
    if (part.kind !== 'element' || part.type === 'Note') continue;
    if (INLINE.has(part.type)) yield* leavesOf(part.parts);
    else yield undefined;
  }
}

/** Lines may be set so closely that they touch, in points. */
const TOUCH = 3;

/** The first of several elements that is not apart from the one before it, and below or beside it. */
function outOfOrder(elements: readonly PlacedElement[], mayTurn = false): Fault | undefined {
  const isTurned = mayTurn && elements.some((element) => isRightToLeft(wordsOf(element)));
  for (const [index, element] of elements.entries()) {
    const last = elements[index - 1];
    for (const [page, box] of element.boxes) {
      const before = last?.boxes.get(page);
      if (before === undefined) continue;
      const isBelow = box.top <= before.bottom + TOUCH;
      const isBeside = box.left >= before.right - TOUCH || (isTurned && box.right <= before.left + TOUCH);
      if (!isBelow && !isBeside) return { page, words: wordsOf(element) };
    }
  }
  return undefined;
}

/** What is set as a whole, whatever is in it. */
const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Table', 'L', 'Figure']);

/** The first block that is neither below nor beside the one before it. */
function outOfFlow(root: PlacedElement): Fault | undefined {
  let before: PlacedElement | undefined;
  for (const element of blocksIn(root)) {
    const last = before;
    before = element;
    if (last === undefined || isRightToLeft(wordsOf(element))) continue;
    for (const [page, box] of element.boxes) {
      const other = last.boxes.get(page);
      if (other === undefined) continue;
      const end = textsOf(last.parts).findLast((text) => text.page === page);
      const follows =
        box.top <= other.bottom + TOUCH ||
        box.left >= other.right - TOUCH ||
        box.right <= other.left + TOUCH ||
        (end !== undefined && box.top <= end.y + TOUCH);
      if (!follows) return { page, words: wordsOf(element) };
    }
  }
  return undefined;
}

function* blocksIn(element: PlacedElement): Generator<PlacedElement> {
  for (const part of element.parts) {
    if (part.kind !== 'element' || part.type === 'Note') continue;
    if (BLOCKS.has(part.type)) yield part;
    else yield* blocksIn(part);
  }
}

function elementsOf(parts: readonly Part[], types: readonly string[]): readonly PlacedElement[] {
  return parts.flatMap((part) => (part.kind === 'element' && types.includes(part.type) ? [part] : []));
}

/** A row without the cells that go on in the next. */
function withoutSpans(row: PlacedElement): PlacedElement {
  const parts = row.parts.filter((part) => part.kind !== 'element' || !part.spansRows);
  return parts.length === row.parts.length ? row : { ...row, parts, boxes: boxesOf(parts) };
}

function wordsOf({ parts }: PlacedElement): string {
  return textsOf(parts)
    .map(({ words }) => words)
    .join(' ');
}
