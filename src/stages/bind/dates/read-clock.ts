import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { isCapitalised, lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import { weekdayAt } from './calendar-words.ts';
import { dateAt } from './date-at.ts';
import { timeAt } from './time-at.ts';

/** A time of day or a weekday without a date, in a text. */
export interface ClockReading {
  readonly span: Span;
  readonly text: string;
  /** Minutes after midnight, each of which it can mean; none for a weekday. */
  readonly minutes: readonly number[];
  /** 1 (Monday) to 7. */
  readonly weekday: number | undefined;
}

const REMEMBERED = 1_500;

/** The times of day, and the weekdays that are no part of a date, of a name (`Good Friday`) or a habit. */
export function readClock(text: string, language: Language): readonly ClockReading[] {
  return clockReader(language)(text);
}

const clockReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => scan(text, language)),
);

function scan(text: string, language: Language): readonly ClockReading[] {
  const tokens = splitTokens(text, language);
  const found: ClockReading[] = [];
  const push = (index: number, next: number, parts: Pick<ClockReading, 'minutes' | 'weekday'>): void => {
    const span = { start: tokens[index]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
    found.push({ span, text: text.slice(span.start, span.end), ...parts });
  };
  let index = 0;
  while (index < tokens.length) {
    const time = timeAt(tokens, index);
    if (time !== undefined) {
      push(index, time.next, { minutes: time.minutes, weekday: undefined });
      index = time.next;
      continue;
    }
    const date = dateAt(tokens, index);
    const weekday = date === undefined ? weekdayAt(tokens, index, false) : undefined;
    if (weekday !== undefined && isDay(tokens, index, weekday.next)) {
      push(index, weekday.next, { minutes: [], weekday: weekday.value });
    }
    index = date?.next ?? weekday?.next ?? index + 1;
  }
  return found;
}

/** Not `every Friday`, `Good Friday`, `the Sunday Times`. */
function isDay(tokens: Tokens, index: number, next: number): boolean {
  const { beforeHabit, relative } = tokens.language.dates;
  const before = lowerAt(tokens, index - 1);
  if (beforeHabit.has(before)) return false;
  const isFirst = index < 2 || tokens[index - 2]?.kind === 'mark';
  const afterName =
    isCapitalised(tokens[index - 1]) &&
    !isFirst &&
    !relative.directions.has(before) &&
    !relative.on.has(before);
  const firstName =
    isCapitalised(tokens[index - 1]) &&
    index === 1 &&
    !relative.on.has(before) &&
    !relative.directions.has(before);
  const isName =
    isCapitalised(tokens[next]) && tokens[next]?.gap === 'blank' && dateAt(tokens, next) === undefined;
  return !afterName && !firstName && !(isName && weekdayAt(tokens, next, false) === undefined);
}
