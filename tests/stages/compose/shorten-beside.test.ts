import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortenBeside } from '../../../src/stages/compose/format/shorten-beside.ts';

const SAME =
  'The gauge at the old mill has been read on every working day since the flood, by whoever opened the gate first, and nobody has';

test('words that are short enough stay whole', () => {
  expect(shortenBeside('Nine boats', 'Ten boats', 40)).toEqual(['Nine boats', 'Ten boats']);
});

test('two that differ late are cut around the difference', () => {
  const [before, now] = [`${SAME} ever lost the book.`, `${SAME} yet lost the book.`];
  expect(shortenBeside(before, now, 60)).toEqual([
    '… opened the gate first, and nobody has ever lost the book.',
    '… opened the gate first, and nobody has yet lost the book.',
  ]);
});

test('both begin at the same place, however long they are', () => {
  const [before, now] = [
    `${SAME} lost it.`,
    `${SAME} written in it, or read it, or lent it to anyone at all since.`,
  ];
  for (const [one, other] of [shortenBeside(before, now, 60), shortenBeside(now, before, 60)])
    expect(one?.slice(0, 17)).toBe(other?.slice(0, 17));
});

test('two that differ early are cut behind the difference', () => {
  expect(shortenBeside(`A ${SAME}`, `The ${SAME}`, 40)).toEqual([
    'A The gauge at the old mill has been …',
    'The The gauge at the old mill has been …',
  ]);
});

test('words that only go on are shown where the others end', () => {
  const [longer, shorter] = shortenBeside(`${SAME} lost it.`, SAME, 40);
  expect(longer).toContain('has lost it.');
  expect(shorter).toMatch(/ nobody has$/);
});

test('one long word is cut as well, and the first difference is always there', () => {
  const words = fc.array(fc.stringMatching(/^[a-c]{1,9}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, words, (some, others) => {
      const [shown, beside] = shortenBeside(some.join(' '), others.join(' '), 50);
      expect(Math.max(shown.length, beside.length)).toBeLessThanOrEqual(54);
      const at = some.findIndex((word, index) => word !== others[index]);
      if (at >= 0) expect(shown).toContain(some[at]);
      if (at >= 0) expect(beside).toContain(others[at] ?? '');
    }),
  );
});
