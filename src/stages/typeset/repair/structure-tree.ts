import { isArray, isDictionary, isReference, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { namedPiece } from '../../../ground/pdf/piece-number.ts';
import type { PdfEdit } from './pdf-edit.ts';

/** An element of the structure (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  readonly number: number;
  readonly type: string;
  readonly children: readonly StructureElement[];
  /** Pieces of marked content that are its own, in order. */
  readonly contents: readonly MarkedContent[];
}

/** A piece of marked content on a page. */
export interface MarkedContent {
  /** The page's object number. */
  readonly page: number;
  /** Its number on the page: that of a `pieceNumber`. */
  readonly id: number;
}

/** The structure of a document, from its root element down; nothing for one without tags. */
export function readStructure(edit: PdfEdit): StructureElement | undefined {
  const root = edit.pdf.catalog.get('StructTreeRoot');
  if (!isReference(root)) return undefined;
  const first = kidsOf(edit.read(root.ref).get('K'))[0];
  return isReference(first) ? readElement(edit, first.ref) : undefined;
}

/** All elements, each before its children. */
export function allElements(element: StructureElement): readonly StructureElement[] {
  const found: StructureElement[] = [];
  const visit = (one: StructureElement): void => {
    found.push(one);
    one.children.forEach(visit);
  };
  visit(element);
  return found;
}

/** The kids of an element, as a list. */
export function kidsOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined) return [];
  return isArray(value) ? value : [value];
}

/** The marked content that a kid stands for; nothing for an element or an annotation. */
export function contentOf(kid: PdfValue, page: PdfValue | undefined): MarkedContent | undefined {
  if (typeof kid === 'number') return isReference(page) ? { page: page.ref, id: kid } : undefined;
  if (!isDictionary(kid) || kid.get('Type') !== 'MCR') return undefined;
  const own = kid.get('Pg') ?? page;
  const id = namedPiece(kid);
  return isReference(own) && id !== undefined ? { page: own.ref, id } : undefined;
}

/** The beginning of an element as Chromium writes nearly all of them: kids are elements and pieces of one page. */
const PLAIN =
  /^\s*<<\/Type \/StructElem\n\/S \/(\w+)\n\/P \d+ 0 R\n(?:\/Pg (\d+) 0 R\n)?\/K (\[[\d R]*\]|\d+(?: 0 R)?)(?=\n|>>)/;
const KID = /(\d+)( 0 R)?/g;

function readElement(edit: PdfEdit, number: number): StructureElement {
  const plain = PLAIN.exec(edit.source(number));
  return plain === null ? parseElement(edit, number) : plainElement(edit, number, plain);
}

/** Of thousands of elements, three facts of each: a third of the time that parsing them takes. */
function plainElement(
  edit: PdfEdit,
  number: number,
  [, type = '', page, kids = '']: RegExpExecArray,
): StructureElement {
  const children: StructureElement[] = [];
  const contents: MarkedContent[] = [];
  for (const [, kid, isElement] of kids.matchAll(KID)) {
    if (isElement !== undefined) children.push(readElement(edit, Number(kid)));
    else if (page !== undefined) contents.push({ page: Number(page), id: Number(kid) });
  }
  return { number, type, children, contents };
}

function parseElement(edit: PdfEdit, number: number): StructureElement {
  const dictionary = edit.read(number);
  const kids = kidsOf(dictionary.get('K'));
  return {
    number,
    type: String(dictionary.get('S')),
    children: kids.flatMap((kid) => (isReference(kid) ? [readElement(edit, kid.ref)] : [])),
    contents: kids.flatMap((kid) => contentOf(kid, dictionary.get('Pg')) ?? []),
  };
}
