import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { type DateReading, readDates } from './read-dates.ts';

/** A time that a text gives by its first and its last date: `from 3 to 9 May`, `between May and July`, `2013–2015`. */
export interface DateSpan {
  readonly first: DateReading;
  readonly last: DateReading;
}

/** The times of a text that have two ends, left to right. What is moved from one day to another has none. */
export function readDateSpans(text: string, language: Language): readonly DateSpan[] {
  return spanReader(language)(text);
}

const REMEMBERED = 300;

const spanReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => scanSpans(text, language)),
);

function scanSpans(text: string, language: Language): readonly DateSpan[] {
  const { moved, spans } = language.dates;
  const readings = readDates(text, language).filter(({ perhaps }) => perhaps !== true);
  if (readings.length < 2) return [];
  return readings.flatMap((first, index): readonly DateSpan[] => {
    const last = readings[index + 1];
    // `2024–25` may be one year, and `3/4/2025` is read twice.
    if (last === undefined || readings.some((one) => one !== first && one.span.start === first.span.start))
      return [];
    const between = splitTokens(text.slice(first.span.end, last.span.start), language);
    const before = splitTokens(
      text.slice(Math.max(0, first.span.start - BEFORE), first.span.start),
      language,
    );
    const words = between.map(({ lower }) => lower).filter((word) => !language.dates.the.has(word));
    const isJoined =
      words.length === 1 &&
      (/^[-–—]$/.test(words[0] ?? '') ||
        spans.to.has(words[0] ?? '') ||
        (spans.and.has(words[0] ?? '') && before.slice(-2).some(({ lower }) => spans.between.has(lower))));
    if (!isJoined || before.some(({ lower }) => moved.has(lower))) return [];
    return [{ first, last }];
  });
}

/** The time of which a date of the same text is an end. */
export function spanWith(spans: readonly DateSpan[], { span }: DateReading): DateSpan | undefined {
  return spans.find(({ first, last }) => first.span.start === span.start || last.span.start === span.start);
}

/** UTF-16 units before a date that are looked at. */
const BEFORE = 30;
