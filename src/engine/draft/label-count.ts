import type { Counted } from './counted.ts';
import { labelOfOblique } from './label-oblique.ts';
import { isObject, pastBrackets } from './number-neighbours.ts';
import { nounPhraseBefore, textOf } from './phrases.ts';
import { infinitiveAt, predicateOf } from './predicate.ts';
import {
  deniedState,
  insideLabel,
  type NumberPlace,
  participleOf,
  restOfClause,
  subjectBefore,
  verbBefore,
  verbGroup,
} from './sentence-parts.ts';

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
    return `${share}${noun}${more}${more === '' ? ownerOf(place) : ''}${inWhich(place)}${predicateOf(place, pastBrackets(place, range.end), counted.people)}`;
  }
  const { lemma = '', tag } = words[verb] ?? {};
  const subject = subjectBefore(words, verb, draft);
  if (rate && subject !== undefined && (draft.joins.has(lemma) || tag === 'AUX'))
    return textOf(words, subject);
  if (tag === 'AUX' || draft.owning.has(lemma) || draft.joins.has(lemma)) {
    const isNone = subject !== undefined && draft.denying.has(words[subject.start - 1]?.lower ?? '');
    if (isNone)
      return `${noun}${more} ${draft.wording.that} ${insideLabel(words, subject)} ${words[verb]?.text}`;
    const group = verbGroup(words, verb);
    // `should have 32 nurses`: it has not.
    const isWished = words.slice(group.start, verb).some(({ lower }) => draft.wishing.has(lower));
    if (isWished && subject !== undefined && share === '')
      return `${noun}${more} ${draft.wording.that} ${insideLabel(words, subject)} ${textOf(words, group)}`;
    const isOwner =
      subject !== undefined && share === '' && words[subject.start]?.lower !== draft.wording.there;
    if (share !== '' && subject !== undefined && draft.holding.has(lemma))
      return `${share}${noun}${more} ${participleOf(words, verb, draft)} ${draft.wording.by} ${insideLabel(words, subject)}`;
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
  // `a fifth of the demand for power`: what it is of belongs to the noun, and who did it comes after.
  const joint = words[range.start + wordsIn(counted.noun)]?.lower;
  const isOfNoun = by !== '' && !isNamedBefore && (joint === draft.wording.of || joint === draft.wording.for);
  return isOfNoun ? `${share}${noun}${end} ${done}` : `${share}${noun} ${done}${end}`;
}

/** The whole that a part is of: `63` in `14 of 63 schools`. */
function isWhole({ words, first, draft }: NumberPlace): boolean {
  let at = first - 1;
  while (words[at]?.tag === 'DET' || draft.owners.has(words[at]?.lower ?? '')) at -= 1;
  return words[at]?.lower === draft.wording.of && /^(?:NUM|SYM)$/.test(words[at - 1]?.tag ?? '');
}

/** `The programme was offered to 1,850 people`. */
function toWhom(
  place: NumberPlace,
  what: string,
  verb: number | undefined,
  people: boolean,
): string | undefined {
  const { words, first, draft } = place;
  if (!people || verb !== first - 2 || words[first - 1]?.lower !== draft.wording.to) return undefined;
  const group = verbGroup(words, verb);
  const subject = subjectBefore(words, verb, draft);
  const isPassive = words.slice(group.start, verb).some(({ lemma }) => lemma === 'be');
  return subject === undefined || !isPassive
    ? undefined
    : `${what} ${draft.wording.toWhom} ${insideLabel(words, subject)} ${textOf(words, group)}`;
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
      (words[start - 1]?.tag === 'VERB' && draft.endings.quality.test(words[start - 1]?.lower ?? ''))) &&
    !draft.limits.has(words[start - 1]?.lower ?? '') &&
    first - start < 2
  )
    start -= 1;
  const article = words[start - 1];
  const isPhrase = article?.tag === 'DET' || draft.owners.has(article?.lower ?? '');
  return start < first && isPhrase ? `${textOf(words, { start, end: first })} ` : '';
}

/** `Ashcombe, with 52,000 inhabitants`. */
function ownerOf({ words, first, draft }: NumberPlace): string {
  const [name, comma, joint] = [words[first - 3], words[first - 2], words[first - 1]];
  if (joint?.tag !== 'ADP') return '';
  if (comma?.text === ',' && name?.tag === 'PROPN') return ` ${draft.wording.of} ${name.text}`;
  // `a household with two children`
  const owner = joint.lower === draft.wording.with ? nounPhraseBefore(words, first - 1) : undefined;
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

function wordsIn(noun: string): number {
  return noun.split(/\s+/).length;
}

function isGovernedBy({ words, draft }: NumberPlace, verb: number): boolean {
  return draft.governed.get(words[verb]?.lemma ?? '') === draft.wording.of;
}
