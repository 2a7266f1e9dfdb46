import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import { foldText } from '../text/fold.ts';
import { clauseSenses, isSameStem, sharedStems, thingsIn } from './clause-senses.ts';
import { ownWords } from './own-words.ts';
import type { Prose } from './prose.ts';
import type { Statement } from './support.ts';
import { isPastForm, verbBase } from './verb-forms.ts';
import { verbsBehind } from './verbs-to-come.ts';

/** A verb that a text tells as past, and its source as to come or as not done. */
export interface ToldAsDone {
  readonly span: Span;
  readonly said: string;
  readonly stated: string;
  readonly isUndone: boolean;
  readonly statement: Statement;
}

/** Besides the verb so many things are the same. */
export const ALONGSIDE = 1;
/** Longer sentences, in UTF-16 units, are not looked through for each text that cites one. */
const LONGEST = 2000;

/** `The creamery was closed`, of `the creamery will be closed`. */
export function toldAsDone(prose: Prose): ToldAsDone | undefined {
  const { language, support } = prose;
  const statements = support.statements ?? [];
  const coming = statements.flatMap((statement) => comingIn(statement, language));
  if (coming.length === 0) return undefined;
  const text = ownWords(prose);
  if (text === undefined) return undefined;
  for (const clause of clauseSenses(text, language)) {
    const isOpen = language.verbs.notDone.test(clause.text);
    const isDenied = deniesOrWishes(clause.text, language);
    const start = text.indexOf(clause.text);
    const tokens = splitTokens(clause.text, language);
    for (const [index, token] of tokens.entries()) {
      const isLater = isGerundAfter(tokens, index, language);
      if (!isPastForm(token, language) && !isLater) continue;
      if (language.verbs.pastAuxiliaries.has(token.lower)) continue;
      if (isAdjective(tokens, index, language)) continue;
      const base = verbBase(token.lower, language);
      const besides = [...clause.things].filter((thing) => !isSameStem(thing, base.slice(0, 5)));
      const alike = coming.filter(
        (one) =>
          one.base === base &&
          !(one.isUndone ? isDenied : isOpen) &&
          sharedStems(besides, one.things) >= ALONGSIDE,
      );
      const [first] = alike;
      if (first === undefined || statements.some(({ words }) => isToldAsPast(base, words, language)))
        continue;
      const span = { start: start + token.start, end: start + token.end };
      if (!prose.isOwn(span)) return { ...first, span, said: token.lower, stated: first.words };
    }
  }
  return undefined;
}

/** A text that itself says, or may say, that something was not done. */
function deniesOrWishes(text: string, { prose, sense, verbs }: Language): boolean {
  const patterns = [sense.plainNegation, sense.withoutIt, sense.promise, sense.wished, sense.doubt];
  const isIn = [...patterns, prose.negation].some((pattern) => pattern.test(text));
  return isIn || text.search(verbs.leftUndone) >= 0 || text.search(verbs.toCome) >= 0;
}

/** `After putting it to the vote`. */
function isGerundAfter(tokens: readonly Token[], index: number, { deeds }: Language): boolean {
  const before = tokens[index - 1]?.lower ?? '';
  return deeds.order.get(before) === false && deeds.gerund.test(tokens[index]?.lower ?? '');
}

/** `The closed season`, `the mill is closed`: that is no deed of the past. */
function isAdjective(tokens: readonly Token[], index: number, { speech, verbs }: Language): boolean {
  const { between, pastAuxiliaries } = verbs;
  const before = tokens
    .slice(0, index)
    .findLast(({ lower }) => !between.has(lower) || pastAuxiliaries.has(lower));
  const lower = before?.lower ?? '';
  return speech.determiners.has(lower) || (speech.passives.has(lower) && !pastAuxiliaries.has(lower));
}

interface Coming {
  readonly base: string;
  readonly words: string;
  readonly things: ReadonlySet<string>;
  readonly isUndone: boolean;
  readonly statement: Statement;
}

function comingIn(statement: Statement, language: Language): readonly Coming[] {
  const words = foldText(statement.words);
  const whole = statement.sentence();
  const sentence = whole.length > LONGEST ? '' : foldText(whole);
  const { leftUndone, toCome } = language.verbs;
  const source = words.search(toCome) >= 0 || words.search(leftUndone) >= 0 ? words : sentence;
  const ahead = verbsBehind(source, toCome, language).map((one) => ({ ...one, isUndone: false }));
  const undone = verbsBehind(source, leftUndone, language).map((one) => ({ ...one, isUndone: true }));
  const found = [...ahead, ...undone];
  if (found.length === 0) return [];
  const { things } = thingsIn(`${words} ${sentence}`, language);
  return found.map(({ verb, words: stated, isUndone }) => ({
    base: verbBase(verb.lower, language),
    words: stated,
    things,
    isUndone,
    statement,
  }));
}

/** The same verb elsewhere, after `was` or in the past: the source tells both. */
function isToldAsPast(base: string, words: string, language: Language): boolean {
  const tokens = splitTokens(foldText(words), language);
  return tokens.some(
    (token, index) =>
      isPastForm(token, language) &&
      verbBase(token.lower, language) === base &&
      !language.verbs.between.has(tokens[index - 1]?.lower ?? ''),
  );
}
