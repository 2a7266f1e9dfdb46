import { EXTENTS, measureOf, nounOfVerb } from './measure-name.ts';
import { nounPhraseAt, pastPrepositions, type Range, textOf } from './phrases.ts';
import {
  dateBehind,
  deniedState,
  insideLabel,
  MORE,
  type NumberPlace,
  participleOf,
} from './sentence-parts.ts';

/** A name from the subject and the verb: `Rise in fares`, `Cost of fuel`. */
export function labelOfSubject(place: NumberPlace, verb: number, subject: Range): string {
  const { words, first, behind, draft, family } = place;
  const { lemma = '', tag } = words[verb] ?? {};
  const named = textOf(words, subject);
  const inside = insideLabel(words, subject);
  const between = words.slice(verb + 1, first);
  const joint = between.find(({ tag: one, lower }) => one === 'ADP' && !draft.particles.has(lower))?.lower;
  const change = changeBy(place, verb);
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
  const noun = nounOfVerb(lemma, place);
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
  const isPrice =
    family === 'currency' && words[first - 1]?.lower === draft.wording.for && object?.end === first - 1;
  const cost = draft.nouns.get('cost');
  if (isPrice && cost !== undefined && !/^(?:ask|apply|call|sell)$/.test(lemma))
    return `${cost} ${draft.wording.of} ${insideLabel(words, object)}${date}`;
  if (object !== undefined && object.end <= first) return `${textOf(words, object)} ${done}${date}`;
  const isOwn = done.endsWith(` ${joint}`) && words[verb + 1]?.lower === joint;
  if (joint !== undefined && !isOwn) return `${named} ${words[verb]?.text ?? done}${date}`;
  const end = pastPrepositions(words, behind, draft, MORE);
  const more = end > behind ? ` ${textOf(words, { start: behind, end })}` : '';
  return `${measureOf(place)} ${done} ${draft.wording.by} ${inside}${more}`;
}

/** `rose`, `goes up`, `came down`. */
function changeBy({ words, draft }: NumberPlace, verb: number): string | undefined {
  const { lemma = '' } = words[verb] ?? {};
  const particle = words[verb + 1]?.lower ?? '';
  const isPhrase = draft.moving.has(lemma) && draft.particles.has(particle);
  return draft.changes.get(lemma) ?? (isPhrase ? draft.compared.get(particle) : undefined);
}

/** A name from the verb and its object alone, where the sentence names no subject before the number. */
export function labelWithoutSubject(place: NumberPlace, verb: number): string | undefined {
  const { words, first, behind, draft, family } = place;
  const { lemma = '', tag } = words[verb] ?? {};
  const end = pastPrepositions(words, behind, draft, MORE);
  const more = end > behind ? ` ${textOf(words, { start: behind, end })}` : '';
  const noun = nounOfVerb(lemma, place);
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

function doneOf({ words, draft, denied }: NumberPlace, verb: number): string {
  return deniedState(participleOf(words, verb, draft), denied === true ? draft.wording.not : undefined);
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
