import { describe, expect, it } from 'vitest';
import type { RuleCase } from '../../../src/stages/bind/rules/rule.ts';
import { diagnosticsOf, wordsAt } from '../../support/rule-case.ts';

const SOURCE = `The library lent 3,250 books in 2031, down from 3,900 in 2030. Visits rose by 7 per cent to 61,400.

The council spent £2.6 million on the library in 2031. About 45 per cent of the readers were under 30. The café paid £18 a day.

More than 800 readers have asked for longer hours. The branch has sat 12 hours at most without a librarian.`;

const EXTRACTION = `figures:
  lent: { label: Books lent, value: 3250, unit: books, period: 2031, evidence: "The library lent 3,250 books in 2031" }
  before: { label: Books lent, value: 3900, unit: books, period: 2030, evidence: "3,250 books in 2031, down from 3,900 in 2030" }
  rise: { label: Rise in visits, value: 7 per cent, evidence: Visits rose by 7 per cent to }
  visits: { label: Visits, value: 61400, evidence: "Visits rose by 7 per cent to 61,400" }
  spent: { label: Spent on the library, value: £2.6 million, period: 2031, evidence: "spent £2.6 million on the library in 2031" }
  young: { label: Readers under 30, value: about 45 per cent, evidence: About 45 per cent of the readers were under 30 }
  rent: { label: Rent of the café, value: £18 a day, evidence: The café paid £18 a day }
  asked: { label: Readers who asked for longer hours, value: more than 800, unit: readers, evidence: More than 800 readers have asked for longer hours }
  fewer: { label: Fewer books than the year before, derived: { difference: [before, lent] } }`;

const sentence = (narrative: string): RuleCase => ({ source: SOURCE, extraction: EXTRACTION, narrative });

/** Each with the words at which it is reported, up to the next space. */
function found(narrative: string): readonly string[] {
  const one = sentence(narrative);
  return diagnosticsOf(one).map(
    (diagnostic) => `${diagnostic.code} ${wordsAt(diagnostic, one).split(' ')[0]}`,
  );
}

describe('a sentence with a printed value is read as it is printed', () => {
  it.each([
    'The library lent :value[lent] books in 2031, and :value[before] in 2030.',
    'It lent :value[fewer] fewer than the year before.',
    'Visits rose by :value[rise] to :value[visits].',
    'In 2031 the council spent :value[spent], or :value[spent]{round=2}.',
    ':value[young] of the readers were under 30.',
    ':value[asked] readers have asked for longer hours.',
    'The café paid :value[rent]. That is £18 a day [@rent].',
    'The library lent :value[lent]{as="number"} books, says “The library lent :value[lent] books” [@lent].',
  ])('%s', (narrative) => expect(found(narrative)).toEqual([]));

  it.each([
    ['It lent nearly :value[lent] books.', ['QUALIFIER_CHANGED :value[lent]']],
    ['It lent almost :value[lent] books.', ['QUALIFIER_CHANGED :value[lent]']],
    ['It lent at least :value[lent] books.', ['QUALIFIER_CHANGED :value[lent]']],
    ['It lent :value[lent] score books.', ['UNBOUND_NUMBER :value[lent]']],
    ['It lent :value[lent]/12 books.', ['BAD_VALUE :value[lent]/12']],
    ['The library did not lend :value[lent] books.', ['DIRECTION_DIFFERS lend']],
    ['Visits rose to :value[rise].', ['CHANGE_EXCHANGED :value[rise].']],
    ['The café paid :value[rent] a month.', ['UNIT_CHANGED :value[rent]']],
    ['The council spent :value[spent] a reader.', ['UNIT_CHANGED :value[spent]']],
    ['Exactly :value[young] of the readers were under 30.', ['QUALIFIER_CHANGED :value[young]']],
    ['Precisely :value[young] of the readers were under 30.', ['QUALIFIER_CHANGED :value[young]']],
    ['It lent :value[fewer] more than the year before.', ['FIGURES_TURNED more']],
    ['Fewer than :value[asked] readers have asked.', ['QUALIFIER_CHANGED :value[asked]']],
    ['Of the books, :value[young] were under 30.', ['SHARE_OF_ANOTHER the']],
    ['The library lent :value[lent] books in 2030.', ['PERIOD_DIFFERS 2030.']],
    ['He said: “It lent :value[before] books in 2031” [@before].', ['PERIOD_DIFFERS 2031”']],
  ])('%s', (narrative, expected) => expect(found(narrative)).toEqual(expected));

  it('offers no words for those of a value, which are its figure’s', () => {
    const [one] = diagnosticsOf(sentence('It lent nearly :value[lent] books.'));
    expect(one?.fixes).toBeUndefined();
    expect(one?.hint).toMatch(/^delete the words beside it/);
  });
});

describe('a value in a table', () => {
  const table = (head: string, cell: string): string => `| What | ${head} |\n|---|--:|\n| Here | ${cell} |`;

  it.each([
    table('£', ':value[spent]'),
    table('Books', ':value[lent]'),
    table('Share', ':value[young]'),
    table('Spent, £ million', ':value[spent]'),
  ])('%s', (narrative) => expect(found(narrative)).toEqual([]));

  it.each([
    [table('£', ':value[lent]'), ['UNIT_CHANGED :value[lent]']],
    [table('£ million', ':value[lent]'), ['UNBOUND_NUMBER :value[lent]']],
    [table('Thousands', ':value[lent]'), ['UNIT_CHANGED :value[lent]']],
  ])('%s', (narrative, expected) => expect(found(narrative)).toEqual(expected));
});

describe('what `round` asks for', () => {
  it.each([
    'It lent :value[lent]{round=2} books, or :value[lent]{round=100}.',
    'It lent :value[lent]{round=9} books.',
    'There were :value[visits]{round=1} visits, or :value[visits]{round=1000}.',
    'More readers, :value[asked]{round=1}, have asked for longer hours.',
    'In both years it lent :sum[lent]{round=2} books.',
  ])('%s', (narrative) => expect(found(narrative)).toEqual([]));

  it.each([
    ['It lent :value[lent]{round=10000} books.', 'nothing is left of 3,250'],
    ['The council spent :value[spent]{round=1}.', '£2.6 million becomes about £3 million'],
    ['The café paid :value[rent]{round=100}.', 'nothing is left of £18'],
    ['Visits rose by :value[rise]{round=10}.', '7% becomes about 10%'],
    ['It lent almost :value[lent]{round=2} books.', 'printed twice'],
    ['It lent about :value[lent]{round=2} books.', 'printed twice'],
    ['It lent exactly :value[lent]{round=2} books.', 'say exactly'],
    ['It lent more than :value[lent]{round=2} books.', 'say more-than'],
    ['It lent :value[lent]{round=0} books.', '`round` cannot be “0”'],
    ['It lent :value[lent]{round="0"} books.', '`round` cannot be “0”'],
    ['It lent :value[lent]{round=-1} books.', '`round` cannot be “-1”'],
    ['It lent :value[lent]{round} books.', '`round` needs a value'],
    ['It lent :sum[lent]{round=1e3} books.', '`round` cannot be “1e3”'],
    ['It lent :value[lent]{as} books.', '`as` needs a value'],
  ])('%s', (narrative, message) => {
    const [one, ...more] = diagnosticsOf(sentence(narrative));
    expect(one?.message.replaceAll('\u00a0', ' ')).toContain(message);
    expect(more).toEqual([]);
  });
});
