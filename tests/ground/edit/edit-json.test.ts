import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/ground/edit/apply-edits.ts';
import { deletePath } from '../../../src/ground/edit/delete-path.ts';
import { insertEntry } from '../../../src/ground/edit/insert-entry.ts';
import { insertItem } from '../../../src/ground/edit/insert-item.ts';
import { renameKey } from '../../../src/ground/edit/rename-key.ts';
import { setValue } from '../../../src/ground/edit/set-value.ts';
import type { Edited, EditSource } from '../../../src/ground/edit/text-edit.ts';
import type { YamlValue } from '../../../src/ground/edit/yaml-data.ts';
import { afterEdit } from './edited.ts';

const TEXT = `{
  "document": "a",
  "figures": {
    "x": { "label": "X", "value": 3, "evidence": ["one", "two"] },
    "y": {
      "label": "Y",
      "value": 4
    }
  }
}
`;
const fileOf = (text: string): EditSource => ({ file: 'sources/extractions/a.json', text });
const file = fileOf(TEXT);
const changed = (from: string, to: string): string => {
  expect(TEXT).toContain(from);
  return TEXT.replace(from, to);
};

describe('an edit of JSON', () => {
  it.each<[string, Edited, string, string]>([
    ['sets a text', setValue(file, ['figures', 'x', 'label'], 'a "b": c'), '"X"', '"a \\"b\\": c"'],
    [
      'sets a text that YAML would leave plain',
      setValue(file, ['figures', 'y', 'value'], '3.000'),
      '4',
      '"3.000"',
    ],
    [
      'adds a field on one line',
      setValue(file, ['figures', 'x', 'unit'], 'kg'),
      '"two"] }',
      '"two"], "unit": "kg" }',
    ],
    [
      'adds a field on a line',
      setValue(file, ['figures', 'y', 'unit'], 'kg'),
      '4\n',
      '4,\n      "unit": "kg"\n',
    ],
    [
      'adds an item after one',
      insertEntry(file, ['figures'], 'z', { label: 'Z', value: [1, 2] }, { after: 'x' }),
      '    "y": {',
      '    "z": { "label": "Z", "value": [1, 2] },\n    "y": {',
    ],
    [
      'adds an item like its neighbour',
      insertEntry(file, ['figures'], 'z', { label: 'Z', list: ['a'] }),
      '4\n    }\n',
      '4\n    },\n    "z": {\n      "label": "Z",\n      "list": [\n        "a"\n      ]\n    }\n',
    ],
    ['adds to a list', insertItem(file, ['figures', 'x', 'evidence'], 1, 'half'), '"two"', '"half", "two"'],
    ['deletes a field', deletePath(file, ['figures', 'y', 'value']), ',\n      "value": 4', ''],
    [
      'deletes a map',
      deletePath(file, ['figures', 'x']),
      '    "x": { "label": "X", "value": 3, "evidence": ["one", "two"] },\n',
      '',
    ],
    ['renames', renameKey(file, ['figures', 'x'], 'no'), '"x"', '"no"'],
  ])('stays JSON: %s', (_, edited, from, to) => {
    const after = afterEdit(file, edited);
    expect(after).toBe(changed(from, to));
    expect(() => JSON.parse(after)).not.toThrow();
  });

  it('keeps tabs, line ends and the byte order mark', () => {
    const text = '\u{FEFF}{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}\r\n';
    const after = afterEdit(fileOf(text), setValue(fileOf(text), ['a', 'c'], { d: 'e' }));
    expect(after).toBe(
      '\u{FEFF}{\r\n\t"a": {\r\n\t\t"b": 1,\r\n\t\t"c": {\r\n\t\t\t"d": "e"\r\n\t\t}\r\n\t}\r\n}\r\n',
    );
  });

  it.each([
    ['what is not JSON', fileOf('{ "a": 1, }'), ['a'], 'the file is not JSON'],
    ['a comment', fileOf('{ "a": 1 } // x'), ['a'], 'the file is not JSON'],
    ['a field that is there twice', fileOf('{ "a": 1, "a": 2 }'), ['a'], '`a` appears twice'],
    ['what nests too deeply', fileOf('['.repeat(100)), [0], 'the JSON nests too deeply'],
  ])('refuses %s', (_, source, path, reason) => {
    expect(afterEdit(source, setValue(source, path, 2))).toContain(`refused: ${reason}`);
  });
});

describe('an edit of any JSON', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('3.000', 'yes', 'a: b', '\u2028', '\u0085', '\ufeff', '\ud800', 'a\nb'),
  );
  const name = text.filter((one) => one !== '__proto__');
  const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      fc.oneof(fc.integer(), fc.constantFrom(true, false, null, 0.5)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));
  const map = fc.dictionary(name, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  // What is there holds no lone surrogates and no line ends that a file has otherwise.
  const escaped = (one: unknown, space: number | string | undefined): string =>
    JSON.stringify(one, undefined, space).replace(
      /[\u0085\u2028\u2029\ufeff]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  const applied = (source: EditSource, edited: Edited): unknown => {
    if ('refusal' in edited) throw new Error(edited.refusal.reason);
    const result = applyEdits(source, edited.edits);
    if ('refusal' in result) throw new Error(result.refusal.reason);
    return JSON.parse(result.text);
  };

  it('gives the JSON that has the value, and nothing else changes', () => {
    fc.assert(
      fc.property(
        map,
        fc.nat(),
        name,
        value,
        fc.constantFrom(undefined, 2, 4, '\t'),
        (data, pick, added, wanted, space) => {
          const source = fileOf(escaped(data, space));
          const before = JSON.parse(source.text) as Record<string, YamlValue>;
          const names = Object.keys(before);
          const one = names[pick % names.length] ?? '';
          expect(applied(source, setValue(source, [one], wanted))).toEqual({ ...before, [one]: wanted });
          expect(applied(source, setValue(source, [added], wanted))).toEqual({ ...before, [added]: wanted });
          const { [one]: _, ...others } = before;
          expect(applied(source, deletePath(source, [one]))).toEqual(others);
          if (names.includes(added)) return;
          expect(applied(source, renameKey(source, [one], added))).toEqual({
            ...others,
            [added]: before[one],
          });
        },
      ),
    );
  });
});
