import type { DraftWords } from '../../ground/language/draft-words.ts';
import { nounPhraseAt, pastPrepositions, textOf } from './phrases.ts';
import { MORE, type NumberPlace, restOfClause } from './sentence-parts.ts';

/** What is said of what is counted: ` in the building`, ` admitted to hospital`, ` who left their homes`. */
export function predicateOf(place: NumberPlace, from: number, people: boolean): string {
  const { words, draft } = place;
  // `Coverage with two doses fell`: what is said after is said of the coverage.
  if (
    words[place.first - 1]?.lower === draft.wording.with ||
    words[place.first - 1]?.lower === draft.wording.by
  )
    return '';
  // `Her study of 23 food banks will be published`: so is what is said of the study.
  if (isOfNoun(place)) return '';
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
    (words[main]?.tag === 'VERB' && words[main + 1]?.lower === draft.wording.to)
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
  const isDenied = words
    .slice(at, main)
    .some(({ tag, lower }) => tag === 'PART' && lower !== draft.wording.to);
  if (isDone && !isDenied) {
    // `will be met by a grant`: it is not yet.
    const isToCome = words.slice(at, main).some(({ lower }) => draft.toCome.has(lower));
    return `${isToCome ? ` ${draft.wording.toBe}` : ''}${afterBe({ words, draft }, main)}`;
  }
  const end = pastObject({ words, draft }, main);
  // `Of 1,962 patients assessed, 1,204 were enrolled`: after a preposition there is no subject.
  if (main === at && draft.endings.done.test(verb.lower) && isGoverned(place))
    return ` ${textOf(words, { start: at, end })}`;
  // `17 of the 402 flats completed this year have four rooms`: what was done, and what they have.
  const close = words.findIndex(({ tag }, index) => index >= end && tag === 'PUNCT');
  const second = words.findIndex(
    ({ tag }, index) =>
      index > main && index < (close < 0 ? words.length : close) && /^(?:AUX|VERB)$/.test(tag),
  );
  if (
    main === at &&
    draft.endings.done.test(verb.lower) &&
    second > 0 &&
    words[second - 1]?.tag !== 'CCONJ'
  ) {
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
    main === at && end === main + 1 && isAfterPassive(place) && draft.endings.listed.test(verb.lower);
  if (isListed) return ` ${verb.text}`;
  // `Two pumps running`, `Eleven people taken to the hall`: in a log a verb has no helper.
  const isBareForm = main === at && draft.endings.bare.test(verb.lower);
  return `${isBareForm ? '' : ` ${link}`} ${textOf(words, { start: at, end })}`;
}

/** `were told to keep their windows shut`, `help 50 people to fill in forms`: the rest of the clause. */
export function infinitiveAt({ words, draft }: Pick<NumberPlace, 'words' | 'draft'>, at: number): string {
  const isTo = words[at]?.lower === draft.wording.to && words[at + 1]?.tag === 'VERB';
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

/** After a preposition, where it is no subject. */
function isGoverned(place: NumberPlace): boolean {
  return place.words[beforeDeterminers(place)]?.tag === 'ADP';
}

/** After a preposition that belongs to a noun. */
function isOfNoun(place: NumberPlace): boolean {
  const { words, draft } = place;
  const at = beforeDeterminers(place);
  return words[at]?.tag === 'ADP' && words[at]?.lower === draft.wording.of && words[at - 1]?.tag === 'NOUN';
}

/** The index of the word before a number and its articles. */
function beforeDeterminers({ words, first, draft }: NumberPlace): number {
  let at = first - 1;
  while (words[at]?.tag === 'DET' || draft.owners.has(words[at]?.lower ?? '')) at -= 1;
  return at;
}

/** `58 landowners who were asked by the union`: up to the end of the clause, if it has no number. */
function relativeAt({ words, draft }: NumberPlace, at: number): string {
  if (!draft.relatives.has(words[at]?.lower ?? '') || !/^(?:VERB|AUX)$/.test(words[at + 1]?.tag ?? ''))
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

function afterBe({ words, draft }: Pick<NumberPlace, 'words' | 'draft'>, at: number): string {
  const word = words[at];
  // `were due`, `is unknown`
  if (word?.tag === 'ADJ') {
    // `are older than 60`
    const isThan = words[at + 1]?.lower === draft.wording.than && /^\d/.test(words[at + 2]?.text ?? '');
    if (isThan)
      return ` ${textOf(words, { start: at, end: words[at + 3]?.tag === 'NOUN' ? at + 4 : at + 3 })}`;
    const end = pastPrepositions(words, at + 1, draft, MORE);
    return ` ${textOf(words, { start: at, end })}`;
  }
  if (word?.tag === 'VERB') {
    const told = infinitiveAt({ words, draft }, at + 1);
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

/** After the verb, its object and what belongs to it; a number in digits is left out. */
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
  const isThan = object === undefined && start > verb + 1 && words[start]?.lower === draft.wording.than;
  // `weigh more than 7.5 tonnes`
  const isMore =
    draft.comparatives.has(words[verb + 1]?.lower ?? '') && words[verb + 2]?.lower === draft.wording.than;
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
function pastOften(words: NumberPlace['words'], at: number, { often, timeWords }: DraftWords): number {
  return often.has(words[at]?.lower ?? '') && timeWords.has(words[at + 1]?.lower ?? '') ? at + 2 : at;
}

/** Whether the clause before says what was done, without a mark that parts more than a comma. */
function isAfterPassive({ words, first }: NumberPlace): boolean {
  const start = words.findLastIndex(({ text }, index) => index < first && /^[;:.()“”"]$/.test(text)) + 1;
  const before = words.slice(start, first);
  return before.some(
    ({ lemma, tag }, index) => tag === 'AUX' && lemma === 'be' && before[index + 1]?.tag === 'VERB',
  );
}
