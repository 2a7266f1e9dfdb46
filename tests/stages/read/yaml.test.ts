import { describe, expect, it } from 'vitest';
import { readExtraction } from '../../../src/stages/read/read-extraction.ts';
import { codes } from '../../support/bind-sources.ts';
import { growth } from '../../support/growth.ts';
import { sourceFile } from '../../support/source-file.ts';

const read = (yaml: string) => readExtraction(sourceFile('sources/extractions/d.yaml', yaml));
const dataOf = (yaml: string): unknown => read(yaml).value?.content.data;

describe('YAML that is not YAML', () => {
  it.each([
    ['a tab', 'a:\n\tb: 1\n', '2:1', 'a tab indents this line'],
    ['an open double quote', 'a: 1\nb: "foo\nc: 2\n', '2:4', 'is never closed'],
    ['an open single quote', "a: 'tis the season\nb: 2\n", '1:4', 'is never closed'],
    ['a colon in a text', 'a: foo: bar\n', '1:4', 'a colon and a space'],
    ['a colon in a text in braces', 'a: [{ quote: foo: bar }]\n', '1:14', 'a colon and a space'],
    ['no colon', 'a: 1\nb\nc: 2\n', '2:1', 'no colon after its name'],
    ['no blank after the colon', 'a:1\nb: 2\n', '1:1', 'a space is missing after the colon'],
    ['a crooked indent', 'a:\n    b: 1\n  c: 2\n', '3:1', 'same column'],
    ['a field under a value', 'a: 1\n  b: 2\n', '1:4', 'goes on in a line below'],
    [
      'text after double quotes',
      'quote: "not the enemy" he said\n',
      '1:24',
      'follows the closing quotation mark',
    ],
    [
      'text after single quotes',
      "quote: 'dark edges' created\n",
      '1:21',
      'follows the closing quotation mark',
    ],
    ['text after a bracket', 'quote: [yet] had then\n', '1:14', 'follows the `]`'],
    ['text after a brace', 'quote: {a} foo\n', '1:12', 'follows the `}`'],
    ['a star', 'quote: *not the enemy*\n', '1:8', 'is an alias'],
    ['an ampersand', 'quote: & so on\n', '1:8', 'is an anchor'],
    ['an exclamation mark', 'quote: !wow it is\n', '1:8', 'is a tag'],
    ['a per cent sign', 'quote: %foo\n', '1:8', 'cannot begin with “%”'],
    ['an at sign', 'quote: @foo\n', '1:8', 'cannot begin with “@”'],
    ['a comma', 'quote: , foo\n', '1:8', 'cannot begin with “,”'],
    ['a question mark', 'quote: ? foo\n', '1:8', 'cannot begin with “?”'],
    ['a bar', 'quote: | foo\n', '1:10', 'begins on the next line'],
    ['a dash', 'quote: - foo\n', '1:8', 'a list cannot begin'],
    ['a list among fields', 'a: 1\n- b\n', '2:1', 'a list begins where a field is expected'],
    ['an open bracket', 'a: [1, 2\nb: 3\n', '1:4', 'the `[` that opens here'],
    ['an open brace', 'a: {b: 1\nc: 2\n', '1:4', 'the `{` that opens here'],
    ['an unknown escape', 'a: "C:\\dir"\n', '1:7', 'is not an escape'],
    ['a list as a name', '? [a]\n: 1\n', '1:3', 'cannot be the name of a field'],
    ['a name without end', `${'a'.repeat(1100)}: 1\n`, '1:1', 'is too long'],
    ['a second document', 'a: 1\n---\nb: 2\n', '2:1', 'a second YAML document'],
    ['another version', '%YAML 1.1\n---\na: yes\n', '1:1', 'is a YAML directive'],
    ['an anchor and its alias', 'a: &x 1\nb: *x\n', '1:4', 'is an anchor'],
    ['a circle', 'a: &a [*a]\n', '1:4', 'is an anchor'],
    ['a function', 'a: !!js/function "x"\n', '1:4', 'is a tag'],
    ['a tag of the standard', 'a: !!str 3\n', '1:4', 'is a tag'],
  ])('is refused where it stands: %s', (_, yaml, position, message) => {
    const { value, diagnostics } = read(yaml);
    expect(value).toBeUndefined();
    expect(codes(diagnostics)[0]).toBe(`YAML_SYNTAX ${position}`);
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.hint).not.toBe('');
  });

  it('says one thing of a line, and all that is wrong in a file', () => {
    expect(codes(read('a: @b\nc: d: e\nf: "x" y z\ng: 1\n').diagnostics)).toEqual([
      'YAML_SYNTAX 1:4',
      'YAML_SYNTAX 2:4',
      'YAML_SYNTAX 3:8',
    ]);
  });

  it('says what is wrong in the lines that it could read', () => {
    expect(codes(read('a: @b\nc: 1e3\nd: 1\nd: 2\ne: f: 3.000\n').diagnostics)).toEqual([
      'YAML_SYNTAX 1:4',
      'NUMBER_CORRUPTED 2:4',
      'DUPLICATE_KEY 4:1',
      'YAML_SYNTAX 5:4',
    ]);
  });

  it('refuses a field that appears twice, and hands the rest on', () => {
    const { value, diagnostics } = read('a: 1\n"b": 2\na: 3\nb: 4\n');
    expect(codes(diagnostics)).toEqual(['DUPLICATE_KEY 3:1', 'DUPLICATE_KEY 4:1']);
    expect(diagnostics[1]?.message).toBe('`b` appears twice in the same map');
    expect(value?.content.data).toEqual({ a: 3, b: 4 });
  });

  it('does not expand a bomb of aliases', () => {
    const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n';
    expect(codes(read(bomb).diagnostics)).toEqual(['YAML_SYNTAX 1:4', 'YAML_SYNTAX 2:4', 'YAML_SYNTAX 3:4']);
  });
});

describe('nesting', () => {
  it.each([
    ['brackets', '['.repeat(20_000), '1:65'],
    ['closed brackets', `a: ${'['.repeat(100)}${']'.repeat(100)}`, '1:67'],
    ['braces', '{a: '.repeat(20_000), '1:257'],
    ['dashes', '- '.repeat(20_000), '1:129'],
    ['indents', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), '65:65'],
  ])('is limited: %s', (_, yaml, position) => {
    const { value, diagnostics } = read(yaml);
    expect(value).toBeUndefined();
    expect(codes(diagnostics)).toEqual([`LIMIT_EXCEEDED ${position}`]);
    expect(diagnostics[0]?.message).toContain('64 levels');
  });

  it('is not seen in quotations', () => {
    const text = '[{(- '.repeat(500);
    expect(read(`a: "${text}"\nb: |\n  ${text}\n# ${text}\n`).diagnostics).toEqual([]);
  });

  it('is forgotten where a level ends', () => {
    const yaml = Array.from({ length: 300 }, (_, index) => `f${index}:\n  a:\n  - b: [1, {c: d}]\n`).join('');
    expect(read(yaml).diagnostics).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    '3.000',
    '0800',
    '1e3',
    '.inf',
    '-.inf',
    '.nan',
    '-0',
    '0x1F',
    '0o17',
    '+5',
    '1.',
    '.5',
    '1.50',
    '1e400',
    '123456789012345678901234567890',
    '9007199254740993',
  ])('that YAML would change are refused: %s', (written) => {
    const { value, diagnostics } = read(`figures:\n  a: { value: ${written} }\n`);
    expect(codes(diagnostics)).toEqual(['NUMBER_CORRUPTED 2:15']);
    expect(diagnostics[0]?.hint).toContain(`"${written}"`);
    expect(value).toBeDefined();
  });

  it.each(['3000', '0', '-7', '0.5', '12.25', '9007199254740991'])(
    'written plainly are taken: %s',
    (written) => {
      expect(read(`a: ${written}\n`).diagnostics).toEqual([]);
      expect(dataOf(`a: ${written}\n`)).toEqual({ a: Number(written) });
    },
  );

  it('within a text, in quotes or in names are text', () => {
    const yaml =
      '2017: live operations tracking 3.000 individuals\nb: "3.000"\n0800: \'1e3\'\nc: 1_000\nd: 3,000\n';
    expect(read(yaml).diagnostics).toEqual([]);
    expect(dataOf(yaml)).toEqual({
      '2017': 'live operations tracking 3.000 individuals',
      b: '3.000',
      '0800': '1e3',
      c: '1_000',
      d: '3,000',
    });
  });
});

describe('data', () => {
  it('is that of YAML 1.2', () => {
    const yaml = 'on: yes\noff: no\ndate: 2015-11-13\ntime: 10:30\n<<: {a: 1}\nnothing: ~\n~: true\n';
    expect(dataOf(yaml)).toEqual({
      on: 'yes',
      off: 'no',
      date: '2015-11-13',
      time: '10:30',
      '<<': { a: 1 },
      nothing: null,
      '~': true,
    });
  });

  it('keeps the order of its fields', () => {
    const { value } = read('b: 1\na: 2\nc: 3\n');
    expect(Object.keys(value?.content.data as object)).toEqual(['b', 'a', 'c']);
  });

  it('takes `__proto__` and `constructor` for fields like others', () => {
    const data = dataOf(
      '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n',
    ) as object;
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor']);
    expect(Reflect.get(data, 'polluted')).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect('toString' in (dataOf('a: 1') as object)).toBe(false);
  });

  it('is null when there is none', () => {
    expect(read('').value?.content.data).toBeNull();
    expect(read('# only a comment\n').diagnostics).toEqual([]);
  });
});

describe('places', () => {
  const yaml = [
    'document: d',
    'figures:',
    '  live:',
    '    label: People in',
    '      live operations',
    '    evidence: [{ quote: a b c }, { quote: "d" }]',
    'claims:',
    '  - text: x',
    '  -',
    'note:',
    '',
  ].join('\n');
  const place = (path: readonly (string | number)[], part?: 'key' | 'value') => {
    const found = read(yaml).value?.content.placeOf(path, part);
    return `${found?.start.line}:${found?.start.column}-${found?.end.line}:${found?.end.column}`;
  };

  it('are those of values', () => {
    expect(place(['document'])).toBe('1:11-1:12');
    expect(place(['figures', 'live', 'label'])).toBe('4:12-5:22');
    expect(place(['figures', 'live', 'evidence', 0, 'quote'])).toBe('6:25-6:30');
    expect(place(['figures', 'live', 'evidence', 1, 'quote'])).toBe('6:43-6:46');
    expect(place(['figures'])).toBe('3:3-6:49');
    expect(place(['claims', 0, 'text'])).toBe('8:11-8:12');
  });

  it('are those of keys', () => {
    expect(place(['figures', 'live'], 'key')).toBe('3:3-3:7');
    expect(place(['figures', 'live', 'evidence', 0, 'quote'], 'key')).toBe('6:18-6:23');
    expect(place(['claims', 0], 'key')).toBe('8:5-8:12');
  });

  it('of what is missing are those of the nearest that is there', () => {
    expect(place(['figures', 'live', 'value'])).toBe('3:3-3:7');
    expect(place(['figures', 'other', 'value', 2])).toBe('2:1-2:8');
    expect(place(['figures', 'live', 'evidence', 0, 'prefix'])).toBe('6:16-6:49');
    expect(place(['figures', 'live', 'evidence', 7])).toBe('6:5-6:13');
    expect(place(['extracted'])).toBe('1:1-1:12');
    expect(place(['note'])).toBe('10:1-10:5');
    expect(place(['claims', 1])).toBe('9:4-9:4');
    expect(place([])).toBe('1:1-10:6');
  });

  it('of what a text is short for are those of the text', () => {
    expect(place(['document', 0, 'quote'])).toBe('1:11-1:12');
    expect(place(['document', 0, 'quote'], 'key')).toBe('1:1-1:9');
  });

  it('are found among thousands without going through all of them each time', () => {
    const many = (count: number): string =>
      `figures:\n${Array.from({ length: count }, (_, index) => `  f${index}: { value: ${index} }`).join('\n')}\n`;
    const files = new Map([500, 4000].map((count) => [count, read(many(count)).value]));
    const linesOf = (count: number): readonly unknown[] =>
      Array.from(
        { length: count },
        (_, index) => files.get(count)?.content.placeOf(['figures', `f${index}`, 'value']).start.line,
      );
    expect(linesOf(4000)).toEqual(Array.from({ length: 4000 }, (_, index) => index + 2));
    expect(growth(linesOf, { size: 500, times: 8 })).toBeLessThan(24);
  });
});

describe('tabs that indent are one mistake, at the first of them', () => {
  it.each([
    ['a:\n\tb: 1\n', '2:1', 'use spaces instead'],
    ['a:\n\tb: 1\n\tc: 2\n', '2:1', 'use spaces instead, and do the same in the line below that has one'],
    [
      'a:\n  one:\n\tb: 1\n\tc: 2\n\t\td: 3\ne: 4\n',
      '3:1',
      'use spaces instead, and do the same in the 2 lines below that have one',
    ],
    ['a:\n\tone:\n\t\tb: 1\n\ttwo:\n\t\tb: 1\n', '2:1', 'in the 3 lines below that have one'],
    ['a:\n  b:\n  \tc: 1\n', '3:3', 'use spaces instead'],
  ])('%j', (yaml, at, hint) => {
    const { diagnostics } = read(yaml);
    expect(codes(diagnostics)).toEqual([`YAML_SYNTAX ${at}`]);
    expect(diagnostics[0]?.hint).toContain(hint);
  });
});
