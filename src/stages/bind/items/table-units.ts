import type { Language } from '../../../ground/language/language.ts';
import type { CanonicalText, Paragraph } from '../../../ground/model/canonical-text.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { product } from '../numbers/multiplier.ts';
import type { NumberReading, NumberValue } from '../numbers/number-reading.ts';
import { lowerAt, splitTokens } from '../numbers/split-tokens.ts';
import { cellsOf, type LabelUnit, readLabelUnit } from './label-unit.ts';
import type { StatedNumber } from './stated-number.ts';

/**
 * A number of a table with what the table says of it: the head of its column, then that of its row, then the
 * caption give unit and scale. Any other number stays as it is.
 */
export function inTable(
  stated: StatedNumber,
  { text }: Pick<Document, 'text'>,
  paragraph: number,
  language: Language,
): StatedNumber {
  const row = text.paragraphs[paragraph - 1];
  if (row?.head === undefined || row.head === paragraph) return stated;
  const cells = cellsOf(text.text, row);
  const index = cells.findIndex(({ start, end }) => start <= stated.span.start && stated.span.end <= end);
  const cell = cells[index];
  if (cell === undefined) return stated;
  const head = text.paragraphs[row.head - 1];
  const over = head === undefined ? undefined : cellsOf(text.text, head)[index];
  const inCell = { ...stated, cell: { row: paragraph, column: index, head: over } };
  if (index === 0 || !isAlone(stated, cell, text.text)) return inCell;
  const found = unitFor(stated.number, index, row, text, language);
  return found === undefined ? inCell : withLabel(inCell, found);
}

interface Found {
  readonly label: LabelUnit;
  /** The words that say so. */
  readonly spans: readonly Span[];
}

/** A number among words is none of the table's: `opened in 12 towns`. A mark of a footnote is no word. */
function isAlone({ whole }: StatedNumber, cell: Span, text: string): boolean {
  const around = `${text.slice(cell.start, whole.start)} ${text.slice(whole.end, cell.end)}`;
  return !/\p{L}{4}/u.test(around);
}

/**
 * The nearest words that say a unit, and the nearest that say a scale. Those of two units do not mix: what a column
 * counts in per cent or in days, its table does not count in millions of pounds.
 */
function unitFor(
  number: NumberReading,
  column: number,
  row: Paragraph,
  text: CanonicalText,
  language: Language,
): Found | undefined {
  if (number.unit !== undefined && number.unit.family !== 'currency') return undefined;
  const labels = [...labelsOf(text, row, column, language)];
  const named = labels.find(({ label }) => label.unit !== undefined || label.rate !== undefined);
  const scaled = labels.find(({ label }) => label.scale !== 1);
  if (named === undefined || scaled === undefined || named === scaled) return named ?? scaled;
  const isAlike =
    named.label.scale === 1 &&
    (scaled.label.unit === undefined
      ? named.label.unit?.family !== 'per-cent' && named.label.rate === undefined
      : scaled.label.unit.family === named.label.unit?.family);
  if (!isAlike) return named;
  return {
    label: { ...named.label, scale: scaled.label.scale },
    spans: [...named.spans, ...scaled.spans],
  };
}

/** The head of the column that a number is in. */
export function headOver({ span }: StatedNumber, { text }: Pick<Document, 'text'>): string | undefined {
  const row = text.paragraphs.find(({ start, end }) => start <= span.start && span.end <= end);
  const head = row?.head === undefined || row.head === row.number ? undefined : text.paragraphs[row.head - 1];
  if (row === undefined || head === undefined) return undefined;
  const column = cellsOf(text.text, row).findIndex(
    ({ start, end }) => start <= span.start && span.end <= end,
  );
  const cell = cellsOf(text.text, head)[column];
  return cell === undefined ? undefined : text.text.slice(cell.start, cell.end);
}

function* labelsOf(
  text: CanonicalText,
  row: Paragraph,
  column: number,
  language: Language,
): Generator<Found> {
  const head = text.paragraphs[(row.head ?? 0) - 1];
  const [corner, over] =
    head === undefined ? [] : [cellsOf(text.text, head)[0], cellsOf(text.text, head)[column]];
  // `Staff (full-time equivalents)` says itself what its numbers are, whatever stands over the table.
  const says = over !== undefined && saysWhat(text.text.slice(over.start, over.end), language);
  const whole = head === undefined || says ? [] : [...captionsOf(text, head, language), corner];
  const cells = [unitsUnder(text, row, column, language), over, cellsOf(text.text, row)[0], ...whole];
  for (const span of cells) {
    if (span === undefined) continue;
    const label = readLabelUnit(text.text.slice(span.start, span.end), language);
    if (label !== undefined) yield { label, spans: [span] };
  }
}

/** The cell of a row right under the head that has nothing but units: `£m | % | tonnes`. */
function unitsUnder(
  { text, paragraphs }: CanonicalText,
  { head, number }: Paragraph,
  column: number,
  language: Language,
): Span | undefined {
  const first = head === undefined ? undefined : paragraphs[head];
  if (first === undefined || first.head !== head || first.number === number) return undefined;
  const cells = cellsOf(text, first);
  const words = cells.slice(1).map(({ start, end }) => text.slice(start, end).trim());
  const isUnits = words.every(
    (one) => one === '' || (!/[1-9]/.test(one) && readLabelUnit(one, language) !== undefined),
  );
  return isUnits && words.some((one) => one !== '') ? cells[column] : undefined;
}

/** Brackets of other words than `net` and `revised`, which leave the unit to the caption. */
function saysWhat(head: string, { tables }: Language): boolean {
  const inner = /\(([^()]*)\)/u.exec(head)?.[1]?.toLowerCase() ?? '';
  const words = inner.split(/[^\p{L}]+/u).filter((word) => word !== '');
  return words.some((word) => !tables.stages.has(word));
}

/** What stands right before a table or right behind it, and reads as its caption. */
export function captionsOf(text: CanonicalText, head: Paragraph, language: Language): readonly Span[] {
  const known = captions(text);
  const before = known.get(head.number);
  if (before !== undefined) return before;
  let last = head.number;
  while (text.paragraphs[last]?.head === head.number) last += 1;
  const near = [text.paragraphs[head.number - 2], text.paragraphs[last]];
  const found = near.filter(
    (one) => one !== undefined && isCaption(text.text.slice(one.start, one.end), one, head, language),
  ) as readonly Paragraph[];
  known.set(head.number, found);
  return found;
}

const captions = onceFor((_: CanonicalText) => new Map<number, readonly Span[]>());

/** Longer ones are no captions. */
const LONGEST = 300;

/** `Table 3: Spending (£ million)`, `Amounts in £ million`; a heading before it, when its brackets say a unit. */
function isCaption(words: string, paragraph: Paragraph, head: Paragraph, language: Language): boolean {
  if (words.length > LONGEST || paragraph.kind === 'row' || paragraph.kind === 'code') return false;
  const tokens = splitTokens(words, language);
  const { amounts, captions: names, in: before } = language.tables;
  const first = lowerAt(tokens, 0);
  if (names.has(first)) return true;
  const isAmounts = tokens.slice(0, 8).some(({ lower }, index) => index > 0 && before.has(lower));
  if (amounts.has(first) && isAmounts) return true;
  if (paragraph.number > head.number) return false;
  return /\([^()]{1,40}\)\s*$/.test(words) || words.startsWith('(');
}

function withLabel(stated: StatedNumber, { label, spans }: Found): StatedNumber {
  const { number } = stated;
  const unit = number.unit ?? label.unit;
  const rate = number.rate ?? label.rate;
  // A number with a scale of its own is not multiplied again.
  const ownScale = /\p{L}/u.test(number.text);
  const scale = ownScale ? 1 : label.scale;
  const scaled = (value: NumberValue): NumberValue =>
    typeof value === 'number' ? product(value, scale) : [product(value[0], scale), product(value[1], scale)];
  const isPercent = unit?.family === 'per-cent' && number.kind !== 'range';
  return {
    ...stated,
    number: {
      ...number,
      ...(isPercent && number.kind === 'cardinal' ? { kind: 'percent' as const } : {}),
      values: number.values.map(scaled),
      ...(unit === undefined ? {} : { unit }),
      ...(rate === undefined ? {} : { rate }),
    },
    above: spans,
  };
}
