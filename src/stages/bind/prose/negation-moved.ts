import type { Language } from '../../../ground/language/language.ts';
import { splitTokens, type Token } from '../numbers/split-tokens.ts';
import { blankOut } from '../text/blank-out.ts';
import { foldText } from '../text/fold.ts';
import { thingsIn } from './clause-senses.ts';
import type { Prose } from './prose.ts';
import type { Statement } from './support.ts';

/** Words of the author's that are the source's but for a `no`, `not` or `never`. */
export interface NegationMoved {
  readonly how: 'added' | 'left out';
  readonly statement: Statement;
}

/** The fewest and the most words after a negation that have to be the same. */
const BEHIND = [2, 3, 4] as const;
/** Of those around it so many tell what is spoken of. */
const TELLING = 2;
/** Words before a negation in which another one takes it back. */
const REACH = 5;

/**
 * Where a text has the words around a negation of its source, side by side and without it, or the other way round: `had
 * seen a flood`, of `had never seen a flood`. What else the sentence says does not matter.
 */
export function negationMoved(prose: Prose): NegationMoved | undefined {
  const { language, support } = prose;
  const text = blankOut(prose.text, prose.quoted);
  // `Without a pilot they cannot`, where they can with one only.
  const { sense } = language;
  if (sense.withoutIt.test(foldText(text))) return undefined;
  const isDenied = sense.plainNegation.test(text);
  let own: readonly Token[] | undefined;
  for (const statement of support.statements ?? []) {
    const source = statement.sentence();
    // Of most sentences neither denies anything.
    if (!isDenied && !sense.plainNegation.test(source)) continue;
    own ??= wordsIn(text, language);
    const stated = wordsIn(source, language);
    if (deniedIn(stated, own, language) && !isTurned(text, language)) return { how: 'left out', statement };
    if (deniedIn(own, stated, language) && !isTurned(source, language)) return { how: 'added', statement };
  }
  return undefined;
}

/** Whether a negation in one text is between words that are side by side in the other. */
function deniedIn(one: readonly Token[], other: readonly Token[], language: Language): boolean {
  return one.some((token, index) => {
    const before = one[index - 1];
    if (!isNegation(token, language) || before === undefined) return false;
    // `No boat was not late` denies nothing.
    const isDouble = one
      .slice(Math.max(0, index - REACH), index)
      .some((earlier) => isNegation(earlier, language));
    if (isDouble) return false;
    // `The ferry never sails.`: nothing more comes after it.
    const next = one[index + 2];
    const isLast = next === undefined || (next.kind !== 'word' && /^[.;:!?]$/u.test(next.lower));
    const counts = isLast ? [1] : BEHIND;
    const around = counts
      .map((count) => [before, ...one.slice(index + 1, index + 1 + count)].map(({ lower }) => lower))
      .find((words) => thingsIn(words.join(' '), language).things.size >= TELLING);
    return around !== undefined && standsIn(around, other);
  });
}

function standsIn(words: readonly string[], tokens: readonly Token[]): boolean {
  return tokens.some((_, index) => words.every((word, at) => tokens[index + at]?.lower === word));
}

function isNegation({ lower }: Token, { sense }: Language): boolean {
  return sense.plainNegation.exec(lower)?.[0] === lower;
}

/** Something in it says that something is not so, or not always, or was so until then only. */
function isTurned(text: string, { sense, prose, qualifiers }: Language): boolean {
  const folded = foldText(text);
  const patterns = [sense.negation, prose.negation, sense.leavingOut, sense.untilThen, qualifiers.allBut];
  return patterns.some((pattern) => pattern.test(folded));
}

function wordsIn(text: string, language: Language): readonly Token[] {
  const bare = foldText(text).replaceAll(language.sense.affirming, (phrase) => '~'.repeat(phrase.length));
  // Marks stay: words over the end of a clause are not side by side.
  return splitTokens(bare, language);
}
