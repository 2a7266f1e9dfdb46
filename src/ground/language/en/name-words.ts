import { ADDRESSES } from '../address-words.ts';
import type { NameWords } from '../name-words.ts';
import { listWords, phrasesBy, wordSet } from '../word-list.ts';
import { IDENTIFIERS } from './identifier-nouns.ts';

const IDIOMS = [
  'first reading',
  'second reading',
  'third reading',
  'no one',
  'one another',
  'one - off',
  'one of',
  'one - to - one',
  'one - on - one',
  'one - time',
  'one - sided',
  'one - way',
  'two - way',
  'two - factor',
  'two - faced',
  'two - edged',
  'zero - day',
  'zero - sum',
  'zero tolerance',
  'zero - tolerance',
  'ground zero',
  'net zero',
  'net - zero',
  'square one',
  'fifty - fifty',
  'nine - eleven',
  'nine / eleven',
  'five eyes',
  'nine eyes',
  'fourteen eyes',
  'second - in - command',
  'third - in - command',
];

export const NAMES: NameWords = {
  identifiers: IDENTIFIERS,
  addresses: ADDRESSES,
  levels: wordSet('ci confidence credible'),
  streets: wordSet(
    `street st road rd lane ln avenue ave drive dr close crescent square place way terrace gardens court row mews
     grove walk boulevard blvd wharf quay parade broadway highway embankment esplanade hill rise`,
  ),
  idioms: phrasesBy(
    'first',
    IDIOMS.map((idiom) => ({ words: listWords(idiom) })),
  ),
  passedOver: wordSet('no one'),
  prefixes: wordSet('mid pre post early late non sub over under'),
  votes: {
    byDash: wordSet(
      'vote votes voted voting ballot ballots passed carried adopted approved rejected backed endorsed ratified',
    ),
    nouns: wordSet('vote votes ballot majority'),
  },
  gluedToNumbers: wordSet('c ca circa usd gbp eur chf rs'),
  timeZones: wordSet("gmt utc bst cet cest est edt z zulu o'clock"),
  halvesOfDay: wordSet('am pm'),
  dottedHalves: new Map([
    ['a', 'm'],
    ['p', 'm'],
  ]),
  the: new Set(['the']),
  locatives: wordSet(
    'in at near from to of on towards around into outside inside between for with within behind beside',
  ),
};
