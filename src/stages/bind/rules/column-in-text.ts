import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { columnExchanged } from '../../../ground/model/diagnostics/exchanges.ts';
import type { Span } from '../../../ground/model/place.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { type CitedTable, citedTables, valuesOfRow } from '../prose/cited-tables.ts';
import { labelWords } from '../prose/named-instead.ts';
import type { Prose } from '../prose/prose.ts';
import { blankOut } from '../text/blank-out.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['COLUMN_EXCHANGED'],
  holds:
    'A sentence with a number from a table does not name another column instead of the number’s own; and neither a sentence nor a label calls done what its column calls planned, or planned what another column calls planned.',
  blind: 'A text with numbers from two columns; columns whose heads share their words and differ in no plan.',
  check: (prose) => {
    if (prose.isAside === true) return [];
    const { text } = prose;
    const numbers = readNumbers(text, prose.language).filter(isQuantity);
    for (const table of citedTables(prose.support)) {
      const found = prose.isLabel === true ? labelledCell(table, prose) : writtenCell(table, numbers, prose);
      const fault = found === undefined ? undefined : faultOf(found, table, prose);
      if (fault !== undefined) return [fault];
    }
    return [];
  },
};

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly span: Span;
}

/** The one cell whose number a sentence has; nothing where it has several. */
function writtenCell(
  table: CitedTable,
  numbers: readonly NumberReading[],
  { isOwn }: Prose,
): Cell | undefined {
  const found = numbers.flatMap(({ values, whole }) => {
    const cells = cellsOf(table, (value) => values.some((one) => one === value));
    return cells.map((cell) => ({ ...cell, span: whole }));
  });
  const [cell, ...more] = found;
  return more.length > 0 || cell === undefined || isOwn(cell.span) ? undefined : cell;
}

/** A label does not write its number: it is the first that it rests on. */
function labelledCell(table: CitedTable, { support, text }: Prose): Cell | undefined {
  const values = support.numbers[0]?.values ?? [];
  const [cell, ...more] = cellsOf(table, (value) => values.includes(value));
  return cell === undefined || more.length > 0
    ? undefined
    : { ...cell, span: { start: 0, end: text.length } };
}

/** The cells of the rows that are cited that have a number, which a sentence may write without its sign. */
function cellsOf(table: CitedTable, isIt: (value: number) => boolean): readonly Omit<Cell, 'span'>[] {
  return [...table.own].flatMap((row) =>
    [...valuesOfRow(table, row)].flatMap(([column, value]) =>
      isIt(value) || isIt(Math.abs(value)) ? [{ row, column }] : [],
    ),
  );
}

function faultOf({ row, column, span }: Cell, table: CitedTable, prose: Prose): Diagnostic | undefined {
  const { language, placeOf } = prose;
  const head = table.columns[column] ?? '';
  // What the row is called says nothing of its columns, and words between quotation marks are somebody else's.
  const text = blankOut(prose.text, prose.quoted);
  const ofRow = labelWords(table.rows.get(row) ?? '', language);
  const said = wordsOf(withoutWhole(text, span, language), language).filter(
    (word) => !ofRow.some((one) => isLike(one, word)),
  );
  const others = table.columns.filter((one, index) => index > 0 && index !== column && one !== '');
  const other =
    planned(head, others, text, prose) ??
    (prose.isLabel === true ? undefined : named(head, others, said, language));
  return other === undefined ? undefined : columnExchanged(placeOf(span), other, head);
}

/** `35.4 per cent of the vote`: what a share is of is no name of its column. */
function withoutWhole(text: string, { start, end }: Span, { numbers }: Language): string {
  if (!numbers.percent.within.test(text.slice(start, end))) return text;
  const [of = '', first = ''] = /^\s+(\p{L}+)\s[^.,;:()]*/u.exec(text.slice(end))?.toReversed() ?? [];
  return numbers.of.has(of.toLowerCase()) ? text.slice(0, end) + text.slice(end + first.length) : text;
}

/** The column that a text means by what it says of a plan, or by not saying it. */
function planned(
  head: string,
  others: readonly string[],
  text: string,
  { language }: Prose,
): string | undefined {
  const { plans, plansInText, setAgainst } = language.tables;
  const isPlan = plans.test(untilOf(head, language));
  const isSaid = plansInText.test(text);
  // `At 21 per cent, less than its target`: the number is set against the other.
  if (isPlan === isSaid || (isSaid && setAgainst.test(text))) return undefined;
  const rest = wordsOf(head.replace(plans, ' '), language);
  return others.find((one) => {
    if (plans.test(untilOf(one, language)) === isPlan) return false;
    const words = wordsOf(one.replace(plans, ' '), language);
    // `Target, %` beside `Held, %`: a column of plans has a counterpart, which shares a word or has one of its own only.
    return (
      rest.length === 0 ||
      words.length === 0 ||
      words.some((word) => rest.some((other) => isLike(word, other)))
    );
  });
}

/** `Spent, % of budget` is no plan: what a share is of is left out. */
function untilOf(head: string, language: Language): string {
  const of = splitTokens(head, language).find(({ lower }) => language.numbers.of.has(lower));
  return of === undefined ? head : head.slice(0, of.start);
}

/** The column whose words a sentence has, where it has none of those that tell the number's own from it. */
function named(
  head: string,
  others: readonly string[],
  said: readonly string[],
  language: Language,
): string | undefined {
  const own = wordsOf(head, language);
  if (own.length === 0 || own.some((word) => said.some((one) => isLike(one, word)))) return undefined;
  return others.find((other) => {
    const theirs = wordsOf(other, language);
    return theirs.length > 0 && theirs.every((word) => said.some((one) => isLike(one, word)));
  });
}

/** `Wait, minutes`: what is after the comma is a unit, or a year. */
function wordsOf(text: string, language: Language): readonly string[] {
  const [first = text] = /^\P{L}*$/u.test(text) ? [text] : text.split(/,(?=\s*\S{1,12}$)/u);
  return labelWords(first, language).filter((word) => word.length >= LEAST);
}

const LEAST = 3;
/** Letters by which `returned` is a form of `return`, and `deep` none of `depth`. */
const LETTERS = 5;

function isLike(one: string, other: string): boolean {
  const length = Math.max(LEAST + 1, Math.min(LETTERS, one.length, other.length));
  return one === other || (one.length >= length && one.slice(0, length) === other.slice(0, length));
}

const TABLE = `| Trench | Depth, m | Sherds counted | Sherds expected | Seals |
|---|---|---|---|---|
| North | 2.4 | 8,320 | 6,000 | 3 |
| South | 3.7 | 12,610 | 9,000 | 14 |`;
const SOUTH = 'South 3.7 12,610 9,000 14';
const labelled = (label: string, value: string): RuleCase => ({
  source: TABLE,
  extraction: `figures:\n  one: { label: "${label}", value: ${value}, evidence: "${SOUTH}" }`,
});
const says = (narrative: string): RuleCase => ({
  source: TABLE,
  extraction: `figures:
  found: { label: "Sherds counted", value: "12,610", evidence: "${SOUTH}" }
  hoped: { label: "Sherds expected", value: "9,000", evidence: "${SOUTH}" }
  seals: { label: "Seals", value: 14, evidence: "${SOUTH}" }
  depth: { label: "Depth", value: 3.7 m, evidence: "${SOUTH}" }`,
  narrative: `${narrative}.`,
});

export const cases: RuleCases = {
  pass: [
    labelled('Sherds found in the south', '"12,610"'),
    labelled('Forecast for sherds', '"9,000"'),
    labelled('Sherds hoped for', '"9,000"'),
    says('In the south 12,610 sherds were counted [@found]'),
    says('The south had 12,610 sherds, where 9,000 had been expected [@found; @hoped]'),
    says('It had 14 seals [@seals]'),
    says('With 12,610 sherds, the south had more than expected [@found]'),
    says('The plan for the south foresaw 9,000 sherds [@hoped]'),
    says('The trench was dug to 3.7 m [@depth]'),
    {
      source:
        '| Club | Members | Share |\n|---|---|---|\n| Rovers | 1,210 | 35.4% |\n| United | 904 | 26.4% |',
      extraction:
        'figures:\n  rovers: { label: Share of Rovers, value: 35.4%, evidence: "Rovers 1,210 35.4%" }',
      narrative: 'Rovers had 35.4 per cent of the members [@rovers].',
    },
  ],
  fail: [
    { ...labelled('Sherds found in the south', '"9,000"'), at: '"Sherds found', hint: 'column' },
    { ...labelled('Forecast for sherds', '"12,610"'), at: '"Forecast' },
    { ...says('The team found 9,000 sherds [@hoped]'), at: '9,000' },
    { ...says('In the south 12,610 sherds were predicted [@found]'), at: '12,610' },
    { ...says('The depth was 14 [@seals]'), at: '14' },
    { ...says('It had 12,610 seals [@found]'), at: '12,610' },
  ],
};
