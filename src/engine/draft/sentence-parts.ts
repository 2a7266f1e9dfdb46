import type { DraftWords } from '../../ground/language/draft-words.ts';
import { isYear, nounPhraseBefore, pastPrepositions, type Range, textOf } from './phrases.ts';
import type { TaggedWord } from './tag-words.ts';

/** A number's place among the words of its sentence, and what is known of it. */
export interface NumberPlace {
  readonly words: readonly TaggedWord[];
  /** The index of its first word, and that of the word after it. */
  readonly first: number;
  readonly behind: number;
  /** The family of its unit, if it is of one. */
  readonly family: string | undefined;
  readonly age: boolean;
  /** It is counted against something: `per 100,000`. */
  readonly rate: boolean;
  /** The figure before it in the paragraph. */
  readonly previous: PreviousFigure | undefined;
  readonly draft: DraftWords;
  /** Its verb is denied: `have not cancelled`. */
  readonly denied?: boolean | undefined;
}

/** What an elliptical number goes on from: `14 in 2023, compared with 8 in 2022`. */
export interface PreviousFigure {
  readonly label: string;
  /** What it counts, without what is said of it. */
  readonly noun: string | undefined;
  readonly sameSentence: boolean;
  /** The family of its unit. */
  readonly family: string | undefined;
  /** What the first figure of the sentence that counts something is called: `them` are those. */
  readonly opening: string;
  /** What the very last figure is called, whatever its unit. */
  readonly last: string;
  /** Where it ends in the text. */
  readonly end: number;
}

/** How far after a noun a label goes on, in words. */
export const MORE = 7;

/** The last verb before the number in its clause. */
export function verbBefore({ words, first, draft }: NumberPlace): number | undefined {
  for (let at = first - 1; at >= 0 && first - at < 14; at -= 1) {
    const word = words[at];
    if (word === undefined || /^[;:()“”"]$/.test(word.text)) return undefined;
    const isAside = words.slice(0, at).some(({ text }) => text === ',');
    if (word.text === ',' && !isAside) return undefined;
    const lead = words[at - 1];
    const isQuality = lead?.tag === 'DET' || draft.owners.has(lead?.lower ?? '');
    const isParticiple =
      /(?:ed|ing)$/.test(word.lower) &&
      ((words[at + 1]?.tag === 'NOUN' && at + 1 < first) || (isQuality && at + 1 === first));
    if (word.tag === 'AUX' || (word.tag === 'VERB' && !isParticiple)) return at;
    if (draft.clauses.has(word.lower) && word.tag !== 'ADP' && word.tag !== 'CCONJ') return undefined;
  }
  return undefined;
}

/** A verb with its helpers, the adverbs between, and what it depends on: `had not been`, `have to`. */
export function verbGroup(words: readonly TaggedWord[], verb: number): Range {
  let start = verb;
  while (start > 0) {
    const before = words[start - 1];
    const isHelper = /^(?:AUX|ADV|PART)$/.test(before?.tag ?? '') && !/^['’]/.test(before?.text ?? '');
    const leads = before?.tag === 'VERB' && words[start]?.lower === 'to';
    const isNoLonger = before?.lower === 'no' && words[start]?.lower === 'longer';
    const isDenied = isNoLonger || before?.lower === "n't" || before?.lower === 'n’t';
    if (!isHelper && !leads && !isDenied) break;
    start -= 1;
  }
  return { start, end: verb + 1 };
}

/**
 * The subject of a verb: the noun phrase before it, helpers and adverbs passed over, with what belongs to it. Of a
 * clause with `which` it is what that is about; an aside between the two is passed over.
 */
export function subjectBefore(
  words: readonly TaggedWord[],
  verb: number,
  draft: DraftWords,
): Range | undefined {
  let at = verbGroup(words, verb).start;
  const relative = words[at - 1]?.lower;
  if (relative === 'which' || relative === 'who' || relative === 'that') {
    const isAside = words[at - 2]?.text === ',';
    const about = nounPhraseBefore(words, isAside ? at - 2 : at - 1);
    if (about === undefined) return undefined;
    // `the battery depot at Brackwater, which`; `the closure of the mill, which`
    const isOf = words[beforeArticle(words, about.start, draft)]?.lower === draft.wording.of;
    const isChange = draft.changes.has(words[verb]?.lemma ?? '');
    // `a trial that lasted ten weeks`: without a comma it is about what is nearest.
    const isNearest = !isAside && relative === draft.wording.that && words[about.start - 1]?.tag === 'DET';
    if (isNearest || (isOf && !isChange)) return about;
    return withOf(words, about, draft, 1);
  }
  const first = words[at - 1]?.tag === 'CCONJ' ? firstOfTwoVerbs(words, at - 1) : undefined;
  if (first !== undefined) return subjectBefore(words, first, draft);
  // `The mayor, Robert Eames, told`; `Your own target, as he told us, is`.
  if (words[at - 1]?.text === ',') {
    const named = nounPhraseBefore(words, at - 1);
    const isName = named !== undefined && words[named.start]?.tag === 'PROPN';
    const open = words.findLastIndex(({ text }, index) => text === ',' && index < at - 1);
    if (isName && named.start > open) return named;
    at = open > 0 ? open : at - 1;
  }
  const noun = nounPhraseBefore(words, beforeDate(words, at, draft));
  if (noun === undefined) return undefined;
  const whole = withPartner(words, withOf(words, noun, draft), draft);
  const opening = beforeArticle(words, whole.start, draft);
  const doing = words[opening];
  // `Closing both branches saves`.
  return opening === 0 && doing !== undefined && doing.lower.endsWith('ing')
    ? { start: opening, end: whole.end }
    : whole;
}

/** `Rent and heating cost`: with what is joined to it, where that opens the clause. */
function withPartner(words: readonly TaggedWord[], noun: Range, draft: DraftWords): Range {
  const and = noun.start - 1;
  if (words[and]?.tag !== 'CCONJ' || words[and]?.text === '&') return noun;
  const partner = nounPhraseBefore(words, and);
  if (partner === undefined) return noun;
  const before = words[beforeArticle(words, partner.start, draft)];
  const opens =
    partner.start === 0 || before === words[partner.start] || /^[;:(“”"]$/.test(before?.text ?? '');
  const isFirst = partner.start === 1 && isOpening(words[0], draft);
  return opens || isFirst ? { start: partner.start, end: noun.end } : noun;
}

/** `rose in May and fell in June`: the verb before `and`, if the clause has no other subject after it. */
function firstOfTwoVerbs(words: readonly TaggedWord[], and: number): number | undefined {
  for (let at = and - 1; at >= 0 && and - at < REACH; at -= 1) {
    const word = words[at];
    if (word === undefined || /^[;:()“”"–—]$/.test(word.text)) return undefined;
    if (word.tag === 'AUX') return at;
    if (word.tag !== 'VERB') continue;
    const isQuality =
      /(?:ed|ing)$/.test(word.lower) &&
      /^(?:NOUN|ADP)$/.test(words[at + 1]?.tag ?? '') &&
      words[at - 1]?.tag === 'DET';
    const before = words[at - 1];
    // `plans to build`: the verb before it is the one.
    if (before?.lower === 'to' || isQuality) continue;
    return at;
  }
  return undefined;
}

/** How many words before `and` the first verb may be. */
const REACH = 18;

/** `An inspection in November 2024 found`: the index where the date before another begins. */
function beforeDate(words: readonly TaggedWord[], at: number, draft: DraftWords): number {
  let start = at;
  if (words[start - 1] !== undefined && isYear(words[start - 1] as TaggedWord)) start -= 1;
  if (words[start - 1]?.tag === 'PROPN' && draft.notNames.has(words[start - 1]?.lower ?? '')) start -= 1;
  const isLed = start < at && words[start - 1]?.tag === 'ADP' && words[start - 2] !== undefined;
  return isLed ? start - 1 : at;
}

/** With what it is of: `the number` of `the number of cases`, which ends before an index. */
export function withOf(words: readonly TaggedWord[], noun: Range, draft: DraftWords, most = 3): Range {
  let { start } = noun;
  for (let round = 0; round < most; round += 1) {
    const before = beforeArticle(words, start, draft);
    const joint = words[before];
    if (joint?.tag !== 'ADP' || !draft.prepositions.has(joint.lower)) break;
    // `shifts filled by agency nurses`
    const done = words[before - 1];
    const isDone =
      joint.lower === draft.wording.by && done?.tag === 'VERB' && draft.endings.done.test(done.lower);
    const outer = nounPhraseBefore(words, isDone ? before - 1 : before);
    if (outer === undefined) break;
    start = outer.start;
  }
  return { start, end: noun.end };
}

/** What a verb has done to something, as an adjective: `carried`, `taken on`. */
export function participleOf(words: readonly TaggedWord[], verb: number, draft: DraftWords): string {
  const word = words[verb];
  if (word === undefined) return '';
  const next = words[verb + 1];
  const isGoverned = next !== undefined && draft.governed.get(word.lemma) === next.lower;
  // `spend up to £300`: that is a limit; `brought in £4,870` is none of a place.
  const isLimit = next?.lower === 'up' && words[verb + 2]?.lower === 'to';
  const isIn =
    next?.lower === draft.wording.in &&
    /^(?:SYM|NUM)$/.test(words[verb + 2]?.tag ?? '') &&
    MONEY.test(words[verb + 2]?.text ?? '');
  // `renewed on 1 July`, `spoke to 27 staff`
  const [object, month] = [words[verb + 2], words[verb + 3]];
  const dayOrMonth = /^\d/.test(object?.text ?? '') ? month : object;
  const isDated = next?.lower === draft.wording.on && draft.notNames.has(dayOrMonth?.lower ?? '');
  const isParticle =
    (draft.particles.has(next?.lower ?? '') && !isLimit && !isDated) ||
    isGoverned ||
    isIn ||
    leadsTo(words, verb, draft);
  return `${stateOf(words, verb)}${plainParticiple(word, draft)}${isParticle ? ` ${next?.lower}` : ''}`;
}

/** A subject in the middle of a label, with its article: without the capital of its sentence. */
export function insideLabel(words: readonly TaggedWord[], subject: Range): string {
  const article = words[subject.start - 1];
  const start = article?.tag === 'DET' ? subject.start - 1 : subject.start;
  const text = textOf(words, { start, end: subject.end });
  const first = words[start];
  const isName = /^\p{Lu}\p{Lu}|^\p{Lu}.*\p{Lu}/u.test(first?.text ?? '');
  const isKept =
    isName ||
    first?.common === false ||
    (first?.tag === 'PROPN' && (start > 0 || words[start + 1]?.tag === 'PROPN'));
  return isKept ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** `in 2024`, right after the number. */
export function dateBehind({ words, behind, draft }: NumberPlace): string {
  const end = pastPrepositions(words, behind, draft, MORE);
  const text = textOf(words, { start: behind, end });
  return /\d{4}/.test(text) ? ` ${text}` : '';
}

/** What is left of the clause after an index, if it is short: ` in the whole of 2023`. */
export function restOfClause(words: readonly TaggedWord[], from: number, most: number): string {
  let end = from;
  while (end < words.length && !/^[,;:.()?!“”"–—]+$/.test(words[end]?.text ?? '.')) end += 1;
  if (end - from > most || end === from) return '';
  return ` ${textOf(words, { start: from, end })}`;
}

function beforeArticle(words: readonly TaggedWord[], start: number, draft: DraftWords): number {
  let before = start - 1;
  while (before > 0 && isOpening(words[before], draft)) before -= 1;
  return before;
}

function isOpening(word: TaggedWord | undefined, { owners }: DraftWords): boolean {
  return word !== undefined && (word.tag === 'DET' || word.tag === 'NUM' || owners.has(word.lower));
}

/** `not cancelled`, `that cannot be paid`. */
export function deniedState(done: string, not: string | undefined): string {
  if (not === undefined) return done;
  if (!done.startsWith('that ')) return `${not} ${done}`;
  return done.replace(' be ', ` ${not} be `).replace(' can not ', ' cannot ');
}

/** `spoke to 27 staff`: the number is right after what the verb goes with. */
function leadsTo(words: readonly TaggedWord[], verb: number, draft: DraftWords): boolean {
  const [joint, number] = [words[verb + 1], words[verb + 2]];
  return (
    joint !== undefined &&
    draft.led.has(joint.lower) &&
    joint.tag !== 'ADV' &&
    number?.tag === 'NUM' &&
    draft.leading.has(words[verb]?.lemma ?? '')
  );
}

const MONEY = /^(?:[£$€¥]|[A-Z]{3}$)/;

/**
 * What is not done yet is not said to be done: `to be ` for `will create 85 jobs` and `wants to train ten`, `that can
 * be ` for `can pay`.
 */
function stateOf(words: readonly TaggedWord[], verb: number): string {
  const { start } = verbGroup(words, verb);
  const helpers = words.slice(start, verb).map(({ lower }) => lower);
  // `must not pay more than €30`: the limit says it.
  if (helpers.some((word) => NEVER.has(word))) {
    const bound = helpers.find((word) => word === 'must' || word === 'may');
    return bound === undefined ? '' : 'that may be ';
  }
  // `would have cost`, `could have been`: it was not.
  if (helpers.includes('have') && !helpers.includes('to')) return '';
  const may = helpers.find((word) => MAY.has(word));
  if (may !== undefined) return `that ${may} be `;
  const isToCome = helpers.some((word) => TO_COME.has(word));
  const to = helpers.lastIndexOf('to');
  const lead = words[start + to - 1];
  const isMeant =
    to >= 0 &&
    lead !== undefined &&
    !/^(?:have|use|begin|start|come|manage|help|fail|refuse|decline)$/.test(lead.lemma);
  return isToCome || isMeant ? 'to be ' : '';
}

const MAY = new Set(['can', 'could', 'may', 'might', 'must', 'should']);
const NEVER = new Set(['not', "n't", 'n’t', 'never']);
const TO_COME = new Set(['will', 'shall', 'would', "'ll", '’ll']);

function plainParticiple({ lower, lemma }: TaggedWord, { participles }: DraftWords): string {
  const irregular = participles.get(lemma);
  if (irregular !== undefined) return irregular;
  // `need` is none.
  if (lower.endsWith('ed') && lower !== lemma) return lower;
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}
