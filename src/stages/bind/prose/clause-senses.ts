import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { readDates } from '../dates/read-dates.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { foldText } from '../text/fold.ts';

/** A clause of a text, and what it speaks of. */
export interface ClauseSense {
  /** Folded; phrases that affirm are blanked out. */
  readonly text: string;
  /** The beginnings of the words that tell what it speaks of. */
  readonly things: ReadonlySet<string>;
  /** It says that something is not so. */
  readonly isDenied: boolean;
  /** Those of them that are names: what an author may add to say who is meant. */
  readonly names: ReadonlySet<string>;
  /** It has a number that is no part of a date; rules of numbers look at what is denied of it. */
  hasNumber(): boolean;
}

/** Letters by which words are told apart: `declare` is `declared`. */
const LETTERS = 5;
const LEAST_LETTERS = 3;

/** Longer texts are not taken apart: what is that long has no clause of its own that could be held against another. */
const LONGEST = 2000;

/** Several rules ask for the clauses of one sentence, and sentences of one pack for those of the same evidence. */
const REMEMBERED = 500;

/** The clauses of a text, in order. */
export function clauseSenses(text: string, language: Language): readonly ClauseSense[] {
  return text.length > LONGEST ? [] : clausesIn(language)(text);
}

const clausesIn = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => takeApart(text, language)),
);

function takeApart(text: string, language: Language): readonly ClauseSense[] {
  const { sense } = language;
  const blanked = foldText(text).replaceAll(sense.affirming, (phrase) => '~'.repeat(phrase.length));
  return partsOf(blanked, sense).flatMap((part) => {
    const { things, names } = thingsIn(part, language);
    return things.size === 0
      ? []
      : [
          {
            text: part,
            things,
            names,
            isDenied: isDenied(part, sense),
            hasNumber: () => hasCount(part, language),
          },
        ];
  });
}

/** `No boat was not late` denies nothing; `neither … nor` does. */
function isDenied(part: string, { plainNegation, goesOnDenying }: Language['sense']): boolean {
  const first = plainNegation.exec(part);
  if (first === null) return false;
  const second = plainNegation.exec(part.slice(first.index + first[0].length))?.[0];
  return second === undefined || goesOnDenying.test(second) || goesOnDenying.test(first[0]);
}

/** The clauses of a text, and those that go on after what is put in: `Tarn, who left in May, declined to comment`. */
export function clauseSensesOver(text: string, language: Language): readonly ClauseSense[] {
  const bare = text.replaceAll(language.sense.aside, ' ');
  const clauses = clauseSenses(text, language);
  return bare === text ? clauses : [...clauses, ...clauseSenses(bare, language)];
}

function hasCount(part: string, language: Language): boolean {
  const numbers = readNumbers(part, language);
  if (numbers.length === 0) return false;
  const dates = readDates(part, language);
  return numbers.some(
    ({ span }) => !dates.some((date) => date.span.start <= span.start && span.end <= date.span.end),
  );
}

/** Marks part clauses, and the words that begin one; `that` does not: `no evidence that` reaches over it. */
function partsOf(text: string, { newClause, joining }: Language['sense']): readonly string[] {
  const starts = [newClause, joining].flatMap((words) => [...text.matchAll(words)].map(({ index }) => index));
  const marks = [...text.matchAll(/[,;:!?](?!\p{N})|\.(?=\s|$)|\s[–—-]+\s|—/gu)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  const cuts = [...new Set([0, ...starts, ...marks, text.length])].toSorted((a, b) => a - b);
  return cuts.slice(1).map((end, index) => text.slice(cuts[index], end));
}

/** The beginnings of the words of a text that tell what it speaks of, and those of them that are names. */
export function thingsIn(
  text: string,
  language: Language,
): { readonly things: ReadonlySet<string>; readonly names: ReadonlySet<string> } {
  const { passives, that, helpers, determiners, pronouns } = language.speech;
  const empty = [passives, that, helpers, determiners, pronouns];
  const { plainNegation } = language.sense;
  const names = new Set<string>();
  const found = splitTokens(text, language).flatMap(({ kind, lower, start }) => {
    if (kind !== 'word') return /\p{N}/u.test(lower) ? [lower] : [];
    if (lower.length < LEAST_LETTERS || plainNegation.test(lower)) return [];
    if (empty.some((words) => words.has(lower))) return [];
    const thing = lower.slice(0, LETTERS);
    if (/^\p{Lu}/u.test(text.slice(start, start + 2))) names.add(thing);
    return [thing];
  });
  return { things: new Set(found), names };
}

/** Letters of a word by which it is another form of one: `raise`, `raised`. */
export const STEM_LETTERS = 4;

/** Whether a word is another form of one. */
export function isSameStem(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= STEM_LETTERS && long.startsWith(short);
}

/** How many of some things are among others, in whatever form. */
export function sharedStems(things: Iterable<string>, others: Iterable<string>): number {
  const all = [...others];
  return [...things].filter((thing) => all.some((other) => isSameStem(thing, other))).length;
}

/** How many things two clauses have in common. */
export function sharedThings(one: ClauseSense, other: ClauseSense): number {
  let shared = 0;
  for (const thing of one.things) if (other.things.has(thing)) shared += 1;
  return shared;
}
