import { isObject, pastBrackets } from './number-neighbours.ts';
import { isYear, nounPhraseAt, nounPhraseBefore, pastPrepositions, type Range, textOf } from './phrases.ts';
import { MORE, type NumberPlace, verbBefore, verbGroup } from './sentence-parts.ts';

/** What a number counts: words of its sentence, or what the figure before it counts. */
export interface Counted {
  readonly noun: string;
  /** The noun with what belongs to it; empty for a noun that was named before. */
  readonly range: Range;
  readonly people: boolean;
}

/** What a number counts: the noun after it, or after `of`; of `12 of them` what was counted before. */
export function countedAt(place: NumberPlace): Counted | undefined {
  const { words, behind, family, draft, previous } = place;
  // `of whom 9 were children` says itself what they are.
  const named = words[behind]?.lemma === 'be' && words[behind + 1]?.tag === 'NOUN';
  const ofWhom = ofStandIn(place) && !named;
  if (ofWhom && previous?.noun !== undefined && !/^(?:NOUN|PROPN|ADJ)$/.test(words[behind]?.tag ?? '')) {
    const at = pastBrackets(place, behind);
    return { noun: previous.noun, range: { start: at, end: at }, people: isPeople(previous.noun, place) };
  }
  const more = family === undefined ? moreOf(place) : undefined;
  if (more !== undefined)
    return { noun: more, range: { start: behind + 1, end: behind + 1 }, people: isPeople(more, place) };
  const isOf = words[behind]?.lower === draft.wording.of;
  const from = isOf ? pastNumber(place, behind + 1) : behind;
  const standsIn = isOf && draft.standIns.has(words[from]?.lower ?? '');
  // `Our photographers, two of them part-time`
  const apposed =
    standsIn && words[place.first - 1]?.text === ',' ? nounPhraseBefore(words, place.first - 1) : undefined;
  if (apposed !== undefined && words[apposed.end - 1]?.lower.endsWith('s') === true) {
    const noun = textOf(words, apposed);
    return { noun, range: { start: from + 1, end: from + 1 }, people: isPeople(noun, place) };
  }
  if (standsIn || (!isOf && family === undefined && isBare(place))) {
    if (previous?.noun === undefined) return undefined;
    const at = standsIn ? from + 1 : pastBrackets(place, behind);
    return { noun: previous.noun, range: { start: at, end: at }, people: isPeople(previous.noun, place) };
  }
  if (family !== undefined && !isOf) return undefined;
  const noun = nounPhraseAt(words, from, draft);
  if (noun === undefined) return undefined;
  const range = { start: noun.start, end: pastPrepositions(words, noun.end, draft, MORE) };
  return { noun: textOf(words, noun), range, people: isPeople(textOf(words, noun), place) };
}

/** `six more have been recruited`: more of what was counted before. */
function moreOf({ words, behind, previous }: NumberPlace): string | undefined {
  const isMore = words[behind]?.lower === 'more' || words[behind]?.lower === 'others';
  return isMore && /^(?:AUX|VERB)$/.test(words[behind + 1]?.tag ?? '') ? previous?.noun : undefined;
}

/** `Fifteen have told me`, `162 (87%) had not been`, `we lost 12 already`: what it counts is not said again. */
export function isBare(place: NumberPlace): boolean {
  const { words, behind, first, draft } = place;
  const lead = words[first - 1];
  const opens = lead === undefined || /^[,;:]$/.test(lead.text) || lead.tag === 'CCONJ';
  if (opens && isPredicate(place, pastBrackets(place, behind))) return true;
  const verb = verbBefore(place);
  // `In 2023 there had been 103.`
  const isThere =
    verb !== undefined &&
    words[verb]?.lemma === 'be' &&
    words[verbGroup(words, verb).start - 1]?.lower === draft.wording.there;
  const next = words[behind];
  if (isThere && place.previous?.sameSentence !== true && (next === undefined || next.tag === 'PUNCT'))
    return true;
  const year = words[behind + 1];
  const isEnd =
    next === undefined ||
    /^(?:PUNCT|ADV|CCONJ)$/.test(next.tag) ||
    (next.tag === 'ADP' && year !== undefined && isYear(year));
  return (
    verb !== undefined &&
    isEnd &&
    words[verb]?.tag === 'VERB' &&
    !draft.joins.has(words[verb]?.lemma ?? '') &&
    !draft.changes.has(words[verb]?.lemma ?? '') &&
    isObject(place, verb)
  );
}

/** `of whom 94%`, `Of these, 38`. */
function ofStandIn({ words, first, draft }: NumberPlace): boolean {
  const at = words[first - 1]?.text === ',' ? first - 2 : first - 1;
  return draft.standIns.has(words[at]?.lower ?? '') && words[at - 1]?.lower === draft.wording.of;
}

/** Past the number and the articles of `of the 3,600 modules`. */
function pastNumber({ words, draft }: NumberPlace, from: number): number {
  let at = from;
  while (words[at]?.tag === 'DET' || words[at]?.tag === 'NUM' || draft.owners.has(words[at]?.lower ?? ''))
    at += 1;
  return at;
}

function isPredicate({ words, draft }: NumberPlace, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  // `confirmed cases` are none.
  const isQuality = draft.endings.quality.test(word?.lower ?? '') && next?.tag === 'NOUN';
  return (word?.tag === 'VERB' && !isQuality) || word?.tag === 'AUX';
}

function isPeople(noun: string, { draft }: NumberPlace): boolean {
  return noun
    .toLowerCase()
    .split(' ')
    .some((word) => draft.people.has(word));
}
