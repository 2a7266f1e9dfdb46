import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, haystack } from '../../src/proof/find-words.ts';
import { WRAP } from '../../src/proof/join-text.ts';

describe('looking for words on a page', () => {
  it('finds what a line’s end breaks, whatever characters it has', () => {
    const words = "post-war (a/b) [c] {d} $1 ^ * + ? | \\ . - 'x'";
    const broken = `before ${words.replace('war', `w${WRAP}ar`)} after`;
    expect(findWords(haystack(broken), words, 1)).toEqual([7]);
  });

  it('holds for any words broken anywhere', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9/()+*?.$^|\\[\]{}-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(), (parts, cut) => {
        const words = parts.join(' ');
        const at = cut % (words.length + 1);
        // A line's end takes the place of a space.
        const [before, after] = [words.slice(0, at).trimEnd(), words.slice(at).trimStart()];
        expect(findWords(haystack(`# ${before}${WRAP}${after} #`), words, 9)).toContain(
          before === '' ? 3 : 2,
        );
      }),
    );
  });

  it.each([
    ['12', '120'],
    ['12', '12.5'],
    ['3,000', '13,000'],
    ['art', 'party'],
  ])('does not find %s in %s', (words, text) => {
    expect(findWords(haystack(text), words, 1)).toEqual([]);
  });
});
