import type { Language } from '../../../ground/language/language.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import { rowsOf } from '../dates/paired-dates.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { statesValue } from '../numbers/states-value.ts';
import type { TurnedWords } from './change-against-figures.ts';
import type { Prose } from './prose.ts';

/** `Greasers and fitters earn £412 and £188 respectively`: two labels and two numbers, each in a row, turned. */
export function figuresOutOfOrder(prose: Prose): readonly TurnedWords[] {
  const { text, language, figures = [] } = prose;
  const tokens = splitTokens(text, language);
  if (!tokens.some(({ lower }) => language.structure.inOrder.has(lower))) return [];
  const [one, other, ...more] = [...new Set(figures)];
  if (one === undefined || other === undefined || more.length > 0) return [];
  const numbers = readNumbers(text, language)
    .filter(isQuantity)
    .map((number) => ({ number, span: number.whole }));
  const [row, ...rows] = rowsOf(text, numbers, language, ROW_WORDS).filter(({ length }) => length > 1);
  const [first, second, ...third] = row ?? [];
  if (first === undefined || second === undefined || rows.length + third.length > 0) return [];
  const isTurned = statesValue(first.number, other.data.value) && statesValue(second.number, one.data.value);
  const isPlain = statesValue(first.number, one.data.value) && statesValue(second.number, other.data.value);
  const [at, otherAt] = [placeOfName(one, other, prose), placeOfName(other, one, prose)];
  if (isTurned === isPlain || at === undefined || otherAt === undefined) return [];
  if (isPlain === at < otherAt) return [];
  const [from, to] = [one.data.value, other.data.value];
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  const pair = { earlier: one, later: other, from, to };
  return [{ span: first.span, text: text.slice(first.span.start, first.span.end), pair }];
}

/** Words that two numbers of a row may count. */
const ROW_WORDS = 2;

/** Where a text first has a word of the label of a figure which that of the other has not. */
function placeOfName(
  { data }: BoundFigure,
  other: BoundFigure,
  { text, language }: Prose,
): number | undefined {
  const others = wordsOf(other.data.label, language).map(({ word }) => word);
  const own = wordsOf(data.label, language).flatMap(({ word }) => (others.includes(word) ? [] : [word]));
  return wordsOf(text, language).find(({ word }) => own.includes(word))?.start;
}

function wordsOf(
  text: string,
  language: Language,
): readonly { readonly word: string; readonly start: number }[] {
  return splitTokens(text, language).flatMap(({ kind, lower, start }) =>
    kind === 'word' && lower.length >= LETTERS ? [{ word: language.nouns.singular(lower), start }] : [],
  );
}

const LETTERS = 3;
