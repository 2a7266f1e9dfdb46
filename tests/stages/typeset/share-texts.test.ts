import { describe, expect, it } from 'vitest';
import { readCharacterMap, withTexts } from '../../../src/stages/typeset/repair/character-map.ts';
import { PIECE, shareTexts } from '../../../src/stages/typeset/repair/share-texts.ts';
import type { Cluster } from '../../../src/stages/typeset/repair/spoken-clusters.ts';

function share(
  texts: Readonly<Record<number, string>>,
  clusters: readonly (readonly [text: string | undefined, ...codes: readonly number[]])[],
  widths: Readonly<Record<number, number>> = {},
): Readonly<Record<number, string>> {
  const found = shareTexts({
    clusters: clusters.map(([text, ...codes]): Cluster => ({ font: 1, page: 2, codes, text })),
    texts: new Map(Object.entries(texts).map(([code, text]) => [Number(code), text])),
    widthOf: (code) => widths[code] ?? 0,
  });
  return Object.fromEntries(found);
}

describe('shareTexts', () => {
  it('gives a glyph alone the text of its cluster: an Arabic letter within a word, a ligature', () => {
    expect(
      share({ 1: '\0', 2: '\0' }, [
        ['ل', 1],
        ['لا', 2],
      ]),
    ).toEqual({ 1: 'ل', 2: 'لا' });
  });

  it('gives the text that most clusters have, and the first of several', () => {
    expect(
      share({ 1: '\0' }, [
        ['ک', 1],
        ['ك', 1],
        ['ك', 1],
      ]),
    ).toEqual({ 1: 'ك' });
    expect(
      share({ 1: '\0' }, [
        ['ک', 1],
        ['ك', 1],
      ]),
    ).toEqual({ 1: 'ک' });
  });

  it('gives what known glyphs leave: reph, a vowel sign that is moved, a mark, whatever the order', () => {
    expect(share({ 1: 'क', 2: '\0' }, [['र्क', 1, 2]])).toEqual({ 2: 'र्' });
    expect(share({ 1: 'त', 2: '\0' }, [['ति', 2, 1]])).toEqual({ 2: 'ि' });
    expect(share({ 1: 'ที', 2: '\0' }, [['ที่', 1, 2]])).toEqual({ 2: '่' });
    expect(share({ 1: 'X', 2: '\0' }, [['x\u0302', 1, 2]])).toEqual({ 2: '\u0302' });
    expect(share({ 1: '\u0654', 2: '\0' }, [['أ', 1, 2]])).toEqual({ 2: 'ا' });
    expect(share({ 1: 'น', 2: '\0', 3: 'า' }, [['นำ', 1, 2, 3]])).toEqual({ 2: 'ํ' });
  });

  it('learns from one cluster what it needs for another', () => {
    const clusters = [
      ['क्ति', 3, 2, 1],
      ['क्त', 2, 1],
    ] as const;
    expect(share({ 1: 'त', 2: '\0', 3: '\0' }, clusters)).toEqual({ 2: 'क्', 3: 'ि' });
  });

  it('gives all to the widest of several, and nothing that could be read to its dots', () => {
    expect(share({ 1: '\0', 2: '\0' }, [['گ', 1, 2]], { 1: 0, 2: 600 })).toEqual({ 1: PIECE, 2: 'گ' });
    // The body is known as another letter: what is more of this one is in its dots, and is no letter.
    expect(share({ 1: '\0', 2: 'ک' }, [['گ', 1, 2]])).toEqual({ 1: PIECE });
  });

  it('leaves what is known, what is drawn without a text, and what has none that could be said', () => {
    expect(share({ 1: 'a' }, [['b', 1]])).toEqual({});
    expect(share({ 1: '\0' }, [[undefined, 1]])).toEqual({});
    expect(
      share({ 1: '\0' }, [
        ['a', 1],
        [undefined, 1],
      ]),
    ).toEqual({});
    expect(share({ 1: '\0' }, [['\uFEFF', 1]])).toEqual({});
  });

  it('takes the place of private characters', () => {
    expect(share({ 1: '\uE001' }, [['fi', 1]])).toEqual({ 1: 'fi' });
  });
});

it('writes texts into a map, where it has a line for the code, and leaves the rest', () => {
  const map = [
    '2 beginbfchar',
    '<0001> <0020>',
    '<005B> <0000>',
    'endbfchar',
    '1 beginbfchar',
    '<0080> <00660066>',
    'endbfchar',
    '1 beginbfrange',
    '<0013> <0015> <0052>',
    'endbfrange',
  ].join('\n');
  expect([...readCharacterMap(map)]).toEqual([
    [1, ' '],
    [0x5b, '\0'],
    [0x80, 'ff'],
    [0x13, 'R'],
    [0x14, 'S'],
    [0x15, 'T'],
  ]);
  const texts = new Map([[0x5b, 'ज्ञ🏃']]);
  expect(withTexts(map, texts)).toBe(map.replace('<0000>', '<091C094D091ED83CDFC3>'));
  expect(readCharacterMap(withTexts(map, texts)).get(0x5b)).toBe('ज्ञ🏃');
});
