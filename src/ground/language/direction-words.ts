import type { WordMap, WordSet } from './word-list.ts';

/** What a word says of a direction, or of one side of a pair of opposites. */
export interface Direction {
  /** Which pair: words of different pairs are never compared. */
  readonly pair: string;
  readonly side: 'one' | 'other';
  /** The two are kinds of people or things, which a text may well name side by side: `men`, `women`. */
  readonly isKind?: true;
}

/** Words that say which way something went, and their opposites. */
export interface DirectionWords {
  /** A word may belong to several pairs: `lost` is the opposite of `won` and of `gained`. */
  readonly words: WordMap<readonly Direction[]>;
  /** The same of several words, by their first: `turned down`. */
  readonly phrases: WordMap<
    readonly { readonly words: readonly string[]; readonly directions: readonly Direction[] }[]
  >;
  /** Words that put something on a side of what is named after them: `over` and `under` the age. */
  readonly sides: WordMap<Direction>;
  /** After a side, they name nothing again: `before it`. */
  readonly standIns: WordSet;
  /** The pair of winning and losing. */
  readonly contest: string;
  /** Finds a word that compares, and is no verb: `larger`, `more`, `slowly`. */
  readonly comparative: RegExp;
  /** The pairs of which each side says what the other does from the other end: who buys has it from who sells. */
  readonly converses: ReadonlySet<string>;
  /** Those of them in which two hand something over: what one sells, another buys. */
  readonly exchanges: ReadonlySet<string>;
  /** Words that say a direction only before a number or one of `amounts`: `up 3 %`, `down from 9`. */
  readonly beforeAmounts: WordSet;
  readonly amounts: WordSet;
  /** After these they say a direction, too: `went up`. */
  readonly motion: WordSet;
  /** What compares, after a share: `3 per cent more`. */
  readonly afterShares: WordMap<Direction>;
  /** Signs of a share: `+3 %`. */
  readonly signs: WordMap<Direction>;
  /** What they say went down, or was less, a table gives with a minus: `lost 2 %`, `fewer staff`. */
  readonly minus: WordSet;
  /** What somebody pays: a table of accounts gives it in brackets. */
  readonly outlays: WordSet;
  /** Words that limit a number, and are compared as such, right before it: `more than 40`, `above 40`. */
  readonly limits: WordSet;
  /** Words that compare two amounts before `than`; whether they make the first the greater. */
  readonly magnitudes: WordMap<boolean>;
  /** `than`, between a limit and its number. */
  readonly than: WordSet;
  /** Phrases whose words say no direction, by their first word: `gave rise to`, `in the fall`. */
  readonly idioms: WordMap<readonly { readonly words: readonly string[] }[]>;
  readonly changes: ChangeWords;
  readonly negations: WordSet;
  /** After a negation they take it back: `not only rose`. */
  readonly afterNoNegation: WordSet;
  /** With `to` after them they deny the verb that follows: `failed to rise`. */
  readonly denying: WordSet;
  readonly to: WordSet;
  /** After them nothing is said to be so: `if it rose`. */
  readonly supposing: WordSet;
  /** They deny in the author's words what a source denies: `denies that it failed`. */
  readonly doubting: WordSet;
  /** After such a word comes what is denied: `denies having`, `denied being`. */
  readonly afterDoubt: WordSet;
  /** Words that may come between the words of a phrase, such as `voted by 31 to 22 against`. */
  readonly splitting: WordSet;
  /** Words that part what is denied from what is not: `did not rise but fell`. */
  readonly parting: WordSet;
}

/** Words that tell what a number is to a change: where it began, where it ended, or how great it was. */
export interface ChangeWords {
  /** Right before the old value: `from`. */
  readonly from: WordSet;
  /** Right before the new one: `to`. */
  readonly to: WordSet;
  /** Before `to` they tell what something makes, and no change: `came to 85`. */
  readonly making: WordSet;
  /** In a label, they say that the number is from before or after the change. */
  readonly ends: WordSet;
  /** In a label, they say that it is the old value, or the new one, wherever they are. */
  readonly old: WordSet;
  readonly new: WordSet;
  /** They do where the label begins with them: `Old limit`. */
  readonly oldFirst: WordSet;
  /** They do where the label ends with them: `Score before`. */
  readonly oldLast: WordSet;
  readonly newLast: WordSet;
  /** Right before the difference: `by`. */
  readonly by: WordSet;
  /** Right before the difference, after one of `nouns`: `an increase of`. */
  readonly of: WordSet;
  /** Forms of verbs that tell a change, and adverbs: `fell`, `down`. */
  readonly verbs: WordSet;
  readonly nouns: WordSet;
}
