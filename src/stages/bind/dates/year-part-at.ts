import { smallOrdinalAt } from '../numbers/ordinal-words.ts';
import { isCapitalised, isDash, isGlued, lowerAt, type Tokens } from '../numbers/split-tokens.ts';
import type { DateMatch, DateParts } from './date-parts.ts';
import { yearAfter } from './year-after.ts';

/**
 * A quarter, a half or a financial year at `index`: `Q3 2024`, `2024-Q3`, `3Q24`, `the third quarter of 2024`, `H1`,
 * `first half of 2024`, `FY25`, `fiscal 2025`. A financial year that has one number ends in the year of that number.
 */
export function yearPartAt(tokens: Tokens, index: number): DateMatch | undefined {
  return (
    letteredAt(tokens, index) ??
    spelledAt(tokens, index) ??
    yearFirstAt(tokens, index) ??
    financialAt(tokens, index)
  );
}

/** `Q3`, `Q3 2024`, `Q3/24`, `3Q24`. */
function letteredAt(tokens: Tokens, index: number): DateMatch | undefined {
  const part = lettersAt(tokens, index);
  if (part === undefined) return undefined;
  const year = yearBehind(tokens, part.next);
  if (year !== undefined) return match(tokens, index, year.next, { season: part.season, ...year.parts });
  // `H1` by itself is a heading or a hall, and what is glued to it makes it another name.
  if (part.joined) return undefined;
  const { beforeMonth, the } = tokens.language.dates;
  const before = lowerAt(tokens, index - 1);
  const isTime = part.season < 40 || beforeMonth.has(before) || the.has(before);
  return isTime ? match(tokens, index, part.next, { season: part.season }) : undefined;
}

interface Part {
  readonly next: number;
  readonly season: number;
  /** More letters or digits are right after. */
  readonly joined: boolean;
}

function lettersAt(tokens: Tokens, index: number): Part | undefined {
  const [first, second] = [tokens[index], tokens[index + 1]];
  const glued = isGlued(tokens, index) && ['word', 'digits'].includes(tokens[index - 1]?.kind ?? '');
  if (glued || first === undefined || second === undefined || second.gap !== 'none') return undefined;
  const [letter, digit] = first.kind === 'word' ? [first, second] : [second, first];
  if (letter.kind !== 'word' || digit.kind !== 'digits' || !isCapitalised(letter)) return undefined;
  const before = tokens.language.dates.parts.letters.get(letter.lower);
  const season = partNumber(before, digit.text);
  if (season === undefined) return undefined;
  const behind = tokens[index + 2];
  const joined =
    behind !== undefined && behind.gap === 'none' && ['word', 'digits', 'script'].includes(behind.kind);
  return { next: index + 2, season, joined };
}

/** The EDTF number of a part, from that before its first. */
function partNumber(before: number | undefined, number: string): number | undefined {
  if (before === undefined || !/^[1-4]$/.test(number)) return undefined;
  const season = before + Number(number);
  return season > 41 ? undefined : season;
}

/** `2024`, `of 2024`, `'24`, `/24`, `24` right after letters, `of FY25`. */
function yearBehind(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly parts: DateParts } | undefined {
  const mark = tokens[index];
  const joins = mark !== undefined && isGlued(tokens, index) && (mark.text === '/' || isDash(mark));
  const at = joins ? index + 1 : index;
  const digits = tokens[at];
  if (digits?.kind === 'digits' && digits.gap === 'none' && digits.text.length === 2) {
    return { next: at + 1, parts: { year: 2000 + Number(digits.text) } };
  }
  const { of, the } = tokens.language.dates;
  const from = of.has(lowerAt(tokens, at)) ? at + 1 : at;
  const financial = financialAt(tokens, the.has(lowerAt(tokens, from)) ? from + 1 : from);
  // A quarter of a financial year is not that of the calendar: its months are not known.
  if (financial !== undefined) return { next: financial.next, parts: {} };
  return yearAfter(tokens, at);
}

/** `third quarter of 2024`, `last half of the year`. */
function spelledAt(tokens: Tokens, index: number): DateMatch | undefined {
  const { of, parts, the } = tokens.language.dates;
  const ordinal = parts.last.has(lowerAt(tokens, index))
    ? { next: index + 1, value: 'last' as const }
    : smallOrdinalAt(tokens, index);
  if (ordinal === undefined) return undefined;
  const dash = isDash(tokens[ordinal.next]) && isGlued(tokens, ordinal.next) ? 1 : 0;
  const noun = lowerAt(tokens, ordinal.next + dash);
  const season =
    ordinal.value === 'last'
      ? parts.lastOf.get(noun)
      : partNumber(parts.nouns.get(noun), String(ordinal.value));
  if (season === undefined) return undefined;
  const next = ordinal.next + dash + 1;
  const year = yearBehind(tokens, next);
  if (year !== undefined) return match(tokens, index, year.next, { season, ...year.parts });
  if (of.has(lowerAt(tokens, next))) {
    const isYear = parts.thatYear.has(lowerAt(tokens, next + 1)) && parts.year.has(lowerAt(tokens, next + 2));
    return isYear ? match(tokens, index, next + 3, { season }) : undefined;
  }
  // `Half` alone is one of a game, and `last quarter` counts from the day.
  const isQuarter = season < 40 && ordinal.value !== 'last' && the.has(lowerAt(tokens, index - 1));
  return isQuarter ? match(tokens, index, next, { season }) : undefined;
}

/** `2024 Q3`, `2024-Q3`. */
function yearFirstAt(tokens: Tokens, index: number): DateMatch | undefined {
  const digits = tokens[index];
  if (digits?.kind !== 'digits' || digits.text.length !== 4) return undefined;
  const year = Number(digits.text);
  const mark = tokens[index + 1];
  const dash = (isDash(mark) || mark?.text === ':') && isGlued(tokens, index + 1) ? 1 : 0;
  const at = index + 1 + dash;
  const [letter, number] = [tokens[at], tokens[at + 1]];
  if (letter?.kind !== 'word' || number?.kind !== 'digits' || number.gap !== 'none') return undefined;
  const season = partNumber(tokens.language.dates.parts.letters.get(letter.lower), number.text);
  const fits = season !== undefined && isCapitalised(letter) && year >= 1000 && year < 2200;
  return fits ? match(tokens, index, at + 2, { year, season }) : undefined;
}

/** `FY25`, `FY 2025`, `FY2024/25`, `fiscal 2025`, `financial year 2024-25`. */
function financialAt(tokens: Tokens, index: number): DateMatch | undefined {
  const { financial, financialAlone, financialPrefix, year } = tokens.language.dates.parts;
  const word = lowerAt(tokens, index);
  if (isGlued(tokens, index) && tokens[index - 1]?.kind === 'digits') return undefined;
  if (financialPrefix.has(word)) return yearsAt(tokens, index, index + 1, 2);
  if (!financial.has(word)) return undefined;
  if (year.has(lowerAt(tokens, index + 1))) return yearsAt(tokens, index, index + 2, 4);
  return financialAlone.has(word) ? yearsAt(tokens, index, index + 1, 4) : undefined;
}

function yearsAt(tokens: Tokens, index: number, at: number, fewest: 2 | 4): DateMatch | undefined {
  const first = yearOf(tokens, at, fewest);
  if (first === undefined) return undefined;
  const mark = tokens[at + 1];
  const joins = mark !== undefined && isGlued(tokens, at + 1) && (mark.text === '/' || isDash(mark));
  const second = joins && isGlued(tokens, at + 2) ? yearOf(tokens, at + 2, 2) : undefined;
  if (second === first + 1) return match(tokens, index, at + 3, { financial: first });
  if (second !== undefined) return undefined;
  const ends = match(tokens, index, at + 1, { financial: first - 1 });
  // `FY25` ends in 2025; `the financial year 2025` begins or ends in it.
  return fewest === 2
    ? ends
    : { ...ends, dates: [...ends.dates, ...match(tokens, index, at + 1, { financial: first }).dates] };
}

function yearOf(tokens: Tokens, index: number, fewest: 2 | 4): number | undefined {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.gap === 'wide') return undefined;
  if (token.text.length === 4) return Number(token.text);
  return token.text.length === 2 && fewest === 2 ? 2000 + Number(token.text) : undefined;
}

function match(tokens: Tokens, index: number, next: number, parts: DateParts): DateMatch {
  const span = { start: tokens[index]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 };
  return { next, dates: [{ ...parts, span }] };
}
