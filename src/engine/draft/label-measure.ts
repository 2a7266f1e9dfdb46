import { goOn } from './go-on.ts';
import { knownMeasure } from './known-measure.ts';
import { labelOfSubject, labelWithoutSubject } from './label-by-verb.ts';
import { ledByNoun, withTail } from './label-led.ts';
import { labelOfOblique } from './label-oblique.ts';
import { measureOf } from './measure-name.ts';
import { pastPrepositions, textOf } from './phrases.ts';
import { predicateOf } from './predicate.ts';
import {
  dateBehind,
  insideLabel,
  MORE,
  type NumberPlace,
  type PreviousFigure,
  restOfClause,
  subjectBefore,
  verbBefore,
  verbGroup,
} from './sentence-parts.ts';

/** A name for a number with a unit and nothing counted, from its subject and verb: `Cost of fuel`, `Rise in fares`. */
export function labelOfMeasure(place: NumberPlace): string | undefined {
  const { words, behind, draft, previous } = place;
  const led = ledByNoun(place);
  if (led !== undefined) return withTail(led, place);
  const known = knownMeasure(place);
  if (known !== undefined) return `${known}${dateBehind(place)}`;
  const verb = verbBefore(place);
  const oblique = obliqueOf(place, verb);
  if (oblique !== undefined) return oblique;
  if (verb === undefined) {
    // `€38 million is set aside for the quays`.
    const from = pastStandIn(place);
    const those = ofThose(place);
    const isPeople = those.split(' ').some((word) => draft.people.has(word));
    const said = predicateOf(place, from, isPeople);
    const isPer = words[from]?.lower === draft.wording.per;
    const isSaid = said.trim() !== '' && (words[from]?.tag !== 'ADP' || isPer);
    return isSaid ? `${measureOf(place)}${those}${said}` : undefined;
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
      ? goOn(asItIs(previous, place), leadOf(place) ?? restOfClause(words, behind, 6))
      : undefined) ?? labelWithoutSubject(place, verb)
  );
}

/** `11,870 vehicles; 23 per cent went faster`: of what the sentence has just counted. */
function ofThose({ family, previous, words, first, behind, draft }: NumberPlace): string {
  const isOf = words[behind]?.lower === draft.wording.of;
  const isApart = words[first - 1]?.text === ';' && previous?.sameSentence === true;
  // `We asked 640 visitors. Fewer than five per cent said no.`
  const isNext =
    first === 0 &&
    previous?.sameSentence === false &&
    /^(?:AUX|VERB)$/.test(words[behind]?.tag ?? '') &&
    draft.people.has(previous.noun?.toLowerCase() ?? '');
  const noun = (isApart || isNext) && !isOf ? previous?.noun : undefined;
  return family !== 'per-cent' || noun === undefined ? '' : ` ${draft.wording.of} ${noun.toLowerCase()}`;
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

/** After `of it`, `of this`. */
function pastStandIn({ words, behind, draft }: NumberPlace): number {
  const isStandIn =
    words[behind]?.lower === draft.wording.of && draft.standIns.has(words[behind + 1]?.lower ?? '');
  return isStandIn ? behind + 2 : behind;
}

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

/** What a figure that should be is called where it is told how it is. */
function asItIs({ label, noun }: PreviousFigure, { draft }: NumberPlace): string {
  return noun !== undefined && label.split(' ').some((word) => draft.wishing.has(word)) ? noun : label;
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
