import type { TimeWords, YearPartWords } from '../date-words.ts';
import { wordSet } from '../word-list.ts';

export const YEAR_PARTS: YearPartWords = {
  letters: new Map([
    ['q', 32],
    ['h', 39],
  ]),
  nouns: new Map([
    ['quarter', 32],
    ['half', 39],
  ]),
  last: wordSet('last final closing'),
  lastOf: new Map([
    ['quarter', 36],
    ['half', 41],
  ]),
  financialPrefix: wordSet('fy'),
  financial: wordSet('financial fiscal tax academic school budget'),
  financialAlone: wordSet('fiscal'),
  year: wordSet('year'),
  ending: wordSet('to ending ended'),
  months: wordSet('months'),
  thatYear: wordSet('the that this last next'),
};

export const TIMES: TimeWords = {
  halves: new Map([
    ['am', 0],
    ['pm', 12],
  ]),
  behindHours: wordSet('hrs hours gmt utc bst cet cest est edt'),
  oClock: wordSet("o'clock"),
  named: new Map([
    ['noon', 720],
    ['midday', 720],
    ['midnight', 0],
  ]),
  half: wordSet('half'),
  quarter: wordSet('quarter'),
  past: wordSet('past'),
  to: wordSet('to'),
};
