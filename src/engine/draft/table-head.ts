import type { Passage } from './passages.ts';

/**
 * The row that names the columns of another row: the head of its table, or, where that is empty, the first row, if that
 * has words only. A head has none.
 */
export function headOf(passage: Passage | undefined, passages: readonly Passage[]): Passage | undefined {
  if (passage?.paragraph.kind !== 'row') return undefined;
  const { head, number } = passage.paragraph;
  if (head !== undefined) return head === number ? undefined : passages[head - 1];
  let first = number;
  while (isBare(passages[first - 2])) first -= 1;
  const row = passages[first - 1];
  return first < number && row !== undefined && isTableHead(row, passages) ? row : undefined;
}

/** Whether a passage names the columns of its table, and is none of its rows. */
export function isTableHead(passage: Passage, passages: readonly Passage[]): boolean {
  const { kind, head, number } = passage.paragraph;
  if (kind !== 'row') return false;
  if (head !== undefined) return head === number;
  const isFirst = !isBare(passages[number - 2]) && isBare(passages[number]);
  const [, ...cells] = passage.text.split('\t');
  return isFirst && cells.length > 0 && cells.every((cell) => /\p{L}{2}/u.test(cell) && !/^\W*\d/.test(cell));
}

/** A row of a table whose head is empty. */
function isBare(passage: Passage | undefined): boolean {
  return passage?.paragraph.kind === 'row' && passage.paragraph.head === undefined;
}
