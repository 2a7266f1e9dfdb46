import type { Degree } from '../../../ground/language/degree-words.ts';
import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { blankOut } from '../text/blank-out.ts';
import { foldText } from '../text/fold.ts';
import { type ClauseSense, clauseSensesOver, isSameStem, sharedThings, thingsIn } from './clause-senses.ts';
import type { Prose } from './prose.ts';
import type { Statement } from './support.ts';

/** How many things have two clauses in common that say the same of some and of all. */
export const SHARED = 2;

/** Words of the author's for more of something than its source speaks of, or for none of what it speaks of. */
export interface DegreeRaised {
  /** In the text. */
  readonly span: Span;
  readonly said: string;
  readonly stated: string;
  readonly statement: Statement;
}

/**
 * Where the author says of all what the source says of some, or always for at times, in the same words. Two rules ask of
 * each sentence, and few sentences have such a word.
 */
export const degreeRaised: (prose: Prose) => DegreeRaised | undefined = onceFor((prose: Prose) => {
  const { amounts, frequencies } = prose.language.degrees;
  if (prose.text.length > LONGEST) return undefined;
  const has = (scale: readonly Degree[]): boolean => scale.some(({ words }) => prose.text.search(words) >= 0);
  return (
    (has(amounts) ? raisedAmount(prose) : undefined) ??
    (has(frequencies) ? raisedFrequency(prose) : undefined)
  );
});

/** UTF-16 units; longer texts are not taken apart. */
const LONGEST = 2000;

interface Found {
  readonly degree: Degree;
  readonly words: string;
  readonly clause: ClauseSense;
  /** The first words of what it is an amount of; nothing after `some of them`. */
  readonly of: readonly string[];
}

/** Whether `not all` denies nothing of what the source says: it says it of some. */
export function isPartOnly(clause: ClauseSense, stated: ClauseSense, { degrees }: Language): boolean {
  if (!degrees.notAll.test(clause.text)) return false;
  const all = [degrees.amounts, degrees.frequencies].flatMap((scale) => scale.slice(0, -1));
  return all.some(({ words }) => stated.text.search(words) >= 0);
}

function raisedAmount(prose: Prose): DegreeRaised | undefined {
  const { language } = prose;
  const scale = language.degrees.amounts;
  const bare = blankOut(prose.text, prose.quoted);
  const own = degreesIn(bare, scale, language).filter(({ of }) => of.length > 0);
  if (own.length === 0) return undefined;
  return compared(own, scale, prose, (one, other) =>
    other.of.length === 0
      ? sharedThings(one.clause, other.clause) > SHARED
      : one.of.some((thing) => other.of.some((stated) => isSameStem(thing, stated))),
  );
}

function raisedFrequency(prose: Prose): DegreeRaised | undefined {
  const { language } = prose;
  const scale = language.degrees.frequencies;
  const own = degreesIn(blankOut(prose.text, prose.quoted), scale, language);
  return own.length === 0 ? undefined : compared(own, scale, prose, () => true);
}

function compared(
  own: readonly Found[],
  scale: readonly Degree[],
  prose: Prose,
  isOfSame: (one: Found, other: Found) => boolean,
): DegreeRaised | undefined {
  const statements = prose.support.statements ?? [];
  const source = statements.flatMap((statement) =>
    degreesIn(statement.sentence(), scale, prose.language).map((one) => ({ ...one, statement })),
  );
  for (const one of own) {
    const same = source.filter(
      (other) => sharedThings(one.clause, other.clause) >= SHARED && isOfSame(one, other),
    );
    const [first] = same;
    // What the source says so of anything with these words may be what is meant.
    if (first === undefined || !same.every((other) => isMore(one.degree, other.degree))) continue;
    const turned = isTurned(one, prose.language);
    if (same.some((other) => isTurned(other, prose.language) !== turned)) continue;
    const at = foldText(prose.text).indexOf(one.words);
    const span = { start: Math.max(0, at), end: Math.max(0, at) + one.words.length };
    if (prose.isOwn(span)) continue;
    return { span, said: one.words, stated: first.words, statement: first.statement };
  }
  return undefined;
}

/** `All` for `some`, and `none` or `few` for `many`; less than the source says is no overstatement. */
function isMore(one: Degree, other: Degree): boolean {
  if (one.isLow === true) return other.isLow !== true && other.rank - one.rank > 1;
  return one.rank > other.rank + (other.isLow === true ? 1 : 0);
}

function degreesIn(text: string, scale: readonly Degree[], language: Language): readonly Found[] {
  return clauseSensesOver(text, language).flatMap((clause) =>
    scale.flatMap((degree) =>
      [...clause.text.matchAll(degree.words)].map(({ index, 0: words }) => ({
        degree,
        words,
        clause,
        of: firstThings(clause.text.slice(index + words.length), language),
      })),
    ),
  );
}

/** Things right after an amount that tell of what it is one. */
const HEAD = 2;

function firstThings(behind: string, language: Language): readonly string[] {
  const [first = ''] = /^(?: \p{L}[\p{L}'’-]*){1,4}/u.exec(behind) ?? [];
  return [...thingsIn(first, language).things].slice(0, HEAD);
}

/** Something else in the clause says that it is not so. */
function isTurned({ clause, words }: Found, { sense, prose }: Language): boolean {
  const rest = clause.text.replace(words, '~');
  return sense.turning.test(rest) || prose.negation.test(rest);
}
