import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageFor } from '../../../src/ground/language/language-for.ts';
import { shortenAround } from '../../../src/stages/compose/format/shorten-around.ts';
import { contentOf } from './content-of.ts';

const ENGLISH = languageFor('en');

const LEAD =
  'The harbour board met in the old custom house, as it has done on the first working day of the month since the great flood';
const TAIL =
  'and the secretary was asked to write to the pilots, who had not been told of anything at all until the week before';
const cut = (words: string, keep: readonly string[], said = ''): string =>
  shortenAround(words, { keep, said }, 120, ENGLISH);

test('words that are short enough stay whole', () => {
  expect(cut('Nine boats were lost.', ['Nine'])).toBe('Nine boats were lost.');
});

test('what supports the claim stays, wherever it is', () => {
  expect(cut(`Nine boats were lost; ${LEAD}.`, ['Nine'])).toMatch(/^Nine boats were lost; .+ …$/);
  expect(cut(`${LEAD}; nine boats were lost, ${TAIL}.`, ['nine'])).toMatch(/^… nine boats were lost, .+ …$/);
  expect(cut(`${LEAD}. It heard that nine boats were lost.`, ['nine'])).toBe(
    '… It heard that nine boats were lost.',
  );
});

test('marks of another form and capitals make no other words', () => {
  expect(cut(`${LEAD}. “We’ll pay £1.2 million”, he said.`, ["we'll pay"])).toContain(
    '“We’ll pay £1.2 million”',
  );
});

test('a number is not looked for within another', () => {
  const words = `In 1952 some 15 boats and 5.2 tonnes of rope went under, ${LEAD}; it found 5 boats.`;
  expect(cut(words, ['5'])).toContain('it found 5 boats.');
});

test('of the places of a number, the one that is nearest to what is said stays', () => {
  const words = `There were 12 pilots on the list, ${LEAD}; of the barges, 12 had no licence.`;
  expect(cut(words, ['12'], 'Barges without a licence')).toContain('of the barges, 12 had no licence.');
  expect(cut(words, ['12'], 'Pilots on the list')).toContain('There were 12 pilots on the list');
});

test('two numbers that are far apart both stay', () => {
  const words = `Of the barges, 12 had no licence; ${LEAD}, ${TAIL}; and 31 had no crew.`;
  const short = cut(words, ['12', '31']);
  expect(short).toContain('12 had no licence');
  expect(short).toContain('31 had no crew.');
  expect(short).toContain(' … ');
  expect(short.length).toBeLessThan(240);
});

test('what turns the sense of what stays is not cut off', () => {
  const words =
    'It is not true, whatever the papers of the county and the people on the quay may have written or said in those days, that nine boats were lost.';
  expect(cut(words, ['nine'])).toBe(words);
  expect(cut(`${LEAD}. ${words}`, ['nine'])).toBe(`… ${words}`);
});

test('without anything to go by, the beginning stays', () => {
  expect(cut(`${LEAD}, ${TAIL}.`, [])).toMatch(/^The harbour board .+ …$/);
});

test('whatever has to stay is there, and what is there is in the source', () => {
  const words = fc.array(fc.stringMatching(/^[a-c]{1,9}[,.]?$/), { minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(words, words, (before, behind) => {
      const source = [...before, '777 boats', ...behind].join(' ');
      const short = cut(source, ['777']);
      expect(short).toContain('777');
      for (const piece of short.split(/ ?… ?/)) expect(source).toContain(piece);
    }),
  );
});

test('a text without spaces is cut as well', () => {
  expect(cut(`${'桥'.repeat(150)}45${'船'.repeat(150)}`, ['45']).length).toBeLessThanOrEqual(124);
});

const SOURCE = `---
title: Barges
issued: 2024-02-01
---

${LEAD}, heard that 212 barges were on the list, ${TAIL}, when the inspector counted 37 wrecks.

${LEAD}, and sat until the evening, ${TAIL}; the lock was closed on 3 May 2021 for a year.
`;
const EXTRACTION = `document: barges
extracted: { by: A, method: manual }
figures:
  wrecks: { label: Wrecks, value: 37, unit: wrecks, evidence: [{ quote: "${LEAD}, heard that 212 barges were on the list, ${TAIL}, when the inspector counted 37 wrecks" }] }
  listed: { label: Barges on the list, value: 212, unit: barges, evidence: [{ quote: "${LEAD}, heard that 212 barges were on the list, ${TAIL}, when the inspector counted 37 wrecks" }] }
events:
  closed: { title: The lock was closed, date: 2021-05-03, evidence: [{ quote: "${LEAD}, and sat until the evening, ${TAIL}; the lock was closed on 3 May 2021" }] }
`;

test('a margin has the number, the date and all that one note is there for', () => {
  const content = JSON.stringify(
    contentOf(
      { documents: { barges: SOURCE }, extractions: { barges: EXTRACTION } },
      'The inspector found :value[wrecks] [@wrecks].\n\nOf :value[listed] [@listed] barges, :value[wrecks] were lost [@wrecks].\n\nThe lock closed on 3 May 2021 [@closed].\n\n::evidence',
    ),
  );
  const shortened = [...content.matchAll(/"shortened":\{[^}]*"text":"([^"]*)"/g)].map(([, text]) => text);
  expect(shortened[0]).toMatch(/^… .*37 wrecks$/);
  expect(shortened[2]).toMatch(/^… heard that 212 barges .* 37 wrecks$/);
  expect(shortened[4]).toMatch(/^… .*3 May 2021$/);
});
