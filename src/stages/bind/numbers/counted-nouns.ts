import type { Token } from './split-tokens.ts';

const PEOPLE = new Set(
  `people persons individuals men women children boys girls adults citizens civilians residents inhabitants
  passengers soldiers troops police officers personnel staff employees workers members fighters militants
  terrorists extremists suspects subjects victims casualties fatalities deaths injuries refugees migrants
  detainees prisoners hostages students pupils patients voters visitors recruits returnees supporters`.split(
    /\s+/,
  ),
);

const IRREGULAR = new Set(
  'police staff personnel troops cattle aircraft sheep fish data dead wounded'.split(' '),
);

const NOT_PLURAL = new Set(
  `as is was has his its this us yes thus plus less versus across always perhaps towards afterwards besides
  does says its hers ours theirs yours whereas unless sometimes nonetheless nevertheless`.split(/\s+/),
);

/** True for a word that counts people, so that a number before it is no year. */
export function countsPeople(token: Token | undefined): boolean {
  return token !== undefined && PEOPLE.has(token.lower);
}

/** True for a lower-case word that looks like a noun in the plural. */
export function isCountedNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.text !== token.lower) return false;
  const word = token.lower;
  if (PEOPLE.has(word) || IRREGULAR.has(word)) return true;
  return /[^s'ui]s$/.test(word) && word.length > 3 && !NOT_PLURAL.has(word);
}
