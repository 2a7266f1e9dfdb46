import type { Qualifier } from './compare-qualifiers.ts';

/** Words that limit a number. */
export interface QualifierPhrase {
  /** Words and marks, in lower case. */
  readonly words: readonly string[];
  /** All that fit, the best first. */
  readonly qualifiers: readonly Qualifier[];
  /**
   * Stands right before its number: `over 800` limits, `over the 800` does not. Small words such as `another`
   * and `a further` may come between.
   */
  readonly direct: boolean;
}

const BEFORE: readonly QualifierPhrase[] = [
  ...phrases(
    ['more-than'],
    `more than|greater than|higher than|larger than|bigger than|longer than|older than|in excess of|upwards of|
     upward of|north of|exceeding|exceed|exceeds|exceeded|topping|topped|surpassing|surpassed|>`,
  ),
  ...phrases(['more-than'], 'over|above|beyond', true),
  ...phrases(
    ['at-least'],
    `at least|at the least|at the very least|at a minimum|at minimum|a minimum of|minimum of|minimum|
     no fewer than|not fewer than|no less than|not less than|nothing less than|as few as|as little as|
     as low as|≥`,
  ),
  ...phrases(
    ['at-most'],
    `at most|at the most|at the very most|no more than|not more than|a maximum of|maximum of|maximum|up to|
     as many as|as much as|as high as|no greater than|no higher than|capped at|≤`,
  ),
  ...phrases(
    ['fewer-than'],
    'fewer than|less than|smaller than|lower than|shorter than|younger than|just short of|short of|shy of|<',
  ),
  ...phrases(['fewer-than'], 'under|below', true),
  ...phrases(
    ['about'],
    `roughly|approximately|approx|approx .|circa|c|c .|ca .|~|∼|≈|an estimated|estimated|estimated at|in the region of|
     in the order of|of the order of|on the order of|in the neighbourhood of|in the vicinity of|
     something like|more or less|virtually|practically|perhaps|maybe|possibly|barely|hardly|scarcely|
     little more than|barely more than|hardly more than|scarcely more than|not much more than|
     not many more than`,
  ),
  ...phrases(['about'], 'about|around|some|just about', true),
  ...phrases(['about', 'fewer-than'], 'nearly|almost|close to|close on|approaching|nearing|getting on for'),
  ...phrases(['about', 'fewer-than'], 'near', true),
  ...phrases(['exactly'], 'exactly|precisely|only|just|merely'),
  ...phrases(['between'], 'between', true),
];

const AFTER: readonly QualifierPhrase[] = [
  ...phrases(
    ['at-least'],
    `+|or more|or above|or over|or higher|or upwards|and above|and over|and up|and upwards|upwards|and counting|
     plus|- plus|at least|at the least|at the very least|at a minimum|minimum`,
  ),
  ...phrases(
    ['at-most'],
    'or fewer|or less|or under|or below|or lower|at most|at the most|at the very most|maximum|max|tops',
  ),
  ...phrases(['about'], 'or so|or thereabouts|give or take|odd|- odd|ish|- ish'),
];

const BEFORE_BY_LAST_WORD = index(BEFORE, (words) => words.at(-1) ?? '');
const AFTER_BY_FIRST_WORD = index(AFTER, (words) => words[0] ?? '');

/** The phrases before a number that end in this word, the longest first. */
export function phrasesEndingIn(word: string): readonly QualifierPhrase[] {
  return BEFORE_BY_LAST_WORD.get(word) ?? [];
}

/** The phrases behind a number that start with this word, the longest first. */
export function phrasesStartingWith(word: string): readonly QualifierPhrase[] {
  return AFTER_BY_FIRST_WORD.get(word) ?? [];
}

function phrases(qualifiers: readonly Qualifier[], list: string, direct = false): readonly QualifierPhrase[] {
  return list.split('|').map((phrase) => ({ words: phrase.trim().split(/\s+/), qualifiers, direct }));
}

function index(
  list: readonly QualifierPhrase[],
  keyOf: (words: readonly string[]) => string,
): ReadonlyMap<string, readonly QualifierPhrase[]> {
  const byKey = new Map<string, QualifierPhrase[]>();
  for (const phrase of list.toSorted((a, b) => b.words.length - a.words.length)) {
    const key = keyOf(phrase.words);
    byKey.set(key, [...(byKey.get(key) ?? []), phrase]);
  }
  return byKey;
}
