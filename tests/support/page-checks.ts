import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { CLIPPED, type Run, readPages } from '../../src/stages/proof/read-pages.ts';

/** What a typographer would send back. */
export interface Flaw {
  readonly page: number;
  readonly flaw: string;
}

export interface PageRules {
  /** Of the sheet, in points. */
  readonly width: number;
  readonly height: number;
  /** The smallest type, in points. */
  readonly least: number;
  /** Type of this size or more is a heading, in points. */
  readonly heading: number;
  /** The share of a page's height down to which its text has to come, where more follows; none where it is not asked for. */
  readonly filled?: number;
}

export const SHEETS = {
  A4: { width: 595, height: 842 },
  Letter: { width: 612, height: 792 },
  A5: { width: 420, height: 595 },
  'Half-letter': { width: 396, height: 612 },
} as const;

export const SIZES = {
  standard: { least: 7, heading: 12.2 },
  clear: { least: 11.9, heading: 15.9 },
  large: { least: 13.9, heading: 19.9 },
} as const;

/** Points from the edge of the sheet, within which nothing may stand: printers do not reach it. */
const EDGE = 20;
/** The share of a page's height, above and below, that its heads and feet take. */
const FURNITURE = 0.085;

export function findFlaws(pdf: Uint8Array, rules: PageRules): readonly Flaw[] {
  const pages = readPages(readPdf(pdf)).map((runs) =>
    runs.filter(({ text, size }) => text.trim() !== '' && size >= UNSEEN),
  );
  return pages.flatMap((runs, index) => {
    const page = index + 1;
    const body = runs.filter(({ y }) => y > rules.height * FURNITURE && y < rules.height * (1 - FURNITURE));
    const flaws = [
      ...outside(runs, rules),
      ...small(runs, rules),
      ...overlaps(runs),
      ...strandedHeading(body, rules, page),
      ...emptiness(body, page === pages.length),
      ...halfEmpty(body, rules, page === pages.length),
    ];
    return flaws.map((flaw) => ({ page, flaw }));
  });
}

/** What is smaller, in points, has no colour either: heads of records, which are there for screen-reader users. */
const UNSEEN = 1;

function outside(runs: readonly Run[], { width, height }: PageRules): readonly string[] {
  return runs.flatMap(({ text, x, endX, y, size }) => {
    if (text.includes(CLIPPED)) return [`clipped: ${text}`];
    const inside = x >= EDGE && endX <= width - EDGE && y >= EDGE && y + size * 0.7 <= height - EDGE;
    return inside ? [] : [`over the edge: ${text}`];
  });
}

function small(runs: readonly Run[], { least }: PageRules): readonly string[] {
  // Raised references are as small as they have to be.
  return runs.flatMap(({ text, size }) =>
    size < least - 0.05 && !/^[A-Za-z]{1,2}\d*,?$|^[\d,]+$|^,$/.test(text.trim())
      ? [`${size.toFixed(1)} pt: ${text}`]
      : [],
  );
}

/** Two texts that cover each other by more than the room that letters share anyway. */
function overlaps(runs: readonly Run[]): readonly string[] {
  const boxes = runs
    .filter(({ y, endY }) => Math.abs(y - endY) < 0.5)
    .map((run) => ({
      run,
      left: run.x + 0.4,
      right: run.endX - 0.4,
      low: run.y,
      high: run.y + run.size * 0.45,
    }))
    .filter(({ left, right }) => right > left)
    .toSorted((a, b) => a.low - b.low);
  const found: string[] = [];
  for (const [index, one] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length; next++) {
      const other = boxes[next];
      if (other === undefined || other.low >= one.high) break;
      const shared = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      // On one line, a comma stands half under the quotation mark before it.
      const allowed = Math.abs(one.run.y - other.run.y) < 0.5 ? one.run.size * 0.5 : 0;
      if (shared > allowed) {
        found.push(`“${one.run.text}” over “${other.run.text}”`);
      }
    }
  }
  return found;
}

function strandedHeading(body: readonly Run[], { heading }: PageRules, page: number): readonly string[] {
  if (page === 1 || body.length === 0) return [];
  const lowest = Math.min(...body.map(({ y }) => y));
  const last = body.filter(({ y }) => y < lowest + 2);
  const isHeading = last.every(({ size }) => size >= heading);
  // What follows this one is ruled, not set.
  if (last.map(({ text }) => text.trim()).join('') === 'Notes') return [];
  return isHeading ? [`a heading at the foot: ${last.map(({ text }) => text).join(' ')}`] : [];
}

function emptiness(body: readonly Run[], isLast: boolean): readonly string[] {
  const lines = new Set(body.map(({ y }) => Math.round(y / 3))).size;
  const text = body.map((run) => run.text).join('');
  if (/intentionally\s*blank/.test(text.replaceAll(/\s+/g, ' '))) return [];
  if (lines === 0) return ['an empty page'];
  if (/Notes$/.test(text.trim())) return [];
  return isLast && lines < 2 ? [`a last page with one line: ${text}`] : [];
}

function halfEmpty(
  body: readonly Run[],
  { height, filled: least = 0 }: PageRules,
  isLast: boolean,
): readonly string[] {
  const text = body.map((run) => run.text.trim()).join('');
  if (isLast || body.length === 0 || /intentionally\s*blank|Notes$/.test(text)) return [];
  const [top, bottom] = [height * (1 - FURNITURE), height * FURNITURE];
  const filled = (top - Math.min(...body.map(({ y }) => y))) / (top - bottom);
  return filled < least ? [`filled to ${Math.round(filled * 100)} per cent`] : [];
}
