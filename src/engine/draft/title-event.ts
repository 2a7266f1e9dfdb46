import type { DraftWords } from '../../ground/language/draft-words.ts';
import type { Span } from '../../ground/model/place.ts';
import type { Reading, Sentence } from './passages.ts';
import { isYear, nounPhraseBefore, type Range, textOf } from './phrases.ts';
import { insideLabel, subjectBefore, withOf } from './sentence-parts.ts';
import type { TaggedWord } from './tag-words.ts';
import { tidyLabel } from './tidy-label.ts';

/** The titles that an event may have, the best first: what its clause says, without the date. Never empty. */
export function titleEvent(
  sentence: Sentence,
  date: Span,
  { words: draft, document }: Reading,
): readonly string[] {
  const all = document.text.text;
  if (draft === undefined) {
    const plain = `${all.slice(sentence.start, date.start)} ${all.slice(date.end, sentence.end)}`;
    return [
      plain
        .trim()
        .split(/\s+/)
        .slice(0, 10)
        .join(' ')
        .replace(/[\s,;:.]+$/, '') || all.slice(date.start, date.end),
    ];
  }
  const { words } = sentence;
  const clause = clauseAround(words, date, draft);
  const whole = textOf(words, { start: 0, end: words.length }).replace(all.slice(date.start, date.end), '');
  const titles = [...clause, whole].flatMap((title) => {
    const tidy = tidyLabel(withoutOpening(title), draft, draft.beforeDates);
    return tidy === undefined ? [] : [tidy.replace(WEAK_END, '')];
  });
  // A number that the title has without the words that limit it does not bind.
  const plain = titles.flatMap((title) =>
    [beforeNumber(title, draft), title.replaceAll(/\S*\d\S*/g, '')].flatMap((one) =>
      one === undefined ? [] : (tidyLabel(one, draft, draft.beforeDates) ?? []),
    ),
  );
  const chosen = [...new Set([...titles.slice(0, 3), ...plain])];
  return chosen.length > 0 ? chosen.slice(0, 5) : [all.slice(date.start, date.end)];
}

/** `Two buyers have offered more than £2 a share`: what is before its number and the words that limit it. */
function beforeNumber(title: string, { limits, prepositions }: DraftWords): string | undefined {
  const words = title.split(' ');
  let end = words.findIndex((word) => /\d/.test(word));
  if (end < 0) return undefined;
  const isLead = (word: string | undefined): boolean =>
    word !== undefined && (limits.has(word.toLowerCase()) || prepositions.has(word.toLowerCase()));
  while (end > 0 && isLead(words[end - 1])) end -= 1;
  return end < LEAST_WORDS ? undefined : words.slice(0, end).join(' ');
}

/** A title that is cut before its number still has so many words. */
const LEAST_WORDS = 4;

/** `This is the largest outbreak`, `There had been no injuries`: what is pointed at. */
function withoutOpening(title: string): string {
  return title.replace(
    /^(?:(?:this|that|it|these) (?:is|was|are|were)|there (?:is|are|was|were|ha[sd] been|have been)) /i,
    '',
  );
}

/** A verb that says nothing without the date after it. */
const WEAK_END = / (?:lasted|took|ran|began on|went)$/;

/** What is before the date in its clause, or after it where nothing does. */
function clauseAround(words: readonly TaggedWord[], date: Span, draft: DraftWords): readonly string[] {
  const at = words.findIndex(({ end }) => end > date.start);
  const found = words.findIndex(({ start }) => start >= date.end);
  const behind = found < 0 ? words.length : found;
  const lead = leadOf(words, at, draft);
  const thing = thingDated(words, at, draft);
  if (thing !== undefined) return [thing];
  const start = clauseStart(words, lead, draft);
  const before = { start, end: lead };
  const after = { start: behind, end: clauseEnd(words, behind) };
  // `The port today published its results`.
  const isAdverb =
    lead === at && /^(?:VERB|AUX)$/.test(words[behind]?.tag ?? '') && names(words, before, draft);
  if (isAdverb && !says(words, before)) return [`${textOf(words, before)} ${textOf(words, after)}`];
  const around = aroundDate(words, before, after, draft);
  if (around !== undefined) return [around, ...lastVerbIn(words, before, draft)];
  // `…, and in February they tell us`: the date opens a clause of its own.
  const opensClause = words[lead - 1]?.tag === 'CCONJ' && words[lead - 2]?.text === ',' && says(words, after);
  if (opensClause) return [textOf(words, after)];
  const texts = [
    ...(says(words, before) || isAbout(words, before, draft) ? [withAntecedent(words, before, draft)] : []),
    ...(names(words, before, draft) && !says(words, before) ? [withSubject(words, before, draft)] : []),
    ...(says(words, after) ? [textOf(words, after)] : []),
    ...lastVerbIn(words, before, draft),
  ];
  return texts.length > 0 ? texts : [withSubject(words, before, draft), textOf(words, after)];
}

/**
 * `had promised in March that every flat would be seen`, `accepted on 22 January all nine`: a clause that goes on after
 * its date is one with both its parts.
 */
function aroundDate(
  words: readonly TaggedWord[],
  before: Range,
  after: Range,
  draft: DraftWords,
): string | undefined {
  const [last, next] = [words[before.end - 1], words[after.start]];
  if (last === undefined || next === undefined || before.end <= before.start || after.end <= after.start)
    return undefined;
  const isHelper = last.tag === 'AUX' && last.lemma !== 'be';
  const isObject = /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(next.tag) && !draft.timeWords.has(next.lower);
  // `told the committee in May that`
  const isSaid =
    next.lower === draft.wording.that &&
    (last.tag === 'VERB' || words.slice(before.start, before.end).some(({ lemma }) => SAYING.has(lemma)));
  const goesOn = isSaid || (isHelper && next.tag === 'VERB') || (last.tag === 'VERB' && isObject);
  if (!goesOn || !(says(words, before) || isAbout(words, before, draft))) return undefined;
  const lead = withAntecedent(words, before, draft);
  return `${lead} ${textOf(words, { start: after.start, end: phraseEnd(words, after, MOST - lead.split(' ').length) })}`;
}

/** A title has so many words, at most. */
const MOST = 14;

/** Where a stretch of words ends that may have so many: with a phrase, and not in the middle of one. */
function phraseEnd(words: readonly TaggedWord[], { start, end }: Range, most: number): number {
  if (end - start <= most) return end;
  for (let at = start + most; at > start + 2; at -= 1) {
    const [last, next] = [words[at - 1], words[at]];
    const opens = /^(?:ADP|SCONJ|CCONJ|PUNCT)$/.test(next?.tag ?? '');
    if (opens && /^(?:NOUN|PROPN|VERB|ADV|NUM|PRON)$/.test(last?.tag ?? '')) return at;
  }
  return Math.min(end, start + most);
}

/** `has hired officers, who start in April, and will publish figures`: the verb next to the date, if the rest does not bind. */
function lastVerbIn(
  words: readonly TaggedWord[],
  { start, end }: Range,
  draft: DraftWords,
): readonly string[] {
  const joint = words.findLastIndex(({ tag }, index) => index > start && index < end && tag === 'CCONJ');
  const isVerb = /^(?:VERB|AUX)$/.test(words[joint + 1]?.tag ?? '');
  return joint > start && isVerb ? [withSubject(words, { start: joint + 1, end }, draft)] : [];
}

/** `told the exchange in May and approved the award in June`: a verb without its subject has that of the verb before it. */
function withSubject(words: readonly TaggedWord[], clause: Range, draft: DraftWords): string {
  const text = textOf(words, clause);
  const first = words[clause.start];
  if (first === undefined || !/^(?:VERB|AUX)$/.test(first.tag) || first.lower.endsWith('ing')) return text;
  const verb = words.findLastIndex(
    ({ tag }, index) => index < clause.start && (tag === 'VERB' || tag === 'AUX'),
  );
  const subject = verb < 1 ? undefined : subjectOf(words, verb, draft);
  return subject === undefined ? text : `${textOf(words, subject)} ${text}`;
}

/** The subject of the first of the verbs that share one. */
function subjectOf(words: readonly TaggedWord[], verb: number, draft: DraftWords): Range | undefined {
  for (let at = verb; at > 0; at -= 1) {
    if (!/^(?:VERB|AUX)$/.test(words[at]?.tag ?? '')) continue;
    const subject = subjectBefore(words, at, draft);
    if (subject !== undefined) return subject;
    const before = words[at - 1];
    if (before?.tag === 'PRON') return { start: at - 1, end: at };
  }
  return undefined;
}

/** `the storm of 4 November 2022`, `its results for 2024`: a thing with its date. */
function thingDated(words: readonly TaggedWord[], at: number, draft: DraftWords): string | undefined {
  const joint = words[at - 1]?.lower;
  if (joint !== draft.wording.of && joint !== draft.wording.for) return undefined;
  const noun = nounPhraseBefore(words, at - 1);
  if (noun === undefined || !names(words, noun, draft)) return undefined;
  return textOf(
    words,
    words[noun.start - 1]?.lower === draft.wording.no ? { ...noun, start: noun.start - 1 } : noun,
  );
}

/** The first of the small words, times and weekdays that lead to the date. */
function leadOf(words: readonly TaggedWord[], at: number, draft: DraftWords): number {
  let lead = at;
  while (lead > 0) {
    const word = words[lead - 1];
    const isTime = /^\d{1,2}[:.]\d\d$/.test(word?.text ?? '');
    // `Damping down went on until`
    const isParticle = words[lead - 2]?.tag === 'VERB' && draft.particles.has(word?.lower ?? '') && lead < at;
    if (isParticle && word?.tag !== 'DET') break;
    // `The programme will end in May`
    if (word?.tag === 'VERB' && /^(?:AUX|PART)$/.test(words[lead - 2]?.tag ?? '')) break;
    const isSmall =
      word !== undefined &&
      (draft.beforeDates.has(word.lower) || word.tag === 'DET' || draft.timeWords.has(word.lower));
    // `on a wet evening in April`, `in the last week of February`
    const isOfTime = word?.tag === 'ADJ' && lead < at && draft.timeWords.has(words[lead]?.lower ?? '');
    // `A second inspection, in the last week of February, showed`
    if (word?.text === ',' && lead < at && words[lead]?.tag === 'ADP' && isAsideBefore(words, at)) {
      lead -= 1;
      break;
    }
    if (!isTime && !isSmall && !isOfTime) break;
    lead -= 1;
  }
  return lead;
}

/** Whether a comma comes right after the date at an index. */
function isAsideBefore(words: readonly TaggedWord[], at: number): boolean {
  const next = words.slice(at + 1, at + 5).findIndex(({ tag }) => tag !== 'NUM' && tag !== 'PROPN');
  return words[at + 1 + next]?.text === ',';
}

function clauseStart(words: readonly TaggedWord[], lead: number, draft: DraftWords): number {
  for (let at = lead - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined) break;
    if (/^[;:()“”"–—?!]$/.test(word.text)) return at + 1;
    // `the highest number since the service began in 1961`: a clause of its own.
    const isSub = /^(?:that|because|while|although|when|where|since|before|after|if|until)$/.test(word.lower);
    // `, which was promised before winter, admitted`: the clause that begins here ends before the verb.
    const isOver =
      isSub &&
      words.some(
        ({ text }, index) =>
          index > at && index < lead && text === ',' && /^(?:VERB|AUX)$/.test(words[index + 1]?.tag ?? ''),
      );
    if (isOver) continue;
    if (isSub && says(words, { start: at + 1, end: lead }) && !isRelative(words, at)) return at + 1;
    if (isSub && isRelative(words, at) && says(words, { start: at + 1, end: lead })) return at;
    if (isWithinSubject(words, at)) continue;
    const isJoint = word.text === ',' || (word.tag === 'CCONJ' && word.text !== '&' && lead - at > 3);
    if (!isJoint) continue;
    const isClause = words[at + 1]?.tag !== 'ADP' && says(words, { start: at + 1, end: lead });
    if (isClause && !draft.clauses.has(words[at + 1]?.lower ?? '')) return at + 1;
    if (isClause) return at + 1;
  }
  return 0;
}

/**
 * `Shops in Lenton, Reeve and Saltmarket will shut`, `One patient, a woman of 88, died`: no verb is before the mark, so
 * that no clause ends there. What only leads to a clause, `In June,`, has a preposition first.
 */
function isWithinSubject(words: readonly TaggedWord[], at: number): boolean {
  const from = words.findLastIndex(({ text }, index) => index < at && /^[;:()“”"–—?!]$/.test(text)) + 1;
  const lead = words.slice(from, at);
  if (/^(?:which|who|whom|that|where)$/.test(words[at + 1]?.lower ?? '')) return false;
  if (lead.length === 0 || lead.some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return false;
  return words[at]?.text === ',' ? /^(?:DET|NUM|NOUN|PROPN|ADJ)$/.test(lead[0]?.tag ?? '') : true;
}

function clauseEnd(words: readonly TaggedWord[], behind: number): number {
  let start = behind;
  while (/^[,]$/.test(words[start]?.text ?? '')) start += 1;
  for (let at = start; at < words.length; at += 1) {
    if (/^[;:()“”"–—?!.]$/.test(words[at]?.text ?? '')) return at;
    if (words[at]?.text === ',' && says(words, { start, end: at })) return at;
  }
  return words.length;
}

const SAYING = new Set([
  'tell',
  'say',
  'claim',
  'warn',
  'report',
  'show',
  'argue',
  'believe',
  'know',
  'inform',
  'assure',
  'provide',
  'find',
]);

/** `the basin that Veldane had built`: `that` after a noun, and no verb of saying. */
function isRelative(words: readonly TaggedWord[], at: number): boolean {
  const isSaid = words.slice(Math.max(0, at - 5), at).some(({ lemma }) => SAYING.has(lemma));
  const isThing = words[at]?.lower === 'that' && /^(?:NOUN|PROPN)$/.test(words[at - 1]?.tag ?? '');
  return isThing && !isSaid && words[at + 1]?.lower !== 'there';
}

/** Whether there is a subject with a verb. */
function says(words: readonly TaggedWord[], { start, end }: Range): boolean {
  const verb = words.findIndex(
    ({ tag }, index) => index >= start && index < end && (tag === 'VERB' || tag === 'AUX'),
  );
  return verb > start && words.slice(start, verb).some(({ tag }) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(tag));
}

function names(words: readonly TaggedWord[], { start, end }: Range, draft: DraftWords): boolean {
  return words
    .slice(start, end)
    .some(({ tag, lower }) => (tag === 'NOUN' || tag === 'PROPN') && !draft.timeWords.has(lower));
}

/** `who had returned from abroad`: a clause of which the subject is before it. */
function isAbout(words: readonly TaggedWord[], { start, end }: Range, draft: DraftWords): boolean {
  return (
    draft.standIns.has(words[start]?.lower ?? '') && words.slice(start, end).some(({ tag }) => tag === 'VERB')
  );
}

/**
 * `the depot, which Veldane has operated`: what a clause with `which` is about goes where it belongs, after its verb
 * or before it.
 */
function withAntecedent(words: readonly TaggedWord[], clause: Range, draft: DraftWords): string {
  const isBare = /^(?:VERB|AUX)$/.test(words[clause.start]?.tag ?? '');
  const plain =
    secondDone(words, clause, draft) ??
    (isBare ? withSubject(words, clause, draft) : namedFirst(words, clause));
  const first = words[clause.start];
  if (first === undefined || !/^(?:which|who|whom|that)$/.test(first.lower)) return plain;
  const aside = words[clause.start - 1]?.text === ',' ? clause.start - 1 : clause.start;
  const noun = nounPhraseBefore(words, aside);
  if (noun === undefined) return plain;
  const whole = withOf(words, noun, draft, 1);
  // `The school, which has 410 pupils, stayed closed`
  const comma = words.findIndex(
    ({ text }, index) => index > clause.start && index < clause.end && text === ',',
  );
  const isMain = aside < clause.start && /^(?:VERB|AUX)$/.test(words[comma + 1]?.tag ?? '');
  if (comma > 0 && isMain)
    return `${textOf(words, whole)} ${textOf(words, { start: comma + 1, end: clause.end })}`;
  const rest = { start: clause.start + 1, end: clause.end };
  const isSubject = /^(?:VERB|AUX|ADV)$/.test(words[rest.start]?.tag ?? '');
  const said = textOf(words, rest);
  return isSubject ? `${textOf(words, whole)} ${said}` : `${said} ${insideLabel(words, whole)}`;
}

/** `The bridge was built in 1874 and widened`: of two verbs the one with the date, where the other has its own. */
function secondDone(
  words: readonly TaggedWord[],
  { start, end }: Range,
  draft: DraftWords,
): string | undefined {
  const and = words.findLastIndex(
    ({ tag, text }, index) =>
      index > start &&
      index < end &&
      tag === 'CCONJ' &&
      text !== '&' &&
      /^(?:VERB|AUX)$/.test(words[index + 1]?.tag ?? ''),
  );
  const verb = words.findIndex(
    ({ tag }, index) => index > start && index < and && (tag === 'VERB' || tag === 'AUX'),
  );
  if (and < 0 || verb < 0) return undefined;
  const isDated = words
    .slice(verb, and)
    .some((word) => isYear(word) || (draft.timeWords.has(word.lower) && word.tag === 'PROPN'));
  const helper = words[verb];
  if (!isDated || helper === undefined) return undefined;
  const isShared =
    helper.tag === 'AUX' &&
    words[and + 1]?.tag === 'VERB' &&
    /(?:ed|en|wn|lt|nt|ght|ld|de|ut|un)$/.test(words[and + 1]?.lower ?? '');
  return `${textOf(words, { start, end: isShared ? verb + 1 : verb })} ${textOf(words, { start: and + 1, end })}`;
}

/** `, a woman of 88,`, `, whom we call Mrs A,`: between a subject and its verb. */
function asideIn(words: readonly TaggedWord[], { start, end }: Range): Range | undefined {
  const open = words.findIndex(({ text }, index) => index > start && index < end && text === ',');
  const close = words.findIndex(({ text }, index) => index > open + 1 && index < end && text === ',');
  if (open < 0 || close < 0 || !/^(?:VERB|AUX)$/.test(words[close + 1]?.tag ?? '')) return undefined;
  const opening = words[open + 1];
  const inside = words.slice(open + 1, close);
  const isRelative = /^(?:who|whom|which)$/.test(opening?.lower ?? '');
  const isPlain =
    /^(?:DET|NUM)$/.test(opening?.tag ?? '') && inside.every(({ tag }) => tag !== 'VERB' && tag !== 'AUX');
  const isNamed = inside.every(({ tag }) => tag === 'PROPN');
  return isRelative || isPlain || isNamed ? { start: open, end: close + 1 } : undefined;
}

/** `The mayor, Robert Eames, told this newspaper`: who it is, without the comma after. */
function namedFirst(words: readonly TaggedWord[], range: Range): string {
  const { start, end } = range;
  const aside = asideIn(words, range);
  const named = aside === undefined ? [] : words.slice(aside.start + 1, aside.end - 1);
  if (aside !== undefined && named.length > 1 && named.every(({ tag }) => tag === 'PROPN'))
    return `${textOf(words, { start: aside.start + 1, end: aside.end - 1 })} ${textOf(words, { start: aside.end, end })}`;
  if (aside !== undefined)
    return `${textOf(words, { start, end: aside.start })} ${textOf(words, { start: aside.end, end })}`;
  const comma = words.findIndex(({ text }, index) => index > start && index < end && text === ',');
  const isName = comma > start && words.slice(start, comma).every(({ tag }) => tag === 'PROPN');
  const isSaid = /^(?:VERB|AUX)$/.test(words[comma + 1]?.tag ?? '');
  return isName && isSaid
    ? `${textOf(words, { start, end: comma })} ${textOf(words, { start: comma + 1, end })}`
    : textOf(words, { start, end });
}
