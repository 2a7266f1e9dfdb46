import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hintInJson } from '../../../src/ground/model/data-syntax.ts';
import { readExtraction } from '../../../src/stages/read/read-extraction.ts';
import { validateExtraction } from '../../../src/stages/validate/validate-extraction.ts';
import { codes } from '../../support/bind-sources.ts';
import { sourceFile } from '../../support/source-file.ts';

const read = (json: string) => readExtraction(sourceFile('sources/extractions/d.json', json));
const dataOf = (json: string): unknown => read(json).value?.content.data;

describe('JSON that is not JSON', () => {
  it.each([
    ['a comment', '{\n  // words\n  "a": 1\n}', '2:3', 'no comments', 'as YAML'],
    ['a comment in stars', '{\n  "a": 1 /* one */\n}', '2:10', 'no comments', 'as YAML'],
    ['a comma at the end of a map', '{\n  "a": 1,\n}', '2:9', 'no comma before the `}`', 'delete the comma'],
    [
      'a comma at the end of a list',
      '{ "a": [1, 2, ] }',
      '1:13',
      'no comma before the `]`',
      'delete the comma',
    ],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', '3:3', 'a comma is missing', 'write `,`'],
    ['a missing colon', '{ "a" 1 }', '1:7', 'a colon is missing', '"name": value'],
    ['a name without quotes', '{ a: 1 }', '1:3', 'double quotes', '"name": value'],
    ['single quotes', '{ "a": \'words\' }', '1:8', 'opens no text in JSON', 'double quotes'],
    ['curly quotes', '{ "a": “words” }', '1:8', 'opens no text in JSON', 'double quotes'],
    ['an open text', '{\n  "a": "words,\n  "b": 2\n}', '2:8', 'never closed on its line', '\\"'],
    ['a line break in a text', '{ "a": "two\nlines" }', '1:8', 'never closed on its line', '\\n'],
    ['a tab in a text', '{ "a": "two\twords" }', '1:8', 'control character', '\\t'],
    ['an unknown escape', '{ "a": "C:\\dir" }', '1:8', 'no escape that JSON knows', '\\\\'],
    ['half an escape', '{ "a": "\\u12" }', '1:8', 'no escape that JSON knows', '\\\\'],
    ['an open brace', '{ "a": { "b": 1 }', '1:1', 'the `{` that opens here', 'close it with `}`'],
    ['an open bracket', '{ "a": [1, 2', '1:8', 'the `[` that opens here', 'close it with `]`'],
    ['two values', '{ "a": 1 } { "b": 2 }', '1:12', 'more follows', 'one value'],
    ['a word', '{ "a": words }', '1:8', 'not a value in JSON', 'double quotes'],
    ['a word of another language', '{ "a": None }', '1:8', 'not a value in JSON', '`null`'],
    ['a plus', '{ "a": +5 }', '1:8', 'not a number in JSON', 'a number has digits'],
    ['a number without its zero', '{ "a": .5 }', '1:8', 'not a number in JSON', 'a number has digits'],
    ['a zero before a number', '{ "a": 0800 }', '1:9', 'a comma is missing', 'a number has digits'],
    ['a thousands separator', '{ "a": 2,025 }', '1:10', 'double quotes', '"name": value'],
    ['no value', '{ "a": , "b": 1 }', '1:8', 'a value is missing', 'a text in double quotes'],
    ['nothing', '', '1:1', 'the file is empty', 'begin it with `{`'],
    ['YAML', 'document: d\n', '1:1', 'not a value in JSON', 'double quotes'],
  ])('is refused where it stands: %s', (_, json, position, message, hint) => {
    const { value, diagnostics } = read(json);
    expect(value).toBeUndefined();
    expect(codes(diagnostics)[0]).toBe(`JSON_SYNTAX ${position}`);
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.hint).toContain(hint);
  });

  it('is reported line by line, not only at the first problem', () => {
    const { diagnostics } = read('{\n  // one\n  "a": \'b\',\n  "c": 1,\n}\n');
    expect(codes(diagnostics)).toEqual(['JSON_SYNTAX 2:3', 'JSON_SYNTAX 3:8', 'JSON_SYNTAX 4:9']);
  });

  it('may nest as deep as YAML may, and no deeper', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
    expect(read(nested(64)).diagnostics).toEqual([]);
    expect(codes(read(nested(65)).diagnostics)).toEqual(['LIMIT_EXCEEDED 1:65']);
    expect(codes(read('[{"a":'.repeat(500_000)).diagnostics)).toEqual(['LIMIT_EXCEEDED 1:193']);
  });
});

describe('values of JSON', () => {
  it('are what is written, with a byte order mark, tabs and any line ends', () => {
    expect(
      dataOf('\u{FEFF}{\r\n\t"a": "x",\r\n\t"b": [1, true, null, "\\u00e9 \\ud83d\\ude00 \\/"]\r\n}\r\n'),
    ).toEqual({
      a: 'x',
      b: [1, true, null, 'é 😀 /'],
    });
  });

  it.each(['3.000', '6.50', '12345678901234567890', '1e3', '-0', '0.1e1', '1.0'])(
    'are not rounded: %s',
    (number) => {
      const { diagnostics } = read(`{\n  "value": ${number}\n}`);
      expect(codes(diagnostics)).toEqual(['NUMBER_CORRUPTED 2:12']);
      expect(diagnostics[0]?.message).toMatch(/^JSON reads/);
      expect(diagnostics[0]?.hint).toContain(`"${number}"`);
    },
  );

  it('have one of each name', () => {
    expect(codes(read('{ "a": 1,\n  "a": 2, "__proto__": 1, "__proto__": 2 }').diagnostics)).toEqual([
      'DUPLICATE_KEY 2:3',
      'DUPLICATE_KEY 2:27',
    ]);
  });

  it('hold no half characters, and no line break where a text is one line', () => {
    expect(codes(read('{ "label": "\\ud800" }').diagnostics)[0]).toBe('CONTROL_CHARACTER 1:12');
    const { diagnostics } = read('{ "label": "C:\\new" }');
    expect(codes(diagnostics)).toEqual(['YAML_CUTS_TEXT 1:15']);
    expect(diagnostics[0]?.message).toMatch(/^JSON makes a line break/);
    expect(diagnostics[0]?.hint).not.toContain('single quotes');
  });

  it('have the places of the same in YAML', () => {
    const content = read('{\n  "figures": {\n    "x": { "label": "X", "value": [1, 2] }\n  }\n}').value
      ?.content;
    expect(content?.placeOf(['figures', 'x']).start).toEqual({ line: 3, column: 10 });
    expect(content?.placeOf(['figures', 'x'], 'key').start).toEqual({ line: 3, column: 5 });
    expect(content?.placeOf(['figures', 'x', 'value', 1]).start).toEqual({ line: 3, column: 39 });
    expect(content?.placeOf(['figures', 'x', 'missing']).start).toEqual({ line: 3, column: 5 });
  });

  it('are those that the machine reads, whatever they are', () => {
    const data = fc.jsonValue({ maxDepth: 4 }).filter((one) => !JSON.stringify(one).includes('__proto__'));
    fc.assert(
      fc.property(data, fc.constantFrom(undefined, 2, '\t'), (value, space) => {
        const json = JSON.stringify(value, undefined, space);
        const { value: found, diagnostics } = read(json);
        // Numbers that look otherwise when they are printed, and characters that nobody sees, are reported.
        if (diagnostics.some(({ code }) => code === 'CONTROL_CHARACTER' || code === 'LIMIT_EXCEEDED')) return;
        if (found === undefined) return;
        expect(JSON.parse(JSON.stringify(found.content.data))).toEqual(JSON.parse(json));
      }),
    );
  });
});

it('is held against the schema as YAML is, and hints show JSON', () => {
  const raw = read(
    '{\n  "document": "other",\n  "figures": {\n    "x": { "label": "X", "value": 3, "evidence": "the words", "hue": 1 }\n  }\n}',
  );
  const outcome = raw.value && validateExtraction(raw.value);
  expect(codes(outcome?.diagnostics ?? [])).toEqual(['BAD_VALUE 2:15', 'UNKNOWN_FIELD 4:63']);
  expect(outcome?.diagnostics[0]?.hint).toBe('write `"document": "d"`, or rename the file');
});

it.each(['"evidence": "the words"', '"evidence": ["the words"]', '"evidence": [{ "quote": "the words" }]'])(
  'has the short forms of YAML: %s',
  (evidence) => {
    const raw = read(
      `{ "document": "d", "figures": { "x": { "label": "X", "value": "$212.7 million", ${evidence} } } }`,
    );
    const outcome = raw.value && validateExtraction(raw.value);
    expect(outcome?.diagnostics).toEqual([]);
    expect(outcome?.value?.content.data.figures?.x?.evidence).toEqual([{ quote: 'the words' }]);
  },
);

it.each([
  ['write `value: 3`', 'write `"value": 3`'],
  [
    'write `value: £212.7 million`, and delete `unit`',
    'write `"value": "£212.7 million"`, and delete `unit`',
  ],
  ['add `as-printed: "3.000"` to say so', 'add `"as-printed": "3.000"` to say so'],
  ['`value: [10, 15]` and `qualifier: between`', '`"value": [10, 15]` and `"qualifier": "between"`'],
  ['write { label: Roads }', 'write { "label": "Roads" }'],
  [
    'put it in brackets, [ … ], or begin each entry with a dash on a line of its own',
    'put it in brackets, [ … ]',
  ],
  ['did you mean `label`?', 'did you mean `label`?'],
])('a hint that shows YAML shows JSON instead: %s', (yaml, json) => {
  expect(hintInJson(yaml)).toBe(json);
});
