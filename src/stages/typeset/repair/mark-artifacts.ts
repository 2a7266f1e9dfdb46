import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { pageBox } from '../../../ground/pdf/page-form.ts';
import { isReference, type PdfReference } from '../../../ground/pdf/pdf-values.ts';
import { type PdfFile, pageNumbers, streamBytes } from '../../../ground/pdf/read-pdf.ts';
import { barsIn, drawnBars } from './draw-bars.ts';
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
 * artifacts as well. Chromium ends a line after each operator, and begins and ends marked content outside of text
 * objects.
 */
export function markArtifacts(edit: PdfEdit, dropped: readonly MarkedContent[]): void {
  for (const [index, page] of pageNumbers(edit.pdf).entries()) {
    const content = edit.read(page).get('Contents');
    if (!isReference(content)) continue;
    const ids = new Set(dropped.filter((piece) => piece.page === page).map(({ id }) => id));
    const { source, hasBars } = markedStream(edit.pdf, content, ids);
    const place = { isRight: index % 2 === 0, page };
    const marked = hasBars ? markStream(edit.pdf, content, ids, place).source : source;
    if (marked !== undefined) edit.changes.set(content.ref, marked);
  }
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

/** The content with artifacts marked, by what it was before. */
function markedStream(pdf: PdfFile, content: PdfReference, dropped: ReadonlySet<number>): Marked {
  const place = pdf.objects.get(content.ref);
  const start = place && pdf.text.indexOf('obj', place.start) + 3;
  const hash = createHash('sha256').update(pdf.bytes.subarray(start, place?.end));
  const key = hash.update(` ${[...dropped].join(' ')}`).digest('base64');
  const known = recent.has(key) ? recent : older;
  const made = known.get(key) ?? markStream(pdf, content, dropped);
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

function markStream(
  pdf: PdfFile,
  content: PdfReference,
  dropped: ReadonlySet<number>,
  place?: OnPage,
): Marked {
  const before = streamBytes(pdf, content).toString('latin1');
  const bars = barsIn(before);
  const hasBars = bars !== undefined;
  const marked = withArtifacts(bars?.content ?? before, dropped);
  const drawn = bars && place ? drawnBars(bars, pageBox(pdf, place.page), place.isRight) : '';
  const after = `${drawn}${marked}`;
  if (after === before) return { source: undefined, hasBars };
  const packed = deflateSync(Buffer.from(after, 'latin1'), { level: 6 });
  const head = Buffer.from(`<</Filter /FlateDecode /Length ${packed.length}>> stream\n`, 'latin1');
  return { source: Buffer.concat([head, packed, Buffer.from('\nendstream', 'latin1')]), hasBars };
}

/** The content with artifacts marked. */
export function withArtifacts(content: string, dropped: ReadonlySet<number>): string {
  const out: string[] = [];
  let stretch: string[] = [];
  let depth = 0;
  let first = true;
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
