import type { Document } from '../../../ground/model/sources.ts';
import { readingLanguage } from '../reading-language.ts';
import { paragraphAt } from '../text/folded-document.ts';
import type { ToldMonth } from './dated-words.ts';
import { readDates } from './read-dates.ts';

/**
 * The last date with a month and a year that a paragraph gives before some of its words: it settles the year of one
 * without a year, as in `ran aground on 17 January 2027 … refloated on 19 January`.
 *
 * @param start where the words begin in the canonical text
 */
export function dateToldBefore(document: Document, start: number): ToldMonth | undefined {
  const { text } = document;
  const paragraph = paragraphAt(text, start);
  if (paragraph === undefined) return undefined;
  const before = text.text.slice(Math.max(paragraph.start, start - REACH), start);
  const told = readDates(before, readingLanguage(document)).findLast(
    ({ year, month }) => year !== undefined && month !== undefined,
  );
  return told?.year === undefined || told.month === undefined
    ? undefined
    : { year: told.year, month: told.month };
}

/** UTF-16 units before the words that are read. */
const REACH = 1_500;
