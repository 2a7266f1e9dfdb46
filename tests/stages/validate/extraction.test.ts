import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/ground/model/diagnostic.ts';
import { readExtraction } from '../../../src/stages/read/read-extraction.ts';
import { validateExtraction } from '../../../src/stages/validate/validate-extraction.ts';
import { codes } from '../../support/bind-sources.ts';
import { sourceFile } from '../../support/source-file.ts';

function validate(yaml: string) {
  const raw = readExtraction(sourceFile('sources/extractions/d.yaml', yaml));
  if (raw.value === undefined) throw new Error(`not read: ${JSON.stringify(raw.diagnostics)}`);
  return validateExtraction(raw.value);
}

/** `CODE line:column message (hint)`. */
function told(yaml: string): readonly string[] {
  const { value, diagnostics } = validate(yaml);
  expect(value === undefined).toBe(diagnostics.length > 0);
  return diagnostics.map((diagnostic, index) => `${codes(diagnostics)[index]} ${sayOf(diagnostic)}`);
}

function sayOf({ message, hint }: Diagnostic): string {
  return hint === undefined ? message : `${message} (${hint})`;
}

const figure = (fields: string): string => `document: d\nfigures:\n  live:\n${fields}`;
const whole = '    label: L\n    value: 3\n    evidence: [{ quote: a b c }]\n';

describe('an extraction that is in order', () => {
  const good = [
    'document: d',
    'extracted: { by: A. Analyst, on: 2026, method: assisted, tool: a model }',
    'entities:',
    '  parker: { kind: person, name: Andrew Parker, member-of: mi5, aliases: [Parker] }',
    '  mi5: { kind: organisation, name: MI5 }',
    'figures:',
    '  live: { label: L, value: 3000, as-printed: "3.000", period: 2017, said-by: parker, evidence: [{ quote: a }] }',
    '  part: { label: L, value: [2, 3.5], qualifier: between, subset-of: live, evidence: [{ quote: a, prefix: b }] }',
    'events:',
    '  paris: { title: P, date: 2015-11, date-basis: outside, note: known, evidence: [{ quote: a }] }',
    'quotations:',
    '  enemy: { words: not the enemy, speaker: parker }',
    'claims:',
    '  limits: { text: T, kind: reported, speaker: mi5, credibility: 2, topics: [a, b], evidence: [{ quote: a }] }',
    '',
  ].join('\n');

  it('passes', () => {
    expect(told(good)).toEqual([]);
    expect(told('document: d\n')).toEqual([]);
  });

  it('has a plain year of its making as text, and its places', () => {
    const { value } = validate(good);
    expect(value?.content.data.extracted?.on).toBe('2026');
    expect(value?.content.data.figures?.live?.value).toBe(3000);
    expect(value?.content.placeOf(['extracted', 'on']).start).toEqual({ line: 2, column: 34 });
  });
});

describe('fields', () => {
  it('that are unknown get the nearest name, and what was meant is not missed too', () => {
    expect(
      told(figure('    lable: L\n    value: 3\n    qualifer: about\n    evidence: [{ quote: a }]\n')),
    ).toEqual([
      'UNKNOWN_FIELD 4:5 figure `live` has no field `lable` (did you mean `label`?)',
      'UNKNOWN_FIELD 6:5 figure `live` has no field `qualifer` (did you mean `qualifier`?)',
    ]);
  });

  it('that another kind of item has get the name that they have here', () => {
    expect(told(figure(`${whole}    speaker: p\n`))).toEqual([
      'UNKNOWN_FIELD 7:5 figure `live` has no field `speaker` (did you mean `said-by`?)',
    ]);
    expect(
      told(
        'document: d\nentities: { p: { kind: person, name: P } }\nquotations: { q: { quote: a, said-by: p } }\n',
      ),
    ).toEqual([
      'UNKNOWN_FIELD 3:20 quotation `q` has no field `quote` (did you mean `words`?)',
      'UNKNOWN_FIELD 3:30 quotation `q` has no field `said-by` (did you mean `speaker`?)',
    ]);
  });

  it('that nothing is like get the list of those allowed', () => {
    expect(told('document: d\nwholly-other: 1\n')).toEqual([
      'UNKNOWN_FIELD 2:1 the extraction has no field `wholly-other` (its fields are document, extracted, entities, figures, events, quotations, claims and drafted)',
    ]);
  });

  it('that a comma made have been reported when the file was read', () => {
    expect(told(figure('    label: L\n    value: 3\n    evidence: [{ quote: a, and so on }]\n'))).toEqual([]);
  });

  it('that are missing are told at what lacks them', () => {
    expect(told(figure('    value: 3\n    evidence: [{}]\n'))).toEqual([
      'MISSING_FIELD 3:3 figure `live` needs `label` (add it: what is counted)',
      "MISSING_FIELD 5:16 evidence 1 of figure `live` needs `quote` (add it: the source's exact words)",
    ]);
    expect(codes(validate('').diagnostics)).toEqual(['MISSING_FIELD 1:1']);
  });

  it('that others call for are missing too', () => {
    const yaml =
      'document: d\nextracted: { by: A, method: assisted }\nevents:\n  e: { title: T, date: 2015, date-basis: outside, evidence: [{ quote: a }] }\n';
    expect(told(yaml)).toEqual([
      'MISSING_FIELD 2:1 `extracted` needs `tool` (add it: the tool and its version, because the method is assisted)',
      'MISSING_FIELD 4:3 event `e` needs `note` (add it: where the date is known from, because its basis is outside the source)',
    ]);
  });
});

describe('values', () => {
  it.each([
    ['nothing', 'value:', '5:5', '`value` of figure `live` has no value (write a value, or delete the line)'],
    ['one number of two', 'value: [3]', '5:12', 'is a list of 1, and a range has two numbers, low and high'],
    [
      'three numbers of two',
      'value: [1, 2, 3]',
      '5:12',
      'is a list of 3, and a range has two numbers, low and high',
    ],
    [
      'a list of words',
      'value: [a, 2]',
      '5:13',
      'entry 1 of `value` of figure `live` must be a number, not “a”',
    ],
    ['a map', 'value: { a: 1 }', '5:12', 'not a map of fields'],
  ])('of a figure that are wrong: %s', (_, value, position, message) => {
    const { diagnostics } = validate(figure(`    label: L\n    ${value}\n    evidence: [{ quote: a }]\n`));
    expect(codes(diagnostics)).toEqual([`BAD_VALUE ${position}`]);
    expect(diagnostics.map(sayOf)[0]).toContain(message);
  });

  it.each([
    [
      'a number for text',
      'unit: 12',
      '`unit` of figure `live` must be text, not the number 12 (quote it: "12")',
    ],
    ['a truth for text', 'unit: true', '`unit` of figure `live` must be text, not `true` (quote it: "true")'],
    ['a list for text', 'unit: [a]', '`unit` of figure `live` must be text, not a list'],
    ['nothing', 'unit: ~', '`unit` of figure `live` has no value (write a value, or delete the line)'],
    ['an empty text', 'unit: ""', '`unit` of figure `live` is empty (write a value, or delete the line)'],
    [
      'a misspelt choice',
      'qualifier: abuot',
      '`qualifier` of figure `live` must be exactly, about, at-least, more-than, at-most, fewer-than or between, not “abuot” (did you mean `about`?)',
    ],
    ['a number out of range', 'credibility: 9', '`credibility` of figure `live` must be from 1 to 6, not 9'],
    [
      'a fraction',
      'credibility: 1.5',
      '`credibility` of figure `live` must be a whole number, not the number 1.5',
    ],
    [
      'text for a list',
      'topics: tempo',
      '`topics` of figure `live` must be a list, not “tempo” (write [tempo])',
    ],
    [
      'a bad id',
      'said-by: "Mr Parker"',
      '`said-by` of figure `live` must be an id, not “Mr Parker”: an id has up to 64 letters a-z, digits, - and _, and begins with a letter or digit (write `Mr-Parker`)',
    ],
  ])('that are wrong: %s', (_, field, message) => {
    const { diagnostics } = validate(figure(`${whole}    ${field}\n`));
    const bad = diagnostics.filter(({ code }) => code === 'BAD_VALUE');
    expect(bad.map(sayOf)).toEqual([message]);
    expect(codes(bad)[0]).toMatch(/^BAD_VALUE 7:\d+$/);
  });

  it('that stand twice in a list are told where they stand again', () => {
    expect(told(figure(`${whole}    topics: [a, b, a]\n`))).toEqual([
      'BAD_VALUE 7:20 `topics` of figure `live` lists “a” twice (delete one of them)',
    ]);
  });

  it('of a figure that is derived have what its parts have', () => {
    expect(told(figure('    label: L\n    derived: { sum: [live, gone] }\n    unit: people\n'))).toEqual([
      'BAD_VALUE 5:22 `derived` goes round in a circle: `live` → `live` (take one of them out)',
      expect.stringContaining('UNKNOWN_REFERENCE 5:28 `gone`'),
      'BAD_VALUE 6:5 figure `live` is derived: `unit` is that of its parts (delete the line; the parts have it)',
    ]);
    expect(told(figure('    label: L\n'))).toHaveLength(2);
  });

  it('of evidence may be the words alone', () => {
    for (const evidence of ['a b', '[a b]', '[a b, { quote: c }]', '[{ quote: a b }]']) {
      const { value } = validate(figure(`    label: L\n    value: 3\n    evidence: ${evidence}\n`));
      expect(value?.content.data.figures?.live?.evidence?.[0]).toEqual({ quote: 'a b' });
    }
  });

  it('in the place of a list or map show how to write it', () => {
    expect(told(figure('    label: L\n    value: 3\n    evidence: { quote: a }\n'))).toEqual([
      'BAD_VALUE 6:15 `evidence` of figure `live` must be a list or text, not a map of fields (put it in brackets, [ … ], or begin each entry with a dash on a line of its own)',
    ]);
    expect(told(figure('    label: L\n    value: 3\n    evidence: []\n'))).toEqual([
      'BAD_VALUE 6:15 `evidence` of figure `live` is an empty list (write at least one entry, or delete the line)',
    ]);
  });

  it.each([
    '[a]',
    'foo',
    '7',
    'figures: [1]',
    'figures: 1',
    'figures: { a: 1 }',
    'extracted: [1]',
    'claims: { a: { evidence: [[]] } }',
  ])('of any kind in any place break nothing: %s', (yaml) => {
    expect(validate(`${yaml}\n`).value).toBeUndefined();
  });

  it('that YAML had corrupted are not reported twice', () => {
    const yaml = figure(`${whole}    as-printed: 3.000\n    period: 0800\n`);
    expect(codes(readExtraction(sourceFile('d.yaml', yaml)).diagnostics)).toEqual([
      'NUMBER_CORRUPTED 7:17',
      'NUMBER_CORRUPTED 8:13',
    ]);
    // A number where a text belongs is bound by nobody.
    expect(validate(yaml)).toEqual({ value: undefined, diagnostics: [] });
  });
});

describe('ids', () => {
  it('have a form', () => {
    expect(
      told(
        'document: d\nquotations:\n  "two words": { words: a }\n  __proto__: { words: a }\n  constructor: { words: a }\n',
      ),
    ).toEqual([
      'BAD_VALUE 3:3 `two words` cannot be an id: an id has up to 64 letters a-z, digits, - and _, and begins with a letter or digit (write `two-words`)',
      'BAD_VALUE 4:3 `__proto__` cannot be an id: an id has up to 64 letters a-z, digits, - and _, and begins with a letter or digit (write `proto__`)',
    ]);
  });

  it('are those of the file and its document', () => {
    expect(told('document: other\n')).toEqual([
      'BAD_VALUE 1:11 `document` is other, but the file is named d: an extraction has the id of its document (write `document: d`, or rename the file)',
    ]);
  });

  it('may stand for items of different kinds: a citation takes them together', () => {
    expect(
      told(
        'document: d\nentities:\n  paris: { kind: place, name: Paris }\nquotations:\n  paris: { words: First Paris }\n',
      ),
    ).toEqual([]);
  });

  it('that are named have to be there, and of the right kind', () => {
    const yaml = [
      'document: d',
      'entities:',
      '  parker: { kind: person, name: P, member-of: mi6 }',
      '  mi5: { kind: organisation, name: MI5 }',
      'figures:',
      '  a: { label: L, value: 3, subset-of: parker, said-by: parkr, evidence: [{ quote: a }] }',
      'events:',
      '  e: { title: T, date: 2015, said-by: constructor, evidence: [{ quote: a }] }',
      'quotations:',
      '  q: { words: w, speaker: a }',
      'claims:',
      '  c: { text: T, kind: reported, speaker: nobody-at-all, evidence: [{ quote: a }] }',
      '',
    ].join('\n');
    expect(told(yaml)).toEqual([
      'UNKNOWN_REFERENCE 3:47 `mi6` is not an id of an entity in this extraction (did you mean `mi5`?)',
      'UNKNOWN_REFERENCE 6:39 `parker` is not an id of a figure in this extraction (it is the id of an entity)',
      'UNKNOWN_REFERENCE 6:56 `parkr` is not an id of an entity in this extraction (did you mean `parker`?)',
      'UNKNOWN_REFERENCE 8:39 `constructor` is not an id of an entity in this extraction (add it under `entities`)',
      'UNKNOWN_REFERENCE 10:27 `a` is not an id of an entity in this extraction (it is the id of a figure)',
      'UNKNOWN_REFERENCE 12:42 `nobody-at-all` is not an id of an entity in this extraction (add it under `entities`)',
    ]);
  });

  it('do not lead round in a circle', () => {
    const part = (id: string, of: string): string =>
      `  ${id}: { label: L, value: 3, subset-of: ${of}, evidence: [{ quote: a }] }\n`;
    expect(
      told(`document: d\nfigures:\n${part('a', 'b')}${part('b', 'c')}${part('c', 'b')}${part('e', 'e')}`),
    ).toEqual([
      'BAD_VALUE 4:39 `subset-of` goes round in a circle: `b` → `c` → `b` (take one of them out)',
      'BAD_VALUE 6:39 `subset-of` goes round in a circle: `e` → `e` (take one of them out)',
    ]);
    expect(told('document: d\nentities: { a: { kind: group, name: A, member-of: a } }\n')).toEqual([
      'BAD_VALUE 2:51 `member-of` goes round in a circle: `a` → `a` (take one of them out)',
    ]);
  });

  it('of a long chain are followed', () => {
    const parts = Array.from(
      { length: 3000 },
      (_, index) =>
        `  f${index}: { label: L, value: 3, subset-of: f${index + 1}, evidence: [{ quote: a }] }\n`,
    );
    expect(
      told(
        `document: d\nfigures:\n${parts.join('')}  f3000: { label: L, value: 3, evidence: [{ quote: a }] }\n`,
      ),
    ).toEqual([]);
  });
});

describe('figures between two numbers', () => {
  it.each([
    [
      'value: 3',
      'between',
      '5:12',
      'figure `live` lies between two numbers, but `value` is the number 3 (write both numbers, the lower one first, as in `[4, 6]`; or give the qualifier of the one number)',
    ],
    [
      'value: [2, 3]',
      'about',
      '6:16',
      'figure `live` has two numbers, which only a figure between them has (write `qualifier: between`, or one number)',
    ],
    [
      'value: [3, 2]',
      'between',
      '5:12',
      'the first number of figure `live` must be lower than the second, and 3 is not lower than 2 (write [2, 3])',
    ],
    [
      'value: [3, 3]',
      'between',
      '5:12',
      'the first number of figure `live` must be lower than the second, and 3 is not lower than 3 (write one number)',
    ],
  ])('have two, the lower one first: %s %s', (value, qualifier, position, message) => {
    const yaml = figure(
      `    label: L\n    ${value}\n    qualifier: ${qualifier}\n    evidence: [{ quote: a }]\n`,
    );
    expect(told(yaml)).toEqual([`BAD_VALUE ${position} ${message}`]);
  });

  it('say so', () => {
    expect(told(figure('    label: L\n    value: [2, 3]\n    evidence: [{ quote: a }]\n'))).toEqual([
      'BAD_VALUE 5:12 figure `live` has two numbers, which only a figure between them has (write `qualifier: between`, or one number)',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['2015-13', undefined],
    ['2017-02-30', undefined],
    ['2017/2015', undefined],
    ['17 October 2017', 'write 2017-10-17'],
    ['Oct. 2017', 'write 2017-10'],
    ['October 17, 2017', 'write 2017-10-17'],
    ['c. 2017', 'write 2017~'],
    ['31/10/2017', 'write 2017-10-31'],
    ['3/4/2017', 'write 2017-04-03 if the day comes first in it, 2017-03-04 if the month does'],
    ['not stated', 'leave the field out when no date is known'],
  ])('are in EDTF: %s', (date, hint) => {
    const { diagnostics } = validate(
      `document: d\nevents:\n  e: { title: T, date: "${date}", evidence: [{ quote: a }] }\n`,
    );
    expect(codes(diagnostics)).toEqual(['BAD_DATE 3:24']);
    expect(diagnostics[0]?.message).toContain(`\`${date}\` is not a date in EDTF`);
    expect(diagnostics[0]?.hint).toContain(hint ?? 'write it as 2017, 2017-10');
  });

  it('of a year have four digits', () => {
    expect(
      told('document: d\nevents:\n  e: { title: T, date: 800, evidence: [{ quote: a }] }\n')[0],
    ).toContain('BAD_DATE 3:24 `800` is not a date in EDTF: a year has four digits');
  });

  it('are no lists', () => {
    expect(told('document: d\nevents:\n  e: { title: T, date: [2015], evidence: [{ quote: a }] }\n')).toEqual(
      ['BAD_VALUE 3:24 `date` of event `e` must be a date or a year, not a list'],
    );
  });
});

describe('arithmetic', () => {
  it('is of one kind: the unknown field beside it is enough to report', () => {
    const derived = (fields: string): readonly string[] =>
      told(figure(`    label: L\n    derived: { ${fields} }\n`));
    expect(
      derived('from: [gone, dead], operation: sum').filter((line) => !line.includes('UNKNOWN_')),
    ).toEqual([]);
    const [first] = derived('ratio: [gone, dead], change: [gone, dead]');
    expect(first).toBe(
      'BAD_VALUE 5:5 `derived` of figure `live` must have one field, not 2 (keep one: ratio or change)',
    );
  });
});

describe('limits', () => {
  it('are told with their number', () => {
    const rows = Array.from({ length: 5001 }, (_, index) => `  q${index}: { words: w }\n`).join('');
    expect(told(`document: d\nquotations:\n${rows}`)).toEqual([
      'LIMIT_EXCEEDED 2:1 `quotations` has 5001 entries: the limit is 5000 entries (remove some)',
    ]);
    expect(told(figure(`${whole}    note: ${'x'.repeat(4001)}\n`))).toEqual([
      'LIMIT_EXCEEDED 7:11 `note` of figure `live` has 4001 characters: the limit is 4000 characters (shorten it)',
    ]);
    expect(
      told(
        figure(`${whole}    topics: [${Array.from({ length: 21 }, (_, index) => `t${index}`).join(', ')}]\n`),
      ),
    ).toEqual([
      'LIMIT_EXCEEDED 7:5 `topics` of figure `live` has 21 entries: the limit is 20 entries (remove some)',
    ]);
  });
});

describe('the problems of a file', () => {
  it('come all at once, in the order of their places', () => {
    const yaml =
      'document: x\nclaims:\n  c: { text: T, kind: rumour, evidence: [{ quote: a }], speaker: p }\nfigures:\n  f: { lable: L, value: [2, 1], evidence: [] }\n';
    expect(codes(validate(yaml).diagnostics)).toEqual([
      'BAD_VALUE 1:11',
      'BAD_VALUE 3:23',
      'UNKNOWN_REFERENCE 3:66',
      'UNKNOWN_FIELD 5:8',
      'BAD_VALUE 5:25',
      'BAD_VALUE 5:25',
      'BAD_VALUE 5:43',
    ]);
  });
});

it.each(['said_by', 'Said-by', 'saidBy', 'said by', 'sayd-by', 'Speaker', 'speaker'])(
  'the field `%s` is near `said-by`',
  (field) => {
    expect(told(`${figure(whole)}    ${field}: x\n`)).toEqual([
      `UNKNOWN_FIELD 7:5 figure \`live\` has no field \`${field}\` (did you mean \`said-by\`?)`,
    ]);
  },
);
