import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { pageBox } from '../../../ground/pdf/page-form.ts';
import { isReference, type PdfDictionary, type PdfReference } from '../../../ground/pdf/pdf-values.ts';
import { markingForm, markOf } from '../../../ground/pdf/piece-number.ts';
import { dictionary, type PdfFile, pageNumbers, streamBytes } from '../../../ground/pdf/read-pdf.ts';
import { writeValue } from '../../../ground/pdf/write-value.ts';
import { barsIn, drawnBars } from './draw-bars.ts';
import { formDrawnBy, formsWithPieces, resourcesOf } from './forms-with-pieces.ts';
import type { PdfEdit } from './pdf-edit.ts';
import type { MarkedContent } from './structure-tree.ts';

/** Operators that leave something on the page (ISO 32000-1, table 51). */
export const PAINTS = /(?:^|[\s\])>])(?:Tj|TJ|'|"|S|s|f|F|f\*|B|B\*|b|b\*|Do|sh)$/;
const BEGINS = /\b(?:BDC|BMC)$/;
const PIECE = /^\/\w+ <<\/MCID (\d+) ?>> ?BDC$/;
/** Belongs to an element, or to none. What else is marked may say what its glyphs mean, and still be outside. */
const BELONGS = /\/MCID |^\/Artifact\b/;

/**
 * Marks as artifacts what a page shows outside of its structure: running heads, page numbers, markings, rules
 * (ISO 14289-1, 7.1), and the pieces that have been taken out of it. Bars beside what has changed are drawn, and are
 * artifacts as well. A form that has pieces of the structure is no artifact: what is outside of them in it, is.
 * Chromium ends a line after each operator, and begins and ends marked content outside of text objects.
 */
export function markArtifacts(edit: PdfEdit, dropped: readonly MarkedContent[]): void {
  const { pdf } = edit;
  const known = new Set<number>();
  for (const [index, page] of pageNumbers(pdf).entries()) {
    const content = edit.read(page).get('Contents');
    if (!isReference(content)) continue;
    const gone = dropped.filter((piece) => piece.page === page).map(({ id }) => markOf(id));
    const goneOf = (form: number | undefined): ReadonlySet<number> =>
      new Set(gone.filter((piece) => piece.form === form).map(({ mark }) => mark));
    const forms = formsWithPieces(pdf, resourcesOf(pdf, edit.read(page)));
    const stretch = { content, dropped: goneOf(undefined), forms };
    const { source, hasBars } = markedStream(pdf, stretch);
    const place = { isRight: index % 2 === 0, page };
    const marked = hasBars ? markStream(pdf, stretch, place).source : source;
    if (marked !== undefined) edit.changes.set(content.ref, marked);
    for (const form of forms.values()) markForm({ edit, known, goneOf }, form, undefined);
  }
}

/** What is known where a form is marked. */
interface FormMarking {
  readonly edit: PdfEdit;
  /** The forms that are marked. */
  readonly known: Set<number>;
  /** The marks that have been taken out of the structure, by the form that numbers them. */
  readonly goneOf: (form: number | undefined) => ReadonlySet<number>;
}

/** Marks the artifacts of a form, and of those in it that have pieces. */
function markForm(marking: FormMarking, number: number, outer: number | undefined): void {
  const { edit, known, goneOf } = marking;
  if (known.has(number)) return;
  known.add(number);
  const entries = dictionary(edit.pdf, { ref: number });
  const own = markingForm(entries, number, outer);
  const forms = formsWithPieces(edit.pdf, resourcesOf(edit.pdf, entries));
  const before = streamBytes(edit.pdf, { ref: number }).toString('latin1');
  const after = withArtifacts(before, { dropped: goneOf(own), forms, isForm: true });
  if (after !== before) edit.changes.set(number, packedStream(after, entries));
  for (const form of forms.values()) markForm(marking, form, own);
}

/** Of so many pages: those of a few long packs, of which an edit changes one or two. */
const REMEMBERED = 200;
/** What was made of pages before, by what they are; nothing where nothing was to be marked. */
let recent = new Map<string, Marked>();
let older = new Map<string, Marked>();

interface Marked {
  /** Of the object; nothing when it stays as it is. */
  readonly source: Buffer | undefined;
  /** Whether bars belong beside it, the place of which depends on the page. */
  readonly hasBars: boolean;
}

/** The content of a page, as far as it decides what is marked in it. */
interface PageStream extends Belongings {
  readonly content: PdfReference;
}

/** The content with artifacts marked, by what it was before. */
function markedStream(pdf: PdfFile, stream: PageStream): Marked {
  const { content, dropped, forms } = stream;
  const place = pdf.objects.get(content.ref);
  const start = place && pdf.text.indexOf('obj', place.start) + 3;
  const hash = createHash('sha256').update(pdf.bytes.subarray(start, place?.end));
  const key = hash.update(` ${[...dropped].join(' ')} ${[...forms.keys()].join(' ')}`).digest('base64');
  const known = recent.has(key) ? recent : older;
  const made = known.get(key) ?? markStream(pdf, stream);
  if (recent.size >= REMEMBERED) {
    older = recent;
    recent = new Map();
  }
  recent.set(key, made);
  return made;
}

/** Where a stretch of content is: on a right page or a left one, and the number of the page's object. */
interface OnPage {
  readonly isRight: boolean;
  readonly page: number;
}

function markStream(pdf: PdfFile, stream: PageStream, place?: OnPage): Marked {
  const before = streamBytes(pdf, stream.content).toString('latin1');
  const bars = barsIn(before);
  const hasBars = bars !== undefined;
  const marked = withArtifacts(bars?.content ?? before, stream);
  const drawn = bars && place ? drawnBars(bars, pageBox(pdf, place.page), place.isRight) : '';
  const after = `${drawn}${marked}`;
  if (after === before) return { source: undefined, hasBars };
  return { source: packedStream(after, new Map()), hasBars };
}

function packedStream(content: string, entries: PdfDictionary): Buffer {
  const packed = deflateSync(Buffer.from(content, 'latin1'), { level: 6 });
  const all = new Map([...entries, ['Filter', 'FlateDecode'], ['Length', packed.length]]);
  const head = Buffer.from(`${writeValue(all)} stream\n`, 'latin1');
  return Buffer.concat([head, packed, Buffer.from('\nendstream', 'latin1')]);
}

/** What is in the structure of what a stream draws. */
interface Belongings {
  /** Marks that are not any longer. */
  readonly dropped: ReadonlySet<number>;
  /** The forms that have pieces, by their names. */
  readonly forms: ReadonlyMap<string, number>;
  /** It is not a page, which begins with the boxes in its margins. */
  readonly isForm?: true;
}

/** The content with artifacts marked. */
export function withArtifacts(content: string, { dropped, forms, isForm }: Belongings): string {
  const out: string[] = [];
  let stretch: string[] = [];
  let depth = 0;
  let first = isForm === undefined;
  const flush = (): void => {
    const [start, end] = paintedPart(stretch);
    stretch.forEach((line, index) => {
      // What comes first are the boxes in the page's margins.
      if (index === start && start < end)
        out.push(first ? '/Artifact <</Type /Pagination>>BDC' : '/Artifact BMC');
      out.push(line);
      if (index === end - 1) out.push('EMC');
    });
    if (start < end) first = false;
    stretch = [];
  };
  for (const line of content.split('\n')) {
    if (line.endsWith('C') && BEGINS.test(line) && (depth > 0 || BELONGS.test(line))) {
      if (depth === 0) flush();
      depth++;
      const id = PIECE.exec(line)?.[1];
      const isGone = id !== undefined && dropped.has(Number(id));
      out.push(isGone ? '/Artifact <</Type /Pagination>>BDC' : line);
    } else if (depth > 0) {
      out.push(line);
      if (line === 'EMC') depth--;
    } else if (formDrawnBy(line, forms) !== undefined) {
      flush();
      out.push(line);
    } else stretch.push(line);
  }
  flush();
  return out.join('\n');
}

/** The lines from the first that a painting needs to the last that paints. */
function paintedPart(lines: readonly string[]): readonly [number, number] {
  const last = lines.findLastIndex((line) => PAINTS.test(line));
  if (last < 0) return [0, 0];
  // A text object is whole inside the mark, or whole outside.
  const closes = lines.indexOf('ET', last);
  const opens = lines.indexOf('BT', last);
  const isText = closes >= 0 && (opens < 0 || closes < opens);
  let end = (isText ? closes : last) + 1;
  // So is what says what its glyphs mean.
  for (let open = balance(lines.slice(0, end)); open > 0 && end < lines.length; end++) {
    open += balance(lines.slice(end, end + 1));
  }
  return [0, end];
}

/** How much more marked content is begun than ended. */
function balance(lines: readonly string[]): number {
  let open = 0;
  for (const line of lines) {
    if (line === 'EMC') open--;
    else if (line.endsWith('C') && BEGINS.test(line)) open++;
  }
  return open;
}
