import type { Language } from '../../../ground/language/language.ts';
import { splitTokens } from '../numbers/split-tokens.ts';

/**
 * The label that a text names in place of its own: it has all the words of that label by which the two differ, and none
 * of its own. Nothing where it names neither, or both.
 */
export function namedInstead(
  text: string,
  own: readonly string[],
  others: readonly string[],
  language: Language,
): string | undefined {
  const said = labelWords(text, language);
  const { totals } = language.tables;
  const mine = own.map((label) => labelWords(label, language));
  // A total may be called by any word for one.
  const isTotal = mine.some((words) => words.some((word) => totals.has(word)));
  if (isTotal && said.some((word) => totals.has(word))) return undefined;
  return others.find((label) => {
    const theirs = labelWords(label, language);
    return (
      mine.length > 0 &&
      mine.every((words) => {
        if (words.length === 0) return false;
        const ours = words.filter((word) => !theirs.includes(word));
        const only = theirs.filter((word) => !words.some((one) => isLike(one, word)));
        return (
          only.length > 0 &&
          theirs.every((word) => said.some((one) => isSame(one, word))) &&
          !ours.some((word) => said.some((one) => isLike(one, word)))
        );
      })
    );
  });
}

/** The words that tell one label from another: no small ones, and nothing in brackets. */
export function labelWords(text: string, language: Language): readonly string[] {
  return splitTokens(text.replaceAll(/\([^()]*\)/gu, ' '), language).flatMap(({ kind, lower }) =>
    kind === 'word' && lower.length > 1 && !language.speech.notNames.has(lower)
      ? [lower.replace(/'s$/u, '')]
      : [],
  );
}

/** The same but for an ending of the plural. */
function isSame(a: string, b: string): boolean {
  return a === b || a === `${b}s` || b === `${a}s`;
}

/** How many letters that begin alike make one word of two: `north` and `northern`. */
const LETTERS = 4;

function isLike(a: string, b: string): boolean {
  return isSame(a, b) || (a.length >= LETTERS && a.slice(0, LETTERS) === b.slice(0, LETTERS));
}
