import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import { foldText } from '../text/fold.ts';
import { ownWords } from './own-words.ts';
import type { Prose } from './prose.ts';
import type { Statement } from './support.ts';
import { verbBase } from './verb-forms.ts';

/** A verb that a text denies and its source does not, with what it is done to. */
export interface VerbDenied {
  readonly span: Span;
  readonly statement: Statement;
}

/** Words behind a verb in which what it is done to is. */
export const BEHIND = 5;
/** Letters of a word that tells what that is. */
const LETTERS = 4;

/**
 * `The Red Cross has not delivered 540 tons`, of `delivered 540 tons`: the same verb with the same number behind it. What
 * else the sentences say does not matter.
 */
export function verbDenied(prose: Prose): VerbDenied | undefined {
  const { language, support } = prose;
  const text = ownWords(prose);
  if (text === undefined || !language.sense.plainNegation.test(text)) return undefined;
  const own = splitTokens(text, language);
  for (const [index, token] of own.entries()) {
    if (!isNegation(token, language)) continue;
    const at = own.findIndex(
      ({ lower }, place) =>
        place > index && !language.verbs.between.has(lower) && !language.speech.helpers.has(lower),
    );
    const verb = own[at];
    if (verb?.kind !== 'word' || at > index + 3) continue;
    const base = verbBase(verb.lower, language);
    const object = objectOf(own, at);
    if (object.numbers.length === 0 || object.things.length === 0) continue;
    for (const statement of support.statements ?? []) {
      const source = splitTokens(foldText(`${statement.words} . ${statement.sentence()}`), language);
      if (source.some((one) => isNegation(one, language) || language.sense.turning.test(one.lower))) continue;
      const isDone = source.some((one, place) => {
        if (one.kind !== 'word' || verbBase(one.lower, language) !== base) return false;
        const stated = objectOf(source, place);
        return (
          object.numbers.every((number) => stated.numbers.includes(number)) &&
          object.things.some((thing) => stated.things.includes(thing))
        );
      });
      const span = { start: token.start, end: verb.end };
      if (isDone && !prose.isOwn(span)) return { span, statement };
    }
  }
  return undefined;
}

function objectOf(
  tokens: readonly Token[],
  at: number,
): { readonly numbers: readonly string[]; readonly things: readonly string[] } {
  const behind = tokens.slice(at + 1, at + 1 + BEHIND);
  const numbers = behind.filter(({ lower }) => /\p{N}/u.test(lower)).map(({ lower }) => lower);
  const words = behind.filter(({ kind, lower }) => kind === 'word' && lower.length >= LETTERS);
  return { numbers, things: words.map(({ lower }) => lower.slice(0, LETTERS + 1)) };
}

function isNegation({ lower }: Token, { sense }: Language): boolean {
  return sense.plainNegation.exec(lower)?.[0] === lower;
}
