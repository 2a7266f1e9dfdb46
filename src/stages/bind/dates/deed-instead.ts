import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import { verbBase } from '../prose/verb-forms.ts';
import type { DateParts } from './date-parts.ts';
import { isAlike, tellingWords } from './dated-clauses.ts';
import type { Deed } from './dated-deeds.ts';
import { daysOf } from './days-of.ts';

/** What the source tells of a date, and what it tells of another one or of none: the verb that is asked for. */
export interface DeedInstead {
  readonly of: Deed;
  readonly instead: Deed;
}

/** What is told, and the date that it is given. */
export interface ToldDeed {
  /** Without the date. */
  readonly text: string;
  readonly date: DateParts;
}

/**
 * The clause of a source that has the verb of what is told, where the clauses of its date have another one that means
 * something else. Nothing where that is not certain: the verb has to be told of the same things.
 *
 * @param deeds those of the paragraphs that are cited
 */
export function deedInstead(
  told: ToldDeed,
  deeds: readonly Deed[],
  language: Language,
): DeedInstead | undefined {
  const own = deeds.filter(({ readings }) => readings.some((reading) => isOn(told.date, reading)));
  const [of] = own;
  if (of === undefined || own.some(({ verbs }) => verbs.size === 0)) return undefined;
  const near = nearTo(own, deeds);
  const others = deeds.filter(
    (deed) =>
      !near.has(deed) &&
      (deed.ofVerb.length > 0
        ? deed.readings.every((reading) => isOff(told.date, reading))
        : deed.isApart && own.some(({ sentence }) => sentence === deed.sentence)),
  );
  if (others.length === 0) return undefined;
  const verb = verbOf(told.text, [...near], others, language);
  if (verb === undefined) return undefined;
  const nouns = tellingWords(told.text, language).filter((word) => word !== verb.word && !/^\d/u.test(word));
  const shared = (words: readonly string[]): number =>
    nouns.filter((noun) => words.some((word) => isAlike(word, noun))).length;
  const ours = Math.max(...own.map(({ words }) => shared(words)));
  const instead = others.find(({ verbs, things }) => {
    const theirs = shared(things);
    if (verbs.has(verb.base)) return theirs > 0 && theirs >= ours;
    return isSynonym(verb.base, verbs, language) && theirs === nouns.length && theirs > ours && theirs > 1;
  });
  return instead === undefined ? undefined : { of, instead };
}

/** The clauses of a date with those beside them that have none and may be of the same time. */
function nearTo(own: readonly Deed[], deeds: readonly Deed[]): ReadonlySet<Deed> {
  const near = new Set(own);
  for (const deed of own)
    for (const step of [1, -1])
      for (let at = deeds.indexOf(deed) + step; ; at += step) {
        const beside = deeds[at];
        if (beside === undefined || beside.sentence !== deed.sentence || beside.readings.length > 0) break;
        if (!beside.isApart) near.add(beside);
      }
  return near;
}

interface Verb {
  readonly word: string;
  readonly base: string;
}

/** The first verb of what is told that the source has, where the clauses of the date have nothing like it. */
function verbOf(
  text: string,
  near: readonly Deed[],
  others: readonly Deed[],
  language: Language,
): Verb | undefined {
  const ours = new Set(near.flatMap(({ verbs }) => [...verbs]));
  const theirs = new Set(others.flatMap(({ verbs }) => [...verbs]));
  const words = near.flatMap((deed) => deed.words);
  const tokens = splitTokens(text, language).filter(({ kind }) => kind === 'word');
  const isTheirs = ({ lower }: Token): boolean => {
    const base = verbBase(lower, language);
    return theirs.has(base);
  };
  const exact = tokens.find(isTheirs);
  const verb = exact ?? tokens.find(({ lower }) => isSynonym(verbBase(lower, language), theirs, language));
  if (verb === undefined) return undefined;
  const isOurs = tokens.some(({ lower, start }, index) => {
    const isInfinitive = start > verb.start && language.deeds.to.has(tokens[index - 1]?.lower ?? '');
    const base = verbBase(lower, language);
    return !isInfinitive && (ours.has(base) || isSynonym(base, ours, language));
  });
  // `A decision` of what was decided.
  const isNoun = words.some((word) => word.slice(0, STEM) === verb.lower.slice(0, STEM));
  return isOurs || isNoun ? undefined : { word: verb.lower, base: verbBase(verb.lower, language) };
}

const STEM = 4;

/** A verb that may tell the same is among these. */
export function isSynonym(base: string, verbs: ReadonlySet<string>, language: Language): boolean {
  return (alikeIn(language).get(base) ?? []).some((bases) => [...verbs].some((verb) => bases.has(verb)));
}

const alikeIn = onceFor((language: Language): ReadonlyMap<string, readonly ReadonlySet<string>[]> => {
  const found = new Map<string, ReadonlySet<string>[]>();
  for (const words of language.deeds.alike) {
    const bases = new Set(words.map((word) => verbBase(word, language)));
    for (const base of bases) found.set(base, [...(found.get(base) ?? []), bases]);
  }
  return found;
});

const PARTS = ['year', 'month', 'day', 'season', 'financial', 'decade', 'century'] as const;

/** The same as far as both say it, down to the finest that is wanted. */
function isOn(wanted: DateParts, reading: DateParts): boolean {
  if (PARTS.some((part) => differs(wanted[part], reading[part]))) return false;
  const finest = PARTS.filter((part) => wanted[part] !== undefined).at(-1);
  return finest !== undefined && reading[finest] !== undefined;
}

/** They have no day in common. */
function isOff(wanted: DateParts, reading: DateParts): boolean {
  const [one, other] = [daysOf(wanted), daysOf(reading)];
  if (one !== undefined && other !== undefined) return one[1] < other[0] || other[1] < one[0];
  const isSameKind = wanted.month !== undefined && reading.month !== undefined;
  return isSameKind && (differs(wanted.month, reading.month) || differs(wanted.day, reading.day));
}

function differs(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}
