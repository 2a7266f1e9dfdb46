import type { CanonicalText, Paragraph } from '../../../ground/model/canonical-text.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { cellsOf } from './label-unit.ts';

/** What a table calls its rows and its columns. */
export interface TableHeads {
  /** The first cell of each row below the head, by the number of its paragraph. */
  readonly rows: ReadonlyMap<number, string>;
  readonly columns: readonly string[];
}

/** The table that a paragraph is a row of; nothing for its head, and for what is no row. */
export function tableAround(text: CanonicalText, paragraph: Paragraph | undefined): TableHeads | undefined {
  const head = paragraph?.head;
  return head === undefined || head === paragraph?.number ? undefined : tablesOf(text)(head);
}

/** A table is taken apart once: texts never change. */
const tablesOf = onceFor((text: CanonicalText) => {
  const known = new Map<number, TableHeads>();
  return (head: number): TableHeads => {
    const before = known.get(head);
    if (before !== undefined) return before;
    const made = readTable(text, head);
    known.set(head, made);
    return made;
  };
});

function readTable({ text, paragraphs }: CanonicalText, head: number): TableHeads {
  const rows = new Map<number, string>();
  const cellsAt = (number: number): readonly string[] => {
    const row = paragraphs[number - 1];
    return row === undefined ? [] : cellsOf(text, row).map(({ start, end }) => text.slice(start, end).trim());
  };
  for (let number = head + 1; paragraphs[number - 1]?.head === head; number += 1)
    rows.set(number, cellsAt(number)[0] ?? '');
  return { rows, columns: cellsAt(head) };
}
