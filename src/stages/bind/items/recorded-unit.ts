import type { Language } from '../../../ground/language/language.ts';
import type { Rate, Unit } from '../../../ground/model/unit.ts';
import { digitLiteralAt, literalValues } from '../numbers/digit-literal.ts';
import { percentAt } from '../numbers/multiplier.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { rateBehind } from '../numbers/rate-at.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import { moneyBefore, unitAt } from '../numbers/unit-at.ts';

/** What an author gives as a unit, taken apart. */
export interface RecordedUnit {
  /** Absent for a counted noun. */
  readonly unit?: Unit;
  /** The unit of the lower end of a range; that of the upper one is `unit`. */
  readonly low?: Unit;
  readonly rate?: Rate;
  /** A second one right after the first. */
  readonly alsoRate?: Rate;
  /** The words besides unit and rate: a counted noun, or what follows the unit (`of GDP`). */
  readonly counted?: string;
  /** A numeral or multiplier in it, as it is written: neither belongs there. */
  readonly number?: string;
  /** What the multipliers in it come to. */
  readonly scale: number;
  /** It was written with the value, and not as a field that says all of it. */
  readonly isWritten?: true;
}

/** Reads `US dollars`, `% of GDP`, `deaths per 100,000 people`, `tonnes a year`. */
export function readRecordedUnit(text: string, language: Language): RecordedUnit {
  const tokens = splitTokens(text, language);
  const found = unitAtStart(text, tokens);
  const rate = rateIn(tokens, found?.next ?? 0, found?.unit.family === 'currency');
  const from = tokens[(found?.next ?? 0) - 1]?.end ?? 0;
  const counted =
    rate === undefined ? text.slice(from) : `${text.slice(from, rate.start)} ${text.slice(rate.end)}`;
  const words = counted.replaceAll(/\s+/g, ' ').trim();
  const multipliers = multipliersIn(tokens);
  const number = numeralIn(text, rate, language) ?? multipliers[0]?.text;
  return {
    ...(found === undefined ? {} : { unit: found.unit }),
    ...(rate === undefined ? {} : { rate: rate.rate }),
    ...(rate?.also === undefined ? {} : { alsoRate: rate.also }),
    ...(words === '' ? {} : { counted: words }),
    ...(number === undefined ? {} : { number }),
    scale: multipliers.reduce((product, { scale }) => product * scale, 1),
  };
}

/** After a sign of money there may be a multiplier glued to it: `£m`. */
function unitAtStart(
  text: string,
  tokens: Tokens,
): { readonly next: number; readonly unit: Unit } | undefined {
  const behind = percentAt(tokens, 0) ?? unitAt(tokens, 0);
  if (behind !== undefined) return behind;
  for (let next = Math.min(tokens.length, LONGEST); next > 0; next -= 1) {
    const money = moneyBefore(tokens, next);
    if (money?.start === 0) return { next, unit: money.unit };
  }
  // `p` is money only where it is written right after digits.
  const glued = splitTokens(`1${text.trimStart()}`, tokens.language);
  const found = unitAt(glued, 1);
  return found === undefined ? undefined : { next: found.next - 1, unit: found.unit };
}

/** Tokens of the longest sign of money: `U.S.$`. */
const LONGEST = 5;

function rateIn(
  tokens: Tokens,
  from: number,
  isMoney: boolean,
): { readonly rate: Rate; readonly also?: Rate; readonly start: number; readonly end: number } | undefined {
  const oneIn = rateOfOneIn(tokens);
  if (oneIn !== undefined) return oneIn;
  for (let at = from; at < tokens.length; at += 1) {
    const found = rateBehind(tokens, at, { isMoney: isMoney && at === from });
    if (found === undefined) continue;
    const start = tokens[found.start]?.start ?? 0;
    const second = rateBehind(tokens, found.next);
    const also = second?.start === found.next ? second : undefined;
    return {
      rate: found.rate,
      ...(also === undefined ? {} : { also: also.rate }),
      start,
      end: tokens[(also ?? found).next - 1]?.end ?? start,
    };
  }
  return undefined;
}

/** `in 10,000`, for what a source gives as `3 in 10,000`. */
function rateOfOneIn(
  tokens: Tokens,
): { readonly rate: Rate; readonly start: number; readonly end: number } | undefined {
  if (!tokens.language.numbers.ranges.in.has(lowerAt(tokens, 0)) || tokens[1]?.kind !== 'digits')
    return undefined;
  const { next } = digitLiteralAt(tokens, 1);
  const [count] = literalValues(digitLiteralAt(tokens, 1), tokens.language.digits) ?? [];
  if (count === undefined) return undefined;
  return { rate: { count, of: 'person' }, start: 0, end: tokens[next - 1]?.end ?? 0 };
}

function numeralIn(
  text: string,
  rate: { readonly start: number; readonly end: number } | undefined,
  language: Language,
): string | undefined {
  const isBase = ({ start }: { readonly start: number }): boolean =>
    rate !== undefined && rate.start <= start && start < rate.end;
  const numbers = readNumbers(text, language).filter(({ span }) => !isBase(span));
  return numbers.find((number) => isQuantity(number) && number.article !== true && number.values.length > 0)
    ?.text;
}

function multipliersIn(tokens: Tokens): readonly { readonly text: string; readonly scale: number }[] {
  return tokens.flatMap((token, index) => {
    const scale = multiplierAt(tokens, index);
    const isBase =
      tokens[index - 1]?.kind === 'digits' || tokens.language.units.rates.per.has(lowerAt(tokens, index - 1));
    return scale === undefined || isBase ? [] : [{ text: token.text, scale }];
  });
}

/** `million`, `bn`, and the letters of `£m`. */
export function multiplierAt(tokens: Tokens, index: number): number | undefined {
  const { letters, multipliers } = tokens.language.numbers;
  const word = lowerAt(tokens, index);
  const scale = multipliers.get(word);
  if (scale !== undefined) return scale;
  if (moneyBefore(tokens, index) === undefined) return undefined;
  if (letters.thousand.has(word)) return 1e3;
  if (letters.million.has(word)) return 1e6;
  return letters.billion.has(word) ? 1e9 : undefined;
}
