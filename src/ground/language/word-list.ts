/** Words in lower case, with straight apostrophes, as `Token.lower` has them. */
export type WordSet = ReadonlySet<string>;

/** What each word means, in lower case. */
export type WordMap<Meaning> = ReadonlyMap<string, Meaning>;

/** The words of a text, which white space parts. */
export function listWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The same as a set. */
export function wordSet(text: string): WordSet {
  return new Set(listWords(text));
}

/** The words of a text, each with the number that it stands for: `first` for the first, and `step` more for each. */
export function numberedWords(text: string, first: number, step = 1): WordMap<number> {
  return new Map(listWords(text).map((word, index) => [word, first + index * step]));
}

/** Phrases by one of their words, the longest first: a reader looks only at those that can be where it is. */
export function phrasesBy<Phrase extends { readonly words: readonly string[] }>(
  end: 'first' | 'last',
  phrases: readonly Phrase[],
): WordMap<readonly Phrase[]> {
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases.toSorted((a, b) => b.words.length - a.words.length)) {
    const key = (phrase.words.at(end === 'first' ? 0 : -1) ?? '').toLowerCase();
    const known = byWord.get(key);
    if (known === undefined) byWord.set(key, [phrase]);
    else known.push(phrase);
  }
  return byWord;
}
