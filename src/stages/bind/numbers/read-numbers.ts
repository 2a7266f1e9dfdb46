import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import type { Rate } from '../../../ground/model/unit.ts';
import { otherDateAt } from '../dates/date-at.ts';
import { timeAt } from '../dates/time-at.ts';
import { yearPartAt } from '../dates/year-part-at.ts';
import { lifeDecadeAt } from './age-at.ts';
import { digitLiteralAt } from './digit-literal.ts';
import { identifiesAt } from './identifier-nouns.ts';
import { type Joined, joinedAt, lentAt } from './join-quantities.ts';
import { withMoneyOfFirst } from './money-of-first.ts';
import { percentAt } from './multiplier.ts';
import { nameAt, pastName } from './name-at.ts';
import type { NumberReading } from './number-reading.ts';
import { startsNumber, wordNumberAt } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { quantityAt } from './quantity-at.ts';
import { perAt } from './rate-at.ts';
import { isDash, lowerAt, splitTokens, type Tokens } from './split-tokens.ts';
import { moneyBefore } from './unit-at.ts';
import { isVoteAt } from './vote-at.ts';
import { type YearMatch, yearAt } from './year-at.ts';

/** How many texts: those of a long pack and its documents. */
const REMEMBERED = 1_500;

/**
 * Every number in a text, left to right, each with all that it can mean. Years, dates, ordinals and
 * names are among them, so that a caller knows what every numeral was taken for. Takes time in proportion to
 * the length of the text.
 */
export function readNumbers(text: string, language: Language): readonly NumberReading[] {
  return numberReader(language)(text);
}

const numberReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => scanNumbers(text, language)),
);

function scanNumbers(text: string, language: Language): readonly NumberReading[] {
  const tokens = splitTokens(text, language);
  const readings: NumberReading[] = [];
  let index = 0;
  while (index < tokens.length) {
    const found = readingAt({ text, tokens }, index);
    if (found?.reading !== undefined)
      readings.push(withAgeOfList({ text, tokens }, readings.at(-1), found.reading));
    index = found?.next ?? index + 1;
  }
  return withMoneyOfFirst(text, readings, language);
}

/** `aged 9, 11 and 14`: all of them are ages. */
function withAgeOfList(
  source: Source,
  before: NumberReading | undefined,
  next: NumberReading,
): NumberReading {
  if (before?.age === undefined || before.unit === undefined) return next;
  if (next.kind !== 'cardinal' || next.unit !== undefined || next.age !== undefined) return next;
  const between = source.text.slice(before.whole.end, next.span.start);
  const { and } = source.tokens.language.numbers;
  const joins = between.length < 12 && between.split(/[\s,]+/).every((word) => word === '' || and.has(word));
  return joins ? { ...next, age: true, unit: before.unit } : next;
}

interface Source {
  readonly text: string;
  readonly tokens: Tokens;
}

interface Found {
  readonly next: number;
  /** Absent for words that are passed over, such as `no one`. */
  readonly reading: NumberReading | undefined;
}

function readingAt(source: Source, index: number): Found | undefined {
  const { tokens } = source;
  const time = yearPartAt(tokens, index) ?? timeAt(tokens, index);
  if (time !== undefined) {
    if (!hasNumeral(tokens, index, time.next)) return { next: time.next, reading: undefined };
    return { next: time.next, reading: { ...place(source, index, time.next), kind: 'date', values: [] } };
  }
  const per = perAt(tokens, index);
  if (per?.base !== undefined) return foundBase(source, per.rate, per.base);
  const decade = lifeDecadeAt(tokens, index);
  if (decade !== undefined) {
    const age = { kind: 'cardinal', values: [], vague: true, age: true } as const;
    return { next: decade.next, reading: { ...place(source, index, decade.next), ...age } };
  }
  const name = nameAt(tokens, index);
  if (name !== undefined) return foundName(source, index, name.next, name.kind);
  const identifier = identifierAt(tokens, index);
  if (identifier !== undefined) return foundName(source, index, identifier);
  const date = otherDateAt(tokens, index);
  if (date !== undefined && hasNumeral(tokens, index, date.next)) {
    const kind = date.dates[0]?.decade === undefined ? 'date' : 'year';
    return { next: date.next, reading: { ...place(source, index, date.next), kind, values: [] } };
  }
  const year = yearAt(tokens, index);
  if (year !== undefined) return foundYear(source, index, year);
  return foundQuantity(source, index);
}

function foundQuantity(source: Source, index: number): Found | undefined {
  const { tokens } = source;
  const quantity = quantityAt(tokens, index);
  if (quantity === undefined) {
    const isNumeral = tokens[index]?.kind === 'digits';
    return isNumeral ? foundName(source, index, pastCode(tokens, index)) : undefined;
  }
  if (quantity.kind === 'percent' && tokens.language.names.levels.has(lowerAt(tokens, quantity.next))) {
    return { next: quantity.next, reading: { ...reading(source, index, quantity), level: true } };
  }
  const joined = joinedAt(tokens, index, quantity);
  if (joined !== undefined) {
    return { next: pastAll(tokens, joined.second), reading: joinedReading(source, index, joined) };
  }
  // `2-1` and `9-5` are scores and hours.
  const behind = tokens[quantity.next + 1];
  const isScore =
    isDash(tokens[quantity.next]) && tokens[quantity.next]?.gap === 'none' && behind?.gap === 'none';
  if (quantity.digits && isScore && behind?.kind === 'digits' && !isVoteAt(tokens, index)) {
    return foundName(source, index, pastName(tokens, index));
  }
  const lent = lentAt(tokens, index, quantity);
  return { next: pastAll(tokens, quantity), reading: negativeInCell(source, index, lent) };
}

/** Past the unit, and what is counted against; past that of `ten-second`, which is no ordinal. */
function pastAll(tokens: Tokens, { next, end, past, measure }: Quantity): number {
  if (past !== undefined || end !== undefined) return past ?? end ?? next;
  if (measure === undefined || !tokens.language.numbers.ordinals.has(measure)) return next;
  return isDash(tokens[next]) ? next + 2 : next + 1;
}

/** `per 100,000`, far from its number: no value of its own. */
function foundBase(
  source: Source,
  rate: Rate,
  base: { readonly start: number; readonly next: number },
): Found {
  return {
    next: base.next,
    reading: { ...place(source, base.start, base.next), kind: 'base', values: [], rate },
  };
}

function foundName(source: Source, index: number, next: number, kind: 'name' | 'address' = 'name'): Found {
  const numeral = source.tokens
    .slice(index, next)
    .some(
      (token) =>
        token.kind === 'digits' ||
        token.kind === 'foreign' ||
        startsNumber(token.lower, source.tokens.language),
    );
  // Names without a numeral of their own, and phrases such as `no one`, are words like others.
  const passed = !numeral || source.tokens.language.names.passedOver.has(lowerAt(source.tokens, index));
  return { next, reading: passed ? undefined : { ...place(source, index, next), kind, values: [] } };
}

/** Past a number that a noun before it makes a label: `page 4`, `Articles 5, 6 and 7`. */
function identifierAt(tokens: Tokens, index: number): number | undefined {
  const isDigits = tokens[index]?.kind === 'digits';
  const end = isDigits ? digitLiteralAt(tokens, index).next : wordNumberAt(tokens, index)?.next;
  if (end === undefined) return undefined;
  const label = identifiesAt(tokens, index, end);
  if (label === undefined) return undefined;
  const { joins } = tokens.language.names.identifiers;
  let next = isDigits ? Math.max(pastCode(tokens, index), end) : end;
  while (
    label === 'many' &&
    (/^[,&–—-]$/.test(lowerAt(tokens, next)) || joins.has(lowerAt(tokens, next))) &&
    tokens[next + 1]?.kind === 'digits'
  ) {
    next = pastName(tokens, next + 1);
  }
  return next;
}

/** Past digits that are no number: the rest of a word, and of a telephone number such as 020 7946 0000. */
function pastCode(tokens: Tokens, index: number): number {
  const isTelephone = tokens[index]?.text.startsWith('0') && tokens[index]?.text !== '0';
  let next = pastName(tokens, index);
  while (isTelephone && tokens[next]?.kind === 'digits' && tokens[next]?.gap === 'blank') {
    next = pastName(tokens, next);
  }
  return next;
}

function hasNumeral(tokens: Tokens, index: number, next: number): boolean {
  const word = lowerAt(tokens, index);
  return next - index > 1 || /^\d/.test(word) || tokens.language.dates.decades.has(word);
}

function foundYear(source: Source, index: number, match: YearMatch): Found {
  const [first, second] = match.years;
  const also = match.also === undefined ? {} : { also: match.also };
  const base = { ...place(source, index, match.next), kind: match.kind, ...also };
  if (first === undefined || second === undefined) {
    return { next: match.next, reading: { ...base, values: first === undefined ? [] : [first.year] } };
  }
  const ends = [first, second].map(({ index: at, year }) => ({
    ...place(source, at, at + 1),
    kind: 'year' as const,
    values: [year],
  }));
  const [from, to] = ends;
  const both = from === undefined || to === undefined ? {} : { ends: [from, to] as const };
  return { next: match.next, reading: { ...base, values: [[first.year, second.year]], ...both } };
}

/** The reading of `(12.3)`, alone in the cell of a table: accountants write negatives so. */
function negativeInCell(source: Source, index: number, quantity: Quantity): NumberReading {
  const { tokens } = source;
  const plain = reading(source, index, quantity);
  const opening = (quantity.start ?? index) - 1;
  const closing = quantity.end ?? quantity.next;
  if (tokens[opening]?.text !== '(' || tokens[closing]?.text !== ')') return plain;
  const first = pastMoneyBack(tokens, opening);
  const glued = tokens[closing + 1]?.kind === 'word' && tokens[closing + 1]?.gap === 'none' ? 1 : 0;
  const last = percentAt(tokens, closing + 1)?.next ?? closing + 1 + glued;
  const edges = [tokens[first - 1], tokens[last]];
  const isCell = edges.every((edge) => edge === undefined || edge.kind === 'break');
  if (!isCell || !edges.some((edge) => edge?.text.includes('\t'))) return plain;
  // `£(12.3)m`: the multiplier is not read over the bracket.
  const isScaled = tokens[closing + 1]?.kind === 'word' && tokens[closing + 1]?.gap === 'none';
  const values = isScaled ? [] : plain.values.map((value) => (typeof value === 'number' ? -value : value));
  return { ...plain, values };
}

/** The index of the money right before a bracket: `£(12.3)`. */
function pastMoneyBack(tokens: Tokens, index: number): number {
  return moneyBefore(tokens, index)?.start ?? index;
}

function joinedReading(source: Source, index: number, joined: Joined): NumberReading {
  const { measure, unit, rate, age, counted } = joined;
  return {
    ...place(source, index, joined.next, { start: joined.first.start, end: joined.second.end }),
    kind: joined.kind,
    values: joined.values,
    ...(measure === undefined ? {} : { measure }),
    ...(unit === undefined ? {} : { unit }),
    ...(rate === undefined ? {} : { rate }),
    ...(age === undefined ? {} : { age }),
    ...(counted === undefined ? {} : { counted }),
    ends: [reading(source, index, joined.first), reading(source, joined.secondIndex, joined.second)],
  };
}

function reading(source: Source, index: number, quantity: Quantity): NumberReading {
  const { kind, values, vague, article, measure, unit, unitOpen, rate, alsoRate, age, mayBeAge } = quantity;
  return {
    ...place(source, index, quantity.next, quantity),
    kind,
    values,
    ...(vague === undefined ? {} : { vague }),
    ...(article === undefined ? {} : { article }),
    ...(measure === undefined ? {} : { measure }),
    ...(unit === undefined ? {} : { unit }),
    ...(unitOpen === undefined ? {} : { unitOpen }),
    ...(rate === undefined ? {} : { rate }),
    ...(alsoRate === undefined ? {} : { alsoRate }),
    ...(age === undefined ? {} : { age }),
    ...(mayBeAge === undefined ? {} : { mayBeAge }),
  };
}

function place(
  source: Source,
  index: number,
  next: number,
  around: { readonly start?: number | undefined; readonly end?: number | undefined } = {},
): Pick<NumberReading, 'span' | 'text' | 'whole'> {
  const { text, tokens } = source;
  const start = tokens[index]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  const whole = {
    start: tokens[around.start ?? index]?.start ?? start,
    end: tokens[(around.end ?? next) - 1]?.end ?? end,
  };
  return { span: { start, end }, text: text.slice(start, end), whole };
}
