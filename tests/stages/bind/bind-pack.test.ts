import { describe, expect, it } from 'vitest';
import { bindPack, bindSteps } from '../../../src/stages/bind/bind-pack.ts';
import { bindWhole, codes, packOf } from '../../support/bind-sources.ts';

const SOURCES = {
  documents: {
    a: '---\ntitle: The First Report\nmarking: TLP:GREEN\n---\nTwenty attacks had been foiled, including seven of late. More than 800 people left. There were 12 arrests and 5 raids. He said it was “not the enemy”.',
    b: 'There were 12 arrests in the north.',
  },
  extractions: {
    a: [
      'document: a',
      'figures:',
      '  foiled: { label: Foiled, value: 20, unit: attacks, evidence: [{ quote: Twenty attacks }] }',
      '  recent: { label: Of late, value: 7, unit: attacks, subset-of: foiled, evidence: [{ quote: including seven }] }',
      '  left: { label: Left, value: 800, qualifier: more-than, unit: people, evidence: [{ quote: More than 800 people }] }',
      '  arrests: { label: Arrests, value: 12, unit: actions, evidence: [{ quote: 12 arrests }] }',
      '  raids: { label: Raids, value: 5, unit: actions, evidence: [{ quote: 5 raids }] }',
      'quotations:',
      '  enemy: { words: not the enemy }',
      'claims:',
      '  going: { text: People left., kind: reported, evidence: [{ quote: 800 people left }] }',
    ].join('\n'),
    b: 'document: b\nfigures:\n  arrests: { label: Arrests, value: 12, evidence: [{ quote: 12 arrests }] }',
  },
};

/** Line 1 of the body is line 8 of the file. */
function check(body: string, front = ''): readonly string[] {
  const pack = `---\ntitle: What two people say\ndocuments: [a, b]\nmarking: TLP:GREEN\nown: [two people]\n${front}---\n\n${body}\n`;
  return codes(bindWhole({ ...SOURCES, pack }).diagnostics).map((code) => code);
}

describe('numbers in a narrative', () => {
  it.each([
    'Twenty attacks were foiled [@foiled].',
    '20 attacks were foiled [@foiled]. Of late there were seven [@recent].',
    'Twenty attacks were foiled. [@foiled] More than 800 people left. [@left]',
    'Twenty attacks were foiled. They were bad ones [@foiled].',
    'More than :value[raids] raids is not what it says.'.replace('More than ', 'Some '),
    ':value[left] people left.',
    'He said it under TLP:GREEN [@going].',
    'In all 17 actions [@a:arrests; @raids], or :sum[a:arrests raids].',
    'Some 20 attacks [@foiled].',
    '| Who | What |\n|---|---|\n| they | 20 [@foiled] |',
  ])('%s', (body) => expect(check(body)).toEqual([]));

  it.each([
    ['There were nineteen attacks [@foiled].', ['UNBOUND_NUMBER 8:12']],
    ['Twenty attacks were foiled.', ['UNBOUND_NUMBER 8:1']],
    ['Seven attacks [@foiled]. Twenty more [@recent].', ['UNBOUND_NUMBER 8:1', 'UNBOUND_NUMBER 8:26']],
    ['Only 800 people left [@left].', ['QUALIFIER_CHANGED 8:6']],
    ['In all 27 attacks [@foiled; @recent].', ['SUM_OF_SUBSET 8:8']],
    ['In all 25 [@foiled; @raids].', ['SUM_OF_UNLIKE 8:8']],
    ['In all :sum[foiled recent].', ['SUM_OF_SUBSET 8:8']],
    ['Fewer than :value[left] left.', ['QUALIFIER_CHANGED 8:12']],
    ['More than :value[left] left.', ['BAD_VALUE 8:11']],
    ['It was :value[raids] million.', ['BAD_VALUE 8:8']],
    ['# Ninety reasons', ['UNBOUND_NUMBER 8:3']],
    ['::figures{title="Ninety figures"}', ['UNBOUND_NUMBER 8:18']],
    ['::figures{title="The &amp; ninety"}', ['UNBOUND_NUMBER 8:28']],
    ['::figure{title="Ninety figures"}', ['UNKNOWN_BLOCK 8:3', 'UNBOUND_NUMBER 8:17']],
    ['In a\\_b&amp;c [@enemy] forty\nand `fifty` ran.', ['UNBOUND_NUMBER 8:24', 'UNBOUND_NUMBER 9:6']],
    ['- one\n- with **forty** and *fifty*', ['UNBOUND_NUMBER 9:10', 'UNBOUND_NUMBER 9:23']],
    ['It was in 1987 [@raids].', ['UNBOUND_DATE 8:11']],
    ['MI6 did it at 10:30 [@raids].', ['UNBOUND_DATE 8:15', 'UNBOUND_NAME 8:1']],
    ['He said it in the nineteenth century [@going].', ['UNBOUND_DATE 8:19']],
  ])('%s', (body, expected) => expect(check(body)).toEqual(expected));
});

describe('quotations in a narrative', () => {
  it.each([
    'It is "not the enemy" [@enemy].',
    "It is 'not the enemy,' [@enemy] the officials' view.",
    '“The First Report” says so.',
  ])('%s', (body) => {
    expect(check(body)).toEqual([]);
  });

  it.each([
    ['It is "the very enemy" [@enemy].', ['UNBOUND_QUOTATION 8:8']],
    ['It is "not the enemy".', ['UNBOUND_QUOTATION 8:8']],
    ['A ‘perfect’ plan [@enemy].', ['UNBOUND_QUOTATION 8:4']],
  ])('%s', (body, expected) => expect(check(body)).toEqual(expected));
});

describe('citations and directives', () => {
  it.each([
    ['@raids says.', ['BAD_CITATION 8:2']],
    ['As (@a:raids) says.', ['BAD_CITATION 8:6']],
    ['@nobody says, and \\@raids.', ['DOUBTFUL_SYNTAX 8:2']],
    ['It rose [raids].', ['DOUBTFUL_SYNTAX 8:10']],
    ['It rose [a:raids].', ['BAD_CITATION 8:10']],
    ['It rose [nobody; a:raids].', ['BAD_CITATION 8:18']],
    ['It rose \\[a:raids\\], and so [sic] they say, [see below](https://a.org).', []],
    ['It rose [@ raids].', ['BAD_CITATION 8:9']],
    ['It rose [ @ raids; @foiled ].', ['BAD_CITATION 8:9']],
    ['It rose @[raids].', ['BAD_CITATION 8:9']],
    ['It rose [@raids foiled].', ['BAD_CITATION 8:9']],
    ['It rose [@raids.].', ['UNKNOWN_CITATION 8:11']],
    ['It rose [ @raids ].', []],
    ['See [@foild].', ['UNKNOWN_CITATION 8:7']],
    ['See [@arrests].', ['AMBIGUOUS_CITATION 8:7']],
    ['See [@raids; @a:arests, @foiled].', ['UNKNOWN_CITATION 8:15']],
    ['See [@b:arrests] and [@a] as a whole.', []],
    ['See :value[enemy].', ['UNKNOWN_CITATION 8:12']],
    ['See :sum[raids nothing].', ['UNKNOWN_CITATION 8:16']],
    ['See :valeu[foiled].', ['UNKNOWN_DIRECTIVE 8:6']],
    [':::figures\n:::', ['UNKNOWN_DIRECTIVE 8:4']],
    ['::figures{topics="temp"}', ['BAD_VALUE 8:19']],
    ['::figures{documents="a c"}', ['BAD_VALUE 8:24']],
  ])('%s', (body, expected) => expect(check(body)).toEqual(expected));
});

describe('the pack itself', () => {
  it('counts its own numbers as its own only where it says so', () => {
    expect(check('Text.', 'subtitle: Three more\n')).toEqual(['UNBOUND_NUMBER 6:11']);
  });

  it('has to hold the phrases that it owns', () => {
    const pack = '---\ntitle: T\ndocuments: [a, b]\nmarking: TLP:GREEN\nown: [ten men]\n---\n\nText.\n';
    expect(codes(bindWhole({ ...SOURCES, pack }).diagnostics)).toEqual(['OWN_NOT_FOUND 5:7']);
  });

  it.each([
    ['TLP:CLEAR', ['MARKING_TOO_LOW 4:10']],
    ['{ scheme: none }', ['MARKING_TOO_LOW 4:10']],
    ['TLP:RED', []],
  ])('is marked %s', (marking, expected) => {
    const pack = `---\ntitle: T\ndocuments: [a, b]\nmarking: ${marking}\n---\n\nText.\n`;
    expect(codes(bindWhole({ ...SOURCES, pack }).diagnostics)).toEqual(expected);
  });
});

describe('sums of cells', () => {
  const source =
    '---\ntitle: Plots\nmarking: TLP:GREEN\n---\n| Area | Plots | Waiting |\n|---|---|---|\n| North | 410 | 1,104 |\n| South | 380 | 902 |';
  const figure = (id: string, label: string, value: number, row: string, unit = ''): string =>
    `  ${id}: { label: "${label}", value: ${value}, ${unit}evidence: "${row}" }`;
  const north = 'North 410 1,104';
  const south = 'South 380 902';
  const sum = (ids: string, ...figures: readonly string[]): readonly string[] =>
    codes(
      bindWhole({
        documents: { a: source },
        extractions: { a: ['document: a', 'figures:', ...figures].join('\n') },
        pack: `---\ntitle: T\ndocuments: [a]\nmarking: TLP:GREEN\n---\n\nIn all :sum[${ids}].\n`,
      }).diagnostics,
    );

  it('add what one column counts, or what has one label or one unit', () => {
    expect(
      sum('a b', figure('a', 'Plots, North', 410, north), figure('b', 'Plots, South', 380, south)),
    ).toEqual([]);
    const people = 'unit: people, ';
    expect(
      sum(
        'a b',
        figure('a', 'Plots, North', 410, north, people),
        figure('b', 'Waiting, North', 1104, north, people),
      ),
    ).toEqual([]);
  });

  it('do not add plots and people: SUM_OF_UNLIKE', () => {
    expect(
      sum('a b', figure('a', 'Plots, North', 410, north), figure('b', 'Waiting, North', 1104, north)),
    ).toEqual(['SUM_OF_UNLIKE 7:8']);
    expect(
      sum('a b', figure('a', 'Plots, North', 410, north), figure('b', 'Waiting, South', 902, south)),
    ).toEqual(['SUM_OF_UNLIKE 7:8']);
  });
});

it('pauses after each sentence, and finds the same', () => {
  const wrong = 'There were 99 raids.\n\n'.repeat(20);
  const { pack, narrative, documents } = packOf({
    ...SOURCES,
    pack: `---\ntitle: What people say\ndocuments: [a, b]\n---\n\n${wrong}`,
  });
  const steps = bindSteps({ pack, narrative, documents });
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses++;
  expect(pauses).toBeGreaterThanOrEqual(20);
  const { diagnostics } = bindPack(pack, narrative, documents);
  expect(diagnostics.filter(({ code }) => code === 'UNBOUND_NUMBER')).toHaveLength(20);
  expect(step.value.diagnostics).toEqual(diagnostics);
});
