import type { DraftWords } from '../../ground/language/draft-words.ts';
import { predicateOf } from './label-count.ts';
import { labelOfOblique } from './label-oblique.ts';
import { nounPhraseAt, nounPhraseBefore, pastPrepositions, type Range, textOf } from './phrases.ts';
import {
  dateBehind,
  deniedState,
  insideLabel,
  MORE,
  type NumberPlace,
  participleOf,
  restOfClause,
  subjectBefore,
  verbBefore,
  verbGroup,
  withOf,
} from './sentence-parts.ts';
import type { TaggedWord } from './tag-words.ts';

/** A name for a number with a unit and nothing counted, from its subject and verb: `Cost of fuel`, `Rise in fares`. */
export function labelOfMeasure(place: NumberPlace): string | undefined {
  const { words, behind, draft, previous } = place;
  const led = ledByNoun(place);
  if (led !== undefined) return withTail(led, place);
  const known =
    olderThan(place) ?? ageOf(place) ?? worthOf(place) ?? measuredFrom(place) ?? intervalOf(place);
  if (known !== undefined) return `${known}${dateBehind(place)}`;
  const verb = verbBefore(place);
  const oblique = obliqueOf(place, verb);
  if (oblique !== undefined) return oblique;
  if (verb === undefined) {
    // `€38 million is set aside for the quays`.
    const from = pastStandIn(place);
    const said = predicateOf(place, from, false);
    const isPer = words[from]?.lower === draft.wording.per;
    const isSaid = said.trim() !== '' && (words[from]?.tag !== 'ADP' || isPer);
    return isSaid ? `${measureOf(place)}${said}` : undefined;
  }
  const subject = subjectBefore(words, verb, draft);
  // `Of these, 4 per cent weigh more than 7.5 tonnes`: what was counted, not its share
  const isShareOf = subject !== undefined && words[subject.end - 1]?.lower === 'cent';
  const nounOfVerb = draft.nouns.get(words[verb]?.lemma ?? '');
  if (isShareOf && nounOfVerb !== undefined && previous?.noun !== undefined)
    return `${nounOfVerb} ${draft.wording.of} ${previous.noun.toLowerCase()}`;
  if (subject !== undefined) {
    const label = labelOfSubject(place, verb, subject);
    return isFirstOfTwo(place) ? `${label}, ${draft.wording.before}` : label;
  }
  return (
    (goesOn(place, verb) && previous !== undefined
      ? goOn(previous.label, leadOf(place) ?? restOfClause(words, behind, 6))
      : undefined) ?? labelWithoutSubject(place, verb)
  );
}

/** `a loss of €2.4 million in the year before`, `a median of 13.40 euros`, `do not ask for a penalty of 10 %`. */
function withTail(led: string, place: NumberPlace): string {
  const { words, behind, first, draft, previous, denied } = place;
  let end = pastPrepositions(words, behind, draft, MORE);
  if (end > behind && draft.timeShifts.has(words[end]?.lower ?? '')) end += 1;
  const isTail = end > behind && words[behind]?.lower !== draft.wording.of;
  const label = `${led}${isTail ? ` ${textOf(words, { start: behind, end })}` : dateBehind(place)}`;
  const verb = verbBefore(place);
  const name = led.toLowerCase();
  if (draft.statistics.has(name) && verb !== undefined) {
    const subject = subjectBefore(words, verb, draft);
    const isObject = words.slice(verb + 1, first - 1).every(({ tag }) => /^(?:DET|NOUN|ADJ)$/.test(tag));
    if (subject !== undefined && isObject) {
      const done = draft.joins.has(words[verb]?.lemma ?? '') || words[verb]?.tag === 'AUX';
      const of = done ? `${draft.wording.of} ` : `${participleOf(words, verb, draft)} ${draft.wording.by} `;
      return `${led} ${measureOf(place).toLowerCase()} ${of}${insideLabel(words, subject)}`;
    }
  }
  if (draft.aims.has(name) && !isTail && previous?.sameSentence === true && previous.family === place.family)
    return `${label}, ${previous.label.charAt(0).toLowerCase()}${previous.label.slice(1)}`;
  if (denied !== true || verb === undefined) return label;
  const done = participleOf(words, verb, draft);
  const joint = words[verb + 1]?.tag === 'ADP' ? ` ${words[verb + 1]?.text}` : '';
  return `${label} ${draft.wording.not} ${done}${done.endsWith(joint) ? '' : joint}`;
}

/** `asks for a service every six months`. */
function intervalOf({ words, first, draft, family }: NumberPlace): string | undefined {
  if (family !== 'time' || words[first - 1]?.lower !== draft.wording.every) return undefined;
  const noun = nounPhraseBefore(words, first - 1);
  return noun === undefined ? undefined : `${textOf(words, noun)} ${draft.wording.interval}`;
}

/** What the clause says of when, where and how long: `Time for which the school was closed`. */
function obliqueOf(place: NumberPlace, verb: number | undefined): string | undefined {
  const { words, first, behind, family, draft } = place;
  const measure = measureOf(place);
  if (family === 'time') {
    // `open on 312 days`: they are days, no time.
    const unit = words[behind - 1]?.lower ?? '';
    const isOn = words[first - 1]?.lower === 'on' && unit.endsWith('s');
    const what = isOn ? `${unit.charAt(0).toUpperCase()}${unit.slice(1)}` : measure;
    const label = labelOfOblique(place, what, behind);
    if (label !== undefined) return label;
  }
  if (verb === undefined || family === 'per-cent' || family === 'currency') return undefined;
  const subject = subjectBefore(words, verb, draft);
  if (subject === undefined) return undefined;
  const group = verbGroup(words, verb);
  const said = textOf(words, group);
  const isPassive = words.slice(group.start, verb).some(({ lemma }) => lemma === 'be');
  const isAway = isPassive && AWAY.has(words[behind]?.lower ?? '');
  // `Fragments were found up to 140 metres away`, `the shutdown is set at 75 °C`
  const isSet = isPassive && words[first - 1]?.lower === draft.wording.at && SET.has(family ?? '');
  const isBy = isPassive && verb === first - 2 && words[first - 1]?.lower === draft.wording.by;
  if (isBy && !draft.changes.has(words[verb]?.lemma ?? ''))
    return `${measure} ${draft.wording.by} ${draft.wording.which} ${insideLabel(words, subject)} ${said}`;
  if (isAway || isSet)
    return `${measure} ${draft.wording.at} ${draft.wording.which} ${insideLabel(words, subject)} ${said}`;
  // `have to travel more than three miles`
  const isMust = words.slice(group.start, verb).some(({ lower }) => lower === 'to');
  const isNext = words
    .slice(verb + 1, first)
    .every(({ tag }) => tag === 'ADV' || tag === 'ADJ' || tag === 'ADP');
  return isMust && isNext
    ? `${measure} ${draft.wording.that} ${insideLabel(words, subject)} ${said}`
    : undefined;
}

const AWAY = new Set(['away', 'apart']);
const SET = new Set(['temperature', 'speed', 'pressure']);

/** `from €2.60 to €2.80`. */
function isFirstOfTwo({ words, first, behind }: NumberPlace): boolean {
  return (
    words[first - 1]?.lower === 'from' && words[behind]?.lower === 'to' && words[behind + 1]?.tag !== 'DET'
  );
}

/** `in 2022 it was`, `and was`: the subject is that of the number before. */
function goesOn({ words, draft, previous, family }: NumberPlace, verb: number): boolean {
  let at = verb - 1;
  while (words[at]?.tag === 'AUX' || words[at]?.tag === 'ADV') at -= 1;
  const lead = words[at];
  const joins = words[verb]?.tag === 'AUX' || draft.joins.has(words[verb]?.lemma ?? '');
  if (!joins || lead === undefined || previous?.family !== family) return false;
  return draft.standIns.has(lead.lower) || lead.tag === 'CCONJ';
}

/** An elliptical number goes on from the one before it, with a date or a place of its own. */
export function goOn(label: string, more: string): string {
  const plain = label.replace(/(?:, | )(?:in|since|by|during)? ?\d{4}$/, '');
  return more.trim() === '' ? label : `${plain}${more}`;
}

/** `in 2022 it was`: what leads to a pronoun. */
function leadOf({ words, first, draft }: NumberPlace): string | undefined {
  const start = words.findLastIndex(({ text }, index) => index < first && /^[,;:.()“”"]$/.test(text)) + 1;
  if (words[start]?.tag !== 'ADP') return undefined;
  const end = pastPrepositions(words, start, draft, MORE);
  if (end === start) return undefined;
  const text = textOf(words, { start, end });
  return `${/\d{4}$/.test(text) ? ' ' : ', '}${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function measureOf({ family, draft }: NumberPlace): string {
  return draft.measures.get(family ?? '') ?? draft.wording.number;
}

/** `a temperature of 412 °C`, `a target of 95 per cent`, `range: 4 to 52`. */
function ledByNoun(place: NumberPlace): string | undefined {
  const { words, first, draft, family } = place;
  const before = words[first - 1];
  if (before?.text === ':') {
    const start = words.findLastIndex(({ text }, index) => index < first - 1 && /^[,;.(“”"]$/.test(text)) + 1;
    if (first - 1 - start < 4 && first - 1 > start) return textOf(words, { start, end: first - 1 });
    const noun = nounPhraseAt(words, start, draft);
    return noun === undefined
      ? undefined
      : textOf(words, { start: noun.start, end: pastPrepositions(words, noun.end, draft, MORE) });
  }
  if (before?.lower !== draft.wording.of) return undefined;
  const isStatistic = draft.statistics.has(words[first - 2]?.lower ?? '');
  const isQualified = words[first - 3]?.tag === 'ADJ';
  const noun = isStatistic
    ? { start: isQualified ? first - 3 : first - 2, end: first - 1 }
    : nounPhraseBefore(words, first - 1);
  if (noun === undefined) return undefined;
  if (isStatistic) return textOf(words, noun);
  // `plots of more than 250 square metres`: each of them has that
  const isOfThings = EXTENTS.has(family ?? '') && words[noun.end - 1]?.lower.endsWith('s') === true;
  if (isOfThings && measuresNothing(words[noun.end - 1], draft))
    return `${measureOf(place)} ${draft.wording.of} ${insideLabel(words, noun)}`;
  return `${textOf(words, ofOnly(words, noun, draft))}${atWhich(words, noun, draft)}`;
}

/** `plots`, no `speeds`, `depths`: what is named is a thing. */
function measuresNothing(word: TaggedWord | undefined, { measures }: DraftWords): boolean {
  const lemma = word?.lemma ?? '';
  return (
    ![...measures.values()].some((measure) => measure.toLowerCase() === lemma) &&
    !/(?:th|ght|ance|ure|eed)s?$/.test(lemma)
  );
}

function ofOnly(words: readonly TaggedWord[], noun: Range, draft: DraftWords): Range {
  const whole = withOf(words, noun, draft);
  const joint = words
    .slice(whole.start, noun.start)
    .some(({ tag, lower }) => tag === 'ADP' && lower !== draft.wording.of);
  return joint ? noun : whole;
}

/** `water was taken at a rate of`: ` at which water was taken`. */
function atWhich(words: readonly TaggedWord[], noun: Range, draft: DraftWords): string {
  const at = words[noun.start - 1]?.tag === 'DET' ? noun.start - 2 : noun.start - 1;
  const joint = words[at];
  const start = words.findLastIndex(({ text }, index) => index < at && /^[,;:.()“”"]$/.test(text)) + 1;
  const hasVerb = words.slice(start, at).some(({ tag }) => tag === 'VERB');
  if (draft.standIns.has(words[start]?.lower ?? '')) return '';
  if (
    joint === undefined ||
    !draft.leadingIn.has(joint.lower) ||
    !hasVerb ||
    at - start > 9 ||
    at - start < 2
  )
    return '';
  return ` ${joint.lower} ${draft.wording.which} ${insideLabel(words, { start, end: at })}`;
}

/** `dams that are younger than two weeks`: `Age of dams`. */
function olderThan({ words, first, behind, draft, family }: NumberPlace): string | undefined {
  const { wording } = draft;
  if (family !== undefined && family !== 'time') return undefined;
  const than = words.slice(Math.max(0, first - 1), behind).findIndex(({ lower }) => lower === 'than');
  const at = than < 0 ? -1 : Math.max(0, first - 1) + than;
  if (!/^(?:older|younger)$/.test(words[at - 1]?.lower ?? '')) return undefined;
  if (/^(?:NOUN|PROPN|ADJ)$/.test(words[behind]?.tag ?? '')) return undefined;
  let verb = at - 2;
  while (words[verb]?.tag === 'ADV') verb -= 1;
  const subject =
    words[verb]?.lemma === 'be' ? subjectBefore(words, verb, draft) : nounPhraseBefore(words, at - 1);
  return subject === undefined ? wording.age : `${wording.age} ${wording.of} ${insideLabel(words, subject)}`;
}

/** `tools worth some £800`: `Value of tools`. */
function worthOf({ words, first, draft, family }: NumberPlace): string | undefined {
  if (family !== 'currency' || words[first - 1]?.lower !== 'worth') return undefined;
  const isAside = words[first - 2]?.text === ',';
  const noun = nounPhraseBefore(words, isAside ? first - 2 : first - 1);
  return noun === undefined
    ? undefined
    : `${draft.wording.value} ${draft.wording.of} ${insideLabel(words, noun)}`;
}

function ageOf(place: NumberPlace): string | undefined {
  const { words, first, age, draft } = place;
  if (!age) return undefined;
  const verb = verbBefore(place);
  const at =
    words[first - 1]?.lower !== undefined && draft.agesUnder.has(words[first - 1]?.lower ?? '')
      ? first - 1
      : (verb ?? first);
  const noun = nounPhraseBefore(words, at) ?? nounPhraseBefore(words, first);
  return noun === undefined
    ? draft.wording.age
    : `${draft.wording.age} ${draft.wording.of} ${insideLabel(words, noun)}`;
}

/** `eleven minutes after the alarm`, `210 metres from the houses`. */
function measuredFrom(place: NumberPlace): string | undefined {
  const { words, behind, draft, family } = place;
  if (family === undefined || family === 'per-cent' || family === 'currency') return undefined;
  if (!draft.measuredFrom.has(words[behind]?.lower ?? '')) return undefined;
  const end = pastPrepositions(words, behind, draft, MORE);
  return end > behind + 1 ? `${measureOf(place)} ${textOf(words, { start: behind, end })}` : undefined;
}

/** Behind `of it`, `of this`. */
function pastStandIn({ words, behind, draft }: NumberPlace): number {
  const isStandIn =
    words[behind]?.lower === draft.wording.of && draft.standIns.has(words[behind + 1]?.lower ?? '');
  return isStandIn ? behind + 2 : behind;
}

function labelOfSubject(place: NumberPlace, verb: number, subject: Range): string {
  const { words, first, behind, draft, family } = place;
  const { lemma = '', tag } = words[verb] ?? {};
  const named = textOf(words, subject);
  const inside = insideLabel(words, subject);
  const between = words.slice(verb + 1, first);
  const joint = between.find(({ tag: one, lower }) => one === 'ADP' && !draft.particles.has(lower))?.lower;
  const change = draft.changes.get(lemma);
  const date = dateBehind(place);
  if (change !== undefined) {
    const ofChange = `${change} ${draft.wording.in} ${inside}`;
    if (family === 'time')
      return `${measureOf(place)} ${draft.wording.of} ${ofChange.charAt(0).toLowerCase()}${ofChange.slice(1)}`;
    const isLevel = joint !== undefined && joint !== draft.wording.by;
    const isBound = words[first]?.lower === 'below' || words[first]?.lower === 'above';
    return isLevel || isBound || between.some(({ lower }) => lower === 'to')
      ? `${named}${date}`
      : `${ofChange}${date}`;
  }
  const noun = draft.nouns.get(lemma);
  if (noun !== undefined) return `${noun} ${draft.wording.of} ${inside}${date}`;
  const helpers = words.slice(subject.end, verb);
  const isPassive = tag === 'VERB' && helpers.some(({ lemma: one }) => one === 'be');
  // `The new hall has 12,400 square metres`
  const isExtent =
    EXTENTS.has(family ?? '') && words.slice(verb + 1, first).every(({ tag: one }) => one !== 'ADP');
  if (draft.owning.has(lemma) && isExtent) return `${measureOf(place)} ${draft.wording.of} ${inside}${date}`;
  if (draft.joins.has(lemma) || tag === 'AUX') return `${named}${date}`;
  const done = doneOf(place, verb);
  if (isPassive) return draft.fixing.has(lemma) ? `${named}${date}` : `${named} ${done}${date}`;
  const object = nounPhraseAt(words, verb + 1, draft);
  const changed = changedFromTo(place, object);
  if (changed !== undefined) return changed;
  if (object !== undefined && object.end <= first) return `${textOf(words, object)} ${done}${date}`;
  const isOwn = done.endsWith(` ${joint}`) && words[verb + 1]?.lower === joint;
  if (joint !== undefined && !isOwn) return `${named} ${words[verb]?.text ?? done}${date}`;
  const end = pastPrepositions(words, behind, draft, MORE);
  const more = end > behind ? ` ${textOf(words, { start: behind, end })}` : '';
  return `${measureOf(place)} ${done} ${draft.wording.by} ${inside}${more}`;
}

/** What a thing has by itself. */
const EXTENTS = new Set(['length', 'area', 'volume', 'mass', 'temperature']);

function doneOf({ words, draft, denied }: NumberPlace, verb: number): string {
  return deniedState(participleOf(words, verb, draft), denied === true ? draft.wording.not : undefined);
}

function labelWithoutSubject(place: NumberPlace, verb: number): string | undefined {
  const { words, first, behind, draft, family } = place;
  const { lemma = '', tag } = words[verb] ?? {};
  const end = pastPrepositions(words, behind, draft, MORE);
  const more = end > behind ? ` ${textOf(words, { start: behind, end })}` : '';
  const noun = draft.nouns.get(lemma);
  if (noun !== undefined) return `${noun}${more}`;
  if (tag === 'AUX' || draft.joins.has(lemma) || draft.owning.has(lemma)) {
    return family === undefined || more.trim() === '' ? undefined : `${measureOf(place)}${more}`;
  }
  const object = nounPhraseAt(words, verb + 1, draft);
  const changed = changedFromTo(place, object);
  if (changed !== undefined) return changed;
  const done = doneOf(place, verb);
  if (object !== undefined && object.end <= first) return `${textOf(words, object)} ${done}`;
  const standsIn = draft.standIns.has(words[behind + 1]?.lower ?? '');
  if (family === undefined && !standsIn) return undefined;
  return `${measureOf(place)} ${done}${more}`;
}

/** `to lower the weight limit from 18 tonnes to 7.5 tonnes`: what is changed, and what it was before. */
function changedFromTo(
  { words, first, behind, draft }: NumberPlace,
  object: Range | undefined,
): string | undefined {
  if (object === undefined || object.end >= first) return undefined;
  const lead = words[first - 1]?.lower;
  const from = words.findLastIndex(({ lower }, index) => lower === 'from' && index < first);
  const isFirst =
    lead === 'from' && words[behind]?.lower === 'to' && /^(?:NUM|SYM)$/.test(words[behind + 1]?.tag ?? '');
  const isSecond =
    lead === 'to' &&
    from >= object.end &&
    first - from < 6 &&
    /^(?:NUM|SYM)$/.test(words[from + 1]?.tag ?? '');
  if (!isFirst && !isSecond) return undefined;
  const end = pastPrepositions(words, object.end, draft, MORE);
  const label = textOf(words, { start: object.start, end: Math.min(end, isFirst ? first - 1 : from) });
  return isFirst ? `${label}, ${draft.wording.before}` : label;
}
