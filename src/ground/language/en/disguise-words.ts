import type { DisguiseWords } from '../disguise-words.ts';
import { FOREIGN_NUMBERS } from '../foreign-numbers.ts';
import { wordSet } from '../word-list.ts';
import { phrasePattern } from './phrase-pattern.ts';

export const DISGUISES: DisguiseWords = {
  foreign: FOREIGN_NUMBERS,
  unlike: wordSet(
    `thirsty nifty fifth sixth forth forte fortes forts weighty pillion mullion bullion seventh eightfold trillium
     thirst thirtieth twenties thirties forties fifties sixties seventies eighties nineties safety ninth foray silty salty chore crone crores crow`,
  ),
  groups: new Map([
    ['trio', 3],
    ['threesome', 3],
    ['quartet', 4],
    ['foursome', 4],
    ['quintet', 5],
    ['sextet', 6],
    ['septet', 7],
    ['octet', 8],
    ['nonet', 9],
  ]),
  none: wordSet('nil zilch'),
  noneOf: phrasePattern('(?:not|never) (?:a single|one single|even one|so much as one)', 'giu'),
  lasting: wordSet(
    `is are was were last lasts lasted take takes took wait waits waited need needs needed spend spends spent of
     exactly averages averaged reaches reached`,
  ),
};
