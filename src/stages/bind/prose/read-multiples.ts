import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { isDash, lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';

/** Words that say how many times as much something is, or has become: `doubled` is 2, `halved` 0.5. */
export interface MultipleReading {
  readonly span: Span;
  readonly text: string;
  readonly factor: number;
  /** What the words around it say of it: `nearly doubled`. */
  limits(): readonly Qualifier[];
}

/** The multiples in a text, left to right. */
export function readMultiples(text: string, language: Language): readonly MultipleReading[] {
  return multipleReader(language)(text);
}

const REMEMBERED = 300;

const multipleReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => scanMultiples(text, language)),
);

function scanMultiples(text: string, language: Language): readonly MultipleReading[] {
  const tokens = splitTokens(text, language);
  const found = tokens.flatMap((token, index): readonly MultipleReading[] => {
    const factor = token.kind === 'word' ? factorAt(tokens, index) : undefined;
    if (factor === undefined) return [];
    const { start, end } = token;
    return [multipleAt(text, { start, end }, factor, language)];
  });
  return [...found, ...countedTimes(text, tokens, language), ...sharesAs(text, tokens, language)].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
}

function multipleAt(text: string, span: Span, factor: number, language: Language): MultipleReading {
  const words = text.slice(span.start, span.end);
  return {
    span,
    text: words,
    factor,
    limits: () => {
      const number = { span, text: words, kind: 'cardinal' as const, values: [factor], whole: span };
      return readQualifier(text, number, language).qualifiers;
    },
  };
}

function factorAt(tokens: Tokens, index: number): number | undefined {
  const { always, before, behind, sometimes } = tokens.language.multiples;
  const word = lowerAt(tokens, index);
  const factor = always.get(word);
  if (factor !== undefined) return factor;
  const loose = sometimes.get(word);
  if (loose === undefined) return undefined;
  const next = tokens[index + 1];
  // `A double standard`: what follows with a hyphen or as a noun makes it one of a kind.
  if (isDash(next) && next?.gap === 'none') return undefined;
  const comes = behind.has(lowerAt(tokens, index + 1));
  const ends = next === undefined || (next.kind === 'mark' && next.text !== "'" && next.text !== '’');
  return comes || (ends && before.has(lowerAt(tokens, index - 1))) ? loose : undefined;
}

/** `half as long`, `a third as many`. */
function sharesAs(text: string, tokens: Tokens, language: Language): readonly MultipleReading[] {
  const { as } = language.multiples;
  return readNumbers(text, language).flatMap(({ kind, span, values }): readonly MultipleReading[] => {
    const [factor] = values;
    if (kind !== 'fraction' || typeof factor !== 'number') return [];
    const after = tokens.findIndex(({ start }) => start >= span.end);
    if (after < 0 || !as.has(lowerAt(tokens, after)) || tokens[after + 1]?.kind !== 'word') return [];
    return [multipleAt(text, span, factor, language)];
  });
}

/** `three times as many`, `3-fold`, `ten times the rate`. */
function countedTimes(text: string, tokens: Tokens, language: Language): readonly MultipleReading[] {
  const { comparing, times } = language.multiples;
  return readNumbers(text, language).flatMap((number): readonly MultipleReading[] => {
    const [factor] = number.values;
    if (number.kind !== 'cardinal' || typeof factor !== 'number') return [];
    const after = tokens.findIndex(({ start }) => start >= number.span.end);
    if (after < 0) return [];
    const dash = isDash(tokens[after]) && tokens[after]?.gap === 'none' ? 1 : 0;
    const word = tokens[after + dash];
    if (word === undefined || !times.has(word.lower)) return [];
    if (dash === 0 && !comparing.has(lowerAt(tokens, after + 1))) return [];
    const span = { start: number.span.start, end: word.end };
    return [multipleAt(text, span, factor, language)];
  });
}
