import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/ground/language/en/english.ts';
import { quotedPhrases } from '../../../src/stages/bind/prose/quoted-phrases.ts';
import { growth } from '../../support/growth.ts';
import {
  DISTORTED,
  HONEST,
  INTRODUCED,
  SAID_BY,
  SAID_BY_ANOTHER,
  SPEAKERS,
} from '../../support/quotation-cases.ts';
import { diagnosticsOf } from '../../support/rule-case.ts';

function codesFor(source: string, words: string, more = '', before = ''): readonly string[] {
  const extraction = `${before}quotations:\n  one: { words: ${JSON.stringify(words)}${more} }`;
  return diagnosticsOf({ source, extraction }).map(({ code }) => code);
}

describe('what is quoted', () => {
  it.each(HONEST.map((one) => [...one]))('%s | %s', (source, words, code) => {
    expect(codesFor(source, words)).toEqual(code === undefined ? [] : [code]);
  });

  // NEGATION_CUT, SENSE_CUT, NUMBER_CUT
  it.each(DISTORTED.map((one) => [...one]))('not: %s | %s', (source, words, code) => {
    expect(codesFor(source, words)).toEqual([code]);
  });

  it('may show what bears on it, as the hint says', () => {
    for (const [source, words] of DISTORTED) {
      const extraction = (more: string): string =>
        `quotations:\n  one: { words: ${JSON.stringify(words)}${more} }`;
      const [diagnostic] = diagnosticsOf({ source, extraction: extraction('') });
      const [, side, shown] = /`(prefix|suffix): (.*)`/.exec(diagnostic?.hint ?? '') ?? [];
      if (side === undefined) continue;
      const obeyed = diagnosticsOf({ source, extraction: extraction(`, ${side}: ${JSON.stringify(shown)}`) });
      expect(obeyed, `${source} | ${diagnostic?.hint}`).toEqual([]);
    }
  });
});

describe('the hint of what is not there', () => {
  const hintFor = (source: string, words: string): string =>
    diagnosticsOf({ source, extraction: `quotations:\n  one: { words: ${JSON.stringify(words)} }` })[0]
      ?.hint ?? '';

  it.each([
    [
      'Nine ferries sail on. Storms delayed twelve of them.',
      'The storms delayed twelve of them',
      'Storms delayed',
    ],
    [
      'It began in 1998. Rents have doubled since then.',
      'The rents have doubled since then',
      'Rents have doubled',
    ],
    [
      '“We lost.” Nobody at the mill was surprised by that.',
      'And nobody at the mill was surprised',
      'Nobody at the mill',
    ],
  ])('begins with no word of the sentence before: %s', (source, words, start) => {
    expect(hintFor(source, words)).toContain(`did you mean “${start}`);
  });

  it.each([
    ['The pumps are old.', 'pumps rot', undefined],
    ['The weir is full.', 'weir fell', undefined],
    ['The pumps were rusting away.', 'pumps are rusting away', 'pumps were rusting away'],
  ])('names no other words that happen to have most of the letters: %s', (source, words, near) => {
    const extraction = `quotations:\n  one: { words: ${JSON.stringify(source.slice(0, -1))} }`;
    const [{ hint = '' } = {}] = diagnosticsOf({
      source,
      extraction,
      narrative: `They say “${words}” [@one].`,
    });
    if (near === undefined) expect(hint).not.toContain('as the source has it');
    else expect(hint).toContain(`write “${near}”, as the source has it`);
  });
});

describe('who speaks', () => {
  it.each(SAID_BY.map((one) => [...one]))('%s | %s | %s', (source, words, speaker) => {
    expect(codesFor(INTRODUCED + source, words, `, speaker: ${speaker}`, SPEAKERS)).toEqual([]);
  });

  it.each(SAID_BY_ANOTHER.map((one) => [...one]))(
    'SPEAKER_DIFFERS: %s | %s | %s',
    (source, words, speaker) => {
      expect(codesFor(INTRODUCED + source, words, `, speaker: ${speaker}`, SPEAKERS)).toEqual([
        'SPEAKER_DIFFERS',
      ]);
    },
  );
});

describe('where somebody speaks', () => {
  it.each([
    ['QUOTATION_CROSSES', 'The pier is sound.\n\nThe ferry is late.', 'is sound. The ferry'],
    ['NOT_SAID', '# The pier is sound\n\nNina Berg, Olav Lund and the Ferry Trust met.', 'The pier is sound'],
    [
      'ELISION_TURNS',
      'The pier of the town, if it is mended, will be opened.',
      'The pier of the town … will be opened',
    ],
  ])('%s', (code, source, words) => {
    const speaker = code === 'NOT_SAID' ? ', speaker: berg' : '';
    expect(codesFor(source, words, speaker, code === 'NOT_SAID' ? SPEAKERS : '')).toEqual([code]);
  });
});

describe('quotedPhrases', () => {
  const words = (text: string): readonly string[] =>
    quotedPhrases(text, ENGLISH).map((phrase) => phrase.words);

  it.each([
    ['It is “one” and "two" and ‘three’ and \'four\'.', ['one', 'two', 'three', 'four']],
    [
      "«one» ‹two› „three“ ‚four‘ 「five」 ``six'' »seven«",
      ['one', 'two', 'three', 'four', 'five', 'six', 'seven'],
    ],
    ['He said “we ‘had to’ go”.', ['we ‘had to’ go', 'had to']],
    ['“It runs on', ['It runs on']],
    ['to the end.” Then', ['to the end.']],
    ["'the officials' view was wrong'", ["the officials' view was wrong"]],
    ["'the dogs' and 'the cats'", ['the dogs', 'the cats']],
    ["“the 1990's”", ["the 1990's"]],
    ['"Class of 1990"', ['Class of 1990']],
    ['“£40 a head”', ['£40 a head']],
    ['the word“joined”', ['joined']],
  ])('finds those of %s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ["rock 'n' roll, rock ’n’ roll"],
    ["’tis and 'twas in the ’90s and the '80s"],
    ['he is 6\'2" tall, and she 5\' 11"'],
    ['a 12" pipe and a 6" nail'],
    ["the officials' and the workers’ view"],
    ['it’s the dog’s'],
    ['51° 30\' 26" N'],
    ['5′ 11″'],
  ])('finds none in %s', (text) => {
    expect(words(text)).toEqual([]);
  });

  it.each(['“', '"', "'", '«', "a' ", '‘a '])(
    'reads long texts of %s in the time of their length',
    (mark) => {
      expect(growth((size) => words(mark.repeat(size)), { size: 4000, times: 8 })).toBeLessThan(24);
    },
  );
});
