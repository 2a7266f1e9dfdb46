import { describe, expect, test } from 'vitest';
import { deletePaths } from '../../../src/ground/edit/delete-paths.ts';
import { afterEdit, fileOf } from './edited.ts';

const isShared = (comment: string): boolean => comment.startsWith('# paragraph');
const left = (text: string, ids: readonly string[]): string =>
  afterEdit(
    fileOf(text),
    deletePaths(
      fileOf(text),
      ids.map((id) => ['figures', id]),
      { isShared },
    ),
  );

const TEXT = `document: a
figures:
  # paragraph 1
  a: 1
  # about b alone
  b: 2
  c: 3

  # paragraph 2
  # mine, on d
  d: 4
  e: 5 # five

  # paragraph 3
  f: 6
events:
  x: 1
`;

describe('deletePaths', () => {
  test.each([
    ['the first of a group: what heads the group stays', ['d'], TEXT.replace('  # mine, on d\n  d: 4\n', '')],
    [
      'a group: its head and its blank line go',
      ['e', 'd'],
      TEXT.replace(/\n {2}# paragraph 2[\s\S]*five\n/, ''),
    ],
    [
      'the first groups: no blank line is left above',
      ['a', 'b', 'c', 'd', 'e'],
      TEXT.replace(/ {2}# paragraph 1[\s\S]*five\n\n/, ''),
    ],
    [
      'the end of a group and the beginning of the next',
      ['c', 'd'],
      TEXT.replace('  c: 3\n', '').replace('  # mine, on d\n  d: 4\n', ''),
    ],
    ['a comment of its own goes with its entry', ['b'], TEXT.replace('  # about b alone\n  b: 2\n', '')],
    ['all of a map: the map goes, too', ['a', 'b', 'c', 'd', 'e', 'f'], 'document: a\nevents:\n  x: 1\n'],
  ])('%s', (_, ids, made) => {
    expect(left(TEXT, ids)).toBe(made);
  });

  test('in brackets, and in JSON', () => {
    expect(left('figures: { a: 1, b: 2, c: 3, d: 4 }\n', ['a', 'b', 'd'])).toBe('figures: { c: 3 }\n');
    const json = {
      file: 'a.json',
      text: '{\n  "f": {\n    "a": 1,\n    "b": 2,\n    "c": 3,\n    "d": 4\n  },\n  "g": [1]\n}\n',
    };
    const made = (ids: readonly string[]): string =>
      afterEdit(
        json,
        deletePaths(
          json,
          ids.map((id) => ['f', id]),
        ),
      );
    expect(made(['b', 'c', 'd'])).toBe('{\n  "f": {\n    "a": 1\n  },\n  "g": [1]\n}\n');
    expect(made(['a', 'c'])).toBe('{\n  "f": {\n    "b": 2,\n    "d": 4\n  },\n  "g": [1]\n}\n');
    expect(made(['a', 'b', 'c', 'd'])).toBe('{\n  "g": [1]\n}\n');
  });

  test('items of lists, by their places before', () => {
    const file = fileOf('list: [1, 2, 3, 4]\n');
    expect(
      afterEdit(
        file,
        deletePaths(file, [
          ['list', 0],
          ['list', 2],
        ]),
      ),
    ).toBe('list: [2, 4]\n');
  });

  test('fields within several items', () => {
    const text = 'figures:\n  a:\n    v: 1\n    proposed: true\n  b: { v: 2, proposed: true }\n';
    const file = fileOf(text);
    const paths = [
      ['figures', 'a', 'proposed'],
      ['figures', 'b', 'proposed'],
    ];
    expect(afterEdit(file, deletePaths(file, paths))).toBe('figures:\n  a:\n    v: 1\n  b: { v: 2 }\n');
  });

  test('comments that are to stay', () => {
    const file = fileOf('figures:\n  a:\n    v: 1\n    # ask the port\n    proposed: true\n\n  b: 2\n');
    const edited = deletePaths(file, [['figures', 'a', 'proposed']], { keepComments: true });
    expect(afterEdit(file, edited)).toBe('figures:\n  a:\n    v: 1\n    # ask the port\n\n  b: 2\n');
  });

  test('refusals leave everything', () => {
    expect(left('figures:\n  a: &x 1\n  b: 2\n', ['b', 'a'])).toBe(
      'refused: there is an anchor, an alias or a tag here',
    );
    expect(left(TEXT, ['a', 'zz'])).toBe('refused: there is no `figures.zz`');
  });
});
