import { isArray, isReference, type PdfDictionary, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, streamBytes } from '../../../ground/pdf/read-pdf.ts';
import { contentNow } from './content-now.ts';
import type { PdfEdit } from './pdf-edit.ts';

/** How deep in each other forms are looked for. */
const DEEPEST = 12;
const MOST_STREAMS = 50_000;
/** What `Do` draws, alone in its line. */
const DRAWS = /^\/(\S+) Do$/;

/**
 * The forms of a stream's resources that have pieces of the structure in them, or in forms that they draw, by their
 * names. Chromium puts what is see-through or blended into forms, words and all.
 */
export function formsWithPieces(pdf: PdfFile, resources: PdfDictionary): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [name, value] of dictionary(pdf, resources.get('XObject')))
    if (isReference(value) && hasPieces(pdf, value.ref, 0)) found.set(name, value.ref);
  return found;
}

/** The form that a line draws, of those. */
export function formDrawnBy(line: string, forms: ReadonlyMap<string, number>): number | undefined {
  if (forms.size === 0 || !line.endsWith(' Do')) return undefined;
  return forms.get(DRAWS.exec(line)?.[1] ?? '');
}

/** A stream that a page draws: its own content, or a form that has pieces. */
export interface DrawnStream {
  readonly lines: readonly string[];
  /** The form; nothing for the page's own content. */
  readonly form: number | undefined;
}

/** What a page draws that may have pieces of the structure, in order: a form as often as it is drawn. */
export function drawnStreams(edit: PdfEdit, page: number): readonly DrawnStream[] {
  const found: DrawnStream[] = [];
  const read = (stream: PdfValue | undefined, within: PdfDictionary, form?: number): void => {
    if (found.length >= MOST_STREAMS) throw new Error(`PDF: a page draws more than ${MOST_STREAMS} forms`);
    const forms = formsWithPieces(edit.pdf, resourcesOf(edit.pdf, within));
    const lines = contentNow(edit, stream).toString('latin1').split('\n');
    found.push({ lines, form });
    for (const line of forms.size === 0 ? [] : lines) {
      const drawn = formDrawnBy(line, forms);
      if (drawn !== undefined) read({ ref: drawn }, dictionary(edit.pdf, { ref: drawn }), drawn);
    }
  };
  const contents = edit.read(page).get('Contents');
  for (const stream of isArray(contents) ? contents : [contents]) read(stream, edit.read(page));
  return found;
}

export function resourcesOf(pdf: PdfFile, form: PdfDictionary): PdfDictionary {
  return dictionary(pdf, form.get('Resources'));
}

/** What is known of the forms of a document: each is asked for by every page that has it, and by several repairs. */
const known = new WeakMap<PdfFile, Map<number, boolean>>();

function hasPieces(pdf: PdfFile, number: number, depth: number): boolean {
  const ofFile = known.get(pdf) ?? new Map<number, boolean>();
  known.set(pdf, ofFile);
  const has = ofFile.get(number) ?? findsPieces(pdf, number, depth);
  ofFile.set(number, has);
  return has;
}

function findsPieces(pdf: PdfFile, number: number, depth: number): boolean {
  const form = dictionary(pdf, { ref: number });
  if (form.get('Subtype') !== 'Form' || depth >= DEEPEST) return false;
  if (form.has('StructParents') || streamBytes(pdf, { ref: number }).includes('/MCID ')) return true;
  return [...dictionary(pdf, resourcesOf(pdf, form).get('XObject')).values()].some(
    (value) => isReference(value) && hasPieces(pdf, value.ref, depth + 1),
  );
}
