import { expect, it } from 'vitest';
import { ENGLISH } from '../../../src/ground/language/en/english.ts';
import { splitSentences } from '../../../src/stages/bind/prose/split-sentences.ts';

/** Signs that end sentences, stand behind such, or look like it. */
const SIGNS = [
  'a',
  'B',
  ' ',
  '7',
  '.',
  '!',
  '?',
  ',',
  ';',
  '”',
  ')',
  '…',
  '․',
  '。',
  '‼',
  '\t',
  '\n',
  '\u2028',
  'é',
];

it('agrees with the Unicode rules where it does not ask them', () => {
  const rules = new Intl.Segmenter(ENGLISH.prose.sentences, { granularity: 'sentence' });
  let state = 7;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  let single = 0;
  for (let round = 0; round < 4_000; round += 1) {
    const text = Array.from({ length: 1 + next(8) }, () => SIGNS[next(SIGNS.length)] ?? '').join('');
    const expected = [...rules.segment(text)].map(({ segment, index }) => ({
      start: index,
      end: index + segment.length,
    }));
    // What is neither an abbreviation nor an address is cut as the rules say.
    if (expected.length === 1) single += 1;
    const found = splitSentences(text, ENGLISH);
    if (!text.includes('.')) expect(found, JSON.stringify(text)).toEqual(expected);
    else expect(found.length, JSON.stringify(text)).toBeLessThanOrEqual(expected.length);
    if (expected.length > 1 && !/[.?!]./su.test(text)) expect(found, JSON.stringify(text)).toEqual(expected);
  }
  expect(single).toBeGreaterThan(100);
});

it('cuts a long paragraph where it cuts its parts, and leaves no gap', () => {
  const sentences = Array.from(
    { length: 900 },
    (_, index) => `No. ${index} was paid £${index}.5 million in all. `,
  );
  const found = splitSentences(sentences.join(''), ENGLISH);
  expect(found.map(({ start, end }) => sentences.join('').slice(start, end))).toEqual(sentences);
  const endless = 'and so it goes on '.repeat(4_000);
  const pieces = splitSentences(endless, ENGLISH);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.map(({ start, end }) => endless.slice(start, end)).join('')).toBe(endless);
});

it.each([
  ['Dividends were down from 6p. Shares fell.', 2],
  ['It is on p. 12. Shares fell.', 2],
  ['The tank holds 40 l. Water ran out.', 1],
  ['It is in Ward 3B. Shares fell.', 2],
  ['See Dr. Hale. He knows.', 2],
  ['J. Hale knows.', 1],
])('an abbreviation ends no sentence, and what is joined to a number is none: %s', (text, count) => {
  expect(splitSentences(text, ENGLISH)).toHaveLength(count);
});
