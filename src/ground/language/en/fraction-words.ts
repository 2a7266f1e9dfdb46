import type { FractionWords } from '../number-words.ts';
import { numberedWords, type WordMap, wordSet } from '../word-list.ts';

/** Ordinals in one word. */
export const ORDINALS: WordMap<number> = new Map([
  ...numberedWords(
    `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
     fifteenth sixteenth seventeenth eighteenth nineteenth`,
    1,
  ),
  ...numberedWords('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);

/** A denominator is an ordinal, but for the first two. */
const DENOMINATORS: WordMap<number> = new Map([
  ['half', 2],
  ['quarter', 4],
  ...[...ORDINALS].filter(([, value]) => value > 2),
]);

export const FRACTIONS: FractionWords = {
  denominators: DENOMINATORS,
  pluralDenominators: new Map([
    ['halves', 2],
    ...[...DENOMINATORS].map(([word, value]) => [`${word}s`, value] as const),
  ]),
  half: wordSet('half'),
  afterHalf: wordSet('of the a an its their his her our my all those these that this as'),
  beforeHalf: wordSet(
    `than about over nearly almost least roughly around approximately under exactly only to some by in`,
  ),
  oneOfTwo: wordSet('other latter better second top bottom and'),
  behindShare: wordSet(
    `were are have do more less fewer higher lower larger bigger greater smaller longer shorter faster slower cheaper
     dearer heavier lighter older younger better worse`,
  ),
  beforeShare: wordSet(
    `pay pays paid paying bear bears bore bearing cover covers covered covering fund funds funded funding meet meets met
     meeting own owns owned owning lose loses lost losing provide provides provided contribute contributes contributed`,
  ),
  whenEvery: wordSet(
    'time morning afternoon evening season turn step summit issue edition meeting session one',
  ),
  halved: wordSet('hour hours day days year years mile miles century centuries minute minutes'),
};
