import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/ground/language/en/english.ts';

const { numbers, dates, qualifiers, names, nouns, measures } = ENGLISH;

describe('English', () => {
  it('counts from one to a hundred and beyond', () => {
    expect([...numbers.units.values()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([...numbers.teens.values()]).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
    expect([...numbers.tens.values()]).toEqual([20, 30, 40, 50, 60, 70, 80, 90]);
    expect(numbers.small.size).toBe(27);
    expect([...numbers.ordinals.values()].slice(0, 19)).toEqual(
      Array.from({ length: 19 }, (_, index) => index + 1),
    );
    expect(numbers.multipliers.get('dozens')).toBe(12);
    expect(numbers.pluralScales.get('thousands')).toBe(1000);
    expect(numbers.fractions.denominators.has('second')).toBe(false);
    expect(numbers.fractions.pluralDenominators.get('quarters')).toBe(4);
  });

  it('knows the months, the days of the week and the decades', () => {
    expect([...dates.months]).toEqual(dates.monthNames.map((name, index) => [name.toLowerCase(), index + 1]));
    expect(dates.shortMonths.get('dec')).toBe(12);
    expect(dates.shortMonths.get('sept')).toBe(dates.months.get('september'));
    expect(dates.weekdays.get('sunday')).toBe(7);
    expect(dates.decades.get('nineties')).toBe(1990);
    expect(dates.relative.units.get('fortnights')).toEqual(['week', 2]);
    expect(dates.relative.units.get('centuries')).toEqual(['century', 1]);
  });

  it('gives phrases by the word at which a reader finds them, the longest first', () => {
    for (const phrases of [...qualifiers.before.values(), ...qualifiers.after.values()]) {
      const lengths = phrases.map(({ words }) => words.length);
      expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    }
    expect(qualifiers.before.get('than')?.some(({ words }) => words.join(' ') === 'more than')).toBe(true);
    expect(qualifiers.after.get('or')?.some(({ words }) => words.join(' ') === 'or more')).toBe(true);
    expect(names.idioms.get('one')?.some(({ words }) => words.join(' ') === 'one - off')).toBe(true);
  });

  it('lists no phrase twice', () => {
    for (const byWord of [qualifiers.before, qualifiers.after, names.idioms, dates.relative.phrases]) {
      const all = [...byWord.values()].flat().map(({ words }) => words.join(' '));
      expect(all.length).toBeGreaterThan(0);
      expect(all).toEqual([...new Set(all)]);
    }
  });

  it('has its words as tokens have them', () => {
    for (const words of wordsIn(ENGLISH)) {
      for (const word of words) expect(word).toBe(word.trim().toLowerCase());
    }
  });

  it('tells plurals from other words in s', () => {
    expect(['attacks', 'police', 'parties'].filter((word) => nouns.isPlural(word))).toHaveLength(3);
    expect(['this', 'was', 'crisis', 'less', 'gas'].filter((word) => nouns.isPlural(word))).toEqual([]);
    expect(nouns.withoutPossessive("year's")).toBe('year');
    expect(measures.time.has('fortnight') && !measures.time.has('km')).toBe(true);
  });
});

/** Every set of words within a language, but for those that keep their capitals. */
function* wordsIn(value: object): Generator<ReadonlySet<string>> {
  const { currencies } = numbers;
  for (const part of Object.values(value)) {
    if (part instanceof Set) {
      if (part !== currencies && part !== measures.glued) yield part;
    } else if (typeof part === 'object' && part !== null && !(part instanceof Map)) yield* wordsIn(part);
  }
}
