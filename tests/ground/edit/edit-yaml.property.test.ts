import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, parse, parseDocument } from 'yaml';
import { applyEdits, invertEdits } from '../../../src/ground/edit/apply-edits.ts';
import { deletePath } from '../../../src/ground/edit/delete-path.ts';
import { insertEntry } from '../../../src/ground/edit/insert-entry.ts';
import { insertItem } from '../../../src/ground/edit/insert-item.ts';
import { renameKey } from '../../../src/ground/edit/rename-key.ts';
import { setValue } from '../../../src/ground/edit/set-value.ts';
import type { Edited, EditSource, TextEdit } from '../../../src/ground/edit/text-edit.ts';
import type { YamlValue } from '../../../src/ground/edit/yaml-data.ts';
import { FENCED_BODY, type YamlSample, yamlSamples } from './yaml-samples.ts';

// EDIT_RUNS=10000 tries many more.
const RUNS = { numRuns: Number(process.env.EDIT_RUNS ?? 150) };

type Data = string | number | boolean | null | Data[] | Map<string, Data>;
type Path = (string | number)[];

/** What the library itself makes of a text: it knows nothing of our edits. */
function read(text: string): Data {
  const yaml = yamlOf(text);
  return parse(yaml, { mapAsMap: true, stringKeys: true, version: '1.2' }) as Data;
}

function yamlOf(text: string): string {
  const plain = text.replace(/^\u{FEFF}/u, '').replaceAll('\r\n', '\n');
  return plain.startsWith('---\n') ? plain.slice(4, -FENCED_BODY.length) : plain;
}

function pathsOf(data: Data, path: Path = []): Path[] {
  if (Array.isArray(data))
    return data.flatMap((item, at) => [[...path, at], ...pathsOf(item, [...path, at])]);
  if (!(data instanceof Map)) return [];
  return [...data].flatMap(([name, value]) => [[...path, name], ...pathsOf(value, [...path, name])]);
}

function at(data: Data, path: Path): Data {
  return path.reduce<Data>((found, step) => {
    if (Array.isArray(found)) return found[Number(step)] ?? null;
    return found instanceof Map ? (found.get(String(step)) ?? null) : null;
  }, data);
}

function asData(value: YamlValue): Data {
  if (Array.isArray(value)) return value.map(asData);
  if (typeof value !== 'object' || value === null) return value as Data;
  return new Map(Object.entries(value).map(([name, one]) => [name, asData(one as YamlValue)]));
}

/** Data with the map or list at a path changed. */
function changed(data: Data, path: Path, change: (old: Data) => Data): Data {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (Array.isArray(data))
    return data.map((item, index) => (index === step ? changed(item, rest, change) : item));
  if (!(data instanceof Map)) throw new Error('no such path');
  return new Map([...data].map(([name, one]) => [name, name === step ? changed(one, rest, change) : one]));
}

/** Order matters: maps as lists of pairs. */
function ordered(data: Data): unknown {
  if (Array.isArray(data)) return data.map(ordered);
  return data instanceof Map ? { pairs: [...data].map(([name, one]) => [name, ordered(one)]) } : data;
}

const NASTY = [
  '3.000',
  '0800',
  '1e3',
  'yes',
  'No',
  'null',
  '~',
  '',
  ' ',
  ' a',
  'a ',
  'a: b',
  'a #b',
  '#',
  '- x',
  '? x',
  ': x',
  '-',
  '---',
  '...',
  '{a}',
  '[a',
  'a, b',
  '*a',
  '&a',
  '!a',
  '|',
  '>',
  '%',
  '@',
  '`',
  '"',
  "'",
  '"\'',
  "it's",
  '\\',
  'a\nb',
  'a\nb\n',
  'a\n\nb',
  '\na',
  'a\n',
  '\n',
  'a\n\n\n',
  ' a\nb',
  'a\n  b\nc',
  'a \nb',
  'a\t',
  '\ta',
  'a\tb',
  'a\r\nb',
  '\u0000',
  '\u0085',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ud800',
  '😀',
  '2015-11-13',
  '2015-11',
  '12:30',
  '0x1F',
  '0o7',
  '.5',
  '.inf',
  '.nan',
  '<<',
  '=',
  'a:',
  ':a',
  'key: |',
  'one two three # four',
  'x '.repeat(120),
  `${'long words '.repeat(20)}\n${'more '.repeat(30)}end\n`,
];

const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ab :#-\n\t\'"\\{}[],|>&*!%@`?') }),
);
const scalar: fc.Arbitrary<YamlValue> = fc.oneof(
  { weight: 5, arbitrary: text },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(true, false, null) },
);
const name = text.filter((one) => one.length < 400 && one !== '__proto__');
const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

function source(sample: YamlSample): EditSource {
  return { file: sample.file, text: sample.text };
}

function editsOf(edited: Edited): readonly TextEdit[] {
  if ('refusal' in edited) throw new Error(`refused: ${edited.refusal.reason}`);
  return edited.edits;
}

/** The text after edits; the way back gives the same bytes. */
function applied(file: EditSource, edits: readonly TextEdit[]): string {
  const result = applyEdits(file, edits);
  if ('refusal' in result) throw new Error(result.refusal.reason);
  const after = { file: file.file, text: result.text };
  const back = applyEdits(after, invertEdits(file, edits));
  expect(back).toEqual({ text: file.text });
  // No line ends in another way than the file's lines do.
  if (/\r\n/.test(file.text)) expect(result.text).not.toMatch(/(?<!\r)\n/);
  else if (file.text.includes('\n')) expect(result.text).not.toContain('\r');
  if (file.file.endsWith('.md'))
    expect(result.text.replaceAll('\r\n', '\n').endsWith(`\n${FENCED_BODY}`)).toBe(true);
  expect(result.text.startsWith('\u{FEFF}')).toBe(file.text.startsWith('\u{FEFF}'));
  return result.text;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The lines in the file from the key to the end of the value, by the library's own count. */
function linesOf(text: string, path: Path): { from: number; to: number } {
  const yaml = yamlOf(text);
  const document = parseDocument(yaml, { stringKeys: true });
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  const node = document.getIn(path, true);
  const key = isScalar(pair?.key) ? pair.key : undefined;
  const range = isScalar(node) ? node.range : undefined;
  const start = key?.range?.[0] ?? range?.[0] ?? 0;
  const end = Math.max(range?.[1] ?? start, key?.range?.[1] ?? 0);
  const isBlock = isScalar(node) && node.type?.startsWith('BLOCK') === true && yaml[end - 1] === '\n';
  const above = text.replace(/^\u{FEFF}/u, '').startsWith('---') ? 1 : 0;
  return { from: lineAt(yaml, start) + above, to: lineAt(yaml, isBlock ? end - 1 : end) + above };
}

function has(textOf: string, comment: string): boolean {
  return textOf.includes(comment);
}

function isWithin(path: readonly (string | number)[], parent: Path): boolean {
  return parent.every((step, index) => path[index] === step);
}

describe('an edit of YAML of many shapes', () => {
  it('sets a value, changes nothing else, and is no edit the second time', () => {
    fc.assert(
      fc.property(yamlSamples, fc.nat(), value, (sample, pick, wanted) => {
        const file = source(sample);
        const data = read(file.text);
        const paths = pathsOf(data);
        const path = paths[pick % paths.length] ?? [];
        const edits = editsOf(setValue(file, path, wanted));
        const after = applied(file, edits);
        const result = read(after);
        const expected = changed(data, path, () => asData(wanted));
        expect(result).toEqual(expected);
        expect(editsOf(setValue({ ...file, text: after }, path, wanted))).toEqual([]);
        const old = at(data, path);
        const simple = !(old instanceof Map) && !Array.isArray(old);
        for (const comment of sample.comments) {
          const isOwn = comment.path.length === path.length;
          // The comments above a field stay with it, and that on its line.
          if (!isWithin(comment.path, path) || (isOwn && simple)) expect(after).toContain(comment.text);
        }
      }),
      RUNS,
    );
  });

  it('sets a scalar on its own lines alone', () => {
    fc.assert(
      fc.property(yamlSamples, fc.nat(), scalar, (sample, pick, wanted) => {
        const file = source(sample);
        const data = read(file.text);
        const paths = pathsOf(data).filter((path) => {
          const one = at(data, path);
          return !(one instanceof Map) && !Array.isArray(one);
        });
        const path = paths[pick % paths.length];
        fc.pre(path !== undefined);
        if (path === undefined) return;
        const edits = editsOf(setValue(file, path, wanted));
        applied(file, edits);
        const [first, last] = [edits[0], edits.at(-1)];
        if (first === undefined || last === undefined) return;
        const { from, to } = linesOf(file.text, path);
        expect(lineAt(file.text, first.start)).toBeGreaterThanOrEqual(from);
        expect(lineAt(file.text, last.end)).toBeLessThanOrEqual(to);
      }),
      RUNS,
    );
  });

  it('inserts fields, and keeps every byte that was there', () => {
    fc.assert(
      fc.property(yamlSamples, fc.nat(), fc.nat(), name, value, (sample, pick, place, key, wanted) => {
        const file = source(sample);
        const data = read(file.text);
        const maps = [[], ...pathsOf(data)].filter((path) => at(data, path) instanceof Map);
        const path = maps[pick % maps.length] ?? [];
        const map = at(data, path);
        if (!(map instanceof Map)) return;
        fc.pre(!map.has(key));
        const names = [...map.keys()];
        const after = place % 3 === 0 ? undefined : names[place % (names.length || 1)];
        const edits = editsOf(insertEntry(file, path, key, wanted, { after }));
        const result = applied(file, edits);
        const entries = [...map];
        const index = after === undefined ? entries.length : names.indexOf(after) + 1;
        const expected = changed(data, path, () => {
          return new Map([...entries.slice(0, index), [key, asData(wanted)], ...entries.slice(index)]);
        });
        expect(ordered(read(result))).toEqual(ordered(expected));
        if (map.size > 0) for (const edit of edits) expect(edit.start).toBe(edit.end);
        for (const comment of sample.comments) expect(result).toContain(comment.text);
        const undone = editsOf(deletePath({ ...file, text: result }, [...path, key]));
        expect(ordered(read(applied({ ...file, text: result }, undone)))).toEqual(ordered(data));
      }),
      RUNS,
    );
  });

  it('inserts items, and keeps every byte that was there', () => {
    fc.assert(
      fc.property(yamlSamples, fc.nat(), fc.nat(), value, (sample, pick, place, wanted) => {
        const file = source(sample);
        const data = read(file.text);
        const lists = pathsOf(data).filter((path) => Array.isArray(at(data, path)));
        fc.pre(lists.length > 0);
        const path = lists[pick % lists.length] ?? [];
        const list = at(data, path);
        if (!Array.isArray(list)) return;
        const index = place % (list.length + 1);
        const edits = editsOf(insertItem(file, path, index, wanted));
        const result = applied(file, edits);
        const expected = changed(data, path, () => [
          ...list.slice(0, index),
          asData(wanted),
          ...list.slice(index),
        ]);
        expect(ordered(read(result))).toEqual(ordered(expected));
        if (list.length > 0) for (const edit of edits) expect(edit.start).toBe(edit.end);
        for (const comment of sample.comments) expect(result).toContain(comment.text);
      }),
      RUNS,
    );
  });

  it('deletes what is at a path with its own comments and no others', () => {
    fc.assert(
      fc.property(yamlSamples, fc.nat(), (sample, pick) => {
        const file = source(sample);
        const data = read(file.text);
        const paths = pathsOf(data);
        const path = paths[pick % paths.length] ?? [];
        const last = path.at(-1);
        const edits = editsOf(deletePath(file, path));
        const result = applied(file, edits);
        const expected = changed(data, path.slice(0, -1), (parent) => {
          if (Array.isArray(parent)) return parent.filter((_, index) => index !== last);
          return parent instanceof Map ? new Map([...parent].filter(([one]) => one !== last)) : parent;
        });
        expect(ordered(read(result))).toEqual(ordered(expected));
        for (const edit of edits) expect(edit.newText.replace(/^ /, '')).toMatch(/^(?:|\{\}|\[\])$/);
        for (const comment of sample.comments)
          if (!isWithin(comment.path, path)) expect(result).toContain(comment.text);
        for (const comment of sample.own.get(JSON.stringify(path)) ?? [])
          expect(has(result, comment)).toBe(false);
      }),
      RUNS,
    );
  });

  it('renames fields, and changes no value', () => {
    fc.assert(
      fc.property(yamlSamples, fc.nat(), name, (sample, pick, key) => {
        const file = source(sample);
        const data = read(file.text);
        const paths = pathsOf(data).filter((path) => typeof path.at(-1) === 'string');
        const path = paths[pick % paths.length];
        if (path === undefined) return;
        const old = path.at(-1);
        const map = at(data, path.slice(0, -1));
        if (!(map instanceof Map) || map.has(key)) return;
        const edits = editsOf(renameKey(file, path, key));
        expect(edits.length).toBe(1);
        const result = applied(file, edits);
        const renamed = changed(data, path.slice(0, -1), () => {
          return new Map([...map].map(([one, inner]) => [one === old ? key : one, inner]));
        });
        expect(ordered(read(result))).toEqual(ordered(renamed));
        for (const comment of sample.comments) expect(result).toContain(comment.text);
      }),
      RUNS,
    );
  });
});
