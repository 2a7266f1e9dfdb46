import { textOf } from './phrases.ts';
import { insideLabel, type NumberPlace, subjectBefore, verbBefore, verbGroup } from './sentence-parts.ts';

/** A label of this kind has so many words, at most. */
const LONGEST = 14;

/**
 * A name for a number that is neither what a clause is about nor what something is done to, but where, when or for how
 * long: `Time for which the school was closed`, `Places at which the agency took samples`.
 *
 * @param what the noun of the label, `Time`
 * @param end the index after what is counted
 */
export function labelOfOblique(place: NumberPlace, what: string, end: number): string | undefined {
  const at = prepositionAt(place);
  const { words, draft, family } = place;
  const preposition = words[at]?.lower;
  if (preposition === undefined) return undefined;
  const last = what.toLowerCase().split(' ').at(-1) ?? '';
  const isTime =
    family === 'time' || draft.timeWords.has(last) || draft.timeWords.has(last.replace(/s$/, ''));
  // `the application for five houses`
  if (preposition === 'for' && !isTime) return undefined;
  const clause = clauseBefore(place, at) ?? clauseBehind(place, at, end);
  if (clause === undefined) return infinitiveBefore(place, what, at);
  const label = `${what} ${preposition} ${draft.wording.which} ${clause}`;
  return label.split(' ').length <= LONGEST && !/\d/.test(clause.replaceAll(/\b(?:19|20)\d\d\b/g, ''))
    ? label
    : undefined;
}

/** `at eight places`, and `within ten days`, where the preposition belongs to the value. */
function prepositionAt({ words, first, draft }: NumberPlace): number {
  const isLimit = /^(?:least|most)$/.test(words[first + 1]?.lower ?? '');
  if (words[first]?.tag === 'ADP' && !isLimit && draft.obliques.has(words[first]?.lower ?? '')) return first;
  let at = first - 1;
  while (words[at]?.tag === 'DET' || draft.owners.has(words[at]?.lower ?? '')) at -= 1;
  // `took on 40 apprentices`
  const isParticle = words[at - 1]?.tag === 'VERB' && draft.particles.has(words[at]?.lower ?? '');
  return words[at]?.tag === 'ADP' && draft.obliques.has(words[at]?.lower ?? '') && !isParticle ? at : -1;
}

/** The clause that ends in the preposition. */
function clauseBefore(place: NumberPlace, at: number): string | undefined {
  const { words, draft } = place;
  const verb = verbBefore({ ...place, first: at });
  if (verb === undefined) return undefined;
  const subject = subjectBefore(words, verb, draft);
  if (subject === undefined) return doneToPrevious(place, verb, at);
  // `keep their windows shut`
  if (words[leadOf(place, subject.start)]?.tag === 'VERB') return undefined;
  const group = verbGroup(words, verb);
  const inside = words.slice(group.start, at);
  if (inside.some(({ tag, text }) => tag === 'PUNCT' || tag === 'PRON' || /\d/.test(text))) return undefined;
  // `94% were found`: of those that were named before.
  const isNumber = subject.start < subject.end && /^[\d%]/.test(words[subject.start]?.text ?? '');
  return `${isNumber ? (place.previous?.noun ?? '') : insideLabel(words, subject)} ${textOf(words, { start: group.start, end: at })}`;
}

/** `2,860 people, of whom 94% were found within 72 hours`: `people were found`. */
function doneToPrevious({ words, previous }: NumberPlace, verb: number, at: number): string | undefined {
  const { start } = verbGroup(words, verb);
  const isPassive = words.slice(start, verb).some(({ lemma }) => lemma === 'be');
  const isShare = /^(?:%|\d.*|cent)$/.test(words[start - 1]?.lower ?? '');
  if (!isPassive || !isShare || previous?.noun === undefined) return undefined;
  const said = { start, end: at };
  const isPlain = !words.slice(start, at).some(({ tag, text }) => tag === 'PUNCT' || /\d/.test(text));
  return isPlain ? `${previous.noun.toLowerCase()} ${textOf(words, said)}` : undefined;
}

/** `In 14 of 63 schools the pupils were vaccinated`: the clause that the number opens. */
function clauseBehind({ words }: NumberPlace, at: number, end: number): string | undefined {
  const before = words[at - 1];
  if (before !== undefined && before.tag !== 'PUNCT') return undefined;
  const start = words[end]?.text === ',' ? end + 1 : end;
  let close = start;
  while (close < words.length && words[close]?.tag !== 'PUNCT' && words[close]?.tag !== 'CCONJ') close += 1;
  const verb = words.findIndex(
    ({ tag }, index) => index > start && index < close && (tag === 'VERB' || tag === 'AUX'),
  );
  if (verb < 0 || words[start]?.tag === 'PRON' || words[start]?.tag === 'VERB') return undefined;
  return insideLabel(words, { start, end: close });
}

/** `were told to keep their windows shut for 31 hours`: `Time to keep their windows shut`. */
function infinitiveBefore(place: NumberPlace, what: string, at: number): string | undefined {
  const { words, family } = place;
  const to = words.findLastIndex(({ lower }, index) => lower === 'to' && index < at);
  if (family !== 'time' || to < 0 || at - to > 8 || words[to + 1]?.tag !== 'VERB') return undefined;
  const said = words.slice(to, at);
  if (said.some(({ tag, text }) => tag === 'PUNCT' || /\d/.test(text))) return undefined;
  return `${what} ${textOf(words, { start: to, end: at })}`;
}

/** The index of the word before a phrase and its article. */
function leadOf({ words, draft }: NumberPlace, start: number): number {
  let at = start - 1;
  while (words[at]?.tag === 'DET' || draft.owners.has(words[at]?.lower ?? '')) at -= 1;
  return at;
}
