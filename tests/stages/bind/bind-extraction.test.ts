import { describe, expect, it } from 'vitest';
import type { BoundItem } from '../../../src/ground/model/bound.ts';
import { bindOne, codes } from '../../support/bind-sources.ts';

const DOCUMENT = `---
title: A report on Jane Doe
issued: 2017-10-17
origin: interview-one
---
Jane Doe said that live operations tracked 3.000 individuals. Twenty attacks had been foiled in the last four years, including seven in the last seven months.

More than 800 people left. At least 130 were killed. Between 20 and 30 came back. The share was 45%.

On 22 May a bomb went off in Manchester. Paris was hit in November 2015. Doe called technology “not the enemy”.

There were 12 arrests. Between 3.000 and 4.000 were held.

Nothing here.

Nothing there.

Still nothing, but that MI5 was told of 1.2 million cases.
`;

const OTHER = `---
title: Another report
origin: interview-two
---
A second source counts 12 arrests, and says that the plan failed.
`;

function bind(yaml: string): ReturnType<typeof bindOne> {
  return bindOne({ documents: { a: DOCUMENT, b: OTHER }, extractions: { a: `document: a\n${yaml}` } });
}

function codesOf(yaml: string): readonly string[] {
  return codes(bind(yaml).diagnostics);
}

function itemOf(yaml: string): BoundItem | undefined {
  const { value, diagnostics } = bind(yaml);
  expect(diagnostics).toEqual([]);
  return value?.items[0];
}

/** A figure whose lines are: 4 label, 5 value, 6 evidence, then what is given. */
function figure(value: string, quote: string, ...more: readonly string[]): string {
  return [
    'figures:',
    '  f:',
    '    label: Label',
    `    value: ${value}`,
    `    evidence: [{ quote: ${JSON.stringify(quote)} }]`,
    ...more.map((line) => `    ${line}`),
  ].join('\n');
}

describe('evidence', () => {
  it('knows its paragraph, lines and words', () => {
    expect(itemOf(figure('20', 'Twenty attacks had been foiled'))).toMatchObject({
      kind: 'figure',
      asPrinted: 'Twenty',
      evidence: [
        { document: 'a', words: 'Twenty attacks had been foiled', paragraphs: [1, 1], lines: [6, 6] },
      ],
    });
  });

  it('may stand in another document, named', () => {
    const yaml =
      'claims:\n  c: { text: The plan failed., kind: reported, evidence: [{ quote: the plan failed, document: b }] }';
    expect(itemOf(yaml)?.evidence[0]).toMatchObject({ document: 'b' });
  });

  it.each([
    [
      'QUOTE_NOT_FOUND',
      'Thirty attacks had been foiled',
      'did you mean “Twenty attacks had been foiled” in paragraph 1?',
    ],
    ['QUOTE_NOT_FOUND', 'says that the plan failed', 'it is in document b, paragraph 1, line 5'],
    ['QUOTE_SPLICED', 'More than 800 … were killed', 'quote the pieces one by one, as evidence of their own'],
    ['MIXED_SCRIPT', 'Тwenty attacks had', 'type the word again; look-alike letters do not match the source'],
    [
      'NEGATION_CUT',
      'the enemy',
      'begin the quotation with “not”, or show the words before it: `prefix: not`; new in rules 2 where words come between',
    ],
    ['QUOTE_AMBIGUOUS', 'had been foiled in the', undefined],
  ])('%s: %s', (code, quote, hint) => {
    const [diagnostic] = bind(figure('20', quote)).diagnostics;
    if (code === 'QUOTE_AMBIGUOUS') {
      expect(codesOf(figure('7', 'seven'))).toEqual(['QUOTE_AMBIGUOUS 6:25']);
      return;
    }
    expect(diagnostic).toMatchObject({
      code,
      hint,
      place: { file: 'sources/extractions/a.yaml', start: { line: 6, column: 25 } },
    });
  });

  it('says when the context does not fit', () => {
    const yaml =
      'figures:\n  f:\n    label: Label\n    value: 7\n    evidence: [{ quote: seven, prefix: exactly }]';
    expect(codesOf(yaml)).toEqual(['QUOTE_NOT_FOUND 6:25']);
  });

  it('warns of what an elision hides', () => {
    expect(
      codesOf(figure('3000', 'Jane Doe said … operations tracked 3.000 individuals', 'as-printed: "3.000"')),
    ).toEqual([]);
    expect(codesOf(figure('20', 'Twenty attacks had been foiled … in the last seven months'))).toEqual([
      'ELISION_UNCLEAR 6:25',
    ]);
    expect(
      codesOf(figure('800', 'More than 800 people … Between 20 and 30 came back', 'qualifier: more-than')),
    ).toEqual(['QUOTE_SPLICED 6:25']);
  });

  it('tells of a document that is not there', () => {
    const yaml =
      'claims:\n  c: { text: The plan failed., kind: reported, evidence: [{ quote: the plan failed, document: z }] }';
    expect(codesOf(yaml)).toEqual(['MISSING_DOCUMENT 3:95']);
  });
});

describe('figures', () => {
  it.each([
    ['3000', 'tracked 3.000 individuals', ['as-printed: "3.000"']],
    ['7', 'including seven in the last seven months', []],
    ['800', 'More than 800 people left', ['qualifier: more-than']],
    ['800', '800 people left', ['qualifier: more-than']],
    ['130', 'At least 130 were killed', ['qualifier: at-least']],
    ['[20, 30]', 'Between 20 and 30 came back', ['qualifier: between']],
    ['45', 'The share was 45%', ['unit: "%"']],
    ['12', '12 arrests', ['unit: arrests', 'period: 2017']],
    ['1200000', '1.2 million cases', []],
  ])('%s is stated by %s', (value, quote, more) => {
    expect(codesOf(figure(value, quote, ...more))).toEqual([]);
  });

  it.each([
    ['3000', 'tracked 3.000 individuals', [], 'FIGURE_AMBIGUOUS 5:12'],
    ['3000', 'tracked 3.000 individuals', ['as-printed: "3,000"'], 'FIGURE_NOT_STATED 5:12'],
    ['[3000, 4000]', 'Between 3.000 and 4.000 were held', ['qualifier: between'], 'FIGURE_AMBIGUOUS 5:12'],
    ['21', 'Twenty attacks had been foiled', [], 'FIGURE_NOT_STATED 5:12'],
    [
      '4',
      'Twenty attacks had been foiled in the last four years',
      ['unit: attacks'],
      'FIGURE_NOT_STATED 5:12',
    ],
    ['1.2', '1.2', [], 'FIGURE_NOT_STATED 5:12'],
    ['0', 'Nothing here', [], 'FIGURE_NOT_STATED 5:12'],
    ['800', 'More than 800 people left', [], 'QUALIFIER_CHANGED 3:3'],
    ['800', '800 people left', [], 'QUALIFIER_CHANGED 3:3'],
    ['800', 'More than 800 people left', ['qualifier: at-most'], 'QUALIFIER_CHANGED 7:16'],
    ['130', 'At least 130 were killed', ['qualifier: more-than'], 'QUALIFIER_CHANGED 7:16'],
    ['12', '12 arrests', ['qualifier: about'], 'QUALIFIER_CHANGED 7:16'],
    ['800', 'More than 800 people left', ['qualifier: at-least'], 'QUALIFIER_WEAKER 7:16'],
    ['12', '12 arrests', ['period: 2003'], 'PERIOD_NOT_STATED 7:13'],
  ])('%s is not stated by %s with %j', (value, quote, more, code) => {
    expect(codesOf(figure(value, quote, ...more))).toEqual([code]);
  });

  it('hints at a number that the quotation cuts', () => {
    expect(bind(figure('1.2', '1.2')).diagnostics[0]?.hint).toBe(
      'the quote cuts “1.2 million” in two: quote it whole',
    );
  });

  it('holds the label against the evidence', () => {
    const yaml = figure('20', 'Twenty attacks had been foiled in the last four years').replace(
      'Label',
      'Attacks foiled in five years',
    );
    expect(codesOf(yaml)).toEqual(['UNBOUND_NUMBER 4:12']);
  });

  it('knows all its supersets', () => {
    const yaml = [
      'figures:',
      '  all: { label: L, value: 20, evidence: [{ quote: Twenty attacks }] }',
      '  part: { label: L, value: 7, subset-of: all, evidence: [{ quote: including seven }] }',
    ].join('\n');
    expect(bind(yaml).value?.items[1]).toMatchObject({ supersets: ['all'] });
  });
});

describe('events', () => {
  const event = (date: string, quote: string, ...more: readonly string[]): string =>
    [
      'events:',
      '  e:',
      '    title: Title',
      `    date: ${date}`,
      `    evidence: [{ quote: ${JSON.stringify(quote)} }]`,
      ...more.map((line) => `    ${line}`),
    ].join('\n');

  it.each([
    ['2017-05-22', 'On 22 May a bomb went off', []],
    ['2015-11', 'Paris was hit in November 2015', []],
    ['2017', 'There were 12 arrests', ['date-basis: outside', 'note: From the newspapers.']],
    ['2017', 'foiled in the last four years', ['date-basis: relative']],
  ])('%s follows from %s', (date, quote, more) => expect(codesOf(event(date, quote, ...more))).toEqual([]));

  it.each([
    ['2017-03-22', 'On 22 May a bomb went off', []],
    ['2015-12', 'Paris was hit in November 2015', []],
    ['2014-11', 'Paris was hit in November 2015', []],
    ['2017', 'There were 12 arrests', []],
    ['2003', 'foiled in the last four years', ['date-basis: relative']],
    ['2017', 'There were 12 arrests', ['date-basis: relative']],
  ])('%s does not follow from %s', (date, quote, more) => {
    expect(codesOf(event(date, quote, ...more))).toEqual(['DATE_NOT_STATED 5:11']);
  });
});

describe('names', () => {
  const entity = (fields: string): string => `entities:\n  e: { kind: person, ${fields} }`;

  it.each(['name: Jane Doe', 'name: Jane Q. Doe, aliases: [Doe]', 'name: Manchester'])(
    'finds %s',
    (fields) => {
      expect(codesOf(entity(fields))).toEqual([]);
    },
  );

  it.each([
    ['name: John Roe', 'NAME_NOT_FOUND 3:28'],
    ['name: jane Doe, aliases: [Doe]', 'NAME_NOT_FOUND 3:28'],
    ['name: Jane Dow, aliases: [Doe]', 'NAME_NOT_FOUND 3:28'],
    ['name: Jane Doe, aliases: [Manchestre]', 'NAME_NOT_FOUND 3:48'],
  ])('refuses %s', (fields, code) => expect(codesOf(entity(fields))).toEqual([code]));

  it('doubts a speaker who is named nowhere near', () => {
    const yaml = [
      'entities:',
      '  city: { kind: place, name: Manchester }',
      'claims:',
      '  c: { text: Cases were told., kind: reported, speaker: city, evidence: [{ quote: MI5 was told }] }',
    ].join('\n');
    expect(codesOf(yaml)).toEqual(['ATTRIBUTION_UNSUPPORTED 5:57']);
  });
});

describe('claims', () => {
  const claim = (text: string, quote: string, more = ''): string =>
    `claims:\n  c:\n    text: ${JSON.stringify(text)}\n    kind: reported${more}\n    evidence: [{ quote: ${JSON.stringify(quote)} }]`;

  it.each([
    ['More than 800 people left.', 'More than 800 people left'],
    ['20 attacks were foiled.', 'Twenty attacks had been foiled'],
    ['Technology is "not the enemy".', 'not the enemy'],
    ['Doe did so in 2017, MI5 says.', 'There were 12 arrests'],
  ])('%s is backed', (text, quote) => expect(codesOf(claim(text, quote))).toEqual([]));

  it.each([
    ['800 people left.', 'More than 800 people left', 'QUALIFIER_CHANGED 4:11'],
    ['Up to 800 people left.', 'More than 800 people left', 'QUALIFIER_CHANGED 4:11'],
    [
      '27 attacks were foiled.',
      'Twenty attacks had been foiled in the last four years, including seven',
      'UNBOUND_NUMBER 4:11',
    ],
    ['Technology is "the enemy itself".', 'not the enemy', 'UNBOUND_QUOTATION 4:11'],
    ['It happened in 1987.', 'There were 12 arrests', 'UNBOUND_DATE 4:11'],
  ])('%s is not backed', (text, quote, code) => expect(codesOf(claim(text, quote))).toEqual([code]));

  it('is confirmed only by two origins', () => {
    expect(codesOf(claim('There were 12 arrests.', '12 arrests', '\n    credibility: 1'))).toEqual([
      'NOT_INDEPENDENT 6:18',
    ]);
    const both =
      'claims:\n  c:\n    text: There were 12 arrests.\n    kind: reported\n    credibility: 1\n    evidence: [{ quote: There were 12 arrests }, { quote: 12 arrests, document: b }]';
    expect(codesOf(both)).toEqual([]);
  });
});
