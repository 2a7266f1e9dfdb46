import type { Span } from '../../ground/model/place.ts';
import { readDates } from '../../stages/bind/dates/read-dates.ts';
import { markOf } from './number-mark.ts';
import type { Passage, Reading } from './passages.ts';
import type { LeftOut } from './proposal.ts';

/**
 * The numbers in digits that nothing proposed or left out is about, each with the reason: so that none goes without a
 * word. What belongs together, such as a telephone number, is one.
 *
 * @param used the places of what is proposed, left out, or known
 */
export function skippedNumbers(
  passages: readonly Passage[],
  used: readonly Span[],
  reading: Reading,
): readonly LeftOut[] {
  const { document } = reading;
  const byStart = used.toSorted((a, b) => a.start - b.start);
  return passages.flatMap((passage) => {
    const { paragraph, text } = passage;
    const own = byStart.filter((one) => one.start < paragraph.end && paragraph.start < one.end);
    const isUsed = (span: Span): boolean => own.some((one) => one.start < span.end && span.start < one.end);
    return [...text.matchAll(DIGITS)].flatMap((found): readonly LeftOut[] => {
      const start = paragraph.start + found.index;
      const span = { start, end: start + found[0].length };
      if (isUsed(span)) return [];
      const reason = reasonOf(passage, span, reading);
      const { line } = document.text.positionAt(start);
      return [{ section: 'figures', paragraph: paragraph.number, line, words: found[0], reason }];
    });
  });
}

/** Digits with their points, and further groups of them. */
const DIGITS = /\d[\d.,:/]*(?<![.,:/])(?:[ {2}-]\d{2,}(?![.,]?\d*[ ]?%))*/g;

function reasonOf(passage: Passage, span: Span, { language }: Reading): string {
  const { paragraph, text } = passage;
  if (paragraph.kind === 'code') return 'it is in a block of code';
  if (paragraph.kind === 'row') {
    return paragraph.head === paragraph.number
      ? 'it is in the head of a table'
      : 'it names its row, or its cell cannot be read as one value';
  }
  const mark = markOf(passage, span);
  if (mark !== undefined) return mark;
  const [own, behind] = [
    text.slice(span.start - paragraph.start, span.end - paragraph.start),
    text.slice(span.end - paragraph.start),
  ];
  if (/^(?:1[5-9]|20)\d\d(?:[/–-]\d{2,4})?$/.test(own)) return 'it is a year, which dates something else';
  if (/\bper $/.test(text.slice(0, span.start - paragraph.start)))
    return 'it is what a rate is counted against';
  if (/^\d{1,2}[:.][0-5]\d$/.test(own) || /^\s*(?:am|pm|a\.m\.|p\.m\.|o['’]clock)\b/.test(behind))
    return 'it is a time of day';
  if (/^(?:st|nd|rd|th)\b/.test(behind)) return 'it is an ordinal';
  const [from, to] = [span.start - paragraph.start, span.end - paragraph.start];
  const isDate = readDates(text, language).some((date) => date.span.start < to && from < date.span.end);
  if (isDate) return 'it is in a date by which no figure or event is dated';
  return 'it names something, or can be read as more than one number';
}
