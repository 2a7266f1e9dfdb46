import type { Language } from '../../../ground/language/language.ts';
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
  /** It has a number, whose rules look at what is denied of it. */
  hasNumber(): boolean;
}

/** Letters by which words are told apart: `declare` is `declared`. */
const LETTERS = 5;
const LEAST_LETTERS = 3;

/** Longer texts are not taken apart: what is that long has no clause of its own that could be held against another. */
const LONGEST = 2000;

/** The clauses of a text, in order. */
export function clauseSenses(text: string, language: Language): readonly ClauseSense[] {
  if (text.length > LONGEST) return [];
  const { sense } = language;
  const blanked = foldText(text).replaceAll(sense.affirming, (phrase) => '~'.repeat(phrase.length));
  return partsOf(blanked, sense).flatMap((part) => {
    const things = thingsIn(part, language);
    return things.size === 0
      ? []
      : [
          {
            text: part,
            things,
            isDenied: sense.plainNegation.test(part),
            hasNumber: () => readNumbers(part, language).length > 0,
          },
        ];
  });
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

function thingsIn(text: string, language: Language): ReadonlySet<string> {
  const { passives, that, helpers, determiners, pronouns } = language.speech;
  const empty = [passives, that, helpers, determiners, pronouns];
  const { plainNegation } = language.sense;
  const found = splitTokens(text, language).flatMap(({ kind, lower }) => {
    if (kind !== 'word') return /\p{N}/u.test(lower) ? [lower] : [];
    if (lower.length < LEAST_LETTERS || plainNegation.test(lower)) return [];
    return empty.some((words) => words.has(lower)) ? [] : [lower.slice(0, LETTERS)];
  });
  return new Set(found);
}

/** How many things two clauses have in common. */
export function sharedThings(one: ClauseSense, other: ClauseSense): number {
  let shared = 0;
  for (const thing of one.things) if (other.things.has(thing)) shared += 1;
  return shared;
}
