import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, haystack } from '../../../src/stages/proof/find-words.ts';
import { WRAP } from '../../../src/stages/proof/join-text.ts';

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

  it.each([
    ['道路支出', '本年道路支出为48万元', 1],
    ['48', '支出为48万元', 1],
    ['48', '支出为480万元', 0],
    ['น้ำท่วม', 'กล่าวว่าน้ำท่วมที่', 1],
    ['น', 'กล่าวว่าน้ำ', 0],
    ['결정', '이 결정은', 0],
  ])('finds %s in %s, whose words have no spaces: %i', (words, text, count) => {
    expect(findWords(haystack(text), words, 9)).toHaveLength(count);
  });

  it('finds what a plain scan finds', () => {
    const plainly = ['a', 'a', 'b', '1', '2', '.', ',', ' ', "'", '\u2019', '"', '-', '\u0301', '\u{1D400}'];
    const character = fc.constantFrom(...plainly, WRAP);
    const characters = fc.oneof(
      fc.array(character, { maxLength: 40 }),
      fc.array(fc.constantFrom(...plainly), { minLength: 10, maxLength: 40 }),
    );
    const piece = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 6 }));
    const wanted = fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY);
    let places = 0;
    fc.assert(
      fc.property(
        characters,
        fc.array(character, { maxLength: 4 }),
        piece,
        wanted,
        (all, some, cut, count) => {
          const text = all.join('');
          // What is cut out of the text is often found there, and what is made up hardly ever.
          for (const part of [all.slice(cut[0], cut[0] + cut[1]), some]) {
            const words = part.join('').replaceAll(WRAP, ' ');
            const plain = scan(text, words, count);
            // Then words broken at lines' ends are looked for, which is another matter.
            if (plain.length < count && text.includes(WRAP)) continue;
            expect(findWords(haystack(text), words, count)).toEqual(plain);
            places += plain.length;
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(places).toBeGreaterThan(500);
  });

  it('finds half a character', () => {
    const [high, low] = ['\uD835', '\uDC00'];
    expect(findWords(haystack(`b ${high}${low}a`), `${low}a`, 1)).toEqual([3]);
  });
});

function scan(text: string, words: string, wanted: number): readonly number[] {
  const spaced = text.replaceAll(WRAP, ' ');
  const found: number[] = [];
  let at = words === '' ? -1 : spaced.indexOf(words);
  while (at >= 0 && found.length < wanted) {
    const end = at + words.length;
    const isWhole = standsAlone(text.slice(0, at), words, text.slice(end));
    if (isWhole) found.push(at);
    at = spaced.indexOf(words, isWhole ? end : at + 1);
  }
  return found;
}

function standsAlone(before: string, words: string, after: string): boolean {
  const goesOn =
    (/[\p{L}\p{N}\p{M}]$/u.test(before) && /^[\p{L}\p{N}\p{M}]/u.test(words)) ||
    (/[\p{L}\p{N}\p{M}]$/u.test(words) && /^[\p{L}\p{N}\p{M}]/u.test(after));
  const goesOnAsNumber =
    (/\p{N}[.,'\u2019]$/u.test(before) && /^\p{N}/u.test(words)) ||
    (/\p{N}$/u.test(words) && /^[.,'\u2019]\p{N}/u.test(after));
  return !goesOn && !goesOnAsNumber;
}
