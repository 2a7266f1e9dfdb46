import type { Place } from '../place.ts';

/** The place of what is wrong with a file as a whole. */
export function startOf(file: string): Place {
  return { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

/** Long words are cut in the middle: the place shows the whole. */
export function quoted(words: string): string {
  const shown = words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words;
  return `“${shown}”`;
}

export function list(items: readonly string[], conjunction: 'and' | 'or'): string {
  const shown = items.length > 6 ? [...items.slice(0, 5), `${items.length - 5} more`] : items;
  if (shown.length < 2) return shown[0] ?? 'nothing';
  return `${shown.slice(0, -1).join(', ')} ${conjunction} ${shown.at(-1)}`;
}
