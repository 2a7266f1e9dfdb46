import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortenBeside } from '../../../src/stages/compose/format/shorten-beside.ts';

const SAME =
  'The gauge at the old mill has been read on every working day since the flood, by whoever opened the gate first, and nobody has';

test('words that are short enough stay whole', () => {
  expect(shortenBeside('Nine boats', 'Ten boats', 40)).toBe('Nine boats');
});

test('two that differ late are cut around the difference', () => {
  const [before, now] = [`${SAME} ever lost the book.`, `${SAME} yet lost the book.`];
  expect(shortenBeside(before, now, 60)).toBe('… opened the gate first, and nobody has ever lost the book.');
  expect(shortenBeside(now, before, 60)).toBe('… opened the gate first, and nobody has yet lost the book.');
});

test('two that differ early are cut behind the difference', () => {
  expect(shortenBeside(`A ${SAME}`, `The ${SAME}`, 40)).toBe('A The gauge at the old mill has been …');
});

test('words that only go on are shown where the others end', () => {
  expect(shortenBeside(`${SAME} lost it.`, SAME, 40)).toContain('has lost it.');
  expect(shortenBeside(SAME, `${SAME} lost it.`, 40)).toMatch(/ nobody has$/);
});

test('one long word is cut as well, and the first difference is always there', () => {
  const words = fc.array(fc.stringMatching(/^[a-c]{1,9}$/), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(words, words, (some, others) => {
      const shown = shortenBeside(some.join(' '), others.join(' '), 50);
      expect(shown.length).toBeLessThanOrEqual(54);
      const at = some.findIndex((word, index) => word !== others[index]);
      if (at >= 0) expect(shown).toContain(some[at]);
    }),
  );
});
