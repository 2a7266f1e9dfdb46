import type { CountedUnit, RelativeDateWords, SetPhrase } from '../date-words.ts';
import { type Direction, RECENTLY, type RelativePhrase, VAGUE, VAGUE_FUTURE } from '../relative-phrase.ts';
import { listWords, phrasesBy, type WordMap, wordSet } from '../word-list.ts';

const UNITS: readonly (readonly [string, CountedUnit])[] = [
  ['second', ['day', 0]],
  ['minute', ['day', 0]],
  ['hour', ['day', 1 / 24]],
  ['day', ['day', 1]],
  ['night', ['day', 1]],
  ['week', ['week', 1]],
  ['weekend', ['week', 1]],
  ['fortnight', ['week', 2]],
  ['month', ['month', 1]],
  ['quarter', ['month', 3]],
  ['year', ['year', 1]],
  ['decade', ['decade', 1]],
  ['century', ['century', 1]],
];

const PHRASES: readonly SetPhrase[] = [
  ...phrases('the day before yesterday', { shape: 'point', count: 2, unit: 'day', exact: true }),
  ...phrases('yesterday', { shape: 'point', count: 1, unit: 'day', exact: true }),
  ...phrases('today|tonight', { shape: 'point', count: 0, unit: 'day', exact: true }),
  ...phrases('tomorrow', { shape: 'point', count: -1, unit: 'day', exact: true }),
  ...phrases('last night', { shape: 'span', count: 1, unit: 'day' }),
  ...phrases(
    `recently|lately|the other day|nowadays|these days|currently|at present|at the moment`,
    RECENTLY,
  ),
  ...phrases('since then|to date|so far|until now|up to now|long ago|some time ago', VAGUE),
  ...phrases('the day before|the previous day', { shape: 'elsewhere', count: -1, unit: 'day' }),
  ...phrases('the day after|the next day|the following day', { shape: 'elsewhere', count: 1, unit: 'day' }),
  ...phrases('soon|shortly', VAGUE_FUTURE),
];

const DIRECTIONS: WordMap<Direction> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['preceding', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['following', 'next'],
]);

export const RELATIVE_DATES: RelativeDateWords = {
  phrases: phrasesBy('first', PHRASES),
  bounding: wordSet('this'),
  units: new Map([
    ...UNITS,
    ...UNITS.map(([word, unit]) => [`${word}s`, unit] as const),
    ['centuries', ['century', 1]],
  ]),
  directions: DIRECTIONS,
  rolling: wordSet('past coming'),
  anchored: wordSet('previous preceding following'),
  recent: wordSet('recent'),
  afterRecent: wordSet('times past'),
  past: ['in', 'the', 'past'],
  couple: wordSet('couple'),
  of: wordSet('of'),
  articles: wordSet('a an'),
  partsOfDay: wordSet('morning afternoon evening'),
  alone: wordSet('alone'),
  ago: wordSet('ago'),
  fromElsewhere: new Map([
    ['earlier', -1],
    ['before', -1],
    ['later', 1],
    ['after', 1],
  ]),
  few: wordSet('few several'),
  uncounted: wordSet('many some'),
  on: wordSet('on'),
};

/** Phrases of one meaning, which bars part. */
function phrases(list: string, phrase: RelativePhrase): readonly SetPhrase[] {
  return list.split('|').map((text) => ({ words: listWords(text), phrase }));
}
