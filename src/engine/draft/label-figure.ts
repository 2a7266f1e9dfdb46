import type { DraftWords } from '../../ground/language/draft-words.ts';
import type { StatedNumber } from '../../stages/bind/items/stated-number.ts';
import { countedAt } from './counted.ts';
import { denialOf } from './denial.ts';
import { goOn } from './go-on.ts';
import { labelOfCount } from './label-count.ts';
import { labelOfMeasure } from './label-measure.ts';
import { labelOfSequel } from './label-sequel.ts';
import { measureOf } from './measure-name.ts';
import type { Sentence } from './passages.ts';
import { isYear, nounPhraseAt, nounPhraseBefore, pastPrepositions, textOf } from './phrases.ts';
import {
  insideLabel,
  MORE,
  type NumberPlace,
  type PreviousFigure,
  restOfClause,
  subjectBefore,
  verbBefore,
  withOf,
} from './sentence-parts.ts';
import { tidyLabel } from './tidy-label.ts';
import { spanOf } from './value-forms.ts';

/** A name for a figure, and what it counts. */
export interface FigureName {
  readonly label: string;
  readonly noun: string | undefined;
  readonly family?: string | undefined;
  /** Its sentence denies it in a way that no label can say. */
  readonly denied?: boolean;
  /** Another name, where the first does not bind. */
  readonly plainer?: string;
}

/**
 * A name for a figure in the words of its sentence: `Passengers carried in 2024`, `Cost of fuel`, `Rise in fares`.
 * Never empty, with a capital first.
 */
export function labelFigure(
  stated: StatedNumber,
  sentence: Sentence,
  previous: PreviousFigure | undefined,
  draft: DraftWords,
): FigureName {
  const plain = placeOf(stated, sentence, previous, draft);
  // `must not pay more than €30`: the limit of the value has the denial in it.
  const { span: limit } = stated.qualifier;
  const shift = stated.whole.start - stated.number.whole.start;
  const isLimit = sentence.words.some(
    ({ lower, start, end }) =>
      draft.denying.has(lower) && start >= limit.start + shift && end <= limit.end + shift,
  );
  const denial = isLimit ? undefined : denialOf(plain);
  const place: NumberPlace = { ...plain, denied: denial === 'by verb' };
  const counted = isMoney(place) ? undefined : countedAt(place);
  const found =
    inBrackets(place) ??
    comparison(place) ??
    upOrDown(place) ??
    fromTo(place) ??
    elliptical(place) ??
    thenAndNow(place) ??
    labelOfSequel(place) ??
    (counted === undefined ? (shareOfRest(place) ?? labelOfMeasure(place)) : labelOfCount(place, counted));
  const tidy = found === undefined ? undefined : tidyLabel(found, draft);
  const label =
    tidy === undefined || saysNothing(tidy, draft) || isUnit(tidy, place) ? fallback(place) : tidy;
  const most = mostSince(place);
  return {
    label: most === '' ? apart(wherever(label, place), place) : `${label}${most}`,
    family: place.family,
    noun: counted?.noun,
    ...(denial === undefined && { plainer: fallback(place) }),
    ...((denial === 'by other words' || (denial === 'by verb' && !says(label, draft))) && { denied: true }),
  };
}

/** `a temperature of 412 °C at the north wall`: a word alone says more with the place after its number. */
function wherever(label: string, { words, behind, family, draft }: NumberPlace): string {
  const isBare = !label.includes(' ') && family !== undefined && family !== 'per-cent';
  if (!isBare || !draft.whereabouts.has(words[behind]?.lower ?? '')) return label;
  const end = pastPrepositions(words, behind, draft, MORE);
  const place = words.slice(behind, end);
  const isTime = place.some(({ lower, text }) => draft.timeWords.has(lower) || /\d/.test(text));
  return end === behind || isTime ? label : `${label} ${textOf(words, { start: behind, end })}`;
}

/** `54 at the scene; at the peak there were 86`: a label that the figure before has says which of the two it is. */
function apart(label: string, { words, first, behind, previous, draft }: NumberPlace): string {
  if (previous?.sameSentence !== true || ![previous.label, previous.last, previous.opening].includes(label))
    return label;
  const start = words.findLastIndex(({ text }, index) => index < first && /^[;:()“”"–—]$/.test(text)) + 1;
  const end = words[start]?.tag === 'ADP' && start > 0 ? pastPrepositions(words, start, draft, MORE) : start;
  const isPlain = !words.slice(start, end).some(({ text }) => /\d/.test(text));
  if (end > start && end <= first && isPlain) return `${label} ${textOf(words, { start, end })}`;
  const rest = restOfClause(words, behind, 5);
  const isPlace = words[behind]?.tag === 'ADP' && words[behind]?.lower !== draft.wording.of;
  const hasVerb = words.slice(behind, behind + 5).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
  return isPlace && !hasVerb ? `${label}${rest}` : label;
}

/** `1.71 m, the highest since November 2019`: how it compares, with the date from which on. */
function mostSince({ words, behind }: NumberPlace): string {
  const comma = words.findIndex(({ text }, index) => index >= behind && text === ',');
  if (comma < 0 || comma - behind > 2 || words[comma + 1]?.lower !== 'the') return '';
  const rest = restOfClause(words, comma + 1, 9);
  return /^ the (?:most|least|fewest|first|worst|best|\p{L}+est)\b.* since .*\d{4}$/iu.test(rest)
    ? `,${rest}`
    : '';
}

/** Whether a label has a word that denies. */
function says(label: string, { denying }: DraftWords): boolean {
  return label
    .toLowerCase()
    .split(/[^\p{L}'’]+/u)
    .some((word) => denying.has(word) || denying.has(word.replace(/^can(?=not$)/, '')));
}

function placeOf(
  stated: StatedNumber,
  { words }: Sentence,
  previous: PreviousFigure | undefined,
  draft: DraftWords,
): NumberPlace {
  const span = spanOf(stated);
  const { number } = stated;
  const from = words.findIndex(({ end }) => end > span.start);
  // `Nobody paid more than £5`: what limits a number can be far before it.
  const own = words.findIndex(({ end }) => end > stated.whole.start);
  let first = Math.max(own, 0);
  while (first > from && (draft.limits.has(words[first - 1]?.lower ?? '') || words[first - 1]?.tag === 'DET'))
    first -= 1;
  if (own - from <= 3 && from >= 0) first = Math.min(first, from);
  const after = words.findIndex(({ start }) => start >= span.end);
  const behind = after < 0 ? words.length : after;
  const isShare = number.kind === 'fraction' || number.kind === 'percent';
  const isMoneyNoun = number.unit === undefined && draft.moneyNouns.has(words[behind]?.lower ?? '');
  return {
    words,
    first,
    behind: isMoneyNoun ? behind + 1 : behind,
    family: isMoneyNoun ? 'currency' : (number.unit?.family ?? (isShare ? 'per-cent' : undefined)),
    age: number.age === true,
    rate: number.rate !== undefined,
    previous,
    draft,
  };
}

function isMoney({ family, words, behind, draft }: NumberPlace): boolean {
  // `paid £15,000 of it`: none of what was counted before.
  const isOfIt = words[behind + 1]?.lower === 'it' || words[behind + 1]?.lower === 'this';
  return family === 'currency' && (words[behind]?.lower !== draft.wording.of || isOfIt);
}

/** `fog (31 per cent)`, `162 (87%)`, `(2023: €79.9 million)`. */
function inBrackets({ words, first, draft, previous, family }: NumberPlace): string | undefined {
  const led = ledInBrackets(words, first, previous);
  if (led !== undefined) return led;
  const isGlued = words[first]?.text.startsWith('(') === true && words[first]?.text.length > 1;
  const open = isGlued ? first : first - 1;
  const year = words[first - 2];
  if (year !== undefined && words[first - 1]?.text === ':' && /^\(?\d{4}$/.test(year.text)) {
    return previous === undefined
      ? undefined
      : goOn(previous.label, ` ${draft.wording.in} ${year.text.replace('(', '')}`);
  }
  if (!isGlued && words[open]?.text !== '(') return undefined;
  const noun = nounPhraseBefore(words, open);
  const list = noun === undefined || family !== 'per-cent' ? undefined : listBefore(words, open, draft);
  if (noun !== undefined && list !== undefined) return `${list}, ${textOf(words, noun)}`;
  if (noun !== undefined && previous?.sameSentence !== true) return textOf(words, withOf(words, noun, draft));
  const isBehindNumber = words.slice(Math.max(0, open - 4), open).some(({ tag }) => tag === 'NUM');
  if (previous?.sameSentence === true && isBehindNumber && family === 'per-cent') {
    const { label } = previous;
    if (label.startsWith(`${draft.wording.share} ${draft.wording.of} `)) return label;
    return `${draft.wording.share} ${draft.wording.of} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
  }
  if (noun !== undefined) return textOf(words, withOf(words, noun, draft));
  // What is taken for a verb is more likely named: `fog (31 per cent)`.
  return previous?.sameSentence === true ? undefined : words[open - 1]?.text;
}

/** `The main causes of delay were fog (31 per cent), faults (22 per cent)`: what the sentence lists. */
function listBefore(words: NumberPlace['words'], open: number, draft: DraftWords): string | undefined {
  const verb = words.findIndex(({ lower }, index) => index < open && /^(?:are|were)$/.test(lower));
  const subject = verb < 0 ? undefined : subjectBefore(words, verb, draft);
  return subject === undefined ? undefined : textOf(words, subject);
}

/** `34 minutes (95% CI 21 to 47)`, `9 years (range: 4 months to 52 years)`: how exact the figure before it is. */
function ledInBrackets(
  words: NumberPlace['words'],
  first: number,
  previous: PreviousFigure | undefined,
): string | undefined {
  const open = words.findLastIndex(({ text }, index) => index < first && /^[()]/.test(text));
  if (open < 0 || words[open]?.text.startsWith('(') !== true || previous?.sameSentence !== true)
    return undefined;
  const lead = words.slice(open + 1, first).findLast(({ tag }) => tag !== 'PUNCT' && tag !== 'SYM');
  return lead !== undefined && EXACTNESS.test(lead.text) ? `${previous.last}, ${lead.text}` : undefined;
}

const EXACTNESS = /^(?:CI|SD|SE|SEM|IQR|range)$/;

/** `12 per cent more than in 2023`: a change of what was named before. */
function comparison(place: NumberPlace): string | undefined {
  const { words, behind, previous, draft, family } = place;
  const change = draft.compared.get(words[behind]?.lower ?? '');
  // `6 per cent more passengers than in 2024`
  const noun = change === undefined ? undefined : nounPhraseAt(words, behind + 1, draft);
  if (noun?.start === behind + 1 && draft.comparing.has(words[noun.end]?.lower ?? '')) {
    const rest = restOfClause(words, noun.end + 1, 5).replace(new RegExp(`^ ${draft.wording.in} `), ' ');
    return `${change} ${draft.wording.in} ${textOf(words, noun)}${rest === '' ? '' : ` ${draft.wording.comparedWith}${rest}`}`;
  }
  const than = words[behind + 1];
  // `it was 30 per cent lower`, `Coal is 9 per cent dearer`
  const verb = change === undefined ? undefined : verbBefore(place);
  if (
    family === 'per-cent' &&
    (than === undefined || than.tag === 'PUNCT') &&
    words[verb ?? -1]?.lemma === 'be'
  ) {
    const subject = verb === undefined ? undefined : subjectBefore(words, verb, draft);
    if (subject !== undefined) return `${change} ${draft.wording.in} ${insideLabel(words, subject)}`;
  }
  // `The pay of women was 2.1% lower than that of men`: nothing has fallen.
  if (than !== undefined && draft.comparing.has(than.lower) && words[verb ?? -1]?.lemma === 'be') {
    const subject = verb === undefined ? undefined : subjectBefore(words, verb, draft);
    if (subject !== undefined)
      return `${textOf(words, subject)}, ${words[behind]?.lower}${restOfClause(words, behind + 1, 8)}`;
  }
  if (
    change === undefined ||
    previous === undefined ||
    than === undefined ||
    !draft.comparing.has(than.lower)
  )
    return undefined;
  const { label } = previous;
  const of = changeOf(change, label, draft);
  const year = words[behind + 3];
  const isYearNext = words[behind + 2]?.lower === draft.wording.in && year !== undefined && isYear(year);
  const rest = isYearNext
    ? ` ${year.text}`
    : restOfClause(words, behind + 2, 4).replace(new RegExp(`^ ${draft.wording.in} `), ' ');
  const plain = withoutYear(of);
  return /\d{4}/.test(rest) ? `${plain} ${draft.wording.comparedWith}${rest}` : plain;
}

/** `2.81 million, down 46,000 from a year earlier`: a change of what was named before. */
function upOrDown({ words, first, previous, draft }: NumberPlace): string | undefined {
  const lead = words[first - 1];
  const change = draft.compared.get(lead?.lower ?? '');
  if (change === undefined || previous?.sameSentence !== true || !draft.particles.has(lead?.lower ?? ''))
    return undefined;
  if (words[first - 2]?.text !== ',' && words[first - 2]?.text !== '(') return undefined;
  return withoutYear(changeOf(change, previous.label, draft));
}

/** `Rise` of `Fares in 2024`: `Rise in fares in 2024`. */
function changeOf(change: string, label: string, { wording }: NumberPlace['draft']): string {
  return `${change} ${wording.in} ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** Without a year at its end, `in 2024` or `in 2022–23`. */
function withoutYear(label: string): string {
  return label.replace(/ in \d{4}(?:[–-]\d{2,4})?$/u, '');
}

/** `cut from six to four departures`, `cut from five people to two`: the first of two, and the second. */
function fromTo(place: NumberPlace): string | undefined {
  const { words, first, behind, family, draft, previous } = place;
  const { wording } = draft;
  const isSecond =
    words[first - 1]?.lower === wording.to && previous?.sameSentence === true && !isNamed(place);
  const was = isSecond ? previous.label : '';
  if (was.endsWith(`, ${wording.before}`)) return was.slice(0, -wording.before.length - 2);
  const inner = nounPhraseAt(words, behind, draft);
  const isNamedFirst =
    family === undefined &&
    words[first - 1]?.lower === 'from' &&
    inner !== undefined &&
    words[inner.end]?.lower === wording.to &&
    words[inner.end + 1]?.tag === 'NUM';
  if (isNamedFirst) {
    const verb = verbBefore(place);
    const subject = verb === undefined ? undefined : subjectBefore(words, verb, draft);
    const of = subject === undefined ? '' : ` ${wording.of} ${insideLabel(words, subject)}`;
    return `${textOf(words, inner)}${of}, ${wording.before}`;
  }
  if (family !== undefined || words[first - 1]?.lower !== 'from' || words[behind]?.lower !== 'to')
    return undefined;
  if (words[behind + 1]?.tag !== 'NUM') return undefined;
  const noun = nounPhraseAt(words, behind + 2, draft);
  const verb = verbBefore(place);
  const subject = verb === undefined ? undefined : subjectBefore(words, verb, draft);
  const of = subject === undefined ? '' : ` ${draft.wording.of} ${insideLabel(words, subject)}`;
  return noun === undefined ? undefined : `${textOf(words, noun)}${of}, ${draft.wording.before}`;
}

/** Whether what the number counts comes after it. */
function isNamed({ words, behind, draft }: NumberPlace): boolean {
  return nounPhraseAt(words, behind, draft)?.start === behind;
}

/** `compared with 8 in 2022`, `up from 26%`, `against 4.1 days in 2019`: the same as before, then. */
function elliptical({ words, first, behind, previous, draft }: NumberPlace): string | undefined {
  if (previous?.sameSentence !== true) return undefined;
  const lead = words[first - 1];
  if (
    lead === undefined ||
    (!draft.comparing.has(lead.lower) &&
      !(lead.lower === 'with' && draft.comparing.has(words[first - 2]?.lower ?? '')) &&
      // `up on 13.4 GWh in 2024`
      !(lead.lower === draft.wording.on && draft.compared.has(words[first - 2]?.lower ?? '')))
  )
    return undefined;
  // `from 92.5 per cent to 85.9`: the first of two has its own subject.
  if (lead.lower === 'from' && words[first - 2]?.tag === 'VERB') return undefined;
  if (nounPhraseAt(words, behind, draft)?.start === behind && words[behind]?.tag === 'NOUN') return undefined;
  const dated = pastPrepositions(words, behind, draft, MORE);
  const rest =
    restOfClause(words, behind, 6) ||
    (dated > behind ? ` ${textOf(words, { start: behind, end: dated })}` : '');
  return rest === '' ? `${previous.label}, ${draft.wording.before}` : goOn(previous.label, rest);
}

/** `212 pupils in 2010; today 340`: the same as before, at another time. */
function thenAndNow({ words, first, behind, previous, draft }: NumberPlace): string | undefined {
  if (previous === undefined || /^(?:NOUN|PROPN|ADJ)$/.test(words[behind]?.tag ?? '')) return undefined;
  let at = first - 1;
  let hasMoment = false;
  let isParted = false;
  for (let word = words[at]; word !== undefined; word = words[at]) {
    const isMoment: boolean = !hasMoment && draft.moments.has(word.lower);
    if (!isMoment && !/^[,;:–—]$/.test(word.text)) break;
    if (hasMoment) isParted = true;
    hasMoment ||= isMoment;
    at -= 1;
  }
  const opens = isParted || words[at] === undefined || words[at]?.tag === 'CCONJ';
  if (!hasMoment || !opens) return undefined;
  // The year is that of the figure before.
  return goOn(previous.label, '').replace(new RegExp(` ${draft.wording.in} \\d{4}\\b`), '');
}

/** `1.9 per cent of all that it spends`. */
function shareOfRest({ words, behind, family, draft }: NumberPlace): string | undefined {
  if (family !== 'per-cent' || words[behind]?.lower !== draft.wording.of) return undefined;
  if (draft.standIns.has(words[behind + 1]?.lower ?? '')) return undefined;
  const rest = restOfClause(words, behind, MORE + 1);
  return rest === '' ? undefined : `${draft.wording.share}${rest}`;
}

/** `October`, `Today`, `Down`, `Week`, `First half of 2024`: only when, or which way. */
function saysNothing(label: string, { timeWords, moments, edges, particles }: DraftWords): boolean {
  return label
    .toLowerCase()
    .split(/\s+/)
    .every(
      (word) =>
        timeWords.has(word) ||
        moments.has(word) ||
        edges.has(word) ||
        particles.has(word) ||
        /^\d+$/.test(word),
    );
}

/** `Mph`, `Cent`: a word of the number itself. */
function isUnit(label: string, { words, family, draft }: NumberPlace): boolean {
  const lower = label.toLowerCase();
  return (
    family !== undefined &&
    words.some(
      (word, index) =>
        word.lower === lower &&
        (words[index - 1]?.tag === 'NUM' || words[index - 1]?.lower === draft.wording.per),
    )
  );
}

/** The nearest noun of the clause, else the clause without the number, else the beginning of the sentence. */
function fallback(place: NumberPlace): string {
  const { words, first, behind, draft } = place;
  const isTelling = (label: string | undefined): label is string =>
    label !== undefined && !saysNothing(label, draft) && !isUnit(label, place);
  const start = words.findLastIndex(({ text }, index) => index < first && /^[,;:.()?!“”"–—]$/.test(text)) + 1;
  for (let at = first; at > start; at -= 1) {
    const noun = nounPhraseBefore(words, at);
    const label =
      noun === undefined ? undefined : tidyLabel(textOf(words, withOf(words, noun, draft)), draft);
    if (isTelling(label)) return label;
  }
  const leads = /^(?:NOUN|PROPN|ADJ)$/.test(words[behind]?.tag ?? '');
  const next = leads ? tidyLabel(restOfClause(words, behind, 9), draft) : undefined;
  if (isTelling(next)) return next;
  const isShort = first - start <= 6;
  const before = isShort ? tidyLabel(textOf(words, { start, end: first }), draft) : undefined;
  if (isTelling(before) && !/\d/.test(before)) return before;
  const after = tidyLabel(restOfClause(words, behind, 9), draft);
  if (isTelling(after)) return after;
  const all = tidyLabel(textOf(words, { start: 0, end: Math.min(first, 10) }), draft);
  return isTelling(all) && !/\d/.test(all) ? all : measureOf(place);
}
