import { isReference, type PdfDictionary } from './pdf-values.ts';

/** The number of a mark is below it: in files of ours, it has nine digits at most. */
const STEP = 1_000_000_000;
/** What no piece has. */
const NONE = -1;

/**
 * A piece of marked content, by one number that no other piece of its page has. Chromium puts what is see-through or
 * blended into forms. Version 153 numbers the marks of each from 0 again, as ISO 32000-1, 14.7.4.2, has it; version 147
 * numbers page and forms together.
 *
 * @param mark its `/MCID`
 * @param form the object of the form that numbers its own marks; nothing for a mark that its page numbers
 */
export function pieceNumber(mark: number, form: number | undefined): number {
  const piece = mark + (form ?? 0) * STEP;
  return Number.isSafeInteger(piece) && mark >= 0 && mark < STEP ? piece : NONE;
}

/** The mark and the form of a piece. */
export function markOf(piece: number): { readonly mark: number; readonly form: number | undefined } {
  const form = Math.floor(piece / STEP);
  return { mark: piece % STEP, form: form > 0 ? form : undefined };
}

/** The piece that a reference from the structure names; nothing for what is no such reference. */
export function namedPiece(reference: PdfDictionary): number | undefined {
  const [mark, stream] = [reference.get('MCID'), reference.get('Stm')];
  if (typeof mark !== 'number') return undefined;
  return pieceNumber(mark, isReference(stream) ? stream.ref : undefined);
}

/** Whose marks the content of a form has: its own, or those of what it is drawn in. */
export function markingForm(
  form: PdfDictionary,
  number: number,
  outer: number | undefined,
): number | undefined {
  return form.has('StructParents') ? number : outer;
}
