import { goOn } from './go-on.ts';
import { nounPhraseAt, textOf } from './phrases.ts';
import { type NumberPlace, restOfClause } from './sentence-parts.ts';

/** A name for a number that goes on from the one before it in its sentence, by what that was called. */
export function labelOfSequel(place: NumberPlace): string | undefined {
  return (
    votes(place) ??
    wholeOf(place) ??
    saidBefore(place) ??
    thatIs(place) ??
    inOtherWords(place) ??
    another(place) ??
    ofList(place)
  );
}

/** `by 31 votes to 14`. */
function votes({ words, first, behind, previous, draft }: NumberPlace): string | undefined {
  const { wording } = draft;
  if (words[behind]?.lower === wording.votes && words[behind + 1]?.lower === 'to')
    return `${wording.votes} ${wording.inFavour}`;
  const isSecond = words[first - 1]?.lower === 'to' && words[first - 2]?.lower === wording.votes;
  return isSecond && previous?.sameSentence === true ? `${wording.votes} ${wording.against}` : undefined;
}

/** `a gap of £240,000, about 12% of the budget`: the figure before it, as a share. */
function wholeOf({ words, first, behind, previous, family, draft }: NumberPlace): string | undefined {
  const isApposed = words[first - 1]?.text === ',' && previous?.sameSentence === true;
  if (!isApposed || family !== 'per-cent' || words[behind]?.lower !== draft.wording.of) return undefined;
  if (draft.standIns.has(words[behind + 1]?.lower ?? '') || previous.family === 'per-cent') return undefined;
  const rest = restOfClause(words, behind, 6);
  const end = words.findIndex(({ text }, index) => index >= behind && /^[,;:.)]$/.test(text));
  const inside = words.slice(behind, end < 0 ? words.length : end);
  const isNear = (words[first]?.start ?? 0) - (words[0]?.start ?? 0) > 0;
  if (rest === '' || !isNear || inside.some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return undefined;
  return `${previous.last} as a share${rest}`;
}

/** `In March it had said 7 per cent`: of what the figure before it is of. */
function saidBefore({ words, first, previous, family }: NumberPlace): string | undefined {
  const [subject, helper, verb] = [words[first - 3], words[first - 2], words[first - 1]];
  if (verb?.lemma !== 'say' || helper?.lemma !== 'have' || subject?.tag !== 'PRON') return undefined;
  return previous === undefined || previous.family !== family ? undefined : `${previous.label}, said before`;
}

/** `38 had to be sent back; that is nearly 6 per cent`. */
function thatIs({ words, first, behind, previous, family, draft }: NumberPlace): string | undefined {
  const [pronoun, verb] = [words[first - 2], words[first - 1]];
  if (previous === undefined || family !== 'per-cent' || verb?.lemma !== 'be') return undefined;
  const isPronoun = draft.standIns.has(pronoun?.lower ?? '') || pronoun?.lower === draft.wording.that;
  if (!isPronoun || words[behind]?.lower === draft.wording.of) return undefined;
  if (previous.family !== undefined) return undefined;
  return `${draft.wording.share} ${draft.wording.of} ${lowerFirst(previous.label)}`;
}

/** `£29,400, or 62 pence a week for each household`. */
function inOtherWords({ words, first, behind, previous, family }: NumberPlace): string | undefined {
  if (words[first - 1]?.lower !== 'or' || previous?.sameSentence !== true) return undefined;
  if (previous.family !== family || family === undefined) return undefined;
  const rest = restOfClause(words, behind, 6);
  return rest === '' ? previous.label : goOn(previous.label, rest);
}

/** `800 were due on 1 September and 400 on 15 October`, `six of them to intensive care`: the same elsewhere or then. */
function another({ words, first, behind, previous, family, draft }: NumberPlace): string | undefined {
  if (previous?.sameSentence !== true || previous.family !== family) return undefined;
  const lead = words[first - 1];
  const isJoined = lead?.tag === 'CCONJ' || lead?.text === ',';
  if (!isJoined) return undefined;
  const isOf =
    words[behind]?.lower === draft.wording.of && draft.standIns.has(words[behind + 1]?.lower ?? '');
  const from = isOf ? behind + 2 : behind;
  const joint = words[from];
  if (joint?.tag === 'PUNCT' || joint === undefined) return undefined;
  // `two of them seriously`
  const isManner = isOf && joint.tag === 'ADV' && words[from + 1]?.tag === 'PUNCT';
  if (!isManner && (!/^(?:ADP|PART)$/.test(joint.tag) || joint.lower === draft.wording.of)) return undefined;
  const rest = restOfClause(words, from, 6);
  // What has a verb of its own goes on from nothing.
  const end = words.findIndex(({ tag }, index) => index >= from && tag === 'PUNCT');
  const own = words.slice(from, end < 0 ? words.length : end);
  if (rest === '' || own.some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return undefined;
  const label = isOf ? previous.opening : previous.label;
  // `84 are in shops and 31 at the bakery`: what is said of the first is not said of the second.
  const { noun } = previous;
  const [next = ''] =
    noun !== undefined && label.startsWith(`${noun} `) ? label.slice(noun.length + 1).split(' ') : [];
  if (noun !== undefined && draft.whereabouts.has(next) && draft.whereabouts.has(joint.lower))
    return `${noun}${rest}`;
  const same = label.lastIndexOf(` ${joint.lower} `);
  return same > 0 ? `${label.slice(0, same)}${rest}` : `${label}${rest}`;
}

/** `three quotes: £6,420 from Hallam & Sons`: one of what was counted. */
function ofList({ words, first, behind, previous, family, draft }: NumberPlace): string | undefined {
  if (family === undefined || previous?.noun === undefined || previous.sameSentence !== true)
    return undefined;
  const colon = words.findLastIndex(({ text }, index) => text === ':' && index < first);
  if (colon < 0 || words[behind]?.tag !== 'ADP' || !/s$/.test(previous.noun)) return undefined;
  if (words.slice(colon, first).some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return undefined;
  const noun = nounPhraseAt(words, behind + 1, draft);
  const end = noun?.end ?? behind + 2;
  return `${previous.noun} ${textOf(words, { start: behind, end })}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
