import type { Span } from '../../ground/model/place.ts';
import { edtfOf } from '../../stages/bind/dates/edtf-parts.ts';
import { readDates } from '../../stages/bind/dates/read-dates.ts';
import type { Passage, Reading } from './passages.ts';
import type { Period } from './period.ts';
import { headOf } from './table-head.ts';

/**
 * When the number of a cell is, if the head of its column or its row is a date and nothing else: `2024/25`, `Q3 2024`. A
 * row that has a date is its own evidence; of both heads the row's is nearer.
 */
export function periodOfCell(
  number: Span,
  { passage, passages, reading }: { passage: Passage; passages: readonly Passage[]; reading: Reading },
): Period | undefined {
  if (passage.paragraph.kind !== 'row') return undefined;
  const { sentences } = passage;
  const at = sentences.findIndex(({ start, end }) => start <= number.start && number.end <= end);
  // Binding reads no period in a row that only looks like a head.
  const head = headOf(passage, passages);
  const column = head?.paragraph.head === undefined ? undefined : head.sentences[at];
  const row = at > 0 ? sentences[0] : undefined;
  for (const cell of [row, column]) {
    const edtf = cell === undefined ? undefined : wholeDate(cell, reading);
    if (cell !== undefined && edtf !== undefined) return { span: { start: cell.start, end: cell.end }, edtf };
  }
  return undefined;
}

/** The date that is all of a cell, if it has its year. */
function wholeDate({ start, end }: Span, { document, language }: Reading): string | undefined {
  const words = document.text.text.slice(start, end);
  const all = readDates(words, language).filter(({ perhaps }) => perhaps !== true);
  // `24` of `2023/24` is read by itself as well.
  const length = (date: (typeof all)[number]): number => date.span.end - date.span.start;
  const one = all.toSorted((a, b) => length(b) - length(a))[0];
  if (
    one === undefined ||
    one.limit !== undefined ||
    all.some((other) => other !== one && length(other) === length(one))
  )
    return undefined;
  const around = `${words.slice(0, one.span.start)}${words.slice(one.span.end)}`;
  return /[\p{L}\p{N}]/u.test(around) ? undefined : edtfOf(one);
}
