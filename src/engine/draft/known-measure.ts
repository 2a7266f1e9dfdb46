import { measureOf } from './measure-name.ts';
import { nounPhraseBefore, pastPrepositions, textOf } from './phrases.ts';
import {
  insideLabel,
  MORE,
  type NumberPlace,
  restOfClause,
  subjectBefore,
  verbBefore,
} from './sentence-parts.ts';

/** What a number is by a word beside it: an age, a worth, a distance from something, an interval. */
export function knownMeasure(place: NumberPlace): string | undefined {
  return olderThan(place) ?? ageOf(place) ?? worthOf(place) ?? measuredFrom(place) ?? intervalOf(place);
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

function ageOf(place: NumberPlace): string | undefined {
  const { words, first, age, draft } = place;
  if (!age) return undefined;
  const verb = verbBefore(place);
  const at =
    words[first - 1]?.lower !== undefined && draft.agesUnder.has(words[first - 1]?.lower ?? '')
      ? first - 1
      : (verb ?? first);
  // `Marta Ilves, 34, who lives`
  const aside = words[first - 1]?.text === ',' && words[first - 2]?.tag === 'PROPN' ? first - 1 : first;
  const noun = nounPhraseBefore(words, at) ?? nounPhraseBefore(words, aside);
  return noun === undefined
    ? draft.wording.age
    : `${draft.wording.age} ${draft.wording.of} ${insideLabel(words, noun)}`;
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

/** `eleven minutes after the alarm`, `210 metres from the houses`. */
function measuredFrom(place: NumberPlace): string | undefined {
  const { words, behind, draft, family } = place;
  if (family === undefined || family === 'per-cent' || family === 'currency') return undefined;
  if (!draft.measuredFrom.has(words[behind]?.lower ?? '')) return undefined;
  const end = pastPrepositions(words, behind, draft, MORE);
  if (end > behind + 1) return `${measureOf(place)} ${textOf(words, { start: behind, end })}`;
  // `six days after she had fallen`; `eleven miles away`
  const clause =
    family === 'time' && /^(?:PRON|DET)$/.test(words[behind + 1]?.tag ?? '')
      ? restOfClause(words, behind, 9)
      : '';
  if (clause !== '' && !/\d/.test(clause)) return `${measureOf(place)}${clause}`;
  const verb = verbBefore(place);
  const isAway =
    family === 'length' && verb !== undefined && words[verb]?.lemma === 'be' && words[behind]?.lower === AWAY;
  const subject = isAway ? subjectBefore(words, verb, draft) : undefined;
  return subject === undefined
    ? undefined
    : `${measureOf(place)} ${draft.wording.to} ${insideLabel(words, subject)}`;
}

const AWAY = 'away';

/** `asks for a service every six months`. */
function intervalOf({ words, first, draft, family }: NumberPlace): string | undefined {
  if (family !== 'time' || words[first - 1]?.lower !== draft.wording.every) return undefined;
  const noun = nounPhraseBefore(words, first - 1);
  return noun === undefined ? undefined : `${textOf(words, noun)} ${draft.wording.interval}`;
}
