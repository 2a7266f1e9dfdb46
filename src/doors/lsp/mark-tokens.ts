import type { Mark } from '../../engine/language-service/marks-of.ts';

/**
 * The marks of a narrative as semantic tokens: numbers in the text, values and citations; each bound, or unbound. The
 * names are those that themes can colour, as in `number.unbound:sourcebound`.
 */
export const MARK_LEGEND = {
  tokenTypes: ['number', 'variable', 'property'],
  tokenModifiers: ['bound', 'unbound'],
};

const TYPES: Readonly<Record<Mark['kind'], number>> = { number: 0, value: 1, citation: 2 };

/** Five numbers a token, each relative to the one before, as the protocol has them. */
export function markTokens(marks: readonly Mark[]): number[] {
  const data: number[] = [];
  let [line, column] = [1, 1];
  let end = 0;
  for (const { kind, bound, place } of marks) {
    const { start } = place;
    // Tokens neither overlap nor go over the end of a line.
    if (start.line !== place.end.line || place.end.column <= start.column) continue;
    if (start.line < line || (start.line === line && start.column < end)) continue;
    const from = start.line === line ? start.column - column : start.column - 1;
    data.push(start.line - line, from, place.end.column - start.column, TYPES[kind], bound ? 1 : 2);
    line = start.line;
    column = start.column;
    end = place.end.column;
  }
  return data;
}
