import { findHtml } from '../../ground/model/html-marks.ts';
import type { SourceText } from './source-text.ts';

/** Stands for each character of a tag or comment: a character that no text has, and that Markdown takes for a letter. */
export const MASK = '\ufdd0';

/** Runs of masks, with the line breaks of a comment among them. */
export const MASKS: RegExp = new RegExp(`${MASK}+(?:\\s+${MASK}+)*`, 'g');

/**
 * A text whose tags and comments of HTML are masked from offset `body` on, so that they are no words of it and no
 * Markdown. Everything stays where it is; line breaks stay. The same object when there are none.
 */
export function maskHtml(source: SourceText, body: number): SourceText {
  const marks = findHtml(source.text.slice(body));
  if (marks.length === 0) return source;
  const parts: string[] = [];
  let at = 0;
  for (const mark of marks) {
    const [start, end] = [mark.start + body, mark.end + body];
    parts.push(source.text.slice(at, start), source.text.slice(start, end).replace(/[^\n]/g, MASK));
    at = end;
  }
  parts.push(source.text.slice(at));
  return { ...source, text: parts.join('') };
}
