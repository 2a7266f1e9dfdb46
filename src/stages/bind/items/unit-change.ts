import type { Language } from '../../../ground/language/language.ts';
import type { FigureData } from '../../../ground/model/quantity.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { compareUnits, isSameRate, type Rate, type Unit } from '../../../ground/model/unit.ts';
import { lowUnitOf } from '../numbers/number-reading.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { unitAt } from '../numbers/unit-at.ts';
import { authorLanguage } from '../reading-language.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { surroundingsIn } from '../text/sentence-at.ts';
import { type RecordedUnit, readRecordedUnit } from './recorded-unit.ts';
import type { StatedNumber } from './stated-number.ts';
import { numbersOfParagraph } from './stated-numbers.ts';

/** How a figure's unit departs from that of its source. */
export type UnitChange =
  | { readonly kind: 'lost'; readonly unit: Unit }
  | { readonly kind: 'added'; readonly unit: Unit }
  | { readonly kind: 'other'; readonly unit: Unit; readonly given: Unit }
  | { readonly kind: 'rate'; readonly rate: Rate | undefined };

/**
 * What differs; nothing where they agree, or where neither is of a closed family. The label of a figure may name
 * the unit or what it is counted against (`Deaths per 100,000`), and the source a unit after an adjective.
 */
export function unitChange(
  { data, unit: recorded }: { readonly data: FigureData; readonly unit: RecordedUnit },
  stated: StatedNumber,
  document: Document,
  all: readonly StatedNumber[] = [],
): UnitChange | undefined {
  return changedUnit(data, recorded, stated, document, all) ?? changedRate(data, recorded, stated, all);
}

function changedUnit(
  data: FigureData,
  recorded: RecordedUnit,
  stated: StatedNumber,
  document: Document,
  all: readonly StatedNumber[],
): UnitChange | undefined {
  const { number, language } = stated;
  const given = recorded.unit;
  const unit = unitOf(stated);
  if (unit === undefined) {
    if (given === undefined || number.unitOpen === true) return undefined;
    if (number.mayBeAge === true && given.name === language.units.ages.year?.name) return undefined;
    if (given.family === 'percentage-points' && isPointsOfShares(stated, all, document)) return undefined;
    const near = [unitNear(stated, document, language), ...unitsBefore(stated, all, document, language)];
    return near.some((one) => one !== undefined && agrees(given, one, document))
      ? undefined
      : { kind: 'added', unit: given };
  }
  if (given !== undefined) {
    if (!agrees(given, unit, document)) return { kind: 'other', unit, given };
    const { low } = recorded;
    const statedLow = lowUnitOf(number) ?? unit;
    return low === undefined || agrees(low, statedLow, document)
      ? undefined
      : { kind: 'other', unit: statedLow, given: low };
  }
  const named = unitsIn(data.label, authorLanguage()).some((one) => agrees(one, unit, document));
  return named || isCounted(recorded, stated) ? undefined : { kind: 'lost', unit };
}

/** `5m` is of metres only where it was not read as millions. */
function unitOf({ number }: StatedNumber): Unit | undefined {
  return number.unitOpen === true ? undefined : number.unit;
}

/** A unit as an adjective: `a 12-week course` counts weeks, and `40 hour-long visits` visits. */
function isCounted({ counted }: RecordedUnit, { number, language }: StatedNumber): boolean {
  if (counted === undefined || number.unit === undefined || number.measure === undefined) return false;
  const words = counted.toLowerCase().split(/[^\p{L}]+/u);
  return number.unit.family === 'time' && words.includes(language.nouns.singular(number.measure));
}

function changedRate(
  { label, unit }: FigureData,
  recorded: RecordedUnit,
  { number, cell, language }: StatedNumber,
  all: readonly StatedNumber[],
): UnitChange | undefined {
  const { rate } = number;
  // A field says all; beside a written value, the label may say it: `Earnings per share`, of 8.6 pence.
  const labelled = recorded.rate === undefined ? readRecordedUnit(label, authorLanguage()).rate : undefined;
  const mayLabel = unit === undefined || (recorded.isWritten === true && isSameRate(labelled, rate));
  const given = recorded.rate ?? (mayLabel ? labelled : undefined);
  // Where both are the same, a second one must be the source's, too.
  if (isSameRate(given, rate)) {
    const { alsoRate } = recorded;
    return alsoRate === undefined || isSameRate(alsoRate, number.alsoRate)
      ? undefined
      : { kind: 'rate', rate: number.alsoRate };
  }
  const isOneIn =
    number.kind === 'fraction' && number.ends?.[1].values.some((value) => value === given?.count);
  // `84 per 100,000 (79.6 to 89.0)`; the cells of a row share nothing.
  const isShared =
    rate === undefined &&
    all.some((other) => isSameRate(other.number.rate, given) && isSameCell(other.cell, cell));
  if (isOneIn || isShared) return undefined;
  const isBare = recorded.rate === undefined && (unit === undefined || recorded.isWritten === true);
  if (isBare && rate !== undefined && mayLeaveOut(rate, label, language)) return undefined;
  // A label may say in words of its own what the source says elsewhere.
  if (rate === undefined && recorded.rate === undefined) return undefined;
  return { kind: 'rate', rate };
}

/** `£14 for each answer`, of the cost of an answer; and `£300 each time` says only how often. */
function mayLeaveOut({ count, of }: Rate, label: string, language: Language): boolean {
  const { article, occasions } = language.units.rates;
  if (count !== 1) return false;
  if (occasions.has(of)) return true;
  const words = splitTokens(label, authorLanguage()).map(({ lower }) => lower);
  return words.some((word, index) => word === of && article.has(words[index - 1] ?? ''));
}

function isSameCell(one: StatedNumber['cell'], other: StatedNumber['cell']): boolean {
  return one?.row === other?.row && one?.column === other?.column;
}

/** Money of which only the sign or the word is known is that of the country which it is most often. */
export const USUAL_MONEY: ReadonlySet<string> = new Set([
  'USD',
  'GBP',
  'JPY',
  'INR',
  'RUB',
  'KRW',
  'TRY',
  'CHF',
]);

function agrees(given: Unit, stated: Unit, { text }: Document): boolean {
  switch (compareUnits(given, stated)) {
    case 'same':
      return true;
    case 'finer':
      return USUAL_MONEY.has(given.name) || text.text.includes(given.name);
    case 'looser':
      return USUAL_MONEY.has(stated.name);
    default:
      return false;
  }
}

/** `−1.4 points`, in a row or under a head of per cent; `39 per cent, 13 points less than before`. */
function isPointsOfShares(stated: StatedNumber, all: readonly StatedNumber[], document: Document): boolean {
  const { cell, whole, language } = stated;
  const { text } = document.text;
  const [next] = splitTokens(text.slice(whole.end, whole.end + AHEAD), language);
  const over = cell?.head === undefined ? '' : text.slice(cell.head.start, cell.head.end);
  const last = splitTokens(over, language).findLast(({ kind }) => kind === 'word');
  const { points } = language.numbers.percent;
  if (![next, last].some((word) => points.has(word?.lower ?? ''))) return false;
  const beside = cell === undefined ? [...all, ...numbersOfSentence(stated, document, language)] : all;
  return beside.some((other) => other.cell?.row === cell?.row && other.number.unit?.family === 'per-cent');
}

/** Within three words after the number: `40,000 gross tonnes`. */
function unitNear({ whole }: StatedNumber, { text }: Document, language: Language): Unit | undefined {
  const tokens = splitTokens(text.text.slice(whole.end, whole.end + AHEAD), language);
  for (let at = 1; at <= 3 && tokens[at - 1]?.kind === 'word'; at += 1) {
    const found = unitAt(tokens, at);
    if (found !== undefined) return found.unit;
  }
  return undefined;
}

const AHEAD = 60;

/**
 * Of a number that counts nothing of its own: `not thirty per cent; it is about 17`, `nine hours, and nobody has had
 * fewer than nine since`.
 */
function unitsBefore(
  stated: StatedNumber,
  all: readonly StatedNumber[],
  document: Document,
  language: Language,
): readonly Unit[] {
  const { text } = document;
  const [next] = splitTokens(text.text.slice(stated.whole.end, stated.whole.end + AHEAD), language);
  if (next?.kind === 'word' && !language.units.rates.notBefore.has(next.lower)) return [];
  return [...all, ...numbersOfSentence(stated, document, language)].flatMap(({ span, number, cell }) =>
    number.unit === undefined || span.start >= stated.span.start || !isSameCell(cell, stated.cell)
      ? []
      : [number.unit],
  );
}

function numbersOfSentence(
  { span }: StatedNumber,
  document: Document,
  language: Language,
): readonly StatedNumber[] {
  const paragraph = paragraphAt(document.text, span.start);
  if (paragraph === undefined) return [];
  const start = span.start - surroundingsIn(document.text, span, language).before.length;
  return numbersOfParagraph(document, paragraph.number).filter((one) => one.span.start >= start);
}

/** The units that a text names. */
export function unitsIn(text: string, language: Language): readonly Unit[] {
  const tokens = splitTokens(text, language);
  return tokens.flatMap((_, index) => unitAt(tokens, index)?.unit ?? []);
}
