import type { WordMap, WordSet } from './word-list.ts';

/** Verbs: their forms, and what says whether something was done or is to come. */
export interface VerbWords {
  /** Forms that do not show their verb: `met` of `meet`. */
  readonly irregular: WordMap<string>;
  /** Those of them, and others, that tell what is past without an auxiliary. */
  readonly pasts: WordSet;
  /** Found in a regular form that may tell what is past: `closed`. */
  readonly regularPast: RegExp;
  /** Endings of regular forms. */
  readonly ending: RegExp;
  /** Those of words of four letters and fewer, whose endings may be their own: `sued`, `ends`. */
  readonly shortEnding: RegExp;
  /** Auxiliaries that with a participle tell what is past: `was`, `has`. */
  readonly pastAuxiliaries: WordSet;
  /** Finds words, global, after which something is to come: `will`, `is to`, `planned to`. */
  readonly toCome: RegExp;
  /** Finds words, global, after which something is not done: `refused to`, `without`. */
  readonly leftUndone: RegExp;
  /** Finds, in a text of the author's, words by which it says that something is to come, was wanted or depends. */
  readonly notDone: RegExp;
  /** Words that may be between an auxiliary and its verb: `been`, `not`. */
  readonly between: WordSet;
  /** Finds an adverb, which may be between them, too: `usually`. */
  readonly adverb: RegExp;
  /** Finds words that give a cause, global. */
  readonly causes: RegExp;
  /** Finds, in a source, words that tie one thing to another as its cause. */
  readonly ties: RegExp;
}
