import { smallOrdinalAt } from '../numbers/ordinal-words.ts';
import { isDash, isGlued, lowerAt, type Tokens } from '../numbers/split-tokens.ts';
import type { DateMatch, DateParts } from './date-parts.ts';

/** A decade or a century: `the 1990s`, `the '90s`, `the nineties`, `the 19th century`. */
export function longPeriodAt(tokens: Tokens, index: number): DateMatch | undefined {
  return decadeAt(tokens, index) ?? centuryAt(tokens, index);
}

function decadeAt(tokens: Tokens, index: number): DateMatch | undefined {
  const { beforeDecade, decades } = tokens.language.dates;
  const named = decades.get(lowerAt(tokens, index));
  if (named !== undefined) {
    // `in her nineties` is an age.
    const before = lowerAt(tokens, index - 1);
    return before === '-' || beforeDecade.has(before)
      ? match(tokens, index, index + 1, { decade: named })
      : undefined;
  }
  const short = /^['’‘]$/.test(tokens[index]?.text ?? '') && isGlued(tokens, index + 1) ? 1 : 0;
  const digits = tokens[index + short];
  if (digits?.kind !== 'digits' || digits.text.length !== (short === 1 ? 2 : 4)) return undefined;
  const next = pastPluralS(tokens, index + short + 1);
  if (next === undefined || !digits.text.endsWith('0')) return undefined;
  const value = Number(digits.text);
  const decade = short === 0 ? value : value + (value <= 20 ? 2000 : 1900);
  return decade >= 1000 && decade < 2200 ? match(tokens, index, next, { decade }) : undefined;
}

/** Past `s` or `'s` right after digits. */
function pastPluralS(tokens: Tokens, index: number): number | undefined {
  const apostrophe = /^['’]$/.test(tokens[index]?.text ?? '') && isGlued(tokens, index) ? 1 : 0;
  const at = index + apostrophe;
  return tokens.language.dates.decadeEnding.has(lowerAt(tokens, at)) && isGlued(tokens, at)
    ? at + 1
    : undefined;
}

function centuryAt(tokens: Tokens, index: number): DateMatch | undefined {
  const ordinal = smallOrdinalAt(tokens, index);
  if (ordinal === undefined || ordinal.value < 2 || ordinal.value > 22) return undefined;
  const at = isDash(tokens[ordinal.next]) && isGlued(tokens, ordinal.next) ? ordinal.next + 1 : ordinal.next;
  const isCentury = tokens.language.dates.century.has(lowerAt(tokens, at));
  return isCentury ? match(tokens, index, at + 1, { century: (ordinal.value - 1) * 100 }) : undefined;
}

function match(tokens: Tokens, index: number, next: number, parts: DateParts): DateMatch {
  const span = { start: tokens[index]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
  return { next, dates: [{ ...parts, span }] };
}
