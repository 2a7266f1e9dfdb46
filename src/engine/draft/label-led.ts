import type { DraftWords } from '../../ground/language/draft-words.ts';
import { EXTENTS, measureOf } from './measure-name.ts';
import { nounPhraseAt, nounPhraseBefore, pastPrepositions, type Range, textOf } from './phrases.ts';
import {
  dateBehind,
  insideLabel,
  MORE,
  type NumberPlace,
  participleOf,
  subjectBefore,
  verbBefore,
  withOf,
} from './sentence-parts.ts';
import type { TaggedWord } from './tag-words.ts';

/** `a temperature of 412 °C`, `a target of 95 per cent`, `range: 4 to 52`. */
export function ledByNoun(place: NumberPlace): string | undefined {
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

/** `a loss of €2.4 million in the year before`, `a median of 13.40 euros`, `do not ask for a penalty of 10 %`. */
export function withTail(led: string, place: NumberPlace): string {
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
  // `expects a profit of £5.5 million`: it is none yet.
  const isExpected = verb !== undefined && draft.expecting.has(words[verb]?.lemma ?? '') && first - verb < 6;
  if (isExpected && denied !== true) {
    const tail = label.slice(led.length);
    return `${led} ${participleOf(words, verb, draft)}${tail}`;
  }
  if (denied !== true || verb === undefined) return label;
  const done = participleOf(words, verb, draft);
  const joint = words[verb + 1]?.tag === 'ADP' ? ` ${words[verb + 1]?.text}` : '';
  return `${label} ${draft.wording.not} ${done}${done.endsWith(joint) ? '' : joint}`;
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
