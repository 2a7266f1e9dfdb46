import type { MultipleWords } from '../multiple-words.ts';
import { listWords, wordSet } from '../word-list.ts';

const SOMETIMES: readonly (readonly [number, string])[] = [
  [2, 'double doubles twice'],
  [3, 'triple triples treble trebles'],
  [4, 'quadruple quadruples'],
  [5, 'quintuple quintuples'],
  [0.5, 'halve halves'],
];

const ALWAYS: readonly (readonly [number, string])[] = [
  [2, 'doubled doubling redoubled twofold two-fold'],
  [3, 'tripled tripling trebled trebling thrice threefold'],
  [4, 'quadrupled quadrupling fourfold'],
  [5, 'quintupled quintupling fivefold'],
  [6, 'sextupled sextupling sixfold'],
  [7, 'septupled septupling sevenfold'],
  [8, 'octupled octupling eightfold'],
  [9, 'ninefold'],
  [10, 'decupled decupling tenfold'],
  [12, 'twelvefold'],
  [20, 'twentyfold'],
  [30, 'thirtyfold'],
  [50, 'fiftyfold'],
  [100, 'hundredfold'],
  [1000, 'thousandfold'],
  [0.5, 'halved halving'],
  [0.25, 'quartered'],
];

export const MULTIPLES: MultipleWords = {
  often: new Map([
    ['once', 1],
    ['twice', 2],
    ['thrice', 3],
  ]),
  beforeOften: wordSet('think thinks thought thinking'),
  again: wordSet('again second both double doubled pair two-time second-time'),
  always: new Map(byWord(ALWAYS)),
  sometimes: new Map(byWord(SOMETIMES)),
  // `Halves` and `doubles` are nouns as well, `double` and `triple` say of what kind something is.
  before: wordSet(
    `to will would could can may might must should nearly almost than about roughly at is are was were not
     it they has have did does exactly some around`,
  ),
  behind: wordSet(
    'them it him her us both all the that those its their what as in since from by to every over within between',
  ),
  as: wordSet('as'),
  every: wordSet('every'),
  times: wordSet('times fold'),
  comparing: wordSet(
    'as more less fewer higher lower larger greater bigger smaller faster the that what its their',
  ),
};

function byWord(rows: readonly (readonly [number, string])[]): readonly (readonly [string, number])[] {
  return rows.flatMap(([factor, words]) => listWords(words).map((word) => [word, factor] as const));
}
