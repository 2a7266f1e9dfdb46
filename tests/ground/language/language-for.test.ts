import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/ground/language/en/english.ts';
import { languageFor } from '../../../src/ground/language/language-for.ts';
import { readNumbers } from '../../../src/stages/bind/numbers/read-numbers.ts';
import { readQualifier } from '../../../src/stages/bind/numbers/read-qualifier.ts';

describe('languageFor', () => {
  it.each(['en', 'en-GB', 'en-US', 'EN-ie'])('%s is English, under its own tag', (tag) => {
    const language = languageFor(tag);
    expect(language.tag).toBe(tag);
    expect(language.numbers).toBe(ENGLISH.numbers);
    expect(language.digits).toEqual({ decimal: '.', group: ',' });
  });

  it('makes a language once', () => {
    for (const tag of ['en-GB', 'en-US', 'de']) expect(languageFor(tag)).toBe(languageFor(tag));
    expect(languageFor('en-GB')).toBe(ENGLISH);
  });

  it('has patterns that are searched for in the same way, whatever the language', () => {
    const flagsOf = (value: unknown, path: string): readonly string[] => {
      if (value instanceof RegExp) return [`${path} ${value.global}`];
      if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set)
        return [];
      return Object.entries(value).flatMap(([key, part]) => flagsOf(part, `${path}.${key}`));
    };
    const known = new Map(flagsOf(ENGLISH, '').map((line) => line.split(' ') as [string, string]));
    const silent = flagsOf(languageFor('fr'), '').filter((line) => known.has(line.split(' ')[0] ?? ''));
    expect(silent.length).toBeGreaterThan(30);
    expect(silent.filter((line) => known.get(line.split(' ')[0] ?? '') !== line.split(' ')[1])).toEqual([]);
  });

  it('spells as the tag does', () => {
    const titles = (tag: string) => languageFor(tag).printing.blocks.claims.judgement.title;
    expect([titles('en-GB'), titles('en-US'), titles('en-CA')]).toEqual([
      'Judgements',
      'Judgments',
      'Judgements',
    ]);
    const words = (tag: string): string => {
      const { handling, blocks } = languageFor(tag).printing;
      return JSON.stringify([handling, blocks]).replace(/"\w+":/g, '');
    };
    expect(words('en-US')).toContain('organization');
    expect(words('en-US')).not.toMatch(/organis|[Jj]udgem/);
    expect(words('en-GB')).not.toMatch(/organiz|[Jj]udgm/);
    expect(languageFor('en-US').printing.dates.seasons.autumn).toBe('fall');
    expect(languageFor('en').printing.dates.locale).toBe('en-GB');
  });

  it.each([
    ['de', ',', '.'],
    ['fr', ',', ' '],
    ['de-CH', '.', "'"],
    ['pl', ',', ' '],
    ['es', ',', '.'],
    ['ar-EG', '.', ','],
    ['ja', '.', ','],
    ['enm', '.', ','],
    ['no such language', '.', ','],
  ])('%s has “%s” before decimals and “%s” between thousands', (tag, decimal, group) => {
    const { digits } = languageFor(tag);
    expect({ decimal: digits.decimal, group: digits.group }).toEqual({ decimal, group });
  });
});

describe('a language without words', () => {
  const german = languageFor('de');
  const values = (text: string) => readNumbers(text, german).map((reading) => reading.values);

  it('has its numbers in digits read, by its own separators', () => {
    expect(values('1.234 Angriffe')).toEqual([[1234]]);
    expect(values('1.234.567 und 1.234,5')).toEqual([[1234567], [1234.5]]);
    expect(values('15 %')).toEqual([[15]]);
    expect(readNumbers('1.234 attacks', ENGLISH)[0]?.values).toEqual([1234, 1.234]);
  });

  it('takes no English word for one of its own', () => {
    expect(values('twenty dozen a hundred')).toEqual([]);
    const [number] = readNumbers('more than 800', german);
    expect(number && readQualifier('more than 800', number, german).qualifiers).toEqual(['exactly']);
  });

  it('is printed in English words', () => {
    expect(german.printing.dates.about('2013')).toBe('about 2013');
    expect(german.printing.dates.locale).toBe('de');
  });
});
