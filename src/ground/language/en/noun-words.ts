import type { NounWords } from '../noun-words.ts';
import { wordSet } from '../word-list.ts';

const IRREGULAR = wordSet('police staff personnel troops cattle aircraft sheep fish data dead wounded');

const NOT_PLURAL = wordSet(
  `as is was has his its this us yes thus plus less versus across always perhaps towards afterwards besides
   does says its hers ours theirs yours whereas unless sometimes nonetheless nevertheless`,
);

/** Words in `-ies` whose singular is no `-y`. */
const IN_IE = wordSet(
  'series species movies cookies calories zombies pixies genies rookies selfies prairies',
);
/** Words in `-es` that lose no more than their `s`. */
const IN_E = wordSet('aches axes caches headaches moustaches niches quiches');

export const NOUNS: NounWords = {
  people: wordSet(
    `people persons individuals men women children boys girls adults citizens civilians residents inhabitants
     passengers soldiers troops police officers personnel staff employees workers members fighters militants
     terrorists extremists suspects subjects victims casualties fatalities deaths injuries refugees migrants
     detainees prisoners hostages students pupils patients voters visitors recruits returnees supporters`,
  ),
  isPlural: (word) =>
    IRREGULAR.has(word) || (/[^s'ui]s$/.test(word) && word.length > 3 && !NOT_PLURAL.has(word)),
  endsAsPlural: (word) => word.endsWith('s'),
  singular: (word) => {
    if (!word.endsWith('s') || word.endsWith('ss')) return word;
    if (/[^aeiou]ies$/.test(word) && word.length > 4 && !IN_IE.has(word)) return `${word.slice(0, -3)}y`;
    return /(?:ch|sh|ss|x|zz)es$/.test(word) && !IN_E.has(word) ? word.slice(0, -2) : word.slice(0, -1);
  },
  withoutPossessive: (word) => {
    if (word.endsWith("'s")) return word.slice(0, -2);
    return word.endsWith("'") ? word.slice(0, -1) : word;
  },
  isPossessive: (word) => word.endsWith("'s"),
};
