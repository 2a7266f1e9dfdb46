import type { StatedNumber } from '../../stages/bind/items/stated-number.ts';
import type { Passage, Reading } from './passages.ts';
import { headOf } from './table-head.ts';
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
  const head = headOf(passages[paragraph.number - 1], passages);
  const above = head?.sentences[at];
  const column = above === undefined ? '' : all.slice(above.start, above.end).trim();
  const first = sentences.find(
    ({ start, end }, cell) =>
      /\p{L}/u.test(all.slice(start, end)) ||
      (cell === 0 && (isPeriod(all.slice(start, end).trim()) || isHeadOfRow(all.slice(start, end)))),
  );
  const whole =
    first === undefined || first === sentences[at] ? '' : all.slice(first.start, first.end).trim();
  // `Sales (£ million)`: where the value has taken the unit, the label need not say it again.
  const row =
    stated.number.unit === undefined
      ? whole
      : whole.replace(/(?<=\p{L}{2}.*)\s*\((?=[^)]*[\p{Sc}%]|[^)]*\p{L})[^()]{1,30}\)$/u, '');
  // `65–69` alone says nothing of what it is.
  const corner = head?.sentences[0];
  const of65 =
    corner !== undefined && isHeadOfRow(row) && !/\p{L}{4}/u.test(row.replace(LIMITING, ''))
      ? `${all.slice(corner.start, corner.end).trim().toLowerCase()} ${row.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())}`.trim()
      : row;
  // Binding reads no unit in a row that only looks like a head.
  const isHead = head?.paragraph.head !== undefined;
  const plain = isHead ? column.replace(/\s*\([^)]*\)\s*$/, '') : column;
  const [what, of] = isPeriod(plain) && !isPeriod(row) ? [row, plain] : [plain === '' ? column : plain, of65];
  // `Value`, over every number of a table, says nothing that the head of the row does not say.
  if (words?.plainHeads.has(plain.toLowerCase()) === true && /\p{L}{2}/u.test(row))
    return tidyLabel(row.slice(0, 120), words) ?? row;
  const caption = words === undefined || !isPeriod(of) ? undefined : captionOf(head, passages);
  if (caption !== undefined && words !== undefined && what !== '')
    return tidyLabel(`${caption}, ${what}, ${of}`.slice(0, 120), words) ?? caption;
  const parts = [what, of].filter((part) => part !== '');
  const joint = words !== undefined && isPeriod(of) && what !== '' ? ` ${words.wording.in} ` : ', ';
  const label = parts.length === 0 ? text.split('\t').join(' ') : parts.join(joint);
  const cut = label.slice(0, 120).trim();
  return (
    (words === undefined ? undefined : tidyLabel(cut, words)) ??
    `${cut.charAt(0).toUpperCase()}${cut.slice(1)}`
  );
}

/** `Table 2. Flats completed`, over a table of which the heads say only when. */
function captionOf(head: Passage | undefined, passages: readonly Passage[]): string | undefined {
  const above = head === undefined ? undefined : passages[passages.indexOf(head) - 1];
  const [, caption] =
    /^\s*(?:Table|Tab\.|Figure)\s*\d+\s*[.:–-]\s*([^.:]{3,60})\.?\s*$/.exec(above?.text ?? '') ?? [];
  return caption;
}

/** `65–69`, `85 and over`, `under 5`, `£10,000 or more`, `18 to 64`, `65+`: a range that names its row. */
export function isHeadOfRow(cell: string): boolean {
  return HEAD_OF_ROW.test(cell.trim());
}

const AMOUNT = String.raw`\p{Sc}?\d[\d,.]*(?:\s?(?:%|\p{L}{1,3}|years|rooms|days|hours))?`;
const BEHIND = 'over|older|more|above|up|upwards|higher|under|younger|less|fewer|below|lower';
const AHEAD =
  'under|over|up to|from|below|above|less than|fewer than|more than|older than|younger than|at least|at most';
const HEAD_OF_ROW = new RegExp(
  String.raw`^(?:${AMOUNT}\s*(?:[–-]|to)\s*${AMOUNT}|${AMOUNT}\s*\+|${AMOUNT} (?:and|or) (?:${BEHIND})|(?:${AHEAD}) ${AMOUNT})(?: \p{L}+)?$`,
  'iu',
);
const LIMITING = new RegExp(String.raw`\b(?:${BEHIND}|and|than|least|most|from)\b`, 'giu');

/** `2024`, `2024/25`, `H1 2025`, `Q3 2024`, `May 2025`: the head of a column or a row that says when. */
function isPeriod(head: string): boolean {
  return /^(?:(?:H[12]|Q[1-4]|\p{Lu}\p{L}{2,8}(?:\s*[–-]\s*\p{Lu}\p{L}{2,8})?)\s+)?(?:1[5-9]|20)\d\d(?:\s*[/–-]\s*\d{2,4})?$/u.test(
    head,
  );
}
