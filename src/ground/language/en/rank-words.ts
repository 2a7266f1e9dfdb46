import type { RankWords } from '../rank-words.ts';
import { listWords, wordSet } from '../word-list.ts';

/** Families, a line each: the name, and its words. */
const FAMILIES = `
  high: highest
  large: largest biggest greatest
  low: lowest
  small: smallest least-favourite
  long: longest
  short: shortest
  old: oldest
  young: youngest
  worst: worst
  best: best
  fast: fastest quickest
  slow: slowest
  strong: strongest
  weak: weakest
  heavy: heaviest
  deep: deepest
  dry: driest
  wet: wettest
  hot: hottest warmest
  cold: coldest
  costly: costliest dearest
  cheap: cheapest
  deadly: deadliest bloodiest
  busy: busiest
  rich: richest wealthiest
  poor: poorest
  early: earliest
  late: latest
  steep: steepest sharpest
  wide: widest
  tall: tallest
  fewest: fewest`;

const superlatives = new Map(
  FAMILIES.trim()
    .split(/\s*\n\s*/)
    .flatMap((line) => {
      const [name = '', words = ''] = line.split(':');
      return listWords(words).map((word) => [word, name] as const);
    }),
);

const UP = 'high large long best strong fast costly steep tall wide';
const DOWN = 'low small short worst weak slow cheap fewest';

export const RANKS: RankWords = {
  superlatives,
  alike: new Map([
    ...listWords(UP).map((family) => [family, 'up'] as const),
    ...listWords(DOWN).map((family) => [family, 'down'] as const),
  ]),
  ofNumbers: wordSet('high large long costly low small short cheap fewest'),
  within: wordSet(
    `of in among amongst between within outside inside beyond after before behind besides beside apart except excepting
     excluding including but by for at on near under over per since until among north south east west save bar`,
  ),
  goesOn: wordSet('and with'),
  idiomBefore: wordSet('at its their his her our my your'),
  record: wordSet('record'),
  recorded: new Map([
    ...listWords(
      `high highs level levels number numbers year turnout sum total amount demand rate profit profits figure figures
       peak growth sales output spending attendance crowd price prices`,
    ).map((word) => [word, 'high'] as const),
    ...listWords('low lows loss losses').map((word) => [word, 'low'] as const),
  ]),
  setting: wordSet(
    'set sets setting broke breaks broken breaking was is became hit reached new reaches beat',
  ),
  member:
    /(?:one|some|any|two|three|four|five|six|seven|eight|nine|ten|several|\d+|half|part|many|few|most) of (?:the|its|their|our) (?:\p{L}+(?:['’]s)? ){0,3}$|among (?:the|its|their|our) (?:\p{L}+(?:['’]s)? ){0,3}$/iu,
  ever: /^[^.;:!?]{0,60}?(?<!\p{L})(?:ever|on record|on the record|in (?:its |the |their )?(?:\p{L}+['’]s )?history|of all time|of all times|all-time|since (?:records|measurements|counting|observations) (?:began|begin|started))(?!\p{L})/iu,
  since:
    /^[^.;:!?]{0,60}?(?<!\p{L})(?:since|for (?:\p{L}+ )?(?:\d+|a|two|three|four|five|six|seven|eight|nine|ten|twenty|many|several)|in (?:\d+|a|two|three|four|five|six|seven|eight|nine|ten|twenty|many|several|the (?:last|past))) ?(?!\p{L})/iu,
  anyOther:
    /(?<!\p{L})(more|higher|larger|bigger|greater|longer|fewer|less|lower|smaller|shorter)(?: \p{L}+){0,3} than (?:any|all|every)(?: of)?(?: the)? others?(?!\p{L})(?! \p{L}+ (?:together|combined|put together))/giu,
  ways: new Map([
    ...listWords('more higher larger bigger greater longer').map((word) => [word, 'large'] as const),
    ...listWords('fewer less lower smaller shorter').map((word) => [word, 'small'] as const),
  ]),
  stress: wordSet(
    'mere barely scarcely hardly paltry meagre measly whopping staggering astonishing massive shocking',
  ),
  stressed: wordSet(
    'mere merely barely scarcely hardly only just paltry meagre few little no not even nearly almost',
  ),
};
