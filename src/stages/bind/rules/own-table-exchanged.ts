import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { periodDiffers } from '../../../ground/model/diagnostics/dates.ts';
import { columnExchanged } from '../../../ground/model/diagnostics/exchanges.ts';
import { directionDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { daysOf } from '../dates/days-of.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { type CitedTable, citedTables } from '../prose/cited-tables.ts';
import type { OwnTable } from '../prose/flatten-prose.ts';
import { labelWords } from '../prose/named-instead.ts';
import { cellOf, type OwnCell } from '../prose/own-cell.ts';
import type { Prose } from '../prose/prose.ts';
import { readDirections } from '../prose/read-directions.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['COLUMN_EXCHANGED', 'PERIOD_DIFFERS', 'DIRECTION_DIFFERS'],
  holds:
    'In a table of the author’s, what the title, the head of the column and the first cell say of a number is what its column in the source says: the same time, and not what another column counts; and the title does not say the contrary of what the number is called.',
  blind:
    'A number that is not from a table, but for the contrary of its name; a title that covers several things.',
  check: (prose) => {
    const { table, figures = [] } = prose;
    if (table === undefined || figures.length === 0) return [];
    const cited = citedTables(prose.support);
    return figures
      .flatMap((figure) => {
        const cell = cellOf(figure, prose);
        return cell === undefined ? [] : faultsOf(figure, { ...cell, table, cited }, prose);
      })
      .slice(0, 1);
  },
};

interface Around extends OwnCell {
  readonly table: OwnTable;
  readonly cited: readonly CitedTable[];
}

function faultsOf(figure: BoundFigure, around: Around, prose: Prose): readonly Diagnostic[] {
  const { span, head, first, table } = around;
  const place = prose.placeOf(span);
  const time = otherTime(figure, around, prose);
  if (time !== undefined) return [periodDiffers(place, time, figure.columnHead ?? '')];
  const column = otherColumn(figure, around, prose);
  if (column !== undefined) return [columnExchanged(place, column, figure.columnHead ?? '')];
  const over = [head, first, ...table.captions].join('. ');
  const contrary = contraryTo(figure, over, prose);
  return contrary === undefined ? [] : [directionDiffers(place, ...contrary)];
}

/** The nearest time that the author gives the number, where its column in the source has another one. */
function otherTime(
  { columnHead }: BoundFigure,
  { head, first, table }: Around,
  { language }: Prose,
): string | undefined {
  const timesOf = (words: string): readonly DateReading[] => {
    const all = readDates(words, language).filter(
      ({ limit, perhaps }) => limit === undefined && perhaps !== true,
    );
    // The years of `2026–27` are no times of their own.
    const isWithin = ({ span }: DateReading): boolean =>
      all.some(
        (other) =>
          other.text.length > span.end - span.start &&
          other.span.start <= span.start &&
          span.end <= other.span.end,
      );
    return all.filter((one) => !isWithin(one));
  };
  const [own, ...several] = timesOf(columnHead ?? '');
  if (own === undefined || several.length > 0) return undefined;
  const over = [head, first, ...table.captions].map(timesOf).find((times) => times.length > 0) ?? [];
  const [said, ...more] = over;
  const [days, others] = [said && daysOf(said), daysOf(own)];
  if (said === undefined || more.length > 0 || days === undefined || others === undefined) return undefined;
  return days[1] < others[0] || others[1] < days[0] ? said.text : undefined;
}

/** The other column of the source of which the author has all the words that tell it from the number's own. */
function otherColumn(
  { columnHead, data }: BoundFigure,
  { head, first, table, cited }: Around,
  { language }: Prose,
): string | undefined {
  const columns = cited.find((one) => one.columns.some((name) => name.trim() === columnHead))?.columns;
  if (columns === undefined || columnHead === undefined) return undefined;
  const wordsOf = (text: string): readonly string[] => labelWords(text, language);
  // What is nearest decides: of a head `Killed` the title `People injured` says nothing.
  const levels = [head, [head, first, ...table.captions].join(' ')].map(wordsOf);
  const own = wordsOf(columnHead);
  // The author's own words for what the column counts are in the label.
  const isOwn = [...own, ...wordsOf(data.label)].filter((word) => !isUnit(word, data.unit ?? ''));
  const nameOf = (one: string): string => one.split(',')[0] ?? one;
  return columns.slice(1).find((other) => {
    if (other.trim() === columnHead) return false;
    const theirs = wordsOf(nameOf(other)).filter((word) => !isOwn.some((one) => isSame(one, word)));
    const ours = isOwn.filter((word) => !wordsOf(other).some((one) => isSame(one, word)));
    const ofRow = wordsOf(first);
    return levels.some(
      (said) =>
        theirs.length > 0 &&
        theirs.every((word) => said.some((one) => isSame(one, word))) &&
        !ours.some((word) => !ofRow.includes(word) && said.some((one) => isSame(one, word))),
    );
  });
}

function isUnit(word: string, unit: string): boolean {
  return unit.toLowerCase().split(' ').includes(word);
}

function isSame(one: string, other: string): boolean {
  return one === other || one === `${other}s` || other === `${one}s`;
}

/** A word over the number whose contrary its label and its evidence have: `Loss`, of a profit. */
function contraryTo(
  { data, evidence }: BoundFigure,
  over: string,
  { language }: Prose,
): readonly [string, string] | undefined {
  const said = readDirections(over, language).filter(({ isSign, denied }) => !isSign && !denied);
  if (said.length === 0) return undefined;
  const label = readDirections(data.label, language);
  const stated = [...label, ...evidence.flatMap(({ words }) => readDirections(words, language))];
  for (const one of said) {
    const pair = stated.filter((other) => other.pair === one.pair);
    const [first] = label.filter((other) => other.pair === one.pair);
    const isBoth = said.some((other) => other.pair === one.pair && other.side !== one.side);
    if (first !== undefined && !isBoth && pair.every(({ side, denied }) => side !== one.side && !denied))
      return [one.text, first.text];
  }
  return undefined;
}

const SOURCE = `| Mill | Flour milled in 2031, tonnes | Flour milled in 2032, tonnes | Hands, 2032 |
|---|---|---|---|
| Orsk | 612 | 655 | 48 |
| Vann | 148 | 131 | 14 |

The firm made a profit of £22 million.`;
const table = (title: string, [head, first]: readonly [string, string], cell: string): RuleCase => ({
  source: SOURCE,
  extraction: `figures:
  old: { label: "Flour of Orsk, 2031", value: 612 tonnes, evidence: Orsk 612 }
  flour: { label: "Flour of Orsk, 2032", value: 655 tonnes, evidence: Orsk 612 655 }
  hands: { label: "Hands at Orsk", value: 48, evidence: Orsk 612 655 48 }
  profit: { label: Profit, value: £22 million, evidence: a profit of £22 million }`,
  narrative: `:::table{title="${title}"}\n\n| What | ${head} |\n|---|--:|\n| ${first} | ${cell} |\n\n:::`,
});

export const cases: RuleCases = {
  pass: [
    table('Flour milled, tonnes', ['2032', 'Orsk'], '655 [@flour]'),
    table('Flour milled in 2031, tonnes', ['Flour', 'Orsk'], '612 [@old]'),
    table('The mills in 2032', ['Hands', 'Orsk'], ':value[hands] [@hands]'),
    table('People at work', ['Number', 'Orsk'], '48 [@hands]'),
    table('Profit', ['£ million', 'Firm'], '22 [@profit]'),
  ],
  fail: [
    { ...table('Flour milled, tonnes', ['2031', 'Orsk'], '655 [@flour]'), at: '655', code: 'PERIOD_DIFFERS' },
    {
      ...table('Flour milled in 2032, tonnes', ['Flour', 'Orsk'], '612 [@old]'),
      at: '612',
      code: 'PERIOD_DIFFERS',
    },
    { ...table('Hands of the mills', ['2032', 'Orsk'], '655 [@flour]'), at: '655' },
    { ...table('Flour', ['Hands', 'Orsk'], '655 [@flour]'), at: '655' },
    { ...table('The mills', ['Flour milled', 'Orsk'], '48 [@hands]'), at: '48' },
    { ...table('Loss', ['£ million', 'Orsk'], '22 [@profit]'), at: '22', code: 'DIRECTION_DIFFERS' },
  ],
};
