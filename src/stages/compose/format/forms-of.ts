import type { Language } from '../../../ground/language/language.ts';
import { formatInText, formatQuantity } from '../../../ground/language/printed/format-number.ts';
import type { FigureQuantity } from '../../../ground/model/quantity.ts';
import type { ValueStyle } from '../../../ground/model/value-style.ts';
import { withCapital } from './with-capital.ts';

/** Every form in which a pack can print a quantity: rounded or not, with and without unit, at the start of a sentence. */
export function formsOf(quantity: FigureQuantity, language: Language): readonly string[] {
  const rounds = [...DIGITS, ...TENS].map((round): ValueStyle => ({ round }));
  const styles: readonly ValueStyle[] = [{}, ...rounds].flatMap((style) => [
    style,
    { ...style, inFull: true },
  ]);
  const texts = styles.flatMap((style) =>
    [true, false].flatMap((unit) =>
      [true, false].map((rate) => formatInText(quantity, { unit, rate }, style, language).amount),
    ),
  );
  // What is written in words may begin a sentence.
  const starting = quantity.words === undefined ? [] : texts.map(withCapital);
  return [...new Set([formatQuantity(quantity, language).amount, ...texts, ...starting])];
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const TENS = Array.from({ length: 12 }, (_, index) => 10 ** (index + 1));
