import type { StatedNumber } from '../../stages/bind/items/stated-number.ts';
import type { Passage, Reading } from './passages.ts';
import { tidyLabel } from './tidy-label.ts';

/** A name for the number of a cell, from the head of its column and of its row: `Cases, Upper Tarn`. */
export function labelCell(
  stated: StatedNumber,
  { paragraph, sentences, text }: Passage,
  passages: readonly Passage[],
  { words, document }: Reading,
): string {
  const { text: all } = document.text;
  const at = sentences.findIndex(({ start, end }) => start <= stated.span.start && stated.span.end <= end);
  const head =
    paragraph.head === undefined || paragraph.head === paragraph.number
      ? undefined
      : passages[paragraph.head - 1];
  const above = head?.sentences[at];
  const column = above === undefined ? '' : all.slice(above.start, above.end).trim();
  const first = sentences.find(({ start, end }) => /\p{L}/u.test(all.slice(start, end)));
  const row = first === undefined || first === sentences[at] ? '' : all.slice(first.start, first.end).trim();
  const plain = column.replace(/\s*\([^)]*\)\s*$/, '');
  const parts = [plain === '' ? column : plain, row].filter((part) => part !== '');
  const label = parts.length === 0 ? text.split('\t').join(' ') : parts.join(', ');
  const cut = label.slice(0, 120).trim();
  return (
    (words === undefined ? undefined : tidyLabel(cut, words)) ??
    `${cut.charAt(0).toUpperCase()}${cut.slice(1)}`
  );
}
