import type { Language } from '../../../ground/language/language.ts';
import { columnExchanged } from '../../../ground/model/diagnostics/exchanges.ts';
import { readDates } from '../dates/read-dates.ts';
import { tableAround } from '../items/table-around.ts';
import { labelWords, namedInstead } from '../prose/named-instead.ts';
import { readDirections } from '../prose/read-directions.ts';
import { authorLanguage } from '../reading-language.ts';
import { blankOut } from '../text/blank-out.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['COLUMN_EXCHANGED'],
  holds: 'The label of a figure from a table names what its own column counts, not what another does.',
  blind:
    'A column that the label calls something else than its head does; columns of years, which the rules on dates check.',
  check: ({ data: { label }, match, context: { document }, placeOf }) => {
    const cell = match?.cell;
    const table = cell && tableAround(document.text, document.text.paragraphs[cell.row - 1]);
    const head = table?.columns[cell?.column ?? -1];
    if (cell === undefined || table === undefined || head === undefined || cell.column === 0) return [];
    const language = authorLanguage();
    if (isOfYears(head, language) || tellsChange(head, label, language)) return [];
    const others = table.columns.filter(
      (one, index) => index > 0 && one !== head && !isOfYears(one, language),
    );
    // What the row is called says nothing of its columns.
    const row = labelWords(table.rows.get(cell.row) ?? '', language);
    const free = others.filter((one) => !labelWords(one, language).every((word) => row.includes(word)));
    const other = namedInstead(label, [withoutUnits(head)], free.map(withoutUnits), language);
    return other === undefined ? [] : [columnExchanged(placeOf('label'), other, head)];
  },
};

/** `Wait, minutes`: what is after the comma is a unit, or a year. */
function withoutUnits(head: string): string {
  const [first = head] = head.split(',');
  return first.trim() === '' ? head : first;
}

function isOfYears(head: string, language: Language): boolean {
  const dates = readDates(head, language);
  return dates.length > 0 && labelWords(blankOut(head, dates), language).length === 0;
}

/** A column of changes may be called a rise or a fall. */
function tellsChange(head: string, label: string, language: Language): boolean {
  const { nouns } = language.directions.changes;
  const isChange = labelWords(head, language).some((word) => nouns.has(word));
  return (
    isChange &&
    (readDirections(label, language).length > 0 ||
      labelWords(label, language).some((word) => nouns.has(word)))
  );
}

const labelled = (label: string, value: string, row = 'York 187 31 +7.6'): RuleCase => ({
  source:
    '| Town | Passengers (thousands) | Average wait for a train, minutes | Change, % |\n|---|---|---|---|\n| Leeds | 412 | 14 | −9.3 |\n| York | 187 | 31 | +7.6 |',
  extraction: `figures:\n  one: { label: "${label}", value: ${value}, evidence: "${row}" }`,
});

export const cases: RuleCases = {
  pass: [
    labelled('Average wait for a train, York', '31 minutes'),
    labelled('Minutes on the platform, York', '31 minutes'),
    labelled('Wait of passengers, York', '31 minutes'),
    labelled('Passengers, York', '187 thousand'),
    labelled('People who travel, York', '187 thousand'),
    labelled('Change, York', '7.6 per cent'),
    labelled('Rise in passengers, York', '7.6 per cent'),
    labelled('Change in the average wait for a train, York', '7.6 per cent'),
  ],
  fail: [
    { ...labelled('Passengers, York', '31 minutes'), at: '"Passengers, York' },
    { ...labelled('Average wait for a train, York', '187 thousand'), at: '"Average wait' },
    { ...labelled('Change, York', '31 minutes'), at: '"Change, York', hint: 'column' },
    { ...labelled('Passengers, York', '7.6 per cent'), at: '"Passengers, York' },
  ],
};
