import { describe, expect, it } from 'vitest';
import type { RuleCase } from '../../../src/stages/bind/rules/rule.ts';
import { diagnosticsOf } from '../../support/rule-case.ts';

const SOURCE = 'Helen Ward, chair of the Group of 12, said that 40 bridges were mended in 2017.';

const found = (one: Partial<RuleCase>): readonly string[] =>
  diagnosticsOf({ source: SOURCE, ...one }).map(
    ({ code, message }) => `${code} ${/“[^”]*”/.exec(message)?.[0]}`,
  );

const evidence = 'evidence: [{ quote: 40 bridges were mended }]';

const EXTRACTIONS: readonly (readonly [string, string, string])[] = [
  ['a label', `figures:\n  b: { label: The # bridges, value: 40, ${evidence} }`, '45'],
  [
    'the note of a figure',
    `figures:\n  b: { label: Bridges, value: 40, note: Of # in all, ${evidence} }`,
    '900',
  ],
  [
    'the title of an event',
    `events:\n  b: { title: The # were mended, date: 2017, date-basis: outside, note: Known, ${evidence} }`,
    '45',
  ],
  [
    'the place of an event',
    `events:\n  b: { title: Mended, place: At # sites, date: 2017, date-basis: outside, note: Known, ${evidence} }`,
    '45',
  ],
  [
    'the note of an event',
    `events:\n  b: { title: Mended, date: 2017, date-basis: outside, note: Of # in all, ${evidence} }`,
    '45',
  ],
  [
    'what a quotation is about',
    'quotations:\n  b: { words: 40 bridges were mended, about: the # bridges }',
    '45',
  ],
  ['the note of a quotation', 'quotations:\n  b: { words: 40 bridges were mended, note: Of # in all }', '45'],
  ['a claim', `claims:\n  b: { text: They mended # bridges., kind: reported, ${evidence} }`, '45'],
  [
    'the note of a claim',
    `claims:\n  b: { text: They mended bridges., note: Of # in all, kind: reported, ${evidence} }`,
    '45',
  ],
  [
    'the role of a person',
    'entities:\n  b: { kind: person, name: Helen Ward, role: Chair of the Group of # }',
    '13',
  ],
  [
    'the note of a person',
    'entities:\n  b: { kind: person, name: Helen Ward, note: Speaks of # bridges }',
    '45',
  ],
];

describe('the author’s own words in an extraction', () => {
  it.each(EXTRACTIONS)('hold no number of their own: %s', (_, extraction, wrong) => {
    expect(found({ extraction: extraction.replace('#', wrong) })).toEqual([`UNBOUND_NUMBER “${wrong}”`]);
  });

  it.each(EXTRACTIONS)('may state what the evidence states: %s', (_, extraction) => {
    const right = extraction.includes('Group of') ? '12' : '40';
    expect(found({ extraction: extraction.replace('#', right) })).toEqual([]);
  });

  it('hold no words of their own between quotation marks', () => {
    const role = (words: string): string =>
      `entities:\n  b: { kind: person, name: Helen Ward, role: The “${words}” }`;
    expect(found({ extraction: role('queen of bridges') })).toEqual(['UNBOUND_QUOTATION “queen of bridges”']);
    expect(found({ extraction: role('chair of the Group') })).toEqual([]);
  });

  it('get no licence from an alias that the document does not have', () => {
    const entities = 'entities:\n  b: { kind: person, name: Helen Ward, aliases: [Ward of the 99] }';
    const claims = `claims:\n  c: { text: Ward of the 99 speaks., kind: reported, ${evidence} }`;
    expect(found({ extraction: `${entities}\n${claims}` })).toContain('UNBOUND_NUMBER “99”');
  });

  it('get a remedy that an item has', () => {
    const [, extraction] = EXTRACTIONS[7] ?? ['', ''];
    const [diagnostic] = diagnosticsOf({ source: SOURCE, extraction: extraction.replace('#', '45') });
    expect(diagnostic?.hint).toMatch(
      /^write “40”, as the source has it; or add .* to the evidence of the item/,
    );
  });
});

describe('what front matter prints', () => {
  it.each([
    ['a subtitle', { settings: 'subtitle: On 45 bridges' }, ['UNBOUND_NUMBER “45”']],
    ['a short title', { settings: 'short-title: On 45 bridges' }, ['UNBOUND_NUMBER “45”']],
    ['a subtitle of one’s own', { settings: 'subtitle: On 45 bridges\nown: [45 bridges]' }, []],
    ['a marking', { settings: 'marking: Copy for 45 readers' }, ['UNBOUND_NUMBER “45”']],
    ['an audience', { settings: 'audience: The 45 members of the board' }, []],
    ['marks in an audience', { settings: 'audience: The “new” board' }, ['UNBOUND_QUOTATION “new”']],
    [
      'marks in a recipient',
      { settings: 'distribution: [{ name: The “boss”, copies: 1 }]' },
      ['UNBOUND_QUOTATION “boss”'],
    ],
    ['a descriptor', { front: 'descriptor: A speaker for 45 towns.' }, ['UNBOUND_NUMBER “45”']],
    [
      'a descriptor of one’s own',
      { front: 'descriptor: A speaker for 45 towns.', settings: 'own: [45 towns]' },
      [],
    ],
    ['a descriptor that its document backs', { front: 'descriptor: She speaks of the 40 bridges.' }, []],
    ['rights', { front: 'rights: Up to 300 words may be quoted. CC BY 4.0' }, []],
  ])('is looked at: %s', (_, one, expected) => {
    expect(found(one)).toEqual(expected);
  });

  it.each([
    ['"40"', 'OWN_TOO_BROAD “40”'],
    ['the 40', 'OWN_TOO_BROAD “the 40”'],
    ['two thirds', 'OWN_TOO_BROAD “two thirds”'],
    ['about 40', 'OWN_TOO_BROAD “about 40”'],
    ['dozens', 'OWN_TOO_BROAD “dozens”'],
    ['doubled', 'OWN_TOO_BROAD “doubled”'],
    ['"2017"', 'OWN_TOO_BROAD “2017”'],
    ['45 bridges', 'OWN_NOT_FOUND “45 bridges”'],
  ])('own phrases have a word beside their number: %s', (phrase, expected) => {
    expect(found({ settings: `own: [${phrase}]` })).toEqual([expected]);
  });

  it('takes dates and words without a number as phrases of one’s own', () => {
    const narrative = 'On 3 May 2016 a “whistle” blew.';
    expect(found({ narrative, settings: 'own: [3 May 2016, whistle]' })).toEqual([]);
  });
});

const claim =
  'claims:\n  c: { text: Bridges were mended., kind: reported, evidence: [{ quote: 40 bridges were mended }] }';

describe('what a narrative prints', () => {
  it.each([
    ['inline code', 'They are `45 bridges` [@c].'],
    ['a block of code', '```\n45 bridges\n```'],
    ['a table', '| What | How many |\n|---|---|\n| Bridges [@c] | 45 |'],
    ['a heading', '## The 45 bridges'],
    ['a list', '- 45 bridges [@c]'],
    ['a footnote', 'Words[^1].\n\n[^1]: 45 bridges [@c].'],
    ['the title of a link', 'See [it](https://example.org "45 bridges") [@c].'],
    ['the title of a block', '::figures{title="45 bridges"}'],
    ['emphasis', 'They are **45** bridges [@c].'],
  ])('is looked through: %s', (_, narrative) => {
    expect(found({ extraction: claim, narrative })).toContain('UNBOUND_NUMBER “45”');
  });

  it('is looked through: a quotation, whose words are one fault with their number', () => {
    expect(found({ extraction: claim, narrative: '> 45 bridges [@c]' })).toEqual([
      'UNBOUND_QUOTATION “45 bridges”',
    ]);
  });

  it.each([
    'Two thirds of the bridges were mended [@c].',
    'Half of the bridges were mended [@c].',
    'Nine in ten bridges were mended [@c].',
    'Some ten per cent of bridges were mended [@c].',
    'It got as cold as minus forty [@c].',
    'Forty-one bridges were mended [@c].',
    'Hundreds of engineers mended them [@c].',
    'Thousands of bridges were mended [@c].',
    'It was the fifth bridge [@c].',
    'Twice as many bridges were mended [@c].',
    'The number tripled [@c].',
    'Three things drove the costs: fuel and wages [@c].',
    'There are four reasons:\n\n- money\n- time',
    'Five officials said so [@c].',
    'Two countries mended their bridges [@c].',
    'The three counties mended their bridges [@c].',
  ])('is looked through: %s', (narrative) => {
    expect(
      found({ extraction: claim, narrative }).filter((one) => one.startsWith('UNBOUND_NUMBER')),
    ).toHaveLength(1);
  });

  it('takes no structure where the source gives another number of the same', () => {
    const source = 'The three countries gave three reasons.';
    const extraction =
      'claims:\n  c: { text: They gave reasons., kind: reported, evidence: [{ quote: The three countries gave three reasons }] }';
    expect(found({ source, extraction, narrative: 'The two countries gave reasons [@c].' })).toHaveLength(1);
    expect(
      found({ source, extraction, narrative: 'They gave two reasons: money and time [@c].' }),
    ).toHaveLength(1);
  });
});

describe('HTML in a source', () => {
  const html = 'A load of <b>48</b> kg. <!-- and 99 kg of sand -->';
  const load = (quote: string, value: number): string =>
    `figures:\n  load: { label: Load, value: ${value}, unit: kg, evidence: [{ quote: "${quote}" }] }`;

  it.each(['load of 48 kg', 'load of <b>48</b> kg'])('binds %s', (quote) => {
    expect(found({ source: html, extraction: load(quote, 48) })).toEqual(['SOURCE_HTML undefined']);
  });

  it('binds nothing to a comment, and says why', () => {
    const diagnostics = diagnosticsOf({ source: html, extraction: load('99 kg of sand', 99) });
    expect(diagnostics.find(({ code }) => code === 'QUOTE_NOT_FOUND')?.hint).toContain('comment or a tag');
  });
});
