import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import {
  emphasisAdded,
  unboundQuotation,
  wordsStruck,
} from '../../../ground/model/diagnostics/quotations.ts';
import type { Span } from '../../../ground/model/place.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { FlatFormat } from './flatten-prose.ts';
import { type Prose, type ProseText, proseOf } from './prose.ts';

/** Words that are struck out where the sentence rests on something: nobody can tell whether they are said. */
export function checkStruck({ formats, isBound }: FormatsOf, prose: ProseText): readonly Diagnostic[] {
  const struck = formats.filter(({ kind }) => kind === 'struck');
  if (struck.length === 0) return [];
  const { text, language, quoted = [], placeOf } = prose;
  const holds =
    isBound || quoted.length > 0 || readNumbers(text, language).some(({ article }) => article !== true);
  return holds ? struck.map((span) => wordsStruck(placeOf(span), text.slice(span.start, span.end))) : [];
}

/** The looks of a part of somebody's words are the author's: a quotation that is changed by them is another. */
export function checkFormatsOfQuotations({ formats }: FormatsOf, prose: ProseText): readonly Diagnostic[] {
  if (formats.every(({ kind }) => kind === 'struck')) return [];
  const read = proseOf(prose);
  const within = formats.filter((format) =>
    read.quoted.some(({ span }) => !read.isOwn(span) && isPartOf(format, span, read.text)),
  );
  return within.flatMap(({ kind, start, end }) => {
    const words = read.text.slice(start, end);
    const place = read.placeOf({ start, end });
    if (kind === 'linked')
      return [
        unboundQuotation(
          place,
          words,
          'put the link after the quotation: its address would be printed among the words',
        ),
      ];
    return saysSo(read) ? [] : [emphasisAdded(place, words)];
  });
}

export interface FormatsOf {
  /** At offsets of the sentence. */
  readonly formats: readonly FlatFormat[];
  /** Whether the sentence cites or prints something. */
  readonly isBound: boolean;
}

/** A part of the words between the marks: what is around all of them, or is all of them, stresses nothing. */
function isPartOf(format: Span, { start, end }: Span, text: string): boolean {
  const lettersIn = (from: number, to: number): boolean => /[\p{L}\p{N}]/u.test(text.slice(from, to));
  const isInside = start <= format.start && format.end <= end;
  return isInside && (lettersIn(start, format.start) || lettersIn(format.end, end));
}

/** `Emphasis added`, `italics in the original`. */
function saysSo({ text, language }: Prose): boolean {
  return splitTokens(text, language).some(({ lower }) => language.speech.emphasis.has(lower));
}
