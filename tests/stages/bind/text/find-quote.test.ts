import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../src/ground/language/en/english.ts';
import { findQuote } from '../../../../src/stages/bind/text/find-quote.ts';
import { fold, foldText } from '../../../../src/stages/bind/text/fold.ts';
import { nearestWords } from '../../../../src/stages/bind/text/nearest-words.ts';
import { isWordBoundary } from '../../../../src/stages/bind/text/word-boundary.ts';
import { canonical } from '../../../support/canonical.ts';

const text = canonical(
  'Live operations were tracking 3.000 individuals. Twenty attacks had been foiled in the last four years, ' +
    'including seven in the last seven months.',
  'He called it “hard to detect.” It can’t be stopped; that is not achievable. (…) Attacks can speed up.',
  'More than 800 individuals had left. At least 130 had been killed. Non-lethal means; twenty-five people.',
  'The word naïve and the first ﬁle cost £1,130 or so.',
);

describe('findQuote', () => {
  const found = (quote: string, context: { prefix?: string; suffix?: string } = {}): string | undefined => {
    const match = findQuote(text, { quote, ...context }, ENGLISH);
    return match.kind === 'found'
      ? match.pieces.map((piece) => text.text.slice(piece.start, piece.end)).join(' | ')
      : undefined;
  };
  const kind = (quote: string, context: { prefix?: string; suffix?: string } = {}): string =>
    findQuote(text, { quote, ...context }, ENGLISH).kind;

  it('finds words that stand once', () => {
    expect(found('tracking 3.000 individuals')).toBe('tracking 3.000 individuals');
    expect(found('"hard to detect."')).toBe('“hard to detect.”');
    expect(found('nai\u0308ve')).toBe('naïve');
    expect(found('first file')).toBe('first ﬁle');
    expect(found("It can't be")).toBe('It can’t be');
  });

  it('joins paragraphs by white space alone', () => {
    expect(found('seven months. He called it')).toBe('seven months.\n\nHe called it');
  });

  it('takes marks of elision literally first', () => {
    expect(found('not achievable. (…) Attacks can')).toBe('not achievable. (…) Attacks can');
    expect(found('that is not achievable. (...) Attacks')).toBe('that is not achievable. (…) Attacks');
  });

  it('follows pieces in order within a paragraph', () => {
    expect(found('Twenty attacks had been […] seven in the last seven months')).toBe(
      'Twenty attacks had been | seven in the last seven months',
    );
    expect(found('… Twenty attacks had been …')).toBe('Twenty attacks had been');
  });

  it.each([
    ['too short a piece', 'More than 800 … been killed'],
    ['the wrong order', 'seven in the last seven … Twenty attacks had been'],
    ['over a paragraph', 'Twenty attacks had been … He called it “hard'],
  ])('refuses pieces with %s', (_, quote) => expect(kind(quote)).toBe('spliced'));

  it.each([
    '2.000 individuals',
    '000 individuals',
    '3.00',
    '80',
    '130 or so',
    'twenty attacks',
    'It can',
    'lethal means',
    'five people',
    'Thirty attacks had been',
    'more than 800',
    'Twenty attacks had foiled been',
    'hard to detect”',
    'T\u0435n',
    '',
    'Twenty attacks … never said in this text',
  ])('does not find %j', (quote) => expect(kind(quote)).toBe('absent'));

  it('asks for context when words stand twice, and takes it', () => {
    expect(kind('in the last')).toBe('ambiguous');
    expect(found('in the last', { suffix: 'four years' })).toBe('in the last');
    expect(found('in the last', { prefix: 'including seven ' })).toBe('in the last');
    expect(kind('in the last', { suffix: 'nine years' })).toBe('absent');
    expect(findQuote(text, { quote: '3.000 individuals', prefix: 'following' }, ENGLISH)).toMatchObject({
      kind: 'absent',
      context: { start: 30, end: 47 },
    });
  });

  it('finds the same span however the text is typed', () => {
    const words = fc.array(
      fc.constantFrom('café', 'naïve', '“quoted”', 'it’s', '–', 'Łódź', '3,000', 'end…', 'plain'),
      {
        minLength: 3,
        maxLength: 12,
      },
    );
    const retype = fc.constantFrom<(t: string) => string>(
      (t) => t.normalize('NFD'),
      (t) => t.replaceAll(' ', '\r\n'),
      (t) => t.replaceAll(' ', '\u00a0 '),
      (t) => t.replaceAll(/(\p{L})(\p{L})/gu, '$1\u00ad$2'),
      (t) => t.replaceAll(/[“”]/g, '"').replaceAll('’', "'").replaceAll('…', '...').replaceAll('–', '—'),
    );
    fc.assert(
      fc.property(words, retype, retype, (list, ofText, ofQuote) => {
        const plain = `Start ${list.join(' ')} Stop`;
        const typed = ofText(plain);
        const match = findQuote(canonical(typed), { quote: ofQuote(plain) }, ENGLISH);
        expect(match).toEqual({ kind: 'found', pieces: [{ start: 0, end: typed.length }] });
      }),
    );
  });
});

describe('fold', () => {
  it('never composes by compatibility', () => {
    for (const kept of ['10²', '½', '①', '３０００', 'ABC', 'K.']) expect(foldText(kept)).toBe(kept);
  });

  it('maps every folded unit to the stretch that it was made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (original) => {
        const folded = fold(original);
        expect(folded.starts.length).toBe(folded.text.length);
        for (let at = 1; at < folded.text.length; at += 1) {
          expect(folded.starts[at]).toBeGreaterThanOrEqual(folded.starts[at - 1] ?? 0);
          expect(folded.ends[at]).toBeGreaterThan(folded.starts[at] ?? 0);
        }
        expect(fold(folded.text).text).toBe(folded.text);
      }),
    );
  });

  it('composes Hangul that comes in parts', () => {
    expect(foldText('각'.normalize('NFD'))).toBe('각');
  });
});

describe('isWordBoundary', () => {
  it.each([
    ['a |b', true],
    ["IS|'s control", true],
    ["can|'t go", false],
    ["can'|t go", false],
    ['1|,130', false],
    ['1,|130', false],
    ['end|. Next', true],
    ['2015|, 2016', true],
    ['non-|lethal', false],
    ['cyber-|attack', true],
    ['34-|years', true],
    ['10|²', false],
    ["|'dark", true],
    ["edges|' x", true],
    ['소장 김민수|는 말했다', true],
    ['항구|에서 일한다', true],
    ['배가 십|이 척', false],
    ['사람|들이 왔다', true],
    ['김|민수는', false],
    ['김민|수는', false],
    ['412|만 명', false],
    ['항|구에서', false],
  ])('%s: %s', (marked, expected) => {
    expect(isWordBoundary(marked.replace('|', ''), marked.indexOf('|'), ENGLISH)).toBe(expected);
  });
});

describe('nearestWords', () => {
  it('points at what was probably meant', () => {
    expect(nearestWords(text, 'Thirty attacks had been foiled')).toEqual({
      words: 'Twenty attacks had been foiled',
      paragraph: 1,
    });
    expect(nearestWords(text, 'nothing of the kind whatsoever')).toBeUndefined();
  });
  it.each([
    ['hard to direct', 'hard to detect'],
    ['Att4cks can speed up.', 'Attacks can speed up.'],
    ['It can’t be stoped', "It can't be stopped"],
    ['cost £1,120 or so', 'cost £1,130 or so'],
  ])('gives the words of %s without the marks beside them', (quote, words) => {
    expect(nearestWords(text, quote)?.words).toBe(words);
  });
});

describe('words without spaces between them', () => {
  const at = (text: string, offset: number): boolean => isWordBoundary(text, offset, ENGLISH);

  it('may begin and end at any letter', () => {
    expect(at('本年道路支出', 2)).toBe(true);
    expect(at('กล่าวว่าน้ำท่วม', 8)).toBe(true);
    expect(at('カタカナと', 4)).toBe(true);
  });

  it('keep their marks, their numbers, and letters of other scripts together', () => {
    expect(at('น้ำ', 1)).toBe(false);
    expect(at('支出48万元', 2)).toBe(false);
    expect(at('支出48万元', 4)).toBe(false);
    expect(at('二十五人', 1)).toBe(false);
    expect(at('결정은', 1)).toBe(false);
    expect(at('хлеб', 2)).toBe(false);
  });
});
