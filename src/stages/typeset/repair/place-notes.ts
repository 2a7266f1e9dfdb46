import { isArray, isReference, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { resolve } from '../../../ground/pdf/read-pdf.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { kidsOf, type StructureElement } from './structure-tree.ts';

/** What running text is in. */
const TEXTS = new Set([
  'P',
  'LI',
  'LBody',
  'TD',
  'TH',
  'Caption',
  'BlockQuote',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
]);
/** What may be between a note and the text that it belongs to. */
const INLINE = new Set(['NonStruct', 'Span', 'Em', 'Strong', 'Link']);
/** What ends running text. */
const BLOCKS = new Set(['P', 'L', 'Table', 'BlockQuote', 'Div', 'Sect', 'Art', 'Figure']);

/**
 * Makes notes of what is beside running text (ISO 14289-1, 7.9), and puts each after the text that it interrupts:
 * who listens hears the sentence to its end, and then what it rests on. Chromium knows no notes: they come as `Aside`.
 */
export function placeNotes(edit: PdfEdit, root: StructureElement): void {
  const notes: number[] = [];
  const above: StructureElement[] = [];
  const visit = (element: StructureElement): void => {
    above.push(element);
    element.children.forEach(visit);
    above.pop();
    if (element.type !== 'Aside') return;
    const text = textAround(above);
    if (text === undefined) return;
    notes.push(element.number);
    moveBehind(edit, element, above, text);
  };
  visit(root);
  notes.forEach((note, index) => {
    edit.set(note, { S: 'Note', ID: { string: idOf(index) } });
  });
  if (notes.length > 0) addIds(edit, notes);
}

/** The index of the element whose text is interrupted; none for what stands on its own. */
function textAround(above: readonly StructureElement[]): number | undefined {
  const index = above.findLastIndex(({ type }) => !INLINE.has(type));
  return TEXTS.has(above[index]?.type ?? '') ? index : undefined;
}

function moveBehind(
  edit: PdfEdit,
  note: StructureElement,
  above: readonly StructureElement[],
  index: number,
): void {
  const [text, parent] = [above[index], above.at(-1)];
  if (text === undefined || parent === undefined) return;
  const isNote = (kid: PdfValue): boolean => isReference(kid) && kid.ref === note.number;
  // The kid of the text that the note is, or is in.
  const own = above[index + 1]?.number ?? note.number;
  const kids = kidsOf(edit.read(text.number).get('K'));
  const from = kids.findIndex((kid) => isReference(kid) && kid.ref === own);
  const types = new Map(text.children.map(({ number, type }) => [number, type]));
  const end = kids.findIndex(
    (kid, at) => at > from && isReference(kid) && BLOCKS.has(types.get(kid.ref) ?? ''),
  );
  const behind = end < 0 ? kids.length : end;
  const moved = [...kids.slice(0, behind), { ref: note.number }, ...kids.slice(behind)];
  if (parent === text) {
    const first = moved.findIndex(isNote);
    edit.set(text.number, { K: moved.filter((_, at) => at !== first) });
    return;
  }
  edit.set(parent.number, { K: kidsOf(edit.read(parent.number).get('K')).filter((kid) => !isNote(kid)) });
  edit.set(text.number, { K: moved });
  edit.set(note.number, { P: { ref: text.number } });
}

/** After those of cells, in the order of bytes. */
function idOf(index: number): string {
  return `note${String(index + 1).padStart(6, '0')}`;
}

/** Adds the notes to the tree of names that leads from ids to elements (ISO 32000-1, table 322). */
function addIds(edit: PdfEdit, notes: readonly number[]): void {
  const root = edit.pdf.catalog.get('StructTreeRoot');
  if (!isReference(root)) return;
  const leaf = edit.add(
    new Map<string, PdfValue>([
      ['Limits', [{ string: idOf(0) }, { string: idOf(notes.length - 1) }]],
      ['Names', notes.flatMap((note, index): PdfValue[] => [{ string: idOf(index) }, { ref: note }])],
    ]),
  );
  const tree = edit.read(root.ref).get('IDTree');
  const kids = isReference(tree) ? resolve(edit.pdf, edit.read(tree.ref).get('Kids')) : undefined;
  if (isReference(tree) && isArray(kids)) edit.set(tree.ref, { Kids: [...kids, { ref: leaf }] });
  else edit.set(root.ref, { IDTree: { ref: edit.add(new Map([['Kids', [{ ref: leaf }]]])) } });
}
