import type { ForeignAnnotation } from '../../../ground/model/foreign-annotation.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { readingLanguage } from '../../../stages/bind/reading-language.ts';
import { findQuote } from '../../../stages/bind/text/find-quote.ts';
import { foldText } from '../../../stages/bind/text/fold.ts';
import { paragraphAt, wordsAt } from '../../../stages/bind/text/folded-document.ts';

/** The words of an annotation in the document, or why they are not there. */
export type PlacedWords =
  | {
      readonly kind: 'placed';
      /** The words as the tool has them, which the document has, too. */
      readonly quote: string;
      /** Words of the document that single out one of several places. */
      readonly prefix?: string;
      readonly suffix?: string;
    }
  | { readonly kind: 'absent'; readonly missing: string }
  | { readonly kind: 'unclear'; readonly reason: string };

/**
 * Finds the words of an annotation in the document, by the rules for every quotation. Of several places that one is
 * taken whose surroundings the tool has, if there is one: nothing is guessed.
 */
export function placeWords(annotation: ForeignAnnotation, document: Document): PlacedWords {
  const quote = annotation.words.trim().replace(/\s+/g, ' ');
  const language = readingLanguage(document);
  const match = findQuote(document.text, { quote }, language);
  switch (match.kind) {
    case 'found':
      return { kind: 'placed', quote };
    case 'absent':
      return { kind: 'absent', missing: match.missing };
    case 'spliced':
      return { kind: 'unclear', reason: `words are left out in them: ${match.reason}` };
    case 'ambiguous': {
      const span = choose(match.at, annotation, document);
      const where = match.at.slice(0, 5).map(({ start }) => `line ${document.text.positionAt(start).line}`);
      const several = `the words appear in several places (${where.join(', ')})`;
      if (span === undefined)
        return { kind: 'unclear', reason: `${several}, and nothing tells which is meant` };
      const selector = singleOut(quote, span, document);
      return selector === undefined
        ? { kind: 'unclear', reason: `${several}, and the words around them are the same` }
        : { kind: 'placed', quote, ...selector };
    }
  }
}

/** How many words on one side are tried to single a place out. */
const WORDS = 12;

function choose(
  places: readonly Span[],
  annotation: ForeignAnnotation,
  { text }: Document,
): Span | undefined {
  const { before = '', after = '', offset } = annotation;
  const scored = places.map((span) => ({ span, score: alike(text.text, span, before, after) }));
  scored.sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  if (best !== undefined && best.score > (second?.score ?? 0)) return best.span;
  if (offset === undefined) return undefined;
  return places.find(({ start }) => [...text.text.slice(0, start)].length === offset);
}

/** How many letters around a place are those that the tool has, outwards from the words. */
function alike(text: string, { start, end }: Span, before: string, after: string): number {
  const here = [...letters(text.slice(Math.max(0, start - 200), start))].reverse();
  const there = [...letters(before)].reverse();
  return common(here, there) + common([...letters(text.slice(end, end + 200))], [...letters(after)]);
}

/** White space, case and the forms of marks are the tool's own. */
function letters(text: string): string {
  return foldText(text).toLowerCase().replace(/\s+/g, '');
}

function common(one: readonly string[], other: readonly string[]): number {
  let count = 0;
  while (count < one.length && count < other.length && one[count] === other[count]) count += 1;
  return count;
}

/** The fewest words of the document before or after a place that no other place of the same words has. */
function singleOut(
  quote: string,
  span: Span,
  document: Document,
): { readonly prefix?: string; readonly suffix?: string } | undefined {
  const { text } = document;
  const paragraph = paragraphAt(text, span.start);
  if (paragraph === undefined) return undefined;
  const before = wordSpans(text.text, paragraph.start, span.start).reverse();
  const after = wordSpans(text.text, span.end, paragraph.end);
  const language = readingLanguage(document);
  const isSingle = (selector: { readonly prefix?: string; readonly suffix?: string }): boolean => {
    const match = findQuote(text, { quote, ...selector }, language);
    return match.kind === 'found' && match.pieces[0].start === span.start;
  };
  for (let words = 1; words <= WORDS; words += 1) {
    const first = before[words - 1];
    const last = after[words - 1];
    const prefix = first && wordsAt(text, { start: first.start, end: span.start }).trim();
    const suffix = last && wordsAt(text, { start: span.end, end: last.end }).trim();
    if (prefix && isSingle({ prefix })) return { prefix };
    if (suffix && isSingle({ suffix })) return { suffix };
    if (prefix && suffix && isSingle({ prefix, suffix })) return { prefix, suffix };
  }
  return undefined;
}

function wordSpans(text: string, start: number, end: number): Span[] {
  return [...text.slice(start, end).matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}
