import type { Language } from '../../../ground/language/language.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import { isAuxiliary, isPastForm, verbBase } from '../prose/verb-forms.ts';

/** `Closed`, `will close`; `closes` only where there is no other. */
export function verbsOf(text: string, language: Language): ReadonlySet<string> {
  const { verbs, deeds } = language;
  const tokens = splitTokens(text, language);
  const found = new Set<string>();
  for (const [index, token] of tokens.entries()) {
    const isLeading = isAuxiliary(token, language) || deeds.to.has(token.lower);
    const verb = isLeading ? verbBehind(tokens, index + 1, language) : token;
    if (
      verb !== undefined &&
      (isLeading || (isPast(tokens, index, language) && !verbs.pastAuxiliaries.has(token.lower)))
    )
      found.add(verbBase(verb.lower, language));
  }
  if (found.size > 0 || tokens.some((token) => isAuxiliary(token, language))) return found;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const isNoun = before?.kind !== 'word' || language.speech.determiners.has(before.lower);
    const isPresent =
      token.kind === 'word' && !isNoun && deeds.present.test(text.slice(token.start, token.end + AHEAD));
    if (isPresent) found.add(verbBase(token.lower, language));
  }
  return found;
}

/** `Cut` and `hit` are nouns after `a`. */
function isPast(tokens: readonly Token[], index: number, language: Language): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const isKnown = language.dates.pastForms.has(token.lower);
  const isNoun = language.speech.determiners.has(tokens[index - 1]?.lower ?? '');
  return isPastForm(token, language) || (isKnown && !isNoun);
}

/** UTF-16 units of what follows a verb that are looked at. */
const AHEAD = 8;

/** How many small words may be between: `will probably have been closed`. */
const BETWEEN = 4;

function verbBehind(tokens: readonly Token[], from: number, { verbs, dates }: Language): Token | undefined {
  const verb = tokens
    .slice(from, from + BETWEEN)
    .find(({ lower }) => !verbs.between.has(lower) && !dates.auxiliaries.has(lower));
  return verb?.kind === 'word' && !/^\p{Lu}/u.test(verb.text) ? verb : undefined;
}

/** `Taking advice`, after `after`. */
export function opensWithGerund(text: string, language: Language): boolean {
  return language.deeds.gerund.test(splitTokens(text, language)[0]?.lower ?? '');
}

/** The verbs of a clause after `before` or `after`. */
export function verbsOfLed(text: string, language: Language): ReadonlySet<string> {
  const [first] = splitTokens(text, language);
  const found = verbsOf(text, language);
  return first !== undefined && opensWithGerund(text, language)
    ? new Set([verbBase(first.lower, language), ...found])
    : found;
}
