import type { DraftDateWords } from './draft-date-words.ts';
import type { WordSet } from './word-list.ts';

/** What drafting an extraction knows of a language. It decides no binding, and is no part of the rules. */
export interface DraftWords {
  /** Verbs of a change, by lemma, with the noun that a label begins with: `rise` gives `Rise in`. */
  readonly changes: ReadonlyMap<string, string>;
  /** Verbs that only join a subject to its number, by lemma: `reach`, `total`. */
  readonly joins: WordSet;
  /** Verbs of moving, which a particle makes a change, by lemma: `go up`. */
  readonly moving: WordSet;
  /** Verbs by which what they are about is still to come, by lemma: `expects a profit`. */
  readonly expecting: WordSet;
  /** Helpers by which something ought to be, and need not be so. */
  readonly wishing: WordSet;
  /** What a firm is called before its name: `the maker, Lindqvist`. */
  readonly houses: WordSet;
  /** Small words within the names of people: `de`. */
  readonly particlesOfNames: WordSet;
  /** Verbs of owning, by lemma: `have`, `employ` is none. */
  readonly owning: WordSet;
  /** Those of them that say whose something is: `own`. */
  readonly holding: WordSet;
  /** Prepositions of where something is, or of which way. */
  readonly whereabouts: WordSet;
  /** Verbs whose number is after a preposition, by lemma: `spoke to 27 staff`. */
  readonly leading: WordSet;
  /** Those prepositions. */
  readonly led: WordSet;
  /** Verbs that say how high something is set, by lemma: `is put at`. */
  readonly fixing: WordSet;
  /** Verbs whose noun names the figure: `cost` gives `Cost of`. */
  readonly nouns: ReadonlyMap<string, string>;
  /** Past participles that do not end in -ed, by lemma. */
  readonly participles: ReadonlyMap<string, string>;
  /** What a number without a counted noun is a number of, by the family of its unit. */
  readonly measures: ReadonlyMap<string, string>;
  /** Words that deny what is said: `not`, `no`, `nobody`. */
  readonly denying: WordSet;
  /** Verbs that deny the one after `to`, by lemma: `fail`. */
  readonly refusing: WordSet;
  /** Verbs that deny the claim after them, by lemma. */
  readonly rejecting: WordSet;
  /** Nouns of what need not be so: `no plan for`, `the claim that`. */
  readonly unproven: WordSet;
  /** Words that deny the number after them. */
  readonly contrasts: WordSet;
  /** Nouns that say how a number was worked out of others: `median`. */
  readonly statistics: WordSet;
  /** Nouns of what a number should be, which do not say of what: `target`. */
  readonly aims: WordSet;
  /** Verbs with the preposition of their object, by lemma: `ask for`. */
  readonly governed: ReadonlyMap<string, string>;
  /** Prepositions between what happens and when, where, for how long: `in which`. */
  readonly obliques: WordSet;
  /** Adverbs that a label does without. */
  readonly vagueAdverbs: WordSet;
  /** Prepositions that a label may go on with. */
  readonly prepositions: WordSet;
  /** Prepositions that lead to a date, and leave a title with it. */
  readonly beforeDates: WordSet;
  /** Nouns and names of times, which no title is made of. */
  readonly timeWords: WordSet;
  /** Adverbs that say when as seen from now: `today`, `then`. */
  readonly moments: WordSet;
  /** What a date is compared with, and does not happen at: `than in 2023`. */
  readonly comparing: WordSet;
  /** Words that begin a new clause. */
  readonly clauses: WordSet;
  /** Of verbs with a noun of their own, the family of unit that goes with it. */
  readonly familiesOfNouns: ReadonlyMap<string, string>;
  /** Heads of a column that say nothing of its numbers: `Value`. */
  readonly plainHeads: WordSet;
  /** Words that no label ends or begins with. */
  readonly edges: WordSet;
  /** Whose something is, before a noun: `its`. */
  readonly owners: WordSet;
  /** Words of comparison after a number, with the noun of the change: `more` gives `Rise`. */
  readonly compared: ReadonlyMap<string, string>;
  /** Small words that belong to the verb before them: `up` of `made up`. */
  readonly particles: WordSet;
  /** Prepositions of where something is from a point: `after the alarm`, `above the level`. */
  readonly measuredFrom: WordSet;
  /** Words that a value may be written with: `at least`, `up to`. */
  readonly limits: WordSet;
  /** Words before a bare number that make it an age. */
  readonly agesUnder: WordSet;
  /** Names of money that could be something else. */
  readonly moneyNouns: WordSet;
  /** Stands for what was named before. */
  readonly standIns: WordSet;
  /** Prepositions before `a rate of`, `a distance of`. */
  readonly leadingIn: WordSet;
  /** After a time, they make it one that is counted from another: `ago`. */
  readonly timeShifts: WordSet;
  /** Words between a number and a date of something else. */
  readonly dividing: WordSet;
  readonly dates: DraftDateWords;
  /** What a sentence that tells of what is to come has. */
  readonly future: RegExp;
  /** Before what is taken from a whole: `all but the first` £50,000. */
  readonly exceptBefore: RegExp;
  /** What a sentence that tells of what was has. */
  readonly past: RegExp;
  /** Words to write in labels. */
  readonly wording: {
    readonly by: string;
    readonly of: string;
    readonly in: string;
    readonly on: string;
    readonly the: string;
    readonly who: string;
    readonly that: string;
    readonly share: string;
    readonly rate: string;
    readonly number: string;
    readonly per: string;
    readonly age: string;
    readonly inWhich: string;
    readonly before: string;
    readonly comparedWith: string;
    readonly amount: string;
    readonly value: string;
    readonly which: string;
    readonly not: string;
    readonly at: string;
    readonly interval: string;
    readonly times: string;
    readonly votes: string;
    readonly inFavour: string;
    readonly against: string;
    readonly for: string;
    readonly every: string;
    readonly no: string;
    readonly to: string;
    readonly with: string;
    readonly than: string;
    readonly there: string;
    readonly toBe: string;
    readonly toWhom: string;
  };
  /** Pronouns that open a clause about the noun before them: `who`. */
  readonly relatives: WordSet;
  /** Helpers of a verb that tells of what is to come. */
  readonly toCome: WordSet;
  /** Words before `than` and a number: `more`. */
  readonly comparatives: WordSet;
  /** Words before a time that say how often: `each`. */
  readonly often: WordSet;
  /** The ends of verbs by which a form is told where no tag tells it. */
  readonly endings: {
    /** Of words that may say of what kind a noun is: `remaining`, `confirmed`. */
    readonly quality: RegExp;
    /** Of past participles that may be a finite verb: `taken`, `assessed`. */
    readonly done: RegExp;
    /** Of all that may be a participle in a list: `lent`. */
    readonly listed: RegExp;
    /** Of forms that no clause has without a helper: `running`. */
    readonly bare: RegExp;
  };
  /** Nouns of people after which a label goes on with `who`. */
  readonly people: WordSet;
  /** Last or first words of names, in lower case, that tell what bears the name. */
  readonly organisations: WordSet;
  readonly places: WordSet;
  /** What happens and has a name: `festival`. */
  readonly happenings: WordSet;
  /** Last words of companies: `Ltd`. Their first word is short for them. */
  readonly legalForms: WordSet;
  /** Prepositions that lead to people as often as to places. */
  readonly openPrepositions: WordSet;
  /** Last words of what is printed or sent: it reports what others say. */
  readonly press: WordSet;
  /** What comes right after such a name where it speaks itself: `wrote`. */
  readonly pressSpeaks: RegExp;
  /** Who is said to speak without a name, right before a quotation: `people said`. */
  readonly namelessSpeech: RegExp;
  /** Nouns after a name, or at its end, by which it is that of work that is done: `the Safer Streets programme`. */
  readonly undertakings: WordSet;
  /** Given names that are words as well: `Grace`. A name of nothing but words has one, or is nobody's. */
  readonly wordyGivenNames: WordSet;
  /** First words of places with two: `Upper`, `North`. */
  readonly placeStarts: WordSet;
  /** Titles before the names of people. */
  readonly titles: WordSet;
  /** Prepositions before places. */
  readonly placePrepositions: WordSet;
  /** Small words within names: `of`, `for`. */
  readonly withinNames: WordSet;
  /** Words with a capital that are no names: months, weekdays, languages. */
  readonly notNames: WordSet;
  /** Nouns of offices, which tell a person: `director`. */
  readonly offices: WordSet;
  /** Nouns by which the text goes on to call an organisation; they are no alias. */
  readonly possessive: RegExp;
}
