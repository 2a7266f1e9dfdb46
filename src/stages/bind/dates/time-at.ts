import { digitLiteralAt } from '../numbers/digit-literal.ts';
import { isCapitalised, isGlued, lowerAt, type Tokens } from '../numbers/split-tokens.ts';
import { monthAt, weekdayAt } from './calendar-words.ts';

/** A time of day found at an index: the index after it, and the minutes after midnight that it can mean. */
export interface TimeMatch {
  readonly next: number;
  readonly minutes: readonly number[];
}

/**
 * A time of day at `index`: `14:30`, `6 p.m.`, `6.30pm`, `1430 hrs`, `0600 GMT`, `ten o'clock`, `half past six`, `noon`.
 * Without its half of the day an hour up to twelve means two times.
 */
export function timeAt(tokens: Tokens, index: number): TimeMatch | undefined {
  const named = tokens.language.dates.times.named.get(lowerAt(tokens, index));
  if (named !== undefined) return { next: index + 1, minutes: [named] };
  return (
    pastHourAt(tokens, index) ?? clockAt(tokens, index) ?? hoursAt(tokens, index) ?? spokenAt(tokens, index)
  );
}

/** `14:30`, `6:30 p.m.`, `6.30pm`, `6 pm`. */
function clockAt(tokens: Tokens, index: number): TimeMatch | undefined {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length > 2 || isInNumber(tokens, index)) return undefined;
  const hour = Number(token.text);
  const mark = lowerAt(tokens, index + 1);
  const minuteToken = tokens[index + 2];
  const hasMinutes =
    (mark === ':' || mark === '.') &&
    isGlued(tokens, index + 1) &&
    minuteToken?.kind === 'digits' &&
    minuteToken.gap === 'none' &&
    minuteToken.text.length === 2 &&
    Number(minuteToken.text) < 60;
  const minute = hasMinutes ? Number(minuteToken.text) : 0;
  const behind = pastSeconds(tokens, hasMinutes ? index + 3 : index + 1);
  const half = halfAt(tokens, behind);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    return { next: half.next, minutes: [((hour % 12) + half.hours) * 60 + minute] };
  }
  // A point divides other numbers, and a name before makes `3:16` a verse.
  if (!hasMinutes || mark !== ':' || hour > 24 || isAfterName(tokens, index)) return undefined;
  const zone = tokens.language.dates.times.behindHours.has(lowerAt(tokens, behind)) ? 1 : 0;
  const exact = zone === 1 || hour > 12 || hour === 0 || token.text.startsWith('0');
  return { next: behind + zone, minutes: exact ? [at24(hour, minute)] : bothHalves(hour, minute) };
}

/** `1430 hrs`, `0600 GMT`. */
function hoursAt(tokens: Tokens, index: number): TimeMatch | undefined {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length !== 4 || isInNumber(tokens, index)) return undefined;
  const [hour, minute] = [Number(token.text.slice(0, 2)), Number(token.text.slice(2))];
  const isTime =
    hour <= 24 && minute < 60 && tokens.language.dates.times.behindHours.has(lowerAt(tokens, index + 1));
  // `1500 hours` of work have no zero in front.
  const isCount =
    tokens.language.measures.time.has(lowerAt(tokens, index + 1)) && !token.text.startsWith('0');
  return isTime && !isCount ? { next: index + 2, minutes: [at24(hour, minute)] } : undefined;
}

/** `ten o'clock`, `six p.m.`. */
function spokenAt(tokens: Tokens, index: number): TimeMatch | undefined {
  const hour = hourAt(tokens, index);
  if (hour === undefined) return undefined;
  const half = halfAt(tokens, index + 1);
  if (half !== undefined) return { next: half.next, minutes: [((hour % 12) + half.hours) * 60] };
  const isClock = tokens.language.dates.times.oClock.has(lowerAt(tokens, index + 1));
  return isClock ? { next: index + 2, minutes: bothHalves(hour, 0) } : undefined;
}

/** `half past six`, `quarter to ten`. */
function pastHourAt(tokens: Tokens, index: number): TimeMatch | undefined {
  const { half, past, quarter, to } = tokens.language.dates.times;
  const word = lowerAt(tokens, index);
  const behind = lowerAt(tokens, index + 1);
  const part = half.has(word) ? 30 : quarter.has(word) ? 15 : undefined;
  const hour = hourAt(tokens, index + 2);
  if (part === undefined || hour === undefined) return undefined;
  if (past.has(behind)) return { next: index + 3, minutes: bothHalves(hour, part) };
  if (part !== 15 || !to.has(behind)) return undefined;
  return { next: index + 3, minutes: bothHalves(hour, -part).map((minutes) => (minutes + 1440) % 1440) };
}

function hourAt(tokens: Tokens, index: number): number | undefined {
  const token = tokens[index];
  const hour =
    token?.kind === 'digits' ? Number(token.text) : tokens.language.numbers.small.get(token?.lower ?? '');
  return hour !== undefined && hour >= 1 && hour <= 12 ? hour : undefined;
}

/** Past `am`, `p.m.`: the hours that it adds. */
function halfAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly hours: number } | undefined {
  const { halves } = tokens.language.dates.times;
  const word = lowerAt(tokens, index);
  const whole = halves.get(word);
  if (whole !== undefined) return { next: index + 1, hours: whole };
  const second = tokens.language.names.dottedHalves.get(word);
  if (second === undefined || tokens[index + 1]?.text !== '.' || lowerAt(tokens, index + 2) !== second)
    return undefined;
  const hours = halves.get(`${word}${second}`);
  const stop = tokens[index + 3]?.text === '.' && isGlued(tokens, index + 3) ? 1 : 0;
  return hours === undefined ? undefined : { next: index + 3 + stop, hours };
}

function pastSeconds(tokens: Tokens, index: number): number {
  const seconds = tokens[index + 1];
  const isThird = tokens[index]?.text === ':' && isGlued(tokens, index) && seconds?.kind === 'digits';
  return isThird && seconds.gap === 'none' ? index + 2 : index;
}

function isInNumber(tokens: Tokens, index: number): boolean {
  if (isGlued(tokens, index) && /^[.,:/\p{L}]/u.test(tokens[index - 1]?.text ?? '')) return true;
  return tokens[index]?.kind === 'digits' && digitLiteralAt(tokens, index).next > index + 3;
}

function isAfterName(tokens: Tokens, index: number): boolean {
  if (tokens[index]?.gap !== 'blank' || !isCapitalised(tokens[index - 1]) || index < 2) return false;
  return monthAt(tokens, index - 1) === undefined && weekdayAt(tokens, index - 1, true) === undefined;
}

function bothHalves(hour: number, minute: number): readonly number[] {
  return [at24(hour % 12, minute), at24((hour % 12) + 12, minute)];
}

function at24(hour: number, minute: number): number {
  return (hour * 60 + minute) % 1440;
}
