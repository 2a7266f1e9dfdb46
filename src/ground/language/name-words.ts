import type { WordMap, WordSet } from './word-list.ts';

/** Set phrases of words and dashes. */
export interface Idiom {
  /** In lower case; `-` is for any dash. */
  readonly words: readonly string[];
}

/** What makes a numeral part of a name, so that it counts nothing. */
export interface AddressWords {
  /** Before a colon: `mailto`, `doi`. */
  readonly schemes: WordSet;
  /** Endings of domains that are no words: `org`. */
  readonly domains: WordSet;
  /** Endings of the names of files. */
  readonly files: WordSet;
}

export interface NameWords {
  readonly identifiers: IdentifierNouns;
  readonly addresses: AddressWords;
  /** After a percentage that is a level, and no result: `95% CI`. */
  readonly levels: WordSet;
  /** The last word of a street: `Lane`. */
  readonly streets: WordSet;
  /** Set phrases with a number word in them, by their first word: `no one`. */
  readonly idioms: WordMap<readonly Idiom[]>;
  /** First words of those that hold no numeral at all, and are passed over. */
  readonly passedOver: WordSet;
  /** Before a dash and digits that stay a number: `mid-2016`. */
  readonly prefixes: WordSet;
  /** Words that make two numbers with a dash the sides of a vote: `voted 5–2`; of them the nouns, which may be after. */
  readonly votes: { readonly byDash: WordSet; readonly nouns: WordSet };
  /** Right before digits that stay a number: `c1500`, `usd5`. */
  readonly gluedToNumbers: WordSet;
  /** After an hour: `gmt`, `o'clock`. */
  readonly timeZones: WordSet;
  /** `am`, `pm`. */
  readonly halvesOfDay: WordSet;
  /** The same with full stops, first letter and second: `p.m.` */
  readonly dottedHalves: WordMap<string>;
  /** Before a name with a number in it, as it is written: `the` Five Eyes. */
  readonly the: ReadonlySet<string>;
  /** Before the name of a place, where something is or goes: `at`, `from`. */
  readonly locatives: WordSet;
}

/** Nouns that make a label of the number after them: `page 4`. */
export interface IdentifierNouns {
  readonly always: WordSet;
  /** Those whose list goes on: `Articles 5 and 6`. */
  readonly plural: WordSet;
  /** Words that name only with a capital, a full stop, or both: `No 10`, `No. 10`, `War Two`. */
  readonly capitalOnly: WordSet;
  /** Of these, the ones that need digits after them. */
  readonly digitsOnly: WordSet;
  /** Nouns that may carry the full stop of an abbreviation; after any other word it ends a sentence. */
  readonly abbreviated: WordSet;
  /** Nouns that may carry a colon before the code that they name: `ISBN: 978…`. */
  readonly coded: WordSet;
  /** Nouns that are verbs as well, or are before a count just as often: `they question 12 men`. */
  readonly everyday: WordSet;
  /** Before an everyday noun that then labels nothing: `that day 12 people died`. */
  readonly beforeEveryday: WordSet;
  /** Between the numbers of a list: `and`, `or`, `to`. */
  readonly joins: WordSet;
}
