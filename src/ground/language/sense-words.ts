/**
 * Words that turn, doubt or limit what is said after them, and where their reach ends. All patterns look at folded
 * text of one sentence.
 */
export interface SenseWords {
  /** Finds phrases that hold a negation or a doubt and affirm all the same, global: `not only`, `nobody doubts`. */
  readonly affirming: RegExp;
  /** Found at the start of a text that begins with an answer of its own: `No. The road is open`. */
  readonly answer: RegExp;
  /** Finds a negation or denial whose clause the words after it belong to. */
  readonly negation: RegExp;
  /** The same, for those that reach over `and` to the next clause: `denied that`. */
  readonly denialOfClause: RegExp;
  /** Finds, in a text of the author's, a word that turns something round or denies it. */
  readonly turning: RegExp;
  /** Finds a word that says that something is not so, was not done, or was left out: `unspent`, `missing`. */
  readonly leavingOut: RegExp;
  /** Finds words that say that something is a part of more: `of which`, `out of`. */
  readonly outOf: RegExp;
  /** Finds words by which somebody denies what follows them: `denies that`, `rejects the claim that`. */
  readonly denying: RegExp;
  /** Finds a doubt: `whether`, `allegedly`. */
  readonly doubt: RegExp;
  /** Finds a weaker doubt, which counts close before the words, and in what is left out: `might`. */
  readonly hedge: RegExp;
  /** Finds a limit at the end of a text: `nearly`, `some of the`. */
  readonly limitAtEnd: RegExp;
  /** Finds, at the start of what follows the words, to how many or how far they apply: `for most`, `in part`. */
  readonly limitBehind: RegExp;
  /** Finds, at the end of a text, a word that makes a part of several: `some`, where `members liked it` follows. */
  readonly partAtEnd: RegExp;
  /** Found at the start of words that name several. */
  readonly several: RegExp;
  /** Found at the start of words that name all: what such a word has after it: `half` the members. */
  readonly ofAll: RegExp;
  /** Finds `only` at the end of a text. */
  readonly onlyAtEnd: RegExp;
  /** Found at the start of words that say how many: `some of them`, which `only` limits. */
  readonly quantity: RegExp;
  /** Found at the start of words, a word that belongs to what is before it: `refused` to. */
  readonly dangling: RegExp;
  /** Finds what is put into a sentence between commas, global. */
  readonly aside: RegExp;
  /** Finds, at the start of a sentence, when something comes about that is still to come: `once`. */
  readonly inTime: RegExp;
  /** Finds an auxiliary of what is still to come or may be. */
  readonly promise: RegExp;
  /** Found at the start of what follows the words, perhaps after a comma: `in theory`, `at least on paper`. */
  readonly asideBehind: RegExp;
  /** Finds a limit at the end of a text, of a number right after it, that only stresses it: `no fewer than`. */
  readonly stressAtEnd: RegExp;
  /** Finds a limit anywhere, for what is left out. */
  readonly limit: RegExp;
  /** Finds a condition anywhere: `unless`, `provided`. */
  readonly condition: RegExp;
  /** Finds, in words of a condition, one that a negation says as well: `until` by `not yet`. */
  readonly turnedCondition: RegExp;
  /** Finds a condition at the start of a sentence whose main clause follows a comma. */
  readonly conditionFirst: RegExp;
  /** Finds a condition, its first group, at the start of what follows the words. */
  readonly conditionBehind: RegExp;
  /** Finds, at the start of such a condition, one that a figure or a date depends on: no `until`. */
  readonly conditionOfData: RegExp;
  /** Finds what says that a thing may be, and is not sure to: `might`, `could not rule out`. */
  readonly possible: RegExp;
  /** Finds what says that it is sure to: `will`, `is to`. */
  readonly certain: RegExp;
  /** Finds what says in a title or a label that a thing is not certain to come: `planned`, `possible`. */
  readonly tentative: RegExp;
  /** Finds a condition that what is said depends on: `if`, `unless`, no `until`. */
  readonly conditional: RegExp;
  /** Finds, in a text of the author's, words by which it says that something depends on something. */
  readonly depending: RegExp;
  /** Finds a condition under which something is not so: `unless`. */
  readonly exceptIf: RegExp;
  /** Finds words that make no difference of a condition: `even if`. */
  readonly evenIf: RegExp;
  /** Finds words that say that something is possible, expected or planned, and not that it is so. */
  readonly cautious: RegExp;
  /** Those among them that speak of what somebody means to do. */
  readonly expected: RegExp;
  /** What says that something is meant to be done: `four are to close`. */
  readonly arranged: RegExp;
  /** Finds, in a text of the author's, any word that is as cautious. */
  readonly softened: RegExp;
  /** Finds `not`, `no` and their like, which deny the clause that they are in and nothing beyond it. */
  readonly plainNegation: RegExp;
  /** Found in a negation that goes on with another: `neither … nor`. */
  readonly goesOnDenying: RegExp;
  /** Finds words by which somebody does not do what follows: `declined to`. */
  readonly undone: RegExp;
  /** Finds, in a text of the author's, words by which something was only wanted or asked for. */
  readonly wished: RegExp;
  /** Finds, in a text of the author's, a condition that is not met: `without`, `unless`. */
  readonly withoutIt: RegExp;
  /** Finds words that say how something stands until now: `yet`, `so far`. */
  readonly asYet: RegExp;
  /** Finds words that say until when something was not so. */
  readonly untilThen: RegExp;
  /** Finds phrases that only look like conditions, global: `even if`, `as if`. */
  readonly noCondition: RegExp;
  /** Conjunctions after which another clause begins. */
  readonly newClause: RegExp;
  /** Found at the end of what comes before such a conjunction that goes on with the same clause: `nobody` who. */
  readonly keepsClause: RegExp;
  /** Joins clauses, and parts of a clause: `and`. Global. */
  readonly joining: RegExp;
  /** Found at the start of words that a joining word leads to. */
  readonly joiningFirst: RegExp;
  /** Found at the start of what follows a joining word that begins another clause. */
  readonly clauseStart: RegExp;
  /** Found at the start of a clause by who does something: `nobody`, `they`. */
  readonly clauseSubject: RegExp;
  /** Finds words by which one clause hangs on another, so that its negation may reach over an `and`: `that`. */
  readonly subordinate: RegExp;
  /** A negation with an auxiliary that takes no finite verb: `did not`. */
  readonly withAuxiliary: RegExp;
  /** Found at the start of what follows a joining word: a verb in the past. */
  readonly pastVerb: RegExp;
  /** Finds a finite verb. */
  readonly finiteVerb: RegExp;
  /** Found at the start of a text after a comma that goes on with the clause before it: `that`, `nor`. */
  readonly goesOn: RegExp;
  /** Found at the end of a text that a parenthesis interrupts: `he might`. */
  readonly interrupted: RegExp;
  /** Finds verbs that report affirmatively, global: what is after them is a clause of its own. */
  readonly reporting: RegExp;
  /** Found at the end of the words before such a verb that take the report back: `did not`. */
  readonly unreported: RegExp;
  /** Finds, at the start of a text after a number, what the number belongs to: `per 100,000`, `%`. */
  readonly rateBehind: RegExp;
  /** Finds, there, the base of a rate: `per head`. */
  readonly baseBehind: RegExp;
  /** Finds, at the end of a text before a number, a currency that belongs to it. */
  readonly currencyBefore: RegExp;
}
