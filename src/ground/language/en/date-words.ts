import type { DateWords } from '../date-words.ts';
import { numberedWords, type WordMap, wordSet } from '../word-list.ts';
import { RELATIVE_DATES } from './relative-date-words.ts';

const MONTHS = `January February March April May June July August September October November December`.split(
  ' ',
);

export const DATES: DateWords = {
  monthNames: MONTHS,
  seasonNames: ['spring', 'summer', 'autumn', 'winter'],
  months: numberedWords(MONTHS.join(' ').toLowerCase(), 1),
  ambiguousMonths: wordSet('may march'),
  shortMonths: shortMonths(),
  weekdays: numberedWords('monday tuesday wednesday thursday friday saturday sunday', 1),
  shortWeekdays: new Map([
    ['mon', 1],
    ['tue', 2],
    ['tues', 2],
    ['wed', 3],
    ['thu', 4],
    ['thur', 4],
    ['thurs', 4],
    ['fri', 5],
    ['sat', 6],
    ['sun', 7],
  ]),
  seasons: new Map([
    ['spring', 21],
    ['summer', 22],
    ['autumn', 23],
    ['fall', 23],
    ['winter', 24],
  ]),
  decades: numberedWords('twenties thirties forties fifties sixties seventies eighties nineties', 1920, 10),
  beforeDecade: wordSet('the early late mid'),
  decadeEnding: wordSet('s'),
  century: wordSet('century'),
  the: wordSet('the'),
  of: wordSet('of'),
  on: wordSet('on'),
  joinsDays: wordSet('to and or'),
  joinsMonths: wordSet('to and or until till through'),
  approximate: /^(?:c\.?|ca\.?|circa|about|around)\s*(.+)$/,
  beforeMonth: wordSet(
    `in last this since until till of by early late mid next during from to and between for before after through`,
  ),
  beforeSlash: wordSet('on since until till dated'),
  relative: RELATIVE_DATES,
};

function shortMonths(): WordMap<number> {
  const short = MONTHS.map((name, index) => [name.slice(0, 3).toLowerCase(), index + 1] as const);
  return new Map([...short, ['sept', 9]]);
}
