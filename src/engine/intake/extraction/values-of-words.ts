import type { Figure } from '../../../ground/model/generated/extraction.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { wholeFile } from '../../../ground/model/whole-file.ts';
import { readFigure } from '../../../stages/bind/items/read-figure.ts';
import { isQuantity } from '../../../stages/bind/numbers/number-reading.ts';
import { readNumbers } from '../../../stages/bind/numbers/read-numbers.ts';
import { readQualifier } from '../../../stages/bind/numbers/read-qualifier.ts';
import { readingLanguage } from '../../../stages/bind/reading-language.ts';

/**
 * The values that the words can have, the most telling first, each as our own reader of numbers takes it: that which
 * the tool gives, the words as they are, or the one number in them with its limits and its unit.
 */
export function valuesOfWords(
  given: string | undefined,
  quote: string,
  document: Document,
): readonly string[] | string {
  const language = readingLanguage(document);
  const numbers = readNumbers(quote, language).filter((one) => isQuantity(one) && one.values.length > 0);
  const [number, ...others] = numbers;
  const fromWords: string[] = [];
  if (number !== undefined && others.length === 0) {
    const { span } = readQualifier(quote, number, language);
    const { whole } = number;
    const end = Math.max(span.end, whole.end);
    // `About 48,000 books`, but not `9,000 people walked`: more than a noun is for the label.
    if (/^\s*(?:[\p{L}’'-]+)?\s*$/u.test(quote.slice(end))) fromWords.push(quote);
    fromWords.push(
      quote.slice(Math.min(span.start, whole.start), end),
      quote.slice(whole.start, whole.end),
      number.text,
    );
  }
  fromWords.push(quote);
  const candidates = given === undefined ? fromWords : [given];
  const readable = [...new Set(candidates.map((one) => one.trim()))].filter((value) => {
    const figure = { label: 'x', value, evidence: [{ quote }] } as Figure;
    return readFigure(figure, language, () => wholeFile('')).diagnostics.length === 0;
  });
  if (readable.length > 0) return readable;
  if (given !== undefined) return `“${given}” cannot be read as a value`;
  if (others.length > 0) {
    const found = numbers.slice(0, 4).map(({ text }) => text);
    return `there are several numbers in the words (${found.join(', ')}), and no attribute says which is the value`;
  }
  return 'there is no value in the words that can be read';
}
