import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordLists } from '../../support/word-lists.ts';

const SRC = resolve(import.meta.dirname, '../../../src');

/** What reads and words what people wrote. */
const ROOMS = ['stages/read', 'stages/validate', 'stages/bind', 'stages/compose'];

/** The cases of a rule are texts that it reads. */
function withoutCases(source: string): string {
  return source.replace(/^export const cases\b[\s\S]*?^};$/m, '');
}

describe('the words of a language', () => {
  it('stand in its room, and in no stage', () => {
    const found = ROOMS.flatMap((room) =>
      readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.startsWith('generated/'))
        .flatMap((name) =>
          wordLists(withoutCases(readFileSync(join(SRC, room, name), 'utf8'))).map(
            (list) => `${room}/${name}, ${list}`,
          ),
        ),
    );
    expect(found).toEqual([]);
  });
});

describe('wordLists', () => {
  it.each([
    ['an array', "const MONTHS = ['January', 'february', 'march'];"],
    ['a text that is split', "const LIST = `about nearly\n almost roughly`.split(' ');"],
    ['a set', "const UNITS = new Set(['one', 'two', 'three']);"],
    ['a map', "const SCALES = new Map([['hundred', 100], ['thousand', 1000], ['million', 1e6]]);"],
    ['the keys of an object', 'const SCALES = { hundred: 100, thousand: 1000, million: 1e6 };'],
    ['an alternation', 'const NEGATION = /\\b(?:not|never|without)\\b/;'],
    ['the cases of a switch', "switch (word) { case 'first': case 'second': case 'third': }"],
    ['comparisons', "const small = word === 'the' || word === 'of' || /^an?$|^than|^to$/.test(word);"],
    ['a list in a template', 'const PATTERN = new RegExp(`(?:monday|tuesday|friday)`);'],
  ])('finds %s', (_, source) => {
    expect(wordLists(source)).toHaveLength(1);
  });

  it.each([
    [
      'a message',
      "const hint = 'write the date of the document, or leave it out: one of the two is enough';",
    ],
    ['an instruction', "const hint = 'one of the five, in capitals and without blanks';"],
    ['a few names of ours', "const kinds = ['year', 'month', 'day', 'about', 'exactly', 'between'];"],
    ['types', "type Which = 'last' | 'next' | 'first' | 'second';"],
    ['imports', "import { half } from './quarter-half-third.ts';"],
  ])('takes %s for no list', (_, source) => {
    expect(wordLists(source)).toEqual([]);
  });
});
