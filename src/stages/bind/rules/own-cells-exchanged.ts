import type { BoundFigure } from '../../../ground/model/bound.ts';
import { cellsExchanged } from '../../../ground/model/diagnostics/exchanges.ts';
import { labelWords } from '../prose/named-instead.ts';
import { cellOf, type OwnCell } from '../prose/own-cell.ts';
import type { Prose } from '../prose/prose.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['COLUMN_EXCHANGED'],
  holds:
    'In a row of a table of the author’s, no two numbers are each under the head that the label of the other has and its own has not.',
  blind: 'Heads that the labels do not have; two rows that are exchanged.',
  check: (prose) => {
    const { table, figures = [] } = prose;
    if (table === undefined || figures.length < 2) return [];
    const cells = [...new Set(figures)].flatMap((figure) => {
      const cell = cellOf(figure, prose);
      return cell === undefined ? [] : [{ figure, cell }];
    });
    return cells
      .flatMap((one, index) =>
        cells.slice(index + 1).flatMap((other) => {
          if (!isOfOther(one, other, prose) || !isOfOther(other, one, prose)) return [];
          return [cellsExchanged(prose.placeOf(one.cell.span), one.cell.head, one.figure.data.label)];
        }),
      )
      .slice(0, 1);
  },
};

interface Filled {
  readonly figure: BoundFigure;
  readonly cell: OwnCell;
}

/** Whether the head over the one is in the label of the other, and not in its own. */
function isOfOther(one: Filled, other: Filled, { language }: Prose): boolean {
  const head = labelWords(one.cell.head, language);
  const [own, theirs] = [one, other].map(({ figure }) => labelWords(figure.data.label, language));
  const isIn = (words: readonly string[] = []): boolean => head.every((word) => words.includes(word));
  return head.length > 0 && isIn(theirs) && !isIn(own);
}

const row = (heads: string, cells: string): RuleCase => ({
  source: 'The council budgeted £28,000 for salt. It spent £31,400 on it, and kept 96 tonnes.',
  extraction: `figures:
  plan: { label: Budgeted for salt, value: "£28,000", evidence: "budgeted £28,000 for salt" }
  paid: { label: Spent on salt, value: "£31,400", evidence: "spent £31,400 on it" }
  kept: { label: Salt kept, value: 96 tonnes, evidence: kept 96 tonnes }`,
  narrative: `| What | ${heads} |\n|---|--:|--:|\n| Salt | ${cells} |`,
});

export const cases: RuleCases = {
  pass: [
    row('Budgeted | Spent', ':value[plan] | :value[paid]'),
    row('Spent | Budgeted', '£31,400 [@paid] | £28,000 [@plan]'),
    row('Plan | Bill', ':value[plan] | :value[paid]'),
    row('Salt | Kept', ':value[paid] | :value[kept]'),
  ],
  fail: [
    { ...row('Budgeted | Spent', ':value[paid] | :value[plan]'), at: ':value[paid]' },
    { ...row('Spent | Budgeted', '£28,000 [@plan] | £31,400 [@paid]'), at: '£28,000' },
  ],
};
