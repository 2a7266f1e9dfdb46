import type { NumberWords } from '../number-words.ts';
import { numberedWords, type WordMap, wordSet } from '../word-list.ts';
import { FRACTIONS, ORDINALS } from './fraction-words.ts';
import { PERCENT } from './percent-words.ts';
import { YEARS } from './year-words.ts';

const UNITS = numberedWords('one two three four five six seven eight nine', 1);
const TEENS = numberedWords(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  10,
);
const TENS = numberedWords('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10);

const SCALES: WordMap<number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['lakh', 1e5],
  ['lac', 1e5],
  ['crore', 1e7],
]);

const GROUPS: WordMap<number> = new Map([
  ['dozen', 12],
  ['doz', 12],
  ['dz', 12],
]);
const PLURAL_SCALES: WordMap<number> = new Map(
  [...SCALES, ...GROUPS].map(([word, scale]) => [`${word}s`, scale]),
);

const ABBREVIATED: WordMap<number> = new Map([
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
  ['cr', 1e7],
]);

/** English number words. */
export const NUMBERS: NumberWords = {
  zero: wordSet('zero nought naught'),
  units: UNITS,
  teens: TEENS,
  tens: TENS,
  small: new Map([...UNITS, ...TEENS, ...TENS]),
  scales: SCALES,
  pluralScales: PLURAL_SCALES,
  groups: GROUPS,
  multipliers: new Map([...SCALES, ...GROUPS, ...PLURAL_SCALES, ...ABBREVIATED]),
  multipliersOfYears: wordSet('hundred thousand million billion trillion bn mn tn dozen lakh crore'),
  gluedMultipliers: new Map([...ABBREVIATED, ...SCALES]),
  letters: { thousand: wordSet('k'), million: wordSet('m'), billion: wordSet('b') },
  lengths: wordSet('deep long high wide tall away apart above below across thick'),
  currencies: new Set(['USD', 'GBP', 'EUR', 'CHF', 'AUD', 'CAD', 'JPY', 'Rs']),
  ofMoney: new Map([
    ['mm', 1e6],
    ['mil', 1e6],
    ['mill', 1e6],
    ['t', 1e12],
  ]),
  point: wordSet('point'),
  beforePoint: wordSet('at to on from for any some which this that every each the no'),
  unread: wordSet(`zillion zillions gazillion gazillions bazillion jillion squillion quintillion sextillion
    septillion octillion nonillion decillion googol score myriad milliard milliards mio mrd arab kharab`),
  minus: wordSet('minus negative'),
  beforeMinus: wordSet('test tests tested testing'),
  over: wordSet('over'),
  and: wordSet('and'),
  of: wordSet('of'),
  articles: wordSet('a an'),
  vagueArticle: wordSet('a'),
  ordinals: ORDINALS,
  ordinalSuffixes: wordSet('st nd rd th'),
  fractions: FRACTIONS,
  vague: {
    couple: wordSet('couple'),
    score: wordSet('score'),
    handful: wordSet('handful'),
    few: wordSet('few'),
    several: wordSet('several'),
    plurals: wordSet('tens scores'),
    beforeFew: wordSet('last past next first previous coming'),
  },
  percent: PERCENT,
  ranges: {
    between: wordSet('between'),
    and: wordSet('and'),
    joins: wordSet('to or'),
    to: wordSet('to'),
    or: wordSet('or'),
    from: wordSet('from'),
    ranging: wordSet(
      `range ranges ranged ranging vary varies varied varying anywhere aged runs running extends extended extending
       spans spanning stretches stretching`,
    ),
    in: wordSet('in'),
    out: wordSet('out'),
    every: wordSet('every'),
    comparing: wordSet('against versus vs'),
    behindVerb: wordSet('up out off down away back to not no more less too'),
  },
  years: YEARS,
  many: wordSet('multi'),
  something: wordSet('something'),
  approximate: wordSet('ish'),
};
