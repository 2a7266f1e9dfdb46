import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { rowExchanged } from '../../../ground/model/diagnostics/exchanges.ts';
import { type Fix, likelyFix, newText, withFixes } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { type CitedTable, citedTables, rowsNamedIn, valuesOfRow } from '../prose/cited-tables.ts';
import { namedInstead } from '../prose/named-instead.ts';
import type { Prose } from '../prose/prose.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['ROW_EXCHANGED'],
  holds:
    'A label, a claim or a sentence that rests on a row of a table does not name another row of it instead.',
  blind: 'A row named in other words than its first cell; a text that names both rows.',
  check: (prose) => {
    if (prose.isAside === true) return [];
    const found = citedTables(prose.support).flatMap((table) => [
      ...checkTable(table, prose),
      ...checkPairs(table, prose),
    ]);
    return [...found, ...checkStretches(prose)].slice(0, 1);
  },
};

/** What the rows are called that are cited, and those of the others that a text may name. */
function namesOf(
  table: CitedTable,
  text: string,
  language: Language,
): { readonly mine: readonly string[]; readonly others: readonly string[] } {
  const { rows, own } = table;
  const named = (numbers: Iterable<number>): readonly string[] =>
    [...numbers].flatMap((number) => rows.get(number) ?? []);
  const others = [...rowsNamedIn(text, table, language)].filter((number) => !own.has(number));
  return { mine: named(own), others: named(others) };
}

function checkTable(table: CitedTable, prose: Prose): readonly Diagnostic[] {
  const { text, language, support } = prose;
  const { mine, others } = namesOf(table, text, language);
  if (others.length === 0) return [];
  // What other evidence names is spoken of, too; so is what a column counts.
  const around = [...(support.statements ?? []).map(({ words }) => words), ...table.columns].join('\n');
  const free = others.filter((label) => namedInstead(around, mine, [label], language) === undefined);
  const label = namedInstead(
    text,
    mine,
    free.filter((one) => !around.includes(one)),
    language,
  );
  if (label === undefined) return [];
  const at = text.toLowerCase().indexOf(label.toLowerCase());
  const span = at < 0 ? { start: 0, end: text.length } : { start: at, end: at + label.length };
  return isLicensed(span, prose)
    ? []
    : [withFixes(rowExchanged(prose.placeOf(span), label, mine.join(', ')), rowFix(span, mine, prose))];
}

/** The row that the text rests on, where that is one. */
function rowFix(span: Span, [own, ...more]: readonly string[], prose: Prose): Fix | undefined {
  if (own === undefined || more.length > 0 || prose.in !== 'narrative') return undefined;
  return likelyFix(`name “${own}”`, newText(prose.placeOf(span), own));
}

/** What the author owns. The name of an entity, which an item may hold, says nothing of the row that is meant. */
function isLicensed(span: Span, prose: Prose): boolean {
  return prose.in !== 'item' && prose.isOwn(span);
}

/**
 * `Leeds waits 31 minutes [@york], and 412 trains call there [@leeds]`: what is before a citation, where it has a
 * number of the row that is cited there and names only another.
 */
function checkStretches(prose: Prose): readonly Diagnostic[] {
  const { text, language, stretches = [] } = prose;
  return stretches.flatMap(({ start, end, support }) => {
    const words = text.slice(start, end);
    return citedTables(support).flatMap((table) => {
      const { mine, others } = namesOf(table, words, language);
      const label = namedInstead(words, mine, others, language);
      const at = label === undefined ? -1 : words.toLowerCase().indexOf(label.toLowerCase());
      if (label === undefined || at < 0) return [];
      const span = { start: start + at, end: start + at + label.length };
      const hasNumber = readNumbers(words, language).some(
        (number) =>
          isQuantity(number) &&
          start + number.span.start > span.start &&
          support.numbers.some((one) => one.values.some((value) => number.values.includes(value))),
      );
      return !hasNumber || isLicensed(span, prose)
        ? []
        : [withFixes(rowExchanged(prose.placeOf(span), label, mine.join(', ')), rowFix(span, mine, prose))];
    });
  });
}

/** `York has 412 trains, and Leeds 187`: as many rows as numbers, each name before or after its own. */
function checkPairs(table: CitedTable, prose: Prose): readonly Diagnostic[] {
  const { text, language } = prose;
  const { own } = table;
  if (own.size < 2) return [];
  const lower = text.toLowerCase();
  const names = [...own].flatMap((row) => {
    const label = table.rows.get(row) ?? '';
    const at = label === '' ? -1 : lower.indexOf(label.toLowerCase());
    const isOnce = at >= 0 && lower.indexOf(label.toLowerCase(), at + 1) < 0;
    return isOnce ? [{ row, label, span: { start: at, end: at + label.length } }] : [];
  });
  names.sort((a, b) => a.span.start - b.span.start);
  const numbers = readNumbers(text, language).flatMap(({ span, values }) => {
    const [value] = values;
    const rows = [...own].filter((row) => typeof value === 'number' && hasValue(table, row, value));
    const [row] = rows;
    return rows.length === 1 && row !== undefined ? [{ row, span }] : [];
  });
  if (names.length < 2 || names.length !== numbers.length) return [];
  const isFirst = names.every(({ span }, index) => span.end <= (numbers[index]?.span.start ?? 0));
  const takesTurns = names.every(({ span }, index) =>
    isFirst
      ? (numbers[index]?.span.end ?? 0) <= (names[index + 1]?.span.start ?? text.length)
      : (numbers[index]?.span.end ?? text.length) <= span.start &&
        span.end <= (numbers[index + 1]?.span.start ?? text.length),
  );
  const wrong = names.filter(({ row }, index) => row !== numbers[index]?.row);
  const [first] = wrong;
  if (!takesTurns || first === undefined || isLicensed(first.span, prose)) return [];
  const row = numbers[names.indexOf(first)]?.row ?? 0;
  return [rowExchanged(prose.placeOf(first.span), first.label, table.rows.get(row) ?? '')];
}

/** A row may print a fall with its sign, and a sentence with its verb. */
function hasValue(table: CitedTable, row: number, value: number): boolean {
  return [...valuesOfRow(table, row).values()].some((one) => Math.abs(one) === Math.abs(value));
}

const TABLE = `Table 1: Trains

| Town | Trains | Wait, minutes |
|---|---|---|
| Leeds | 412 | 14 |
| York | 187 | 31 |
| North Riding | 55 | 9 |
| South Riding | 60 | 8 |
| Total | 714 | 12 |

The mayor of York spoke.`;

const label = (text: string, value: string, row: string): RuleCase => ({
  source: TABLE,
  extraction: `figures:\n  wait: { label: "${text}", value: ${value}, evidence: "${row}" }`,
});
const says = (narrative: string): RuleCase => ({
  ...label('Wait for a train', '31 minutes', 'York 187 31'),
  narrative,
});
const both = (narrative: string): RuleCase => ({
  source: TABLE,
  extraction:
    'figures:\n  leeds: { label: Trains, value: 412, evidence: Leeds 412 }\n  york: { label: Trains, value: 187, evidence: York 187 }',
  narrative,
});

export const cases: RuleCases = {
  pass: [
    label('Wait for a train, York', '31 minutes', 'York 187 31'),
    label('Wait for a train', '31 minutes', 'York 187 31'),
    label('Wait in York, the longest but for Leeds', '31 minutes', 'York 187 31'),
    label('Wait in the north of the Riding', '9 minutes', 'North Riding 55 9'),
    label('Wait in the Ridings, north', '9 minutes', 'North Riding 55 9'),
    label('Wait overall', '12 minutes', 'Total 714 12'),
    label('Trains in all', '714', 'Total 714'),
    says('In York the wait is 31 minutes [@wait].'),
    says('Who travels from York to Leeds waits 31 minutes [@wait].'),
    says('Leeds has more trains than York, which waits 31 minutes [@wait].'),
    both('Leeds has 412 trains, and York 187 [@leeds; @york].'),
    both('There are 412 trains in Leeds and 187 in York [@leeds; @york].'),
    both('Leeds has 412 trains [@leeds] and York 187 [@york].'),
    both('York has fewer trains than Leeds: 187 to 412 [@leeds; @york].'),
    both('Between them, Leeds and York have 412 and 187 trains [@leeds; @york].'),
    says('Leeds is better off. In York the wait is 31 minutes [@wait].'),
    {
      source: TABLE,
      extraction:
        'claims:\n  both: { text: York waits longer than Leeds., kind: reported, evidence: [{ quote: Leeds 412 14 }, { quote: York 187 31 }] }',
      narrative: 'In Leeds the wait is shorter [@both].',
    },
  ],
  fail: [
    { ...label('Wait for a train, Leeds', '31 minutes', 'York 187 31'), at: '"Wait for a train, Leeds' },
    { ...label('Wait in the South Riding', '9 minutes', 'North Riding 55 9'), at: '"Wait in the' },
    { ...label('Wait in Leeds', '12 minutes', 'Total 714 12'), at: '"Wait in Leeds' },
    { ...label('Trains in total', '412', 'Leeds 412'), at: '"Trains in total' },
    { ...label('Trains of York', '412', 'Leeds 412 14'), at: '"Trains of York' },
    { ...both('York has 412 trains, and Leeds 187 [@leeds; @york].'), at: 'York' },
    { ...both('There are 412 trains in York and 187 in Leeds [@leeds; @york].'), at: 'York' },
    { ...both('York has 412 trains [@leeds], and 187 [@york].'), at: 'York' },
    { ...both('Leeds has 187 trains [@york]. There are 412 trains elsewhere [@leeds].'), at: 'Leeds' },
    {
      ...label('Wait in Leeds', '31 minutes', 'York 187 31'),
      extraction: `entities:\n  leeds: { kind: place, name: Leeds }\n${label('Wait in Leeds', '31 minutes', 'York 187 31').extraction ?? ''}`,
      at: '"Wait in Leeds',
    },
    { ...says('In Leeds the wait is 31 minutes [@wait].'), at: 'Leeds', hint: 'York' },
    { ...says('Leeds waits :value[wait] for a train [@wait].'), at: 'Leeds' },
    {
      source: TABLE,
      extraction: 'claims:\n  slow: { text: Leeds is slow., kind: reported, evidence: York 187 31 }',
      at: 'Leeds is slow',
    },
  ],
};
