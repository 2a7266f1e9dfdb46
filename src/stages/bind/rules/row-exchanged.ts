import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { rowExchanged } from '../../../ground/model/diagnostics.ts';
import { type TableHeads, tableAround } from '../items/table-around.ts';
import { namedInstead } from '../prose/named-instead.ts';
import type { Prose } from '../prose/prose.ts';
import type { CitedEvidence } from '../prose/support.ts';
import { paragraphAt } from '../text/folded-document.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['ROW_EXCHANGED'],
  holds:
    'A label, a claim or a sentence that rests on a row of a table does not name another row of it in place of that one.',
  blind: 'A row that is called by other words than its first cell, and a text that names both rows.',
  check: (prose) => {
    if (prose.isAside === true) return [];
    const cited = prose.support.cited ?? [];
    const tables = new Map<TableHeads, Set<number>>();
    for (const one of cited) addRows(one, tables);
    return [...tables].flatMap(([table, own]) => checkTable(table, own, prose)).slice(0, 1);
  },
};

function addRows({ evidence, document }: CitedEvidence, tables: Map<TableHeads, Set<number>>): void {
  const { text } = document;
  for (const { start, end } of evidence.pieces) {
    const [first, last] = [paragraphAt(text, start), paragraphAt(text, end - 1)];
    const table = tableAround(text, first);
    if (table === undefined || first === undefined || last === undefined) continue;
    const rows = tables.get(table) ?? new Set();
    for (let number = first.number; number <= last.number; number += 1) rows.add(number);
    tables.set(table, rows);
  }
}

function checkTable(table: TableHeads, own: ReadonlySet<number>, prose: Prose): readonly Diagnostic[] {
  const { text, language, support } = prose;
  const mine = [...table.rows].filter(([number]) => own.has(number)).map(([, label]) => label);
  const others = [...table.rows].filter(([number]) => !own.has(number)).map(([, label]) => label);
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
  return prose.isOwn(span) ? [] : [rowExchanged(prose.placeOf(span), label, mine.join(', '))];
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
    { ...says('In Leeds the wait is 31 minutes [@wait].'), at: 'Leeds', hint: 'York' },
    { ...says('Leeds waits :value[wait] for a train [@wait].'), at: 'Leeds' },
    {
      source: TABLE,
      extraction: 'claims:\n  slow: { text: Leeds is slow., kind: reported, evidence: York 187 31 }',
      at: 'Leeds is slow',
    },
  ],
};
