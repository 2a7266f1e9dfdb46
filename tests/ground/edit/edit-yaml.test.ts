import { describe, expect, it } from 'vitest';
import { deletePath } from '../../../src/ground/edit/delete-path.ts';
import { insertEntry } from '../../../src/ground/edit/insert-entry.ts';
import { insertItem } from '../../../src/ground/edit/insert-item.ts';
import { moveEntry } from '../../../src/ground/edit/move-entry.ts';
import { renameKey } from '../../../src/ground/edit/rename-key.ts';
import { setValue } from '../../../src/ground/edit/set-value.ts';
import { writeYaml } from '../../../src/ground/edit/write-value.ts';
import type { YamlValue } from '../../../src/ground/edit/yaml-data.ts';
import type { DataPath } from '../../../src/ground/model/located.ts';
import { afterEdit, fileOf } from './edited.ts';

const set = (text: string, path: DataPath, value: YamlValue): string =>
  afterEdit(fileOf(text), setValue(fileOf(text), path, value));
const put = (text: string, path: DataPath, key: string, value: YamlValue, behind?: string): string =>
  afterEdit(fileOf(text), insertEntry(fileOf(text), path, key, value, { after: behind }));
const add = (text: string, path: DataPath, index: number, value: YamlValue): string =>
  afterEdit(fileOf(text), insertItem(fileOf(text), path, index, value));
const drop = (text: string, path: DataPath, whenEmpty: 'keep' | 'delete' = 'keep'): string =>
  afterEdit(fileOf(text), deletePath(fileOf(text), path, { whenEmpty }));

describe('setValue', () => {
  it.each<[string, string, YamlValue, string]>([
    ['plain', 'a: one # c\n', 'two', 'a: two # c\n'],
    ['plain to what needs quotes', 'a: one # c\n', '3.000', 'a: "3.000" # c\n'],
    ['a comma', 'a: one\n', 'b, c', 'a: b, c\n'],
    ['a comma in brackets', '{ a: one }\n', 'b, c', '{ a: "b, c" }\n'],
    ['single', "a: 'one'\n", "it's", "a: 'it''s'\n"],
    ['single that cannot hold it', "a: 'one'\n", 'x\ny', 'a: "x\\ny"\n'],
    ['double', 'a: "one"\n', 'say "x"\\', 'a: "say \\"x\\"\\\\"\n'],
    ['double quotes in a plain one', 'a: one\n', '"x" y', 'a: \'"x" y\'\n'],
    ['a date that had no quotes', 'a: 2015-11\n', '2015-12-01', 'a: 2015-12-01\n'],
    ['a date where there was none', 'a: one\n', '2015-12-01', 'a: 2015-12-01\n'],
    ['a number', 'a: 3 # c\n', 3.5, 'a: 3.5 # c\n'],
    ['a number to a text like one', 'a: 3\n', '3', 'a: "3"\n'],
    ['true', 'a: 3\n', true, 'a: true\n'],
    ['the word', 'a: one\n', 'true', 'a: "true"\n'],
    ['nothing', 'a: # c\n', 'x', 'a: x # c\n'],
    ['nothing, to a map', 'a: # c\n', { b: 1 }, 'a: # c\n  b: 1\n'],
    ['a text to a list', 'a: one # c\nb: 2\n', ['x', 'z'], 'a: # c\n  - x\n  - z\nb: 2\n'],
    ['a map to a text', 'a: # c\n  x: 1 # d\n  # e\nb: 2\n', 'one', 'a: one # c\nb: 2\n'],
    ['a list in brackets', 'a: [x, y]\n', ['x', 'z', 'y'], 'a: [x, z, y]\n'],
    ['a literal block', 'a: |\n  x\n  y\nb: 1\n', 'x\nz\n', 'a: |\n  x\n  z\nb: 1\n'],
    ['a literal block without its end', 'a: |\n  x\n', 'x', 'a: |-\n  x\n'],
    ['a block that keeps its end', 'a: |+\n    x\n\nb: 1\n', 'y\n\n', 'a: |+\n    y\n\nb: 1\n'],
    ['a block with spaces in front', 'a: | # c\n  x\n', '  x\ny\n', 'a: |2 # c\n    x\n  y\n'],
    ['a control character in a block', 'a: |\n  x\nb: 1\n', 'x\u0007', 'a: "x\\x07"\nb: 1\n'],
    ['a block to a number', 'a: |- # c\n  x\n  y\nb: 1\n', 3, 'a: 3 # c\nb: 1\n'],
    ['a block to a map', 'a: |- # c\n  x\nb: 1\n', { c: 3 }, 'a: # c\n  c: 3\nb: 1\n'],
    [
      'a folded block: lines that stay',
      'a: >-\n  one two\n  three four\n  five\n\n  six\n  seven\n',
      'one two three FOUR five\nsix seven',
      'a: >-\n  one two\n  three FOUR\n  five\n\n  six\n  seven\n',
    ],
    ['what is in many lines', 'a: "one\n  two" # c\nb: 1\n', 'x', 'a: "x" # c\nb: 1\n'],
    ['no last line end', 'a: one', 'two', 'a: two'],
    ['CRLF', 'b: 1\r\na: |\r\n  x\r\n', 'y\nz\n', 'b: 1\r\na: |\r\n  y\r\n  z\r\n'],
    ['a byte order mark', '\u{FEFF}a: one\r\n', 'two', '\u{FEFF}a: two\r\n'],
    ['the same', 'a:   "one"   # c\n', 'one', 'a:   "one"   # c\n'],
    ['the same map in another order', 'a: { x: 1, y: 2 }\n', { y: 2, x: 1 }, 'a: { x: 1, y: 2 }\n'],
    ['a new field', 'b: 1\n', 'x', 'b: 1\na: x\n'],
    [
      'a map, field by field',
      'a:\n  # x\n  x: 1\n  # y\n  y: 2\n',
      { y: 3, z: 4 },
      'a:\n  # y\n  y: 3\n  z: 4\n',
    ],
  ])('%s', (_, text, value, expected) => {
    expect(set(text, ['a'], value)).toBe(expected);
  });

  it('keeps to the style of the values beside it', () => {
    const text =
      'figures:\n  a: # the first\n    label: A\n    date: 2015\n    topics: [x]\n    evidence: [{ quote: q }]\n';
    const item = { label: 'B', topics: ['x', 'y z'], evidence: [{ quote: 'a, b' }] };
    expect(put(text, ['figures'], 'b', item)).toBe(
      `${text}  b:\n    label: B\n    topics: [x, y z]\n    evidence: [{ quote: "a, b" }]\n`,
    );
  });

  it('puts a text that ends with blank lines in quotes: what follows would be part of a block', () => {
    expect(put('a: |\n  x', [], 'k', { b: 'y\n\n\n' })).toBe('a: |\n  x\nk:\n  b: "y\\n\\n\\n"');
    expect(add('l:\n  - |\n    x\n\nk: 1\n', ['l'], 0, { b: 'y\n\n' })).toBe(
      'l:\n  - b: "y\\n\\n"\n  - |\n    x\n\nk: 1\n',
    );
    expect(add('l:\n  - |\n    x\n\nk: 1\n', ['l'], 1, { b: 'y\nz\n' })).toBe(
      'l:\n  - |\n    x\n  - b: |\n      y\n      z\n\nk: 1\n',
    );
  });

  it('writes a new file that reads as it should', () => {
    expect(
      writeYaml({ document: 'a', figures: { b: { value: 3, evidence: [{ quote: 'no', prefix: 'x: y' }] } } }),
    ).toBe(
      'document: a\nfigures:\n  b:\n    value: 3\n    evidence:\n      - quote: "no"\n        prefix: "x: y"\n',
    );
    expect(writeYaml({})).toBe('{}\n');
  });
});

describe('insertEntry', () => {
  it.each<[string, string, DataPath, string | undefined, string]>([
    [
      'at the end of a block',
      'm:\n    a: 1\n    # c\nb: 2\n',
      ['m'],
      undefined,
      'm:\n    a: 1\n    k: v\n    # c\nb: 2\n',
    ],
    [
      'behind a field with comments',
      'a: 1 # x\n  # y\n# z\nb: 2\n',
      [],
      'a',
      'a: 1 # x\n  # y\nk: v\n# z\nb: 2\n',
    ],
    ['with blank lines as around it', 'a: 1\n\nb: 2\n\nc: 3\n', [], 'a', 'a: 1\n\nk: v\n\nb: 2\n\nc: 3\n'],
    ['after the last, without a line end', 'a: 1', [], undefined, 'a: 1\nk: v'],
    ['in braces', 'm: { a: 1 } # c\n', ['m'], undefined, 'm: { a: 1, k: v } # c\n'],
    ['in the middle of braces', 'm: {a: 1, b: 2}\n', ['m'], 'a', 'm: {a: 1, k: v, b: 2}\n'],
    ['in empty braces', 'm: {}\n', ['m'], undefined, 'm: { k: v }\n'],
    [
      'in braces over lines',
      'm: {\n  a: 1, # x\n  b: 2 # y\n}\n',
      ['m'],
      undefined,
      'm: {\n  a: 1, # x\n  b: 2, # y\n  k: v\n}\n',
    ],
    ['with a last comma', 'm: {\n  a: 1,\n}\n', ['m'], undefined, 'm: {\n  a: 1,\n  k: v,\n}\n'],
    ['in a field without a value', 'm: # c\nb: 1\n', ['m'], undefined, 'm: # c\n  k: v\nb: 1\n'],
    ['in an item', 'l:\n  - a: 1\n  - b: 2\n', ['l', 0], undefined, 'l:\n  - a: 1\n    k: v\n  - b: 2\n'],
    ['in a file of comments', '# c\n', [], undefined, '# c\nk: v\n'],
    ['in an empty file', '', [], undefined, 'k: v\n'],
    [
      'after a block scalar',
      'm:\n  a: |\n    x\n\nb: 1\n',
      ['m'],
      undefined,
      'm:\n  a: |\n    x\n  k: v\n\nb: 1\n',
    ],
  ])('%s', (_, text, path, behind, expected) => {
    expect(put(text, path, 'k', 'v', behind)).toBe(expected);
  });
});

describe('insertItem', () => {
  it.each<[string, string, number, YamlValue, string]>([
    ['at the end', 'l:\n  - a # x\n\nb: 1\n', 1, 'v', 'l:\n  - a # x\n  - v\n\nb: 1\n'],
    ['before the first', 'l:\n# c\n- a\n', 0, 'v', 'l:\n- v\n# c\n- a\n'],
    ['a map', 'l:\n- q: a\n', 1, { q: 'b', p: 'c' }, 'l:\n- q: a\n- q: b\n  p: c\n'],
    ['in brackets', 'l: [a]\n', 0, 'v, w', 'l: ["v, w", a]\n'],
    ['in empty brackets', 'l: [ ] # c\n', 0, { q: 'v' }, 'l: [{ q: v }] # c\n'],
    [
      'in brackets, as the item beside',
      'l: [{ q: a }]\n',
      1,
      { q: 'b: c' },
      'l: [{ q: a }, { q: "b: c" }]\n',
    ],
    [
      'in a list that begins beside a dash',
      'l:\n  - - a\n    - b\n',
      0,
      'v',
      'l:\n  - v\n  - - a\n    - b\n',
    ],
    ['in a field without a value', 'l:\nb: 1\n', 0, 'v', 'l:\n  - v\nb: 1\n'],
    [
      'an index that is not there',
      'l: [a]\n',
      2,
      'v',
      'refused: the list has 1 items, and none can be inserted as 2',
    ],
  ])('%s', (_, text, index, value, expected) => {
    expect(add(text, ['l'], index, value)).toBe(expected);
  });

  it('begins a list within a list on the line of its dash', () => {
    expect(add('l:\n  - - a\n    - b\n', ['l', 0], 0, 'v')).toBe('l:\n  - - v\n    - a\n    - b\n');
  });
});

describe('deletePath', () => {
  it.each<[string, string, DataPath, string]>([
    [
      'with its comments',
      'a: 1\n# of b\n# too\nb: 2 # b\n  # deeper\n# of c\nc: 3\n',
      ['b'],
      'a: 1\n# of c\nc: 3\n',
    ],
    ['not with a comment apart', 'a: 1\n# head\n\n# of b\nb: 2\n', ['b'], 'a: 1\n# head\n'],
    ['not with what is about the file', '# $schema\na: 1\nb: 2\n', ['a'], '# $schema\nb: 2\n'],
    ['and one of two blank lines', 'a: 1\n\nb:\n  c: |\n    x\n\nd: 4\n', ['b'], 'a: 1\n\nd: 4\n'],
    ['the last, without a line end', 'a: 1\nb: 2', ['b'], 'a: 1'],
    ['the only one', 'm: # c\n  # d\n  a: 1 # e\nb: 2\n', ['m', 'a'], 'm: {} # c\nb: 2\n'],
    ['the only one of the file', '# c\na: 1\n', ['a'], '# c\n{}\n'],
    ['the only item', 'l:\n- a\nb: 1\n', ['l', 0], 'l: []\nb: 1\n'],
    ['the first beside a dash', 'l:\n  - a: 1 # x\n    b: 2\n', ['l', 0, 'a'], 'l:\n  - b: 2\n'],
    [
      'the first beside a dash, before a comment',
      'l:\n  - a: 1 # x\n    # b\n    b: 2\n',
      ['l', 0, 'a'],
      'l:\n  -\n    # b\n    b: 2\n',
    ],
    ['in braces', 'm: { a: 1, b: 2, c: 3 }\n', ['m', 'b'], 'm: { a: 1, c: 3 }\n'],
    ['the first in braces', 'm: {a: 1, b: 2}\n', ['m', 'a'], 'm: {b: 2}\n'],
    ['the last in braces', 'm: { a: 1, b: 2 }\n', ['m', 'b'], 'm: { a: 1 }\n'],
    ['the only one in braces', 'm: { a: 1 }\n', ['m', 'a'], 'm: {}\n'],
    [
      'in braces over lines',
      'm: {\n  # x\n  a: 1, # a\n  # y\n  b: 2 # b\n}\n',
      ['m', 'b'],
      'm: {\n  # x\n  a: 1 # a\n}\n',
    ],
    ['an item of brackets over lines', 'l: [\n  a, # a\n  b, # b\n]\n', ['l', 0], 'l: [\n  b, # b\n]\n'],
    ['CRLF', 'a: 1\r\nb: 2\r\nc: 3\r\n', ['b'], 'a: 1\r\nc: 3\r\n'],
  ])('%s', (_, text, path, expected) => {
    expect(drop(text, path)).toBe(expected);
  });

  it('deletes what is left empty where that is wanted', () => {
    expect(drop('a: 1\nm:\n  n:\n    b: 2\n', ['m', 'n', 'b'], 'delete')).toBe('a: 1\n');
    expect(drop('m:\n  b: 2\n', ['m', 'b'], 'delete')).toBe('{}\n');
  });
});

describe('renameKey and moveEntry', () => {
  const rename = (text: string, path: DataPath, key: string): string =>
    afterEdit(fileOf(text), renameKey(fileOf(text), path, key));
  const move = (text: string, path: DataPath, behind?: string): string =>
    afterEdit(fileOf(text), moveEntry(fileOf(text), path, behind));

  it('renames in the same quotes', () => {
    expect(rename('a  : 1 # a\n', ['a'], 'b')).toBe('b  : 1 # a\n');
    expect(rename("'a': 1\n", ['a'], "it's")).toBe("'it''s': 1\n");
    expect(rename('m: { "a":1 }\n', ['m', 'a'], 'x, y')).toBe('m: { "x, y":1 }\n');
    expect(rename('a: 1\n', ['a'], 'yes')).toBe('"yes": 1\n');
    expect(rename('a: 1\nb: 2\n', ['a'], 'b')).toBe('refused: the map has a field `b`');
    expect(rename('a: 1\n', ['a'], 'a')).toBe('a: 1\n');
  });

  it('moves a field with its comments', () => {
    const text = 'a: 1\n# b\nb: # x\n  y: 2\nc: 3';
    expect(move(text, ['b'], 'c')).toBe('a: 1\nc: 3\n# b\nb: # x\n  y: 2');
    expect(move(text, ['b'])).toBe('# b\nb: # x\n  y: 2\na: 1\nc: 3');
    expect(move(text, ['c'], 'a')).toBe('a: 1\nc: 3\n# b\nb: # x\n  y: 2');
    expect(move(text, ['b'], 'a')).toBe(text);
    expect(move('m: { a: 1, b: 2 }\n', ['m', 'b'])).toBe(
      'refused: only fields on lines of their own can be moved',
    );
  });
});

describe('front matter', () => {
  const pack = '---\ntitle: One\ndocuments: [a]\n---\n# Text\n\ntitle: Two\n';

  it('is edited between its fences', () => {
    expect(set(pack, ['title'], 'Three')).toBe(pack.replace('One', 'Three'));
    expect(add(pack, ['documents'], 1, 'b')).toBe(pack.replace('[a]', '[a, b]'));
    expect(set(pack, ['own'], ['two', '3'])).toBe(pack.replace('[a]\n', '[a]\nown: [two, "3"]\n'));
    expect(drop(pack, ['documents'])).toBe('---\ntitle: One\n---\n# Text\n\ntitle: Two\n');
    expect(set('---\n---\nText\n', ['title'], 'x')).toBe('---\ntitle: x\n---\nText\n');
  });

  it('keeps CRLF and a byte order mark', () => {
    const disk = `\u{FEFF}${pack.replaceAll('\n', '\r\n')}`;
    expect(set(disk, ['edition'], 2)).toBe(disk.replace('[a]\r\n', '[a]\r\nedition: 2\r\n'));
    expect(drop(disk, ['title'])).toBe(disk.replace('title: One\r\n', ''));
  });

  it('has to be there', () => {
    const file = { file: 'sources/documents/a.md', text: 'Text\n' };
    expect(afterEdit(file, setValue(file, ['title'], 'x'))).toContain(
      'refused: the file has no front matter',
    );
  });
});

describe('what is refused', () => {
  it.each<[string, DataPath, string]>([
    ['a: &x 1\nb: *x\n', ['a'], 'there is an anchor, an alias or a tag here'],
    ['a: &x 1\nb: *x\n', ['b'], 'there is an anchor, an alias or a tag here'],
    ['a: !!str 1\n', ['a'], 'there is an anchor, an alias or a tag here'],
    ['a:\n  b: { c: *x }\nd: &x 1\n', ['a', 'b', 'c'], 'there is an anchor, an alias or a tag here'],
    ['a:\n  <<: { b: 1 }\n  c: 2\n', ['a', 'c'], 'there is a merge key here'],
    ['a: 1\na: 2\n', ['a'], '`a` appears twice in the same map'],
    ['-\ta: 1\n', [0, 'a'], 'a tab is white space here'],
    ['a:\n\tb: 1\n', ['a', 'b'], 'a tab is white space here'],
    ['a: 1\n---\nb: 2\n', ['a'], 'the file holds several YAML documents'],
    ['%YAML 1.2\n---\na: 1\n', ['a'], 'the file has a YAML directive'],
    ['a: [1\n', ['a'], 'the file is not YAML'],
    ['? a\n: 1\n', ['a'], 'this field is written with `?`'],
    ['a: [b: 1]\n', ['a', 0, 'b'], 'this map of one field has no braces'],
    ['a: 1\n', ['b', 'c'], 'there is no `b`'],
    ['a: 1\n', ['a', 'c'], 'there is no `a.c`'],
    ['a: [1]\n', ['a', 1], 'there is no `a.1`'],
    ['a: 1\n', [], 'the whole of a file is not one value to set'],
    [`a: ${'['.repeat(70)}${']'.repeat(70)}\n`, ['a'], 'the YAML nests too deeply'],
  ])('%j %j', (text, path, reason) => {
    expect(set(text, path, 'new')).toContain(`refused: ${reason}`);
  });

  it('names the place', () => {
    expect(setValue(fileOf('a: 1\r\nb: &x 2\r\n'), ['b'], 3)).toMatchObject({
      refusal: { place: { file: 'sources/extractions/a.yaml', start: { line: 2, column: 7 } } },
    });
  });

  it('is only what touches the edit', () => {
    expect(set('a: &x 1\nb: *x\nc: 2\n', ['c'], 3)).toBe('a: &x 1\nb: *x\nc: 3\n');
    expect(set('m: { a: 1, a: 2 }\nc: 2\n', ['c'], 3)).toBe('m: { a: 1, a: 2 }\nc: 3\n');
  });
});
