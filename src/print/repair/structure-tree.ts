import { isArray, isDictionary, isReference, type PdfValue } from '../../pdf/pdf-values.ts';
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
  const id = kid.get('MCID');
  return isReference(own) && typeof id === 'number' ? { page: own.ref, id } : undefined;
}

function readElement(edit: PdfEdit, number: number): StructureElement {
  const dictionary = edit.read(number);
  const kids = kidsOf(dictionary.get('K'));
  return {
    number,
    type: String(dictionary.get('S')),
    children: kids.flatMap((kid) => (isReference(kid) ? [readElement(edit, kid.ref)] : [])),
    contents: kids.flatMap((kid) => contentOf(kid, dictionary.get('Pg')) ?? []),
  };
}
