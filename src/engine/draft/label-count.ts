import type { DraftWords } from '../../ground/language/draft-words.ts';
import { labelOfOblique } from './label-oblique.ts';
import { isYear, nounPhraseAt, nounPhraseBefore, pastPrepositions, type Range, textOf } from './phrases.ts';
import {
  deniedState,
  insideLabel,
  MORE,
  type NumberPlace,
  participleOf,
  restOfClause,
  subjectBefore,
  verbBefore,
  verbGroup,
} from './sentence-parts.ts';

/** What a number counts: words of its sentence, or what the figure before it counts. */
export interface Counted {
  readonly noun: string;
  /** The noun with what belongs to it; empty for a noun that was named before. */
  readonly range: Range;
  readonly people: boolean;
}

/** What a number counts: the noun behind it, or behind `of`; of `12 of them` what was counted before. */
export function countedAt(place: NumberPlace): Counted | undefined {
  const { words, behind, family, draft, previous } = place;
  // `of whom 9 were children` says itself what they are.
  const named = words[behind]?.lemma === 'be' && words[behind + 1]?.tag === 'NOUN';
  const ofWhom = ofStandIn(place) && !named;
  if (ofWhom && previous?.noun !== undefined && !/^(?:NOUN|PROPN|ADJ)$/.test(words[behind]?.tag ?? '')) {
    const at = pastBrackets(place, behind);
    return { noun: previous.noun, range: { start: at, end: at }, people: isPeople(previous.noun, place) };
  }
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

/** `of whom 94%`, `Of these, 38`. */
function ofStandIn({ words, first, draft }: NumberPlace): boolean {
  const at = words[first - 1]?.text === ',' ? first - 2 : first - 1;
  return draft.standIns.has(words[at]?.lower ?? '') && words[at - 1]?.lower === draft.wording.of;
}

/** `Fifteen have told me`, `162 (87%) had not been`, `we lost 12 already`: what it counts is not said again. */
function isBare(place: NumberPlace): boolean {
  const { words, behind, first, draft } = place;
  const lead = words[first - 1];
  const opens = lead === undefined || /^[,;:]$/.test(lead.text) || lead.tag === 'CCONJ';
  if (opens && isPredicate(place, pastBrackets(place, behind))) return true;
  const verb = verbBefore(place);
  // `In 2023 there had been 103.`
  const isThere =
    verb !== undefined &&
    words[verb]?.lemma === 'be' &&
    words[verbGroup(words, verb).start - 1]?.lower === 'there';
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

/** Past the number and the articles of `of the 3,600 modules`. */
function pastNumber({ words, draft }: NumberPlace, from: number): number {
  let at = from;
  while (words[at]?.tag === 'DET' || words[at]?.tag === 'NUM' || draft.owners.has(words[at]?.lower ?? ''))
    at += 1;
  return at;
}

/** The whole that a part is of: `63` in `14 of 63 schools`. */
function isWhole({ words, first, draft }: NumberPlace): boolean {
  let at = first - 1;
  while (words[at]?.tag === 'DET' || draft.owners.has(words[at]?.lower ?? '')) at -= 1;
  return words[at]?.lower === draft.wording.of && /^(?:NUM|SYM)$/.test(words[at - 1]?.tag ?? '');
}

/** `Passengers carried in 2024`, `People injured`, `Residents who left their homes`. */
export function labelOfCount(place: NumberPlace, counted: Counted): string {
  const { words, draft, family, rate } = place;
  const { range } = counted;
  const noun = `${qualityBefore(place)}${counted.noun}`;
  const share = family === 'per-cent' ? `${draft.wording.share} ${draft.wording.of} ` : '';
  const isNamedBefore = range.end === range.start;
  const more = isNamedBefore ? '' : textOf(words, range).slice(counted.noun.length);
  if (isWhole(place)) return `${noun}${more}`;
  const verb = verbBefore(place);
  const offered = toWhom(place, `${noun}${more}`, verb, counted.people);
  if (offered !== undefined) return offered;
  const oblique =
    isNamedBefore || share !== '' ? undefined : labelOfOblique(place, `${noun}${more}`, range.end);
  if (oblique !== undefined) return oblique;
  if (verb === undefined || !isObject(place, verb)) {
    const often = timesThat(place, counted, verb);
    if (often !== undefined) return often;
    return `${share}${noun}${more}${ownerOf(place)}${inWhich(place)}${predicateOf(place, pastBrackets(place, range.end), counted.people)}`;
  }
  const { lemma = '', tag } = words[verb] ?? {};
  const subject = subjectBefore(words, verb, draft);
  if (rate && subject !== undefined && (draft.joins.has(lemma) || tag === 'AUX'))
    return textOf(words, subject);
  if (tag === 'AUX' || draft.owning.has(lemma) || draft.joins.has(lemma)) {
    const isNone = subject !== undefined && draft.denying.has(words[subject.start - 1]?.lower ?? '');
    if (isNone)
      return `${noun}${more} ${draft.wording.that} ${insideLabel(words, subject)} ${words[verb]?.text}`;
    const isOwner = subject !== undefined && share === '' && words[subject.start]?.lower !== 'there';
    return `${share}${noun}${more}${isOwner ? ` ${draft.wording.of} ${insideLabel(words, subject)}` : ''}`;
  }
  const often = timesThat(place, counted, verb);
  if (often !== undefined) return often;
  const isNear = subject !== undefined && subject.start <= 1;
  const isBare = more === '' && !isNamedBefore && words[(subject?.start ?? 0) - 1]?.tag === 'DET';
  const by = isNear && (share !== '' || isBare) ? ` ${draft.wording.by} ${insideLabel(words, subject)}` : '';
  const end = isNamedBefore ? restOfClause(words, range.end, 4) : `${more}${infinitiveAt(place, range.end)}`;
  // `38 species of dragonfly` counted, not counted of
  const own =
    share === '' && !isNamedBefore && end.startsWith(` ${draft.wording.of} `) && !isGovernedBy(place, verb);
  const denied = place.denied === true ? draft.wording.not : undefined;
  const done = `${deniedState(participleOf(words, verb, draft), denied)}${by}`;
  if (own) return `${noun}${end} ${done}`;
  // `a fifth of the demand for power`: what it is of belongs to the noun, and who did it comes behind.
  const joint = words[range.start + wordsIn(counted.noun)]?.lower;
  const isOfNoun = by !== '' && !isNamedBefore && (joint === draft.wording.of || joint === draft.wording.for);
  return isOfNoun ? `${share}${noun}${end} ${done}` : `${share}${noun} ${done}${end}`;
}

/** `The programme was offered to 1,850 people`. */
function toWhom(
  place: NumberPlace,
  what: string,
  verb: number | undefined,
  people: boolean,
): string | undefined {
  const { words, first, draft } = place;
  if (!people || verb !== first - 2 || words[first - 1]?.lower !== 'to') return undefined;
  const group = verbGroup(words, verb);
  const subject = subjectBefore(words, verb, draft);
  const isPassive = words.slice(group.start, verb).some(({ lemma }) => lemma === 'be');
  return subject === undefined || !isPassive
    ? undefined
    : `${what} to whom ${insideLabel(words, subject)} ${textOf(words, group)}`;
}

function wordsIn(noun: string): number {
  return noun.split(/\s+/).length;
}

function isGovernedBy({ words, draft }: NumberPlace, verb: number): boolean {
  return draft.governed.get(words[verb]?.lemma ?? '') === draft.wording.of;
}

/** `The alarm was raised three times`: `Times the alarm was raised`. */
function timesThat(place: NumberPlace, { noun }: Counted, verb: number | undefined): string | undefined {
  const { words, first, draft } = place;
  if (noun !== draft.wording.times || verb === undefined) return undefined;
  const subject = subjectBefore(words, verb, draft);
  if (subject === undefined) return undefined;
  const { start } = verbGroup(words, verb);
  const said = words.slice(start, first).some(({ tag }) => tag === 'PUNCT')
    ? undefined
    : textOf(words, { start, end: first });
  return said === undefined ? undefined : `${noun} ${insideLabel(words, subject)} ${said}`;
}

/** `the remaining 545 frames`: what is said of the number is said of the frames. */
function qualityBefore({ words, first, draft }: NumberPlace): string {
  let start = first;
  while (
    (words[start - 1]?.tag === 'ADJ' ||
      (words[start - 1]?.tag === 'VERB' && /..(?:ing|ed)$/.test(words[start - 1]?.lower ?? ''))) &&
    !draft.limits.has(words[start - 1]?.lower ?? '') &&
    first - start < 2
  )
    start -= 1;
  const article = words[start - 1];
  const isPhrase = article?.tag === 'DET' || draft.owners.has(article?.lower ?? '');
  return start < first && isPhrase ? `${textOf(words, { start, end: first })} ` : '';
}

/** `were told to keep their windows shut`, `help 50 people to fill in forms`: the rest of the clause. */
function infinitiveAt({ words }: Pick<NumberPlace, 'words'>, at: number): string {
  const isTo = words[at]?.lower === 'to' && words[at + 1]?.tag === 'VERB';
  if (!isTo) return '';
  let end = at + 2;
  while (end < words.length && end - at < 7 && !/^(?:PUNCT|CCONJ|ADP|NUM|SYM)$/.test(words[end]?.tag ?? ''))
    end += 1;
  if (
    /^(?:DET|ADJ)$/.test(words[end - 1]?.tag ?? '') &&
    words[end] !== undefined &&
    words[end]?.tag !== 'ADP'
  )
    return '';
  return ` ${textOf(words, { start: at, end })}`;
}

/** Past `(23%)`. */
function pastBrackets({ words }: NumberPlace, from: number): number {
  if (!words[from]?.text.startsWith('(')) return from;
  const close = words.findIndex(({ text }, index) => index >= from && text.includes(')'));
  return close < 0 || close - from > 5 ? from : close + 1;
}

function isPredicate({ words }: NumberPlace, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  // `confirmed cases` are none.
  const isQuality = /(?:ed|ing)$/.test(word?.lower ?? '') && next?.tag === 'NOUN';
  return (word?.tag === 'VERB' && !isQuality) || word?.tag === 'AUX';
}

/** `Ashcombe, with 52,000 inhabitants`. */
function ownerOf({ words, first, draft }: NumberPlace): string {
  const [name, comma, joint] = [words[first - 3], words[first - 2], words[first - 1]];
  if (joint?.tag !== 'ADP') return '';
  if (comma?.text === ',' && name?.tag === 'PROPN') return ` ${draft.wording.of} ${name.text}`;
  // `a household with two children`
  const owner = joint.lower === 'with' ? nounPhraseBefore(words, first - 1) : undefined;
  return owner === undefined ? '' : ` ${draft.wording.of} ${insideLabel(words, owner)}`;
}

/** `Ferries ran on time in 94.2 per cent of cases`. */
function inWhich({ words, first, family, draft }: NumberPlace): string {
  if (family !== 'per-cent' || words[first - 1]?.lower !== draft.wording.in) return '';
  const start = words.findLastIndex(({ text }, index) => index < first && /^[,;:.()“”"]$/.test(text)) + 1;
  const clause = { start, end: first - 1 };
  if (clause.end - clause.start < 2 || clause.end - clause.start > 7) return '';
  return ` ${draft.wording.inWhich} ${insideLabel(words, clause)}`;
}

/** What is said of what is counted: ` in the building`, ` admitted to hospital`, ` who left their homes`. */
export function predicateOf(place: NumberPlace, from: number, people: boolean): string {
  const { words, draft } = place;
  // `Coverage with two doses fell`: what is said behind is said of the coverage.
  if (words[place.first - 1]?.lower === 'with' || words[place.first - 1]?.lower === 'by') return '';
  const about = relativeAt(place, from);
  if (about !== '') return about;
  let at = pastAside(place, from);
  while (words[at]?.tag === 'ADV') at += 1;
  const verb = words[at];
  if (verb?.tag === 'ADP') {
    const end = pastPrepositions(words, at, draft, MORE);
    return end > at ? ` ${textOf(words, { start: at, end })}` : '';
  }
  if (verb?.tag === 'AUX' && verb.lemma === 'be') {
    let next = at + 1;
    while (words[next]?.tag === 'ADV') next += 1;
    return afterBe({ words, draft }, next);
  }
  if (verb?.tag !== 'VERB' && verb?.tag !== 'AUX') return '';
  let main = at;
  while (
    words[main]?.tag === 'AUX' ||
    words[main]?.tag === 'ADV' ||
    words[main]?.tag === 'PART' ||
    (words[main]?.tag === 'VERB' && words[main + 1]?.lower === 'to')
  )
    main += 1;
  const link = people ? draft.wording.who : draft.wording.that;
  if (words[main]?.tag !== 'VERB') {
    // `should be on site at all times`
    const end = pastPrepositions(words, main, draft, MORE);
    const isSaid = words[main]?.tag === 'ADP' && end > main;
    return isSaid ? ` ${link} ${textOf(words, { start: at, end })}` : '';
  }
  const isDone = words.slice(at, main).some(({ lemma }) => lemma === 'be');
  const isDenied = words.slice(at, main).some(({ tag, lower }) => tag === 'PART' && lower !== 'to');
  if (isDone && !isDenied) {
    // `will be met by a grant`: it is not yet.
    const isToCome = words.slice(at, main).some(({ lower }) => /^(?:will|shall|would)$/.test(lower));
    return `${isToCome ? ' to be' : ''}${afterBe({ words, draft }, main)}`;
  }
  const end = pastObject({ words, draft }, main);
  // `Of 1,962 patients assessed, 1,204 were enrolled`: behind a preposition there is no subject.
  if (main === at && /(?:ed|en|wn)$/.test(verb.lower) && isGoverned(place))
    return ` ${textOf(words, { start: at, end })}`;
  // `17 of the 402 flats completed this year have four rooms`: what was done, and what they have.
  const close = words.findIndex(({ tag }, index) => index >= end && tag === 'PUNCT');
  const second = words.findIndex(
    ({ tag }, index) =>
      index > main && index < (close < 0 ? words.length : close) && /^(?:AUX|VERB)$/.test(tag),
  );
  if (main === at && /(?:ed|en|wn)$/.test(verb.lower) && second > 0 && words[second - 1]?.tag !== 'CCONJ') {
    const rest = words.slice(end, second).some(({ tag }) => tag === 'DET') ? second : end;
    return ` ${textOf(words, { start: at, end: Math.max(end, rest) })}`;
  }
  // `29 have said yes so far`: a verb of saying says nothing without what was said.
  const said =
    end === main + 1 && verb.lower !== 'said' && words[main]?.lemma === 'say'
      ? restOfClause(words, main + 1, 4)
      : '';
  if (said !== '') return ` ${link} ${textOf(words, { start: at, end })}${said}`;
  // `291 were given, 30 bought and six lent`: the helper is that of the first.
  const isListed =
    main === at && end === main + 1 && isAfterPassive(place) && /(?:ed|en|wn|nt|ght|ld|st)$/.test(verb.lower);
  if (isListed) return ` ${verb.text}`;
  // `Two pumps running`, `Eleven people taken to the hall`: in a log a verb has no helper.
  const isBareForm = main === at && /(?:ing|..en|wn)$/.test(verb.lower);
  return `${isBareForm ? '' : ` ${link}`} ${textOf(words, { start: at, end })}`;
}

/** Whether the clause before says what was done, without a mark that parts more than a comma. */
function isAfterPassive({ words, first }: NumberPlace): boolean {
  const start = words.findLastIndex(({ text }, index) => index < first && /^[;:.()“”"]$/.test(text)) + 1;
  const before = words.slice(start, first);
  return before.some(
    ({ lemma, tag }, index) => tag === 'AUX' && lemma === 'be' && before[index + 1]?.tag === 'VERB',
  );
}

/** `58 landowners who were asked by the union`: up to the end of the clause, if it has no number. */
function relativeAt({ words }: NumberPlace, at: number): string {
  if (!/^(?:who|that)$/.test(words[at]?.lower ?? '') || !/^(?:VERB|AUX)$/.test(words[at + 1]?.tag ?? ''))
    return '';
  const said = restOfClause(words, at, 9);
  return /\d/.test(said) ? '' : said;
}

/** `Two plots, 14B and 63, have been given up`: an aside without a verb is passed over. */
function pastAside({ words }: NumberPlace, from: number): number {
  if (words[from]?.text !== ',') return from;
  const close = words.findIndex(({ text }, index) => index > from && text === ',');
  const inside = words.slice(from + 1, close < 0 ? from + 1 : close);
  const isAside =
    close > 0 && inside.length < 8 && inside.every(({ tag }) => tag !== 'VERB' && tag !== 'AUX');
  return isAside && words[close + 1]?.tag === 'AUX' ? close + 1 : from;
}

function isGoverned({ words, first, draft }: NumberPlace): boolean {
  let at = first - 1;
  while (words[at]?.tag === 'DET' || draft.owners.has(words[at]?.lower ?? '')) at -= 1;
  return words[at]?.tag === 'ADP';
}

function afterBe({ words, draft }: Pick<NumberPlace, 'words' | 'draft'>, at: number): string {
  const word = words[at];
  // `were due`, `is unknown`
  if (word?.tag === 'ADJ') {
    // `are older than 60`
    const isThan = words[at + 1]?.lower === 'than' && /^\d/.test(words[at + 2]?.text ?? '');
    if (isThan)
      return ` ${textOf(words, { start: at, end: words[at + 3]?.tag === 'NOUN' ? at + 4 : at + 3 })}`;
    const end = pastPrepositions(words, at + 1, draft, MORE);
    return ` ${textOf(words, { start: at, end })}`;
  }
  if (word?.tag === 'VERB') {
    const told = infinitiveAt({ words }, at + 1);
    if (told !== '') return ` ${word.text}${told}`;
    // `have been offered a post in Skive`
    const given = words[at + 1]?.tag === 'DET' ? nounPhraseAt(words, at + 1, draft) : undefined;
    if (given !== undefined && !/\d/.test(textOf(words, given)))
      return ` ${textOf(words, { start: at, end: pastPrepositions(words, given.end, draft, MORE) })}`;
    const next = words[at + 1]?.tag === 'ADV' || words[at + 1]?.tag === 'ADP' ? at + 1 : at;
    const isParticle = next > at && words[next]?.tag === 'ADV';
    const end = Math.max(
      isParticle ? next + 1 : at + 1,
      pastPrepositions(words, isParticle ? next + 1 : at + 1, draft, MORE),
    );
    return ` ${textOf(words, { start: at, end })}`;
  }
  if (word?.tag !== 'ADP') return '';
  const end = pastPrepositions(words, at, draft, MORE);
  return end > at ? ` ${textOf(words, { start: at, end })}` : '';
}

/** Behind the verb, its object and what belongs to it; a number in digits is left out. */
function pastObject({ words, draft }: Pick<NumberPlace, 'words' | 'draft'>, verb: number): number {
  let start = verb + 1;
  while (
    words[start]?.tag === 'ADV' ||
    (draft.particles.has(words[start]?.lower ?? '') && words[start + 1]?.tag === 'DET')
  )
    start += 1;
  const isCounted = words[start]?.tag === 'NUM' && !/\d/.test(words[start]?.text ?? '');
  const object = nounPhraseAt(words, isCounted ? start + 1 : start, draft);
  // `fell ill`, `stood still`
  const isQuality =
    object === undefined &&
    /^(?:ADJ|ADV)$/.test(words[start]?.tag ?? '') &&
    !draft.limits.has(words[start]?.lower ?? '');
  // `went faster than 30 mph`
  const isThan = object === undefined && start > verb + 1 && words[start]?.lower === 'than';
  // `weigh more than 7.5 tonnes`
  const isMore =
    /^(?:more|less|fewer)$/.test(words[verb + 1]?.lower ?? '') && words[verb + 2]?.lower === 'than';
  const unit = words[verb + 4];
  if (isMore && /^\d/.test(words[verb + 3]?.text ?? '') && /^(?:NOUN|SYM)$/.test(unit?.tag ?? ''))
    return verb + 5;
  if (isThan && words.slice(start, start + 4).some(({ text }) => /\d/.test(text)))
    return Math.min(words.length, start + 3);
  const end = pastOften(
    words,
    pastPrepositions(words, object?.end ?? (isQuality ? start + 1 : start), draft, MORE),
    draft,
  );
  const hasDigits = words.slice(verb, end).some(({ text }) => /\d/.test(text) && !/^\d{4}$/.test(text));
  return hasDigits || end - verb > 9
    ? object !== undefined &&
      object.end - verb < 8 &&
      !words.slice(verb, object.end).some(({ text }) => /\d/.test(text))
      ? object.end
      : verb + 1
    : end;
}

/** `cross the bridge each day`. */
function pastOften(words: NumberPlace['words'], at: number, { timeWords, wording }: DraftWords): number {
  const isOften =
    words[at]?.lower === 'each' || words[at]?.lower === wording.every || words[at]?.lower === 'a';
  return isOften && timeWords.has(words[at + 1]?.lower ?? '') ? at + 2 : at;
}

/** Whether what is counted is what the verb before it is done to: only small words are between them. */
function isObject({ words, first, draft }: NumberPlace, verb: number): boolean {
  const isGoverned = draft.governed.get(words[verb]?.lemma ?? '') === words[verb + 1]?.lower;
  return words
    .slice(isGoverned ? verb + 2 : verb + 1, first)
    .every(
      ({ tag, lower }) =>
        /^(?:DET|ADV|ADJ|PART)$/.test(tag) ||
        /..(?:ing|ed)$/.test(lower) ||
        draft.particles.has(lower) ||
        draft.limits.has(lower),
    );
}

function isPeople(noun: string, { draft }: NumberPlace): boolean {
  return noun
    .toLowerCase()
    .split(' ')
    .some((word) => draft.people.has(word));
}
