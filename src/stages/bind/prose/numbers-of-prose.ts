import { type CellLabel, isAlone, saysWhat, unitFor, withLabel } from '../items/cell-label.ts';
import { cellsOf, readLabelUnit } from '../items/label-unit.ts';
import { multiplierAt } from '../items/recorded-unit.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { OwnTable } from './flatten-prose.ts';
import type { ProseText } from './prose.ts';

/**
 * The numbers of the author's text. Those in a table have the unit and the scale that its head, the first cell of their
 * row or its title gives them; the `million` of such a title is no number of its own.
 */
export function numbersOfProse({ text, language, table, names }: ProseText): readonly NumberReading[] {
  const numbers = readNumbers(text, language);
  if (names === true) return withoutScales(numbers, text, language);
  return table === undefined
    ? numbers
    : numbers.map((number) => inOwnTable(number, { text, language, table }));
}

type Row = Pick<ProseText, 'text' | 'language'> & { readonly table: OwnTable };

function inOwnTable(number: NumberReading, row: Row): NumberReading {
  const { text, language } = row;
  const cells = cellsOf(text, { start: 0, end: text.length });
  const cell = cells.find(({ start, end }) => start <= number.span.start && number.span.end <= end);
  // `below 15`
  if (cell === undefined || !isAlone(readQualifier(text, number, language).span, cell, text)) return number;
  const found = unitFor(number, labelsOver(row, number.span.start));
  return found === undefined ? number : withLabel(number, found.label);
}

/** What the head of a column, the first cell of a row and the title of the table say of one of its cells, the nearest first. */
export function labelsOver({ text, language, table }: Row, offset: number): readonly CellLabel[] {
  const cells = cellsOf(text, { start: 0, end: text.length });
  const index = cells.findIndex(({ start, end }) => start <= offset && offset < Math.max(end, start + 1));
  const [first] = cells;
  if (index < 1 || first === undefined) return [];
  const heads = table.head.split('\t');
  const over = heads[index] ?? '';
  const whole = saysWhat(over, language) ? [] : [...table.captions, heads[0] ?? ''];
  return [over, text.slice(first.start, first.end), ...whole].flatMap((words) => {
    const label = readLabelUnit(words, language);
    return label === undefined ? [] : [{ label }];
  });
}

/** `£ million`, `(thousands)`: words that multiply what is below them. */
function withoutScales(
  numbers: readonly NumberReading[],
  text: string,
  language: ProseText['language'],
): readonly NumberReading[] {
  const cells = cellsOf(text, { start: 0, end: text.length });
  return numbers.filter(({ span, text: words }) => {
    if (/\p{N}/u.test(words)) return true;
    const cell = cells.find(({ start, end }) => start <= span.start && span.end <= end);
    const label = cell && readLabelUnit(text.slice(cell.start, cell.end), language);
    const tokens = splitTokens(words, language);
    return (
      label?.scale === undefined ||
      label.scale === 1 ||
      tokens.some((_, at) => multiplierAt(tokens, at) === undefined)
    );
  });
}
