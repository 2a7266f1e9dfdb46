import type { Span } from '../../../ground/model/place.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { isDifference } from '../numbers/difference-at.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { foldText } from '../text/fold.ts';
import { nearestWords } from '../text/nearest-words.ts';
import { standsIn } from '../text/stands-in.ts';
import type { Prose } from './prose.ts';

/** Whether words are backed in the place of others. */
export type Try = (words: string) => boolean;

/**
 * The number of what a text rests on that one of its own was meant to be: the only one there that counts the same, is
 * not in the text already, and holds in its place. For a hint; as the source prints it.
 */
export function nearNumber(
  number: NumberReading,
  { text, support, language }: Prose,
  holds: Try,
): string | undefined {
  const here = readNumbers(text, language).filter((other) => other !== number);
  const isMore = isDifference(text, number, language);
  const found = new Map<string, string>();
  for (const { words } of support.statements ?? []) {
    for (const stated of readNumbers(words, language)) {
      if (!isQuantity(stated) || stated.vague === true || stated.article === true) continue;
      // The `thousand` of the head of a column is no number of its own.
      if (language.numbers.multipliers.has(stated.text.toLowerCase())) continue;
      // `Three more ships` is no `32 more ships`.
      if (!countsAlike(number, stated) || isDifference(words, stated, language) !== isMore) continue;
      if (here.some((other) => other.values.some((value) => stated.values.includes(value)))) continue;
      found.set(String(stated.values), stated.text);
    }
  }
  return onlyOf(found.values(), holds);
}

/** The same kind of number, unit, rate and thing that is counted, as far as both say it. */
function countsAlike(one: NumberReading, other: NumberReading): boolean {
  return (
    one.kind === other.kind &&
    one.unit?.name === other.unit?.name &&
    one.rate?.of === other.rate?.of &&
    one.measure === other.measure
  );
}

/** The same for a date that has the same parts. */
export function nearDate(span: Span, { text, support, language }: Prose, holds: Try): string | undefined {
  const dates = readDates(text, language);
  const own = dates.find((date) => date.span.start === span.start && date.span.end === span.end);
  if (own === undefined) return undefined;
  const found = new Set<string>();
  for (const { words } of support.statements ?? []) {
    for (const stated of readDates(words, language)) {
      if (stated.perhaps === true || shapeOf(stated) !== shapeOf(own)) continue;
      if (dates.some((other) => other.text === stated.text)) continue;
      found.add(stated.text);
    }
  }
  return onlyOf(found, holds);
}

const PARTS = [
  'year',
  'month',
  'day',
  'weekday',
  'season',
  'financial',
  'decade',
  'century',
  'limit',
] as const;

function onlyOf(found: Iterable<string>, holds: Try): string | undefined {
  const [only, ...more] = found;
  return only !== undefined && more.length === 0 && holds(only) ? only : undefined;
}

/** Which parts of a date are there, and how it is written. */
function shapeOf(date: DateReading): string {
  const parts: Readonly<Record<string, unknown>> = { ...date };
  const given = PARTS.filter((part) => parts[part] !== undefined);
  return `${given.join(' ')} ${/\p{L}/u.test(date.text) ? 'words' : 'digits'}`;
}

/** A short quotation is within a few letters of words that say something else: `piles rot`, `piles are`. */
function hasMostWords(near: string, wanted: string): boolean {
  const have = new Set(foldText(near).toLowerCase().split(' '));
  const words = foldText(wanted).toLowerCase().split(' ');
  return words.length === 1 || words.filter((word) => have.has(word)).length * 2 > words.length;
}

/** The words of what a text cites that are nearest to some between quotation marks, without its last punctuation. */
export function nearQuotation(words: string, { support, language }: Prose): string | undefined {
  if (/…|\.\.\./.test(words)) return undefined;
  const wanted = words.replace(/[,.;:!?]+$/, '');
  for (const document of new Set((support.cited ?? []).map((one) => one.document))) {
    const near = nearestWords(document.text, wanted);
    if (near === undefined || foldText(near.words) === foldText(wanted)) continue;
    if (!hasMostWords(near.words, wanted)) continue;
    if (support.words.some((one) => standsIn(one, near.words, language))) return near.words;
  }
  return undefined;
}
