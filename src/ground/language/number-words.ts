import type { WordMap, WordSet } from './word-list.ts';

/** The words of which numbers are made, and those around them that decide what a number is. */
export interface NumberWords {
  readonly zero: WordSet;
  /** `one` to `nine`. */
  readonly units: WordMap<number>;
  /** `ten` to `nineteen`. */
  readonly teens: WordMap<number>;
  /** `twenty` to `ninety`. */
  readonly tens: WordMap<number>;
  /** Units, teens and tens together. */
  readonly small: WordMap<number>;
  /** Words that multiply what is before them: `hundred`, `million`. */
  readonly scales: WordMap<number>;
  /** The same in the plural, where they count loosely: `hundreds`, `dozens`. */
  readonly pluralScales: WordMap<number>;
  /** A number of things that is no scale of ours: `dozen`. */
  readonly groups: WordMap<number>;
  /** Everything that multiplies a number before it: scales and groups, in the plural too, and `bn`. */
  readonly multipliers: WordMap<number>;
  /** Those that make a number of four digits no year: `1500 bn`. */
  readonly multipliersOfYears: WordSet;
  /** Multipliers right after digits: `1.2bn`. */
  readonly gluedMultipliers: WordMap<number>;
  /** Single letters that multiply, or name a unit, by the words around them: `12k`, `5m`, `£3b`. */
  readonly letters: { readonly thousand: WordSet; readonly million: WordSet; readonly billion: WordSet };
  /** Multipliers that need money before the number, or a code after it: `US$ 1MM`, `2mil SEK`. */
  readonly ofMoney: WordMap<number>;
  /** After `5m`, which is then metres: `deep`. */
  readonly lengths: WordSet;
  /** Currency codes and signs in letters, as they are written. */
  readonly currencies: ReadonlySet<string>;
  /** Between a whole number and its decimals in words: `five point five`. */
  readonly point: WordSet;
  /** Before a number and `point`, which is then a noun: `at one point five men left`. */
  readonly beforePoint: WordSet;
  /** Multipliers that are not read: a number with one after it has no value. */
  readonly unread: WordSet;
  readonly minus: WordSet;
  /** Before `negative`, which is then no sign: `tested negative two days later`. */
  readonly beforeMinus: WordSet;
  /** Between the parts of a fraction: `one over three`. */
  readonly over: WordSet;
  /** `and` between the parts of one number. */
  readonly and: WordSet;
  readonly of: WordSet;
  /** `a`, `an`. */
  readonly articles: WordSet;
  /** The article that makes a vague number of the word after it: `a few`. */
  readonly vagueArticle: WordSet;
  readonly ordinals: WordMap<number>;
  /** Right after digits: `st`, `nd`. */
  readonly ordinalSuffixes: WordSet;
  readonly fractions: FractionWords;
  readonly vague: VagueWords;
  readonly percent: PercentWords;
  readonly ranges: RangeWords;
  readonly years: YearWords;
  /** Before a dash and a scale, which then has no value: `multi-million`. */
  readonly many: WordSet;
  /** After a number and a dash, which then has no value: `thirty-something`. */
  readonly something: WordSet;
  /** Right after digits, where it makes them approximate: `50ish`. */
  readonly approximate: WordSet;
}

export interface FractionWords {
  /** `half`, `third`. */
  readonly denominators: WordMap<number>;
  /** `halves`, `thirds`. */
  readonly pluralDenominators: WordMap<number>;
  readonly half: WordSet;
  /** After `half`, which then says how much: `half of`. */
  readonly afterHalf: WordSet;
  /** Before `half` or `a third`, which then say how much: `more than half`. */
  readonly beforeHalf: WordSet;
  /** Before a half that is one of two: `the other half`. */
  readonly oneOfTwo: WordSet;
  /** Right after `a third`, which then is a share of things: `a fifth were`. */
  readonly behindShare: WordSet;
  /** Before `a quarter` at the end of a clause, which then is a share: `pays a quarter`, `of which she gets a third`. */
  readonly beforeShare: WordSet;
  /** After `every third`, which then says when, as it does before a unit of time. */
  readonly whenEvery: WordSet;
  /** Units that `half-` is glued to: `half-hour`. */
  readonly halved: WordSet;
}

export interface VagueWords {
  readonly couple: WordSet;
  readonly score: WordSet;
  readonly handful: WordSet;
  readonly few: WordSet;
  readonly several: WordSet;
  /** In the plural, with `of` after them: `tens of`, `scores of`. */
  readonly plurals: WordSet;
  /** Before `few` without an article: `the last few`. */
  readonly beforeFew: WordSet;
}

export interface PercentWords {
  /** In one word, written out: `percent`. */
  readonly spelt: WordSet;
  /** In one word, abbreviated: `pct`. */
  readonly short: WordSet;
  /** Right after digits: `15pc`. */
  readonly glued: WordSet;
  /** The first word of two, and the second: `per`, `cent`. */
  readonly per: WordSet;
  readonly cent: WordSet;
  /** The same for differences: `percentage`, `points`. */
  readonly percentage: WordSet;
  readonly points: WordSet;
  /** Found in a text that has the sign or the words in it. */
  readonly within: RegExp;
  /** Found at the start of the text after a printed value which it would change: per cent, or a multiplier. */
  readonly behindValue: RegExp;
}

export interface RangeWords {
  readonly between: WordSet;
  /** Between the ends after `between`. */
  readonly and: WordSet;
  /** Between the ends: `to`, `or`. */
  readonly joins: WordSet;
  readonly to: WordSet;
  /** A choice of two near numbers: `two or three`. */
  readonly or: WordSet;
  readonly from: WordSet;
  /** Before `from`, where it opens a range and no way: `ranging from`. */
  readonly ranging: WordSet;
  /** `one in five`, `one out of five`, `one in every five`. */
  readonly in: WordSet;
  readonly out: WordSet;
  readonly every: WordSet;
  /** Between two shares of which the second has the unit: `34 against 17 per cent`. */
  readonly comparing: WordSet;
  /** After a word that then is a verb and no noun in the plural: `gives up`. */
  readonly behindVerb: WordSet;
}

/** What around four digits tells whether they are a year. */
export interface YearWords {
  readonly before: WordSet;
  /** `year`, before a comma and the year. */
  readonly nouns: WordSet;
  readonly beforeCount: WordSet;
  readonly afterCount: WordSet;
  /** Before a year that names something: `the 2017 attacks`. */
  readonly determiners: WordSet;
  /** After `of` after a count: `1500 of the`. */
  readonly ofThem: WordSet;
  readonly than: WordSet;
  /** Before `than` where a count follows. */
  readonly compared: WordSet;
  /** Before `of` where a count follows: `a total of`. */
  readonly totals: WordSet;
  /** Between two years: `to`, `and`. */
  readonly joins: WordSet;
  /** For the nought in `nineteen oh five`. */
  readonly oh: WordSet;
}
