import type { Language } from '../../../ground/language/language.ts';
import { formatWhole } from '../../../ground/language/printed/format-number.ts';
import { asStyled } from '../../../ground/language/printed/round-quantity.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { periodDiffers } from '../../../ground/model/diagnostics/dates.ts';
import { qualifierChanged, unitChanged } from '../../../ground/model/diagnostics/figures.ts';
import { directionDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { badValue } from '../../../ground/model/diagnostics/values.ts';
import type { ValueNode } from '../../../ground/model/narrative-nodes.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { FigureQuantity } from '../../../ground/model/quantity.ts';
import { valueStyle } from '../../../ground/model/value-style.ts';
import { datesOfNumber } from '../dates/dates-of-number.ts';
import { isOutside, phraseOfNumber } from '../dates/phrase-of-number.ts';
import { liesOutside } from '../dates/two-year-period.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { isMadeInTime } from './figures-in-time.ts';
import { type FlatProse, VALUE_MARK } from './flatten-prose.ts';
import type { DateFact } from './known-dates.ts';
import { labelsOver } from './numbers-of-prose.ts';
import { readDirections } from './read-directions.ts';
import { NEXT_OFF } from './rounded-number.ts';
import { changeBeside } from './written-units.ts';

/**
 * Looks at what is around printed values: text that would change the number (`:value[id] million`,
 * `-:value[id]`) or its qualifier (`fewer than :value[id]`).
 */
export function checkValues(
  flat: FlatProse,
  {
    language,
    dates = [],
  }: {
    readonly language: Language;
    /** The date of the pack. */
    readonly dates?: readonly DateFact[];
  },
): readonly ValueFaults[] {
  return flat.values.map(({ offset, node }) => {
    const place = flat.placeOf({ start: offset, end: offset + 1 });
    const diagnostics = [
      ...checkRounding(node, place, language),
      ...checkNeighbours(flat.text, { offset, place, language }, node),
      ...checkScale(flat, { offset, place, language }, node),
      ...checkQualifier(
        flat.text,
        { offset, place, language },
        asStyled(node.quantity, valueStyle(node.options)).qualifier,
      ),
      ...checkSign(flat, { offset, place, language }, node),
      ...checkPeriod(flat, { offset, place, language }, node),
      ...checkPhrase(flat, { offset, place, language }, node, dates),
    ];
    return { node, diagnostics };
  });
}

/** What is wrong with a value, and with the words that change it. */
export interface ValueFaults {
  readonly node: ValueNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** What `round` leaves out of a number is no more than it may be off a round one beside it, such as `over 4,000`. */
function checkRounding(
  { quantity, options }: ValueNode,
  place: Place,
  language: Language,
): readonly Diagnostic[] {
  const style = valueStyle(options);
  const ends = [quantity.value].flat();
  const rounded = [asStyled(quantity, style).value].flat();
  const isFar = ends.some((end, index) => {
    const round = rounded[index] ?? rounded[0] ?? 0;
    return Math.abs(end - round) > Math.abs(round) * NEXT_OFF;
  });
  if (!isFar) return [];
  const words = (one: FigureQuantity): string => formatWhole(one, language).replaceAll('\u00a0', ' ');
  const of = words(quantity);
  const [first = 0, last = first] = rounded;
  const left =
    first === 0 && last === 0
      ? `rounded to ${style.round}, nothing is left of ${of}`
      : `rounded to ${style.round}, ${of} becomes ${words(asStyled(quantity, style))}: more than a rounding may change it`;
  return [badValue(place, left, 'keep more of its digits: a smaller multiple, `round=2`, or no `round`')];
}

/** A value prints all that it is: under `thousands` it would be a thousand times as much. */
function checkScale(
  { text, table }: FlatProse,
  { offset, place, language }: PrintedAt,
  { quantity }: ValueNode,
): readonly Diagnostic[] {
  if (table === undefined || quantity.scaled === true) return [];
  const labels = labelsOver({ text, language, table }, offset);
  const unit = labels.find(({ label }) => label.unit !== undefined)?.label.unit;
  const isOfOther = unit !== undefined && unit.family !== quantity.unit?.family;
  return isOfOther || labels.every(({ label }) => label.scale === 1)
    ? []
    : [
        unitChanged(
          place,
          'the table multiplies its numbers, but a printed value is already complete',
          'remove “million” or the like from the title and the head, or write the number yourself',
        ),
      ];
}

const JOINED_BEFORE = /(?:[\p{L}\p{N}]|\p{N}[.,]|(?:^|[\s(])[-−–])$/u;
/** A unit and the same unit: `pounds pounds`. */
const TWICE = /^\s*(\p{L}{2,40}|%)\s+\1(?![\p{L}\p{N}])/iu;
const JOINED_AFTER = /^(?:[\p{L}\p{N}]|[.,/]\p{N})/u;

interface PrintedAt {
  readonly offset: number;
  readonly place: Place;
  readonly language: Language;
}

function checkNeighbours(
  text: string,
  { offset, place, language }: PrintedAt,
  node: ValueNode,
): readonly Diagnostic[] {
  const before = text.slice(Math.max(0, offset - 3), offset);
  const after = text.slice(offset + 1, offset + 100);
  if (JOINED_BEFORE.test(before) || JOINED_AFTER.test(after)) {
    return [
      badValue(
        place,
        'a printed value is joined to the text beside it, which changes the number',
        'leave a space',
      ),
    ];
  }
  const twice = TWICE.exec(after)?.[1];
  if (twice !== undefined) {
    return [badValue(place, `“${twice}” appears twice after a printed value`, 'delete one of the two')];
  }
  const { behindValue, within } = language.numbers.percent;
  const multiplier = behindValue.exec(after)?.[1];
  const change = changeBeside({ text, offset, node, language });
  if (
    multiplier === undefined ||
    within.test(multiplier) ||
    language.numbers.percent.percentage.has(multiplier)
  ) {
    return change === undefined ? [] : [unitChanged(place, change, 'write what the figure has, or nothing')];
  }
  if (unitNames(node.figures[0].data.unit, multiplier)) return [];
  return [
    badValue(
      place,
      `“${multiplier}” after a printed value changes the number`,
      'delete the word: a printed value brings its own scale and unit',
    ),
  ];
}

function unitNames(unit: string | undefined, multiplier: string): boolean {
  return (unit ?? '').toLowerCase().includes(multiplier.toLowerCase());
}

/** `:value[rise] fewer`, of a difference that is more. */
function checkSign(
  flat: FlatProse,
  { offset, language }: PrintedAt,
  { figures: [figure], quantity: { value } }: ValueNode,
): readonly Diagnostic[] {
  // Where their periods say which came first, that decides, and not which is taken from which.
  if (isMadeInTime(figure)) return [];
  const operation = figure.derived?.operation;
  if ((operation !== 'difference' && operation !== 'change') || typeof value !== 'number' || value === 0)
    return [];
  const [next] = splitTokens(flat.text.slice(offset + 1), language);
  const said = language.directions.afterShares.get(next?.lower ?? '');
  const sign = value < 0 ? '-' : '+';
  // `Fewer visits than in spring` is what its label says, whichever was taken from which.
  const named = splitTokens(figure.data.label, language).filter(({ lower }) =>
    language.directions.afterShares.has(lower),
  );
  const single = named.length === 1 ? named[0] : undefined;
  const compared = language.directions.afterShares.get(single?.lower ?? '');
  // `Reduction of the fine` begins with it.
  const first = readDirections(figure.data.label, language).find(
    ({ span, denied, isSign, pair }) => span.start === 0 && !denied && !isSign && pair === said?.pair,
  );
  const label = compared === undefined ? first : single;
  const stated = compared ?? first ?? language.directions.signs.get(sign);
  if (next === undefined || said === undefined || stated === undefined) return [];
  if (said.pair !== stated.pair || said.side === stated.side) return [];
  const span = { start: offset + 1 + next.start, end: offset + 1 + next.end };
  return [
    directionDiffers(
      flat.placeOf(span),
      next.text,
      label?.text ?? `${sign === '+' ? '+' : ''}${figure.asPrinted}`,
    ),
  ];
}

/** `:value[gifts-of-2024] in 2025`: the sentence gives the value a date outside the period of its figure. */
function checkPeriod(
  flat: FlatProse,
  { offset, language }: PrintedAt,
  { figures: [figure, ...more] }: ValueNode,
): readonly Diagnostic[] {
  const { period } = figure.data;
  const parsed = period === undefined ? undefined : parseCalendarDate(String(period));
  if (parsed === undefined || 'reason' in parsed || more.length > 0) return [];
  const readable = flat.text.replaceAll(VALUE_MARK, '8');
  const [date, ...others] = datesOfNumber(readable, { start: offset, end: offset + 1 }, language);
  if (date === undefined || others.length > 0 || date.limit !== undefined) return [];
  return liesOutside(date, parsed.date)
    ? [periodDiffers(flat.placeOf(date.span), date.text, `${figure.asPrinted}, ${period}`)]
    : [];
}

/** `Last year :value[gifts-of-2024]`, in a pack of 2026: the phrase counts from the date of the pack. */
function checkPhrase(
  flat: FlatProse,
  { offset, language }: PrintedAt,
  { figures: [figure, ...more] }: ValueNode,
  dates: readonly DateFact[],
): readonly Diagnostic[] {
  const { period } = figure;
  const days = dates.find(({ isPack }) => isPack === true)?.days;
  if (period === undefined || days === undefined || more.length > 0) return [];
  const readable = flat.text.replaceAll(VALUE_MARK, '8');
  const phrase = phraseOfNumber(readable, offset, days, language);
  return phrase !== undefined && isOutside(phrase, period)
    ? [periodDiffers(flat.placeOf(phrase.span), phrase.text, `${figure.asPrinted}, ${period.edtf}`)]
    : [];
}

/** A value whose figure has a qualifier prints it: another one before it is one too many, or denies it. */
function checkQualifier(
  text: string,
  { offset, place, language }: PrintedAt,
  stated: string,
): readonly Diagnostic[] {
  if (stated === 'exactly') return [];
  // Any digit does: the qualifier is read from the words around it.
  const readable = text.replaceAll(VALUE_MARK, '8');
  const number = readNumbers(readable, language).find(
    ({ span }) => span.start <= offset && offset < span.end,
  );
  if (number === undefined || number.kind === 'range') return [];
  const { qualifiers, words } = readQualifier(readable, number, language);
  const [given = 'exactly'] = qualifiers;
  const isPrecise = splitTokens(words, language).some(({ lower }) => language.qualifiers.precise.has(lower));
  if (given === stated)
    return [
      badValue(
        place,
        'the qualifier would be printed twice: a printed value brings its own',
        'delete the words before it',
      ),
    ];
  if (given === 'exactly' && !isPrecise) return [];
  const printed = words.replaceAll('8', '…');
  return [
    qualifierChanged(
      place,
      `the words before the value say ${given}, but the value says ${stated}: “${printed}”`,
      'delete the words before it: a printed value brings its own',
    ),
  ];
}
