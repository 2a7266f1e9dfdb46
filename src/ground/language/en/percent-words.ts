import type { PercentWords } from '../number-words.ts';
import { wordSet } from '../word-list.ts';

export const PERCENT: PercentWords = {
  spelt: wordSet('percent'),
  short: wordSet('pct'),
  glued: wordSet('percent pc'),
  per: wordSet('per'),
  cent: wordSet('cent'),
  percentage: wordSet('percentage'),
  points: wordSet('point points'),
  within: /%|per ?cent/i,
  behindValue:
    /^\s*(%|(?:per ?cent|percent|percentage|hundred|thousand|million|billion|trillion|bn|mn|m|k|dozen)(?![\p{L}\p{N}]))/iu,
};
