import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../src/ground/language/en/english.ts';
import { joinedWord, splitTokens } from '../../../../src/stages/bind/numbers/split-tokens.ts';

const shown = (text: string) =>
  splitTokens(text, ENGLISH).map(({ kind, text: words, gap }) => `${kind} ${words} ${gap}`);

describe('splitTokens', () => {
  it('tells words, digits, fractions, small digits and foreign numerals', () => {
    expect(shown('MI5 ½ m² ٣ ③')).toEqual([
      'word MI none',
      'digits 5 none',
      'fraction ½ blank',
      'word m blank',
      'script ² none',
      'digits 3 blank',
      'foreign ③ blank',
    ]);
  });

  it('keeps apostrophes inside words and cuts them off elsewhere', () => {
    expect(splitTokens("o’clock years’ 'one'", ENGLISH).map((token) => token.lower)).toEqual([
      "o'clock",
      'years',
      "'",
      "'",
      'one',
      "'",
    ]);
  });

  it('looks through invisible characters', () => {
    expect(shown('8\u200b\u200b00 thou\u00adsand')).toEqual(['digits 800 none', 'word thousand blank']);
    expect(splitTokens('8\u200b00', ENGLISH)[0]).toMatchObject({ start: 0, end: 4 });
  });

  it('marks blank lines and tabs, over which nothing reaches', () => {
    expect(splitTokens('one\n\nhundred\t3', ENGLISH).map((token) => token.kind)).toEqual([
      'word',
      'break',
      'word',
      'break',
      'digits',
    ]);
    expect(splitTokens('one\nhundred', ENGLISH).map((token) => token.gap)).toEqual(['none', 'wide']);
  });

  it('finds the word that a blank or a dash joins', () => {
    const at = (text: string) => joinedWord(splitTokens(text, ENGLISH), 1);
    expect(at('twenty five')).toBe(1);
    expect(at('twenty-five')).toBe(2);
    expect(at('twenty–five')).toBe(2);
    expect(at('twenty - five')).toBe(-1);
    expect(at('twenty, five')).toBe(-1);
    expect(at('twenty')).toBe(-1);
  });

  it('covers every visible character once, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const invisible = /^[\u0085\u00ad\u200b-\u200d\u2060\ufeff\s]*$/;
        let end = 0;
        for (const token of splitTokens(text, ENGLISH)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, token.start).trim()).toMatch(invisible);
          end = token.end;
        }
        expect(text.slice(end).trim()).toMatch(invisible);
      }),
    );
  });
});
