import { describe, expect, it } from 'vitest';
import { hasReadableWords, readingLanguage } from '../../../src/stages/bind/reading-language.ts';
import { diagnosticsOf } from '../../support/rule-case.ts';

describe('readingLanguage', () => {
  const written = (language: string) => ({
    front: {
      data: { title: 'A', language },
      placeOf: () => ({ file: 'a.md', start: { line: 1, column: 1 } }),
    },
  });

  it.each([
    ['en', true],
    ['en-GB', true],
    ['EN-us', true],
    ['eng', true],
    ['English', true],
    ['de', false],
    ['enm', false],
    ['fr-CA', false],
  ])('%s has words that are read: %s', (tag, known) => {
    expect(hasReadableWords(written(tag))).toBe(known);
    expect(readingLanguage(written(tag)).numbers.small.has('five')).toBe(known);
  });

  it('gives the separators of the language', () => {
    expect(readingLanguage(written('de')).digits).toMatchObject({ decimal: ',', group: '.' });
  });

  it('is told once for each document: NUMBER_WORDS_UNREAD', () => {
    const figure = (id: string) =>
      `  ${id}: { label: Spent, value: 3500, evidence: [{ quote: gab 3.500 Euro aus }] }`;
    const found = diagnosticsOf({
      source: 'Die Stadt gab 3.500 Euro aus.',
      front: 'language: de',
      extraction: ['figures:', figure('one'), figure('two')].join('\n'),
    });
    expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['NUMBER_WORDS_UNREAD warning']);
  });
});
