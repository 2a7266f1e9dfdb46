import { describe, expect, it } from 'vitest';
import { bindWhole } from '../../support/bind-sources.ts';

const TEXT =
  'In 2024 there were 40 vans, 12 of them old and 30 of them red; in 2025, 50 vans. In March 2025 there were 6 vans. ' +
  'There were 30 people, and between 3 and 5 dogs. The vans cost €5 million in 2024 and $6 million in 2025. ' +
  'In 2024 the depot had 41 vans.';

const FIGURES: Readonly<Record<string, string>> = {
  before:
    'label: Vans, value: 40, unit: vans, period: 2024, topics: [fleet], evidence: "In 2024 there were 40 vans"',
  now: 'label: Vans, value: 50, unit: vans, period: 2025, topics: [fleet], evidence: "in 2025, 50 vans"',
  old: 'label: Old vans, value: 12, unit: vans, subset-of: before, evidence: "12 of them old"',
  red: 'label: Red vans, value: 30, unit: vans, subset-of: before, evidence: "30 of them red"',
  march: 'label: Vans, value: 6, unit: vans, period: 2025-03, evidence: "In March 2025 there were 6 vans"',
  people: 'label: People, value: 30, unit: people, topics: [others], evidence: "There were 30 people"',
  euros:
    'label: Cost, value: "€5 million", period: 2024, topics: [money], evidence: "The vans cost €5 million in 2024"',
  dollars: 'label: Cost, value: "$6 million", period: 2025, topics: [money], evidence: "$6 million in 2025"',
  depot:
    'label: Vans, value: 41, unit: vans, period: 2024, topics: [fleet], evidence: "In 2024 the depot had 41 vans"',
  dogs: 'label: Dogs, value: [3, 5], unit: dogs, qualifier: between, evidence: "between 3 and 5 dogs"',
};

/** What is reported of a pack with this chart: code, message and hint. */
function found(body: string, series: Readonly<Record<string, string>> = {}): readonly string[] {
  const items = Object.entries(FIGURES).map(
    ([id, fields]) => `  ${id}: { ${fields}${series[id] === undefined ? '' : `, series: ${series[id]}`} }`,
  );
  const { diagnostics } = bindWhole({
    documents: { a: `---\ntitle: T\nissued: 2025\n---\n${TEXT}` },
    extractions: { a: `document: a\nfigures:\n${items.join('\n')}` },
    pack: `---\ntitle: T\ndocuments: [a]\n---\n${body}\n`,
  });
  return diagnostics.map(({ code, message, hint }) => `${code} ${message} | ${hint}`);
}

describe('a chart', () => {
  it('of figures that nobody declared comparable is refused, and the hint has a whole with its parts', () => {
    const [first, ...rest] = found('::chart');
    expect(rest).toEqual([]);
    expect(first).toMatch(
      /^CHART_UNDECLARED .*only such figures share a scale.*compare="before old red".*new in rules 2$/,
    );
  });

  it('of figures none of which share a unit is left out, as before', () => {
    expect(found('::chart{topics="others"}')).toEqual([]);
  });

  it.each([
    ['in a series', '::chart', { before: 'vans', now: 'vans' }],
    ['named by the block', '::chart{compare="before a:now"}', {}],
    ['parts and their whole', '::chart{compare="before old"}', {}],
    ['a part and its whole of another time', '::chart{compare="now, old"}', {}],
    ['one without a time, for which its author answers', '::chart{compare="now red"}', {}],
    ['over time', '::chart{compare="before now" kind="line"}', {}],
    ['at two times', '::chart{compare="before now" kind="slope"}', {}],
    ['parts of one whole', '::chart{compare="before old" kind="stacked"}', {}],
  ] as const)('of what is declared is drawn: %s', (_, body, series) => {
    expect(found(body, series)).toEqual([]);
  });

  it.each([
    ['one figure', '::chart{compare="now"}', {}, 'CHART_UNDECLARED', 'fewer than two figures'],
    ['an id that is none', '::chart{compare="now nwo"}', {}, 'UNKNOWN_CITATION', 'nwo'],
    [
      'two units',
      '::chart',
      { before: 's', people: 's' },
      'CHART_UNLIKE',
      '`before` is in “vans” and `people` in “people”',
    ],
    ['two units, in the block', '::chart{compare="now dogs"}', {}, 'CHART_UNLIKE', 'leave `dogs` out'],
    [
      'a month and a year',
      '::chart{compare="now march"}',
      {},
      'CHART_UNLIKE',
      '`now` is of a longer time (2025) than `march` (2025-03)',
    ],
    ['no times, over time', '::chart{compare="old red" kind="line"}', {}, 'CHART_MISFIT', '`period`'],
    [
      'parts that overlap, as parts of one whole',
      '::chart{compare="before old red" kind="stacked"}',
      {},
      'CHART_MISFIT',
      '42 of 40',
    ],
    [
      'what is no part, as parts of one whole',
      '::chart{compare="before old now" kind="stacked"}',
      {},
      'CHART_MISFIT',
      '`now` is not part',
    ],
    [
      'one line, as small multiples',
      '::chart{compare="before now" kind="multiples"}',
      {},
      'CHART_MISFIT',
      'kind="line"',
    ],
    [
      'two currencies',
      '::chart{compare="euros dollars" kind="line"}',
      {},
      'CHART_UNLIKE',
      'one scale cannot show both',
    ],
    [
      'a topic of which only a part is declared',
      '::chart{topics="fleet"}',
      { now: 'vans', before: 'vans' },
      'CHART_UNDECLARED',
      '`depot` is not declared comparable',
    ],
    [
      'two counts of one time, as a line',
      '::chart{compare="before depot now" kind="line"}',
      {},
      'CHART_MISFIT',
      'there are two figures of “Vans” for 2024',
    ],
    ['a range, as a line', '::chart{compare="before now dogs" kind="line"}', {}, 'CHART_UNLIKE', '`dogs`'],
  ] as const)('of %s is refused', (_, body, series, code, part) => {
    const all = found(body, series);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatch(new RegExp(`^${code} `));
    expect(all[0]).toContain(part);
  });
});

describe('figures that a block names', () => {
  it.each(['key-figures{figures=', 'chart{compare='])('are found in one way: %s', (block) => {
    const named = (names: string): readonly string[] => found(`::${block}"${names}"}`);
    expect(named('before a:now')).toEqual([]);
    const [typo, ...others] = named('before nwo');
    expect(others).toEqual([]);
    expect(typo).toMatch(/^UNKNOWN_CITATION .*nwo.* \| .*`?now`?/);
    expect(named('before a:nobody')).toEqual([expect.stringMatching(/^UNKNOWN_CITATION .*a:nobody/)]);
  });
});
