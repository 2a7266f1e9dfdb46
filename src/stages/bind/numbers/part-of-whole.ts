import type { Language } from '../../../ground/language/language.ts';
import { isCountedNoun } from './counted-nouns.ts';
import { isQuantity, type NumberReading } from './number-reading.ts';
import { isDash, splitTokens } from './split-tokens.ts';

/** A number that is said to be a part of another, as in `1,900 of the 6,300 homes were inspected`. */
export interface PartOfWhole {
  /** The part: 1,900. */
  readonly part: NumberReading;
  /** Whether it is what is taken out: `all but 70 of the 190`. */
  readonly isTakenOut: boolean;
  /** The beginnings of the words that say what is said of the part, or of all but it. */
  readonly said: readonly string[];
  /** The words before the verb, in lower case: they say it in another form, `surveyed` of `the survey covered`. */
  readonly subject: readonly string[];
  /** Whether `the` or the like is before the whole: then its noun is that of the part, too. */
  readonly isDefinite: boolean;
}

/** UTF-16 units before and after the number that are looked at. */
const BEHIND = 80;
const AHEAD = 80;
const LETTERS = 4;

/**
 * What a text says of a part of a number, and so not of the number: `inspected` of the 6,300 in `1,900 of the 6,300
 * homes were inspected`.
 *
 * @param part the number before it
 */
export function partOfWhole(
  text: string,
  whole: NumberReading,
  part: NumberReading | undefined,
  language: Language,
): PartOfWhole | undefined {
  if (part === undefined || !isQuantity(part) || !isQuantity(whole)) return undefined;
  const link = linkTo(text, part, whole, language);
  if (link === undefined) return undefined;
  const behind = text.slice(whole.whole.end, whole.whole.end + AHEAD).split(/[.;:,!?]/)[0] ?? '';
  const before =
    /[^.;:,!?]*$/.exec(text.slice(Math.max(0, part.whole.start - BEHIND), part.whole.start))?.[0] ?? '';
  const isTakenOut = language.qualifiers.allBut.test(before.slice(-LONGEST));
  const { finiteVerb } = language.sense;
  // `Of 640 scheduled trains`: what is before the noun is no verb.
  const noun = endOfNoun(behind, language);
  const from = noun ?? 0;
  const verb = finiteVerb.exec(behind.slice(from));
  const isDefinite = link.length > 1;
  if (verb !== null || isTakenOut) {
    const start = verb === null ? (noun ?? behind.length) : from + verb.index;
    const said = tellingWords(behind.slice(start), language);
    return { part, isTakenOut, said, subject: [], isDefinite };
  }
  // `The survey covered 1,900 of the 6,300 kilometres`
  const at = finiteVerb.exec(before)?.index;
  if (at === undefined) return undefined;
  const subject = splitTokens(before.slice(0, at), language)
    .filter(({ kind }) => kind === 'word')
    .map(({ lower }) => lower);
  return { part, isTakenOut, said: tellingWords(before.slice(at), language), subject, isDefinite };
}

/** Where the noun that is counted ends: `depots`, of `depots stay open`. */
function endOfNoun(behind: string, language: Language): number | undefined {
  const tokens = splitTokens(behind, language);
  const noun = tokens.find((_, index) => isCountedNoun(tokens, index));
  return noun?.end;
}

/** Whether a text of the author's says what a source says of a part only. */
export function saysOfPart(text: string, { said, subject }: PartOfWhole, language: Language): boolean {
  if (tellingWords(text, language).some((word) => said.includes(word))) return true;
  const { singular } = language.nouns;
  return splitTokens(text, language).some(
    ({ kind, lower }) =>
      kind === 'word' &&
      lower.length >= LETTERS &&
      subject.some(
        (word) => word.slice(0, LETTERS) === lower.slice(0, LETTERS) && singular(word) !== singular(lower),
      ),
  );
}

/** Letters of `all except`. */
const LONGEST = 12;

/** Whether a text gives one number as a part of another: `three of the nine lessons`. */
export function isPartOf(
  text: string,
  part: NumberReading,
  whole: NumberReading,
  language: Language,
): boolean {
  return linkTo(text, part, whole, language) !== undefined;
}

/** `of the`, and an adjective: the words between a number and another of which it is a part. */
function linkTo(
  text: string,
  part: NumberReading,
  whole: NumberReading,
  language: Language,
): readonly string[] | undefined {
  const between = text.slice(part.whole.end, whole.whole.start);
  if (between.length > LINK) return undefined;
  const { numbers, qualifiers } = language;
  const tokens = splitTokens(between, language);
  const of = tokens.findIndex(({ lower }) => numbers.of.has(lower));
  const isOwner = tokens.some(({ text: mark }) => /^['’]$/.test(mark));
  const isPlain = tokens.every(
    (token) => token.kind === 'word' || isDash(token) || /^['’]$/.test(token.text),
  );
  if (of < 0 || of > 2 || !isPlain) return undefined;
  const link = tokens.slice(of).map(({ lower }) => lower);
  // `3 charges of 55 kg`; `3 of the county’s 27`
  const isPart =
    link.length === 1
      ? of === 0
      : link.length < (isOwner ? 7 : 4) && qualifiers.determiners.has(link[1] ?? '');
  return isPart ? link : undefined;
}

/** UTF-16 units of `sheep out of their remaining`. */
const LINK = 40;

/** The beginnings of words that may tell what is said. */
export function tellingWords(text: string, language: Language): readonly string[] {
  const { verbs } = language;
  const { helpers, passives } = language.speech;
  return splitTokens(text, language).flatMap(({ kind, lower }) =>
    kind === 'word' &&
    (lower.length >= LETTERS || verbs.pasts.has(lower)) &&
    !helpers.has(lower) &&
    !passives.has(lower)
      ? [lower.slice(0, LETTERS)]
      : [],
  );
}
