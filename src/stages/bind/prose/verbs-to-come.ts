import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import { foldText } from '../text/fold.ts';

/** A verb of a text behind the words by which it is to come: `will be closed`, `is to be paid`. */
export interface VerbToCome {
  readonly verb: Token;
  /** UTF-16 offsets of the verb. */
  readonly span: Span;
  /** From the words that put it off to its end. */
  readonly words: string;
}

/** Words after those for what is to come in which the verb is: `will probably have been closed`. */
const REACH = 4;

/** What a folded text says behind a pattern, global: `will be closed`. */
export function verbsBehind(text: string, pattern: RegExp, language: Language): readonly VerbToCome[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: phrase }) => {
    const from = index + phrase.length;
    const behind = splitTokens(text.slice(from), language);
    const at = behind.findIndex(({ kind, lower }) => kind !== 'word' || !language.verbs.between.has(lower));
    const verb = at < 0 || at > REACH ? undefined : behind[at];
    if (verb?.kind !== 'word') return [];
    const span = { start: from + verb.start, end: from + verb.end };
    return [{ verb, span, words: text.slice(index, span.end) }];
  });
}

/** Whether a text says how something stands until now, and nothing of what is to come: `has not been paid yet`. */
export function saysAsYet(text: string, { sense, verbs }: Language): boolean {
  const folded = foldText(text);
  return sense.asYet.test(folded) && folded.search(verbs.toCome) < 0;
}

/** Whether a text says that something is to come. */
export function saysToCome(text: string, { verbs }: Language): boolean {
  return foldText(text).search(verbs.toCome) >= 0;
}
