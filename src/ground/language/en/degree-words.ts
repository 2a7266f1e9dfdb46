import type { Degree, DegreeWords } from '../degree-words.ts';

const words = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}'-])(?:${list})(?![\\p{L}\\p{N}'-])`, 'giu');

/** Before a noun in the plural, perhaps after an adjective: `most recent attacks`, and no `most serious attack`. */
const SEVERAL =
  '(?= (?:(?:of )?(?:the|these|those|its|their|his|her|our|them|us|you)(?!\\p{L})|(?:\\p{L}{3,} )?(?:\\p{Ll}{3,}s(?<!ss|us|is|ous)|people|men|women|children|police|staff)(?!\\p{L})))';

const AMOUNTS: readonly Degree[] = [
  {
    rank: 0,
    isLow: true,
    words: words(`none(?= of)|not one(?= of)|not a single one(?= of)|no(?! other|t)${SEVERAL}`),
  },
  {
    rank: 1,
    isLow: true,
    words: words(
      '(?<!(?:a|the|these|those|last|next|past|first|no|not a) )(?:very )?few(?! (?:minutes|hours|days|weeks|months|years))(?= \\p{L})|hardly any|scarcely any',
    ),
  },
  {
    rank: 2,
    words: words(
      'some(?! (?:\\p{N}|hundred|thousand|million|dozen|time|day|way|kind|sort|extent|degree|more)| of the time)|several|a few|a handful|certain(?= (?:of|\\p{L}+s(?!\\p{L})))',
    ),
  },
  {
    rank: 3,
    words: words(
      '(?<!(?:how|so|as|too|that|not|a great|a good) )many(?! (?:times|years|months|weeks|days|hours)| a )',
    ),
  },
  {
    rank: 4,
    words: words(
      `(?<!(?:the|a|at|its|their|his|her|our|very|far) )most${SEVERAL}|(?:the|a) (?:vast |great |large )?majority(?= of)`,
    ),
  },
  { rank: 5, words: words('(?:nearly|almost|virtually|practically) (?:all|every|each)') },
  {
    rank: 6,
    words: words(
      `(?<!(?:not|nearly|almost|virtually|practically|above|after|at|in|and|best of|most of|of|for|once and for|first of|us|them|it|you|we|they|are|were|be|been|nor) )(?:all(?! (?:but|that|over|the (?:more|less|same|way|time|while|better|worse)|along|right|in|too|other|kinds|sorts|manner|\\p{N}))${SEVERAL}|every(?! (?:other|now|so|time|day|week|month|year|night|morning|\\p{N}))|each(?! (?:other|day|week|month|year|time)))(?= \\p{L})`,
    ),
  },
];

const FREQUENCIES: readonly Degree[] = [
  { rank: 0, isLow: true, words: words('never') },
  { rank: 1, isLow: true, words: words('rarely|seldom|hardly ever|scarcely ever') },
  {
    rank: 2,
    words: words(
      'sometimes|occasionally|at times|on occasion|now and then|from time to time|some of the time|in some cases',
    ),
  },
  { rank: 3, words: words('(?<!(?:how|as|so|too|more|not|less) )(?:often|frequently)|in many cases') },
  { rank: 4, words: words('(?:usually|mostly|mainly|generally|typically|most of the time|in most cases)') },
  { rank: 5, words: words('(?:nearly|almost|virtually) always') },
  {
    rank: 6,
    words: words(
      '(?<!(?:not|nearly|almost|virtually|as) )(?:always|invariably|every time|without exception|in all cases|in every case)',
    ),
  },
];

export const DEGREES: DegreeWords = {
  amounts: AMOUNTS,
  frequencies: FREQUENCIES,
  most: /(?<!\p{L})(?:most of|(?:the|a) (?:vast |great |large )?majority of|(?:more than|over) half of)(?!\p{L})/iu,
  anybody: [
    { rank: 0, isLow: true, words: words('nobody|no[ -]one|none') },
    { rank: 2, words: words('(?<!not )(?:somebody|someone|some people)') },
    { rank: 6, words: words('(?<!(?:not|nearly|almost) )(?:everybody|everyone)') },
  ],
  notAll: /(?<![\p{L}\p{N}])not (?:all|every|each|always|everyone|everybody|everything)(?!\p{L})/iu,
};
