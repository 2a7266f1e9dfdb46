import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { isShare } from '../numbers/share-whole.ts';
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

/** Words after a verb in which what it is done to is. */
export const BEHIND = 5;
/** UTF-16 units before a verb in which those are who are left out. */
const BEFORE = 120;
/** How far a number may be from another that it rounds. */
export const ROUNDING = 0.1;
/** Letters of a word that tells what that is. */
const LETTERS = 4;

/**
 * `The Red Cross has not delivered 540 tons`, of `delivered 540 tons`: the same verb with the same number after it, or before
 * it. What else the sentences say does not matter.
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
    const subject = subjectOf(text, own, index, language);
    if ((object.numbers.length === 0 || object.things.length === 0) && subject === undefined) continue;
    for (const statement of support.statements ?? []) {
      const words = foldText(`${statement.words} . ${statement.sentence()}`);
      const source = splitTokens(words, language);
      if (source.some((one) => isNegation(one, language) || language.sense.turning.test(one.lower))) continue;
      // `Does not open until May`, of what opens in May: until then it is shut.
      if (isOnlyUntil(own.slice(at + 1), language) && !source.some((one) => isUntil(one, language))) continue;
      const isDone = source.some((one, place) => {
        if (one.kind !== 'word' || verbBase(one.lower, language) !== base) return false;
        return (
          isSameObject(object, objectOf(source, place)) ||
          isSameSubject(subject, subjectOf(words, source, place, language))
        );
      });
      const span = { start: token.start, end: verb.end };
      if (isDone && !prose.isOwn(span)) return { span, statement };
    }
  }
  return undefined;
}

/** Whether `until` or `before` is in the clause. */
function isOnlyUntil(tokens: readonly Token[], language: Language): boolean {
  const end = tokens.findIndex(({ kind, text }) => kind === 'break' || /^[.,;:!?]$/u.test(text));
  return tokens.slice(0, end < 0 ? tokens.length : end).some((one) => isUntil(one, language));
}

function isUntil({ lower }: Token, { dates }: Language): boolean {
  return dates.denied.get(lower) === 'from';
}

interface Things {
  readonly numbers: readonly string[];
  readonly things: readonly string[];
}

function isSameObject(object: Things, stated: Things): boolean {
  return (
    object.numbers.length > 0 &&
    object.numbers.every((number) => stated.numbers.includes(number)) &&
    object.things.some((thing) => stated.things.includes(thing))
  );
}

interface Subject {
  readonly number: number;
  readonly things: ReadonlySet<string>;
}

/** `More than 1,800 members did not vote`, of `1,870 members voted`: the number may be rounded. */
function isSameSubject(own: Subject | undefined, stated: Subject | undefined): boolean {
  if (own === undefined || stated === undefined) return false;
  const isNear = Math.abs(own.number - stated.number) <= ROUNDING * stated.number;
  return isNear && [...own.things].some((thing) => stated.things.has(thing));
}

/** What is counted before a verb, as far as its clause goes back. */
function subjectOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  language: Language,
): Subject | undefined {
  const end = tokens[at]?.start ?? 0;
  // Of `all but 6` the conjunction is no beginning of a clause.
  if (language.qualifiers.allBut.test(text.slice(Math.max(0, end - BEFORE), end))) return undefined;
  const { dividesClauses } = language.dates;
  const divider = tokens.findLast(
    ({ kind, lower, start, text: mark }, index) =>
      start < end &&
      (dividesClauses.has(lower) ||
        (kind === 'mark' && /^[.,;:!?()]$/u.test(mark) && !isInNumber(tokens, index))),
  );
  const clause = text.slice(divider?.end ?? 0, end);
  const numbers = readNumbers(clause, language).filter(
    (one) => isQuantity(one) && one.unit === undefined && !isShare(one),
  );
  // `38 of the 412 cases`: they are 38.
  const [value] = numbers.find(({ whole }) => !isWhole(clause.slice(0, whole.start), language))?.values ?? [];
  if (typeof value !== 'number') return undefined;
  const words = splitTokens(clause, language).filter(
    ({ kind, lower }) => kind === 'word' && lower.length >= LETTERS && !language.speech.helpers.has(lower),
  );
  return { number: value, things: new Set(words.map(({ lower }) => lower.slice(0, LETTERS + 1))) };
}

/** After `of the`, a number is what something is a part of. */
function isWhole(before: string, language: Language): boolean {
  const [last, ...others] = splitTokens(before, language).toReversed();
  const of = language.shares.determiners.has(last?.lower ?? '') ? others[0] : last;
  return language.numbers.of.has(of?.lower ?? '');
}

function isInNumber(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.kind === 'digits' && tokens[index + 1]?.kind === 'digits';
}

function objectOf(tokens: readonly Token[], at: number): Things {
  const behind = tokens.slice(at + 1, at + 1 + BEHIND);
  const numbers = behind.filter(({ lower }) => /\p{N}/u.test(lower)).map(({ lower }) => lower);
  const words = behind.filter(({ kind, lower }) => kind === 'word' && lower.length >= LETTERS);
  return { numbers, things: words.map(({ lower }) => lower.slice(0, LETTERS + 1)) };
}

function isNegation({ lower }: Token, { sense }: Language): boolean {
  return sense.plainNegation.exec(lower)?.[0] === lower;
}
