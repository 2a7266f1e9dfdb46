import { groupBy } from '../../../ground/model/group-by.ts';
import {
  isArray,
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfValue,
} from '../../../ground/pdf/pdf-values.ts';
import { namedPiece } from '../../../ground/pdf/piece-number.ts';
import type { Box } from '../geometry.ts';
import type { KnownObjects } from './check-objects.ts';
import { ForeignPart } from './foreign-part.ts';
import type { PlacedText } from './placed-text.ts';

/** What is painted on each page, by the number of its object, in order of the pages. */
export type PlacedTexts = ReadonlyMap<number, readonly PlacedText[]>;

/** Marked content, an element of the structure with what is in it, or a link's area. */
export type Part = PlacedLeaf | PlacedElement | PlacedArea;

export interface PlacedLeaf {
  readonly kind: 'leaf';
  /** The object of the page. */
  readonly page: number;
  readonly placed: readonly PlacedText[];
}

export interface PlacedElement {
  readonly kind: 'element';
  /** Its object. */
  readonly number: number;
  readonly type: string;
  readonly parts: readonly Part[];
  /** What its text takes of each page, without notes. */
  readonly boxes: ReadonlyMap<number, Box>;
  readonly spansRows: boolean;
}

export interface PlacedArea {
  readonly kind: 'area';
  /** The object of the link. */
  readonly number: number;
}

/**
 * The structure of a document with the places of its texts: all elements, the inner ones first; the last is around all.
 *
 * @throws ForeignPart
 */
export function placedStructure(known: KnownObjects, texts: PlacedTexts): readonly PlacedElement[] {
  const pieces = new Map(
    [...texts].map(([page, placed]) => [page, groupBy(placed, ({ content }) => content)]),
  );
  const elements: PlacedElement[] = [];
  const read = (value: PdfValue | undefined, page: number | undefined, depth: number): readonly Part[] => {
    if (depth > DEEPEST) throw new ForeignPart(`its structure is more than ${DEEPEST} deep`);
    if (typeof value === 'number') {
      const placed = page === undefined ? undefined : pieces.get(page)?.get(value);
      return page === undefined || placed === undefined ? [] : [{ kind: 'leaf', page, placed }];
    }
    if (isArray(value)) return value.flatMap((kid) => read(kid, page, depth));
    const element = isReference(value) ? known.valueOf(value.ref) : value;
    if (!isDictionary(element)) return [];
    const [on, object] = [element.get('Pg'), element.get('Obj')];
    if (isReference(object)) return [{ kind: 'area', number: object.ref }];
    const own = isReference(on) ? on.ref : page;
    const content = namedPiece(element);
    if (content !== undefined) return read(content, own, depth);
    const parts = read(element.get('K'), own, depth + 1);
    const number = isReference(value) ? value.ref : 0;
    const part: PlacedElement = {
      kind: 'element',
      number,
      type: String(element.get('S')),
      parts,
      boxes: boxesOf(parts),
      spansRows: spansRows(element),
    };
    elements.push(part);
    return [part];
  };
  const root = known.ofKind('structure')[0]?.[1];
  if (isDictionary(root)) read(root.get('K'), undefined, 0);
  return elements;
}

/** As deep as no browser nests elements. */
const DEEPEST = 600;

/** The texts of parts, with their pages, in order. */
export function textsOf(parts: readonly Part[]): readonly (PlacedText & { readonly page: number })[] {
  return parts.flatMap((part) => {
    if (part.kind === 'leaf') return part.placed.map((piece) => ({ ...piece, page: part.page }));
    return part.kind === 'element' ? textsOf(part.parts) : [];
  });
}

/** What parts take of each page, without notes: those are beside. */
export function boxesOf(parts: readonly Part[]): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  const add = (page: number, box: Box): void => {
    const known = boxes.get(page);
    boxes.set(page, known === undefined ? box : around(known, box));
  };
  for (const part of parts) {
    if (part.kind === 'leaf') for (const piece of part.placed) add(part.page, boxOf(piece));
    if (part.kind === 'element' && part.type !== 'Note') for (const [page, box] of part.boxes) add(page, box);
  }
  return boxes;
}

/** The height of capitals, in parts of the type size. */
const CAPITALS = 0.65;

/** From the line to the height of capitals. */
export function boxOf({ x, y, endX, endY, size }: PlacedText): Box {
  return {
    left: Math.min(x, endX),
    right: Math.max(x, endX),
    bottom: Math.min(y, endY),
    top: Math.max(y, endY) + size * CAPITALS,
  };
}

/** The upright box around both. */
export function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
    top: Math.max(one.top, other.top),
  };
}

function spansRows(element: PdfDictionary): boolean {
  const attributes = element.get('A');
  const all = isArray(attributes) ? attributes : [attributes];
  return all.some((one) => isDictionary(one) && Number(one.get('RowSpan') ?? 1) > 1);
}
