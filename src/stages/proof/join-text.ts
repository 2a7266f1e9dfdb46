import { foldText } from './fold-text.ts';
import type { Run } from './read-pages.ts';

/** A line ends within a piece of text: a space may have stood there, a hyphen, or nothing. */
export const WRAP = '\n';
/** Stands for a character that the font lacks. */
export const MISSING = '\uFFFD';

/** The text of a document, folded, as one string. */
export interface JoinedText {
  readonly text: string;
  /** Where each page begins in the text, in UTF-16 units. */
  readonly pageStarts: readonly number[];
}

/** Gaps and steps up or down, in parts of the type size, beyond which runs do not belong together. */
const GAP = 0.12;
const STEP = 0.08;
/** A line that ends so may go on in mid-word. A background makes each line of a piece one of its own. */
const DASHED = /[-\u2010-\u2015]$/;

/**
 * Puts runs together into text, folded. Chromium prints every space that it does not break a line at, so runs
 * of one piece of content that stand on one line belong together, however wide they are spaced; between two
 * pieces a gap is a space. With `isTagged`, what is outside the document's structure is left out: running
 * heads and page numbers.
 */
export function joinText(runs: readonly Run[], isTagged: boolean): string {
  return foldText(joinRuns(runs, isTagged));
}

/** Puts the texts of pages together. */
export function joinPages(texts: readonly string[]): JoinedText {
  const pageStarts: number[] = [];
  let text = '';
  // The text itself is not looked at: each look would put it together again.
  let last = '';
  for (const page of texts) {
    const gap = last === '' ? '' : DASHED.test(last) ? WRAP : ' ';
    text += gap;
    pageStarts.push(text.length);
    text += page;
    last = page.slice(-1) || gap;
  }
  return { text, pageStarts };
}

/** The page, from 1, on which an offset of the text lies. */
export function pageAt({ pageStarts }: JoinedText, offset: number): number {
  return pageStarts.findLastIndex((start) => start <= offset) + 1;
}

function joinRuns(runs: readonly Run[], isTagged: boolean): string {
  let text = '';
  let last: Run | undefined;
  for (const run of runs) {
    if (isTagged && run.content === undefined) continue;
    if (last) text += between(last, run);
    text += run.missing ? MISSING : run.text;
    last = run;
  }
  return text;
}

function between(last: Run, next: Run): string {
  // Along the baseline of the last run, and across it.
  const length = Math.hypot(last.endX - last.x, last.endY - last.y);
  const [alongX, alongY] =
    length > 0 ? [(last.endX - last.x) / length, (last.endY - last.y) / length] : [1, 0];
  const [x, y] = [next.x - last.endX, next.y - last.endY];
  const gap = x * alongX + y * alongY;
  const step = Math.abs(x * alongY - y * alongX);
  const size = Math.max(last.size, next.size);
  const isSamePiece = last.content === next.content && last.content !== undefined;
  if (step > size * STEP || gap < -size) return isSamePiece || DASHED.test(last.text) ? WRAP : ' ';
  return isSamePiece || gap <= size * GAP ? '' : ' ';
}
