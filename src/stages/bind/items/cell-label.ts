import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { product } from '../numbers/multiplier.ts';
import type { NumberReading, NumberValue } from '../numbers/number-reading.ts';
import { lowerAt, splitTokens } from '../numbers/split-tokens.ts';
import type { LabelUnit } from './label-unit.ts';

/** What words at a table say of the numbers in one of its cells. */
export interface CellLabel {
  readonly label: LabelUnit;
}

/**
 * The nearest words that say a unit, and the nearest that say a scale. Those of two units do not mix: what a column
 * counts in per cent or in days, its table does not count in millions of pounds.
 *
 * @param labels the nearest first
 */
export function unitFor<Found extends CellLabel>(
  number: NumberReading,
  labels: Iterable<Found>,
): { readonly label: LabelUnit; readonly from: readonly Found[] } | undefined {
  if (number.unit !== undefined && number.unit.family !== 'currency') return undefined;
  const all = [...labels];
  const named = all.find(({ label }) => label.unit !== undefined || label.rate !== undefined);
  const scaled = all.find(({ label }) => label.scale !== 1);
  const one = named ?? scaled;
  if (one === undefined) return undefined;
  if (named === undefined || scaled === undefined || named === scaled)
    return { label: one.label, from: [one] };
  // What is counted against something, `Earnings per share, $`, is in no millions.
  const isAlike =
    named.label.scale === 1 &&
    named.label.rate === undefined &&
    (scaled.label.unit === undefined
      ? named.label.unit?.family !== 'per-cent' && named.label.rate === undefined
      : scaled.label.unit.family === named.label.unit?.family);
  if (!isAlike) return { label: named.label, from: [named] };
  return { label: { ...named.label, scale: scaled.label.scale }, from: [named, scaled] };
}

/** A number with the unit, the rate and the scale that a label gives it. */
export function withLabel(number: NumberReading, label: LabelUnit): NumberReading {
  const unit = number.unit ?? label.unit;
  const rate = number.rate ?? label.rate;
  // A number with a scale of its own is not multiplied again.
  const ownScale = /\p{L}/u.test(number.text);
  const scale = ownScale ? 1 : label.scale;
  const scaled = (value: NumberValue): NumberValue =>
    typeof value === 'number' ? product(value, scale) : [product(value[0], scale), product(value[1], scale)];
  const isPercent = unit?.family === 'per-cent' && number.kind !== 'range';
  return {
    ...number,
    ...(isPercent && number.kind === 'cardinal' ? { kind: 'percent' as const } : {}),
    values: number.values.map(scaled),
    ...(unit === undefined ? {} : { unit }),
    ...(rate === undefined ? {} : { rate }),
  };
}

/** A number among words is none of the table's: `opened in 12 towns`. A mark of a footnote is no word. */
export function isAlone(whole: Span, cell: Span, text: string): boolean {
  const around = `${text.slice(cell.start, whole.start)} ${text.slice(whole.end, cell.end)}`;
  return !/\p{L}{4}/u.test(around);
}

/** Brackets of other words than `net` and `revised`, which leave the unit to the caption. */
export function saysWhat(head: string, { tables }: Language): boolean {
  const inner = /\(([^()]*)\)/u.exec(head)?.[1]?.toLowerCase() ?? '';
  const words = inner.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.some((word) => !tables.stages.has(word));
}

/** Longer ones are no captions. */
const LONGEST = 300;

/** `Table 3: Spending (£ million)`, `Amounts in £ million`. */
export function readsAsCaption(words: string, language: Language): boolean {
  if (words.length > LONGEST) return false;
  const tokens = splitTokens(words, language);
  const { amounts, captions, in: before } = language.tables;
  const first = lowerAt(tokens, 0);
  if (captions.has(first)) return true;
  const isAmounts = tokens.slice(0, 8).some(({ lower }, index) => index > 0 && before.has(lower));
  return amounts.has(first) && isAmounts;
}

/** `Spending, £000, at 2030 prices`, `Waiting times in weeks`: a line that is no sentence. */
export function readsAsTitle(words: string, language: Language): boolean {
  if (words.length > LONGEST_TITLE || /[.!?:;]\s*$/u.test(words)) return false;
  return !language.sense.finiteVerb.test(words);
}

const LONGEST_TITLE = 120;

/** `Spending (£ million)`; `(per cent)`. */
export function endsInBrackets(words: string): boolean {
  return words.length <= LONGEST && (/\([^()]{1,40}\)\s*$/.test(words) || words.startsWith('('));
}
