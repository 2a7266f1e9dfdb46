import type { Language } from '../../../ground/language/language.ts';
import type { CanonicalText, Paragraph } from '../../../ground/model/canonical-text.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import {
  endsInBrackets,
  isAlone,
  readsAsCaption,
  readsAsTitle,
  saysWhat,
  unitFor,
  withLabel,
} from './cell-label.ts';
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
  if (index === 0 || !isAlone(stated.whole, cell, text.text)) return inCell;
  // Under `n (%)` only the number in brackets is a share.
  if (isBeforeBrackets(stated.whole, cell, text.text) && over !== undefined && endsInShare(over, text.text))
    return inCell;
  const found = unitFor(stated.number, labelsOf(text, row, index, language));
  if (found === undefined) return inCell;
  return {
    ...inCell,
    number: withLabel(stated.number, found.label),
    above: found.from.map(({ span }) => span),
  };
}

interface Found {
  readonly label: LabelUnit;
  /** The words that say so. */
  readonly span: Span;
}

/** The 412 of `412 (54.1)`. */
function isBeforeBrackets({ end }: Span, cell: Span, text: string): boolean {
  return /^\s*\(\s*\p{N}/u.test(text.slice(end, cell.end));
}

/** `n (%)`, `Men (%)`. */
function endsInShare({ start, end }: Span, text: string): boolean {
  return /\p{L}\s*\(\s*%\s*\)\s*$/u.test(text.slice(start, end));
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
  // `Staff (full-time equivalents)` says itself what its numbers are, whatever is over the table.
  const says = over !== undefined && saysWhat(text.text.slice(over.start, over.end), language);
  const whole = head === undefined || says ? [] : [...captionsOf(text, head, language), corner];
  const cells = [unitsUnder(text, row, column, language), over, cellsOf(text.text, row)[0], ...whole];
  for (const span of cells) {
    if (span === undefined) continue;
    const label = readLabelUnit(text.text.slice(span.start, span.end), language);
    if (label !== undefined) yield { label, span };
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

/** What is right before a table or right after it, and reads as its caption. */
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

/** What reads as a caption; a heading or a text before the table does when its brackets say a unit. */
function isCaption(words: string, paragraph: Paragraph, head: Paragraph, language: Language): boolean {
  if (paragraph.kind === 'row' || paragraph.kind === 'code') return false;
  if (readsAsCaption(words, language)) return true;
  return paragraph.number < head.number && (endsInBrackets(words) || readsAsTitle(words, language));
}
