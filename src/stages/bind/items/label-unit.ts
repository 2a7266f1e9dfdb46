import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Rate, Unit } from '../../../ground/model/unit.ts';
import { percentAt } from '../numbers/multiplier.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { perAt, rateBehind, timeRateAt } from '../numbers/rate-at.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import { moneyBefore, type UnitMatch, unitAt } from '../numbers/unit-at.ts';
import { multiplierAt } from './recorded-unit.ts';

/** What the words over a column, before a row or at a table say of its numbers. */
export interface LabelUnit {
  readonly unit?: Unit;
  readonly rate?: Rate;
  /** What its numbers are multiplied by; 1 where nothing is said. */
  readonly scale: number;
}

/**
 * Reads `£ million`, `Share (%)`, `Thousands`, `Deaths per 100,000`; nothing where the words say nothing of that.
 * Signs of money and of per cent count wherever they are, words in brackets, after a comma or `in`, or alone:
 * `Days lost`, but not `Day 1`.
 */
export function readLabelUnit(label: string, language: Language): LabelUnit | undefined {
  // A bracket is no part of the word after it.
  const text = label.replaceAll(/[([](?=\p{L})/gu, '$& ');
  const tokens = splitTokens(text, language);
  const readings = readNumbers(text, language);
  const numbers = readings.filter(
    (number) => isQuantity(number) && number.values.length > 0 && /\p{N}/u.test(number.text),
  );
  // The second quarter of a year is no second.
  const dates = readings.filter(({ kind }) => kind === 'date' || kind === 'year');
  const isFree = (index: number): boolean => {
    const start = tokens[index]?.start ?? 0;
    return ![...numbers, ...dates].some(({ whole }) => whole.start <= start && start < whole.end);
  };
  let unit: Unit | undefined;
  let rate: Rate | undefined;
  let scale = 1;
  for (let index = 0; index < tokens.length; index += 1) {
    const per = perAt(tokens, index);
    if (per !== undefined) {
      // What is counted against is no unit of the numbers: `Density (per km²)`.
      rate ??= per.rate;
      index = per.next - 1;
      continue;
    }
    rate ??= slashedRate(tokens, index) ?? timesOf(tokens, index);
    if (isThousands(tokens, index)) {
      scale = 1e3;
      continue;
    }
    if (!isFree(index)) continue;
    // The letter of `£m` is no metre.
    const glued = moneyBefore(tokens, index) === undefined ? undefined : multiplierAt(tokens, index);
    if (glued !== undefined) {
      scale *= glued;
      continue;
    }
    const found = unitIn(tokens, index);
    if (found !== undefined) {
      unit ??= found.unit;
      // `million litres a day`: an article counts against something only right after a unit.
      rate ??= timeRateAt(tokens, found.next)?.rate;
      index = found.next - 1;
      continue;
    }
    const multiplier = multiplierAt(tokens, index);
    if (multiplier !== undefined && multiplier >= 1e3 && isSetOff(tokens, index)) scale *= multiplier;
  }
  if (unit === undefined && rate === undefined && scale === 1) return undefined;
  return { ...(unit === undefined ? {} : { unit }), ...(rate === undefined ? {} : { rate }), scale };
}

/** `Trains a day`, as all that a label says: what is counted, and against what time. */
function timesOf(tokens: Tokens, index: number): Rate | undefined {
  const { nouns } = tokens.language;
  if (index === 0 || !nouns.isPlural(lowerAt(tokens, index - 1))) return undefined;
  const found = timeRateAt(tokens, index);
  const behind = tokens[found?.next ?? index];
  const isEnd = behind === undefined || behind.text === ')' || behind.text === ',';
  return found !== undefined && found.start === index && isEnd ? found.rate : undefined;
}

/** `€/MWh`: only after a sign or a unit, for `2023/24` is no rate. */
function slashedRate(tokens: Tokens, index: number): Rate | undefined {
  if (tokens[index]?.text !== '/' || index === 0) return undefined;
  // `Volume of 250 mg/5 ml suspension (ml)` names a strength.
  if (tokens[index - 2]?.kind === 'digits') return undefined;
  const isBehindUnit = moneyBefore(tokens, index) !== undefined || unitAt(tokens, index - 1)?.next === index;
  return isBehindUnit ? rateBehind(tokens, index)?.rate : undefined;
}

/** The stretches of a text, between tabs. */
export function cellsOf(text: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = [];
  let from = start;
  for (const cell of text.slice(start, end).split('\t')) {
    cells.push({ start: from, end: from + cell.length });
    from += cell.length + 1;
  }
  return cells;
}

function unitIn(tokens: Tokens, index: number): { readonly next: number; readonly unit: Unit } | undefined {
  const percent = percentAt(tokens, index);
  if (percent !== undefined) return percent;
  for (let next = index + LONGEST; next > index; next -= 1) {
    const money = moneyBefore(tokens, next);
    if (money?.start === index && next <= tokens.length) return { next, unit: money.unit };
  }
  const found = unitAt(tokens, index);
  if (found === undefined) return undefined;
  const { nouns } = tokens.language;
  if (index > 0) return isSetOff(tokens, index) && !isOneOfMany(tokens, index, found) ? found : undefined;
  // `Year` over a column is no unit of its numbers, and neither is that of `Day 1`.
  const isAlone = found.next === tokens.length && found.unit.family !== 'time';
  return isAlone || nouns.isPlural(lowerAt(tokens, 0)) ? found : undefined;
}

const LONGEST = 5;
/** Letters of the longest symbol of a time. */
const SYMBOL = 3;

/** `Cases, week 34`, `in month of onset`: a time that is no unit, as `(years)` and `(day)` are. */
function isOneOfMany(tokens: Tokens, index: number, { next, unit }: UnitMatch): boolean {
  if (unit.family !== 'time') return false;
  const isAlone = tokens[index - 1]?.text === '(' && tokens[next]?.text === ')';
  if (isAlone) return false;
  // `Half-life, h`
  const isSymbol = next === tokens.length && lowerAt(tokens, next - 1).length <= SYMBOL;
  if (isSymbol && tokens[index - 1]?.text === ',') return false;
  return tokens[next]?.kind === 'digits' || !tokens.language.nouns.isPlural(lowerAt(tokens, next - 1));
}

/** In brackets, after a comma, after `in`, next to a sign of money, or at the start. */
function isSetOff(tokens: Tokens, index: number): boolean {
  if (index === 0) return true;
  for (let at = index - 1; at >= Math.max(0, index - REACH); at -= 1) {
    const { text, lower } = tokens[at] ?? { text: '', lower: '' };
    if (['(', '[', ',', ':', '/', '–', '—'].includes(text)) return true;
    if (text === ')' || text === ']') return false;
    if (tokens.language.tables.in.has(lower) && at >= index - 3) return true;
  }
  // `'000 tonnes`, `Million tonnes`
  const isScaled = isThousands(tokens, index - 1) || multiplierAt(tokens, index - 1) !== undefined;
  return isScaled || moneyBefore(tokens, index) !== undefined;
}

const REACH = 6;

/** `'000`, `000s`. */
function isThousands(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text !== '000') return false;
  const before = tokens[index - 1];
  return before?.kind !== 'digits' && !(before?.text === ',' && tokens[index - 2]?.kind === 'digits');
}
