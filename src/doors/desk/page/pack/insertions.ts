import type { DeskCitable } from '../../../../engine/desk/desk-types.ts';

/** A citation of an item, for the text of a pack. */
export function citationOf({ citation }: DeskCitable): string {
  return `[@${citation.replace(/^\[?@?|\]$/g, '')}]`;
}

/** What prints the value of a figure, with its citation. */
export function valueMark(item: DeskCitable): string {
  return `:value[${citationOf(item).slice(2, -1)}]`;
}

/** What an item becomes when it is sent into the narrative: the words of it, then its citation. */
export function sentenceOf(item: DeskCitable): string {
  const cited = citationOf(item);
  if (item.section === 'figures') return `${item.label}: ${valueMark(item)} ${cited}.`;
  if (item.section === 'quotations') return `“${item.states.replace(/^[“"]|[”"]$/g, '')}” ${cited}.`;
  return `${item.label} ${cited}.`;
}

/** The end of the word that a place of a line is in or before. A number is one word, with its marks. */
export function behindWord(line: string, column: number): number {
  return column + (/^[\p{L}\p{M}\p{N}’'%-]*(?:[.,:][\p{N}]+)*/u.exec(line.slice(column))?.[0].length ?? 0);
}

/** The text that goes in at a place, with a space where words would run together. */
export function spaced(before: string, inserted: string, after: string): string {
  const left = before !== '' && !/[\s([“‘]$/.test(before) ? ' ' : '';
  const right = after !== '' && /^[\p{L}\p{N}]/u.test(after) ? ' ' : '';
  return `${left}${inserted}${right}`;
}
