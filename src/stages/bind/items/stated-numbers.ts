import type { Language } from '../../../ground/language/language.ts';
import { append } from '../../../ground/model/append.ts';
import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { CanonicalText } from '../../../ground/model/canonical-text.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { type QualifierReading, readQualifier } from '../numbers/read-qualifier.ts';
import { readingLanguage } from '../reading-language.ts';
import { paragraphAt } from '../text/folded-document.ts';

/** A number in the words of evidence, as the whole paragraph makes it read. */
export interface StatedNumber {
  readonly number: NumberReading;
  /** From the paragraph, not from the quotation: leaving `more than` out of a quotation changes nothing. */
  readonly qualifier: QualifierReading;
  /** UTF-16 offsets in the canonical text. */
  readonly span: Span;
  /** By whose rules it was read. */
  readonly language: Language;
}

/**
 * The numbers that stand whole in the words of evidence. They are read in their paragraph, so that a
 * quotation which cuts `1.2 million` after `1.2` states no number at all.
 */
export function statedNumbers(evidence: BoundEvidence, document: Document): readonly StatedNumber[] {
  return evidence.pieces.flatMap((piece) =>
    numbersNear(document, piece).filter(({ span }) => span.start >= piece.start && span.end <= piece.end),
  );
}

/** The numbers that a quotation cuts in two, for a hint. */
export function cutNumbers(evidence: BoundEvidence, document: Document): readonly StatedNumber[] {
  const cuts = (span: Span, at: number): boolean => span.start < at && at < span.end;
  return evidence.pieces.flatMap((piece) =>
    numbersNear(document, piece).filter(({ span }) => cuts(span, piece.start) || cuts(span, piece.end)),
  );
}

/** The numbers of a paragraph. It is read once: the cache is sound because texts never change. */
export function numbersOfParagraph(document: Document, paragraph: number): readonly StatedNumber[] {
  const { text } = document;
  const known = readingsOf(text);
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  const { start, end } = text.paragraphs[paragraph - 1] ?? { start: 0, end: 0 };
  const words = text.text.slice(start, end);
  const language = readingLanguage(document);
  const made = readNumbers(words, language).map((number) => ({
    number,
    qualifier: readQualifier(words, number, language),
    span: { start: start + number.span.start, end: start + number.span.end },
    language,
  }));
  known.set(paragraph, made);
  return made;
}

function numbersNear(document: Document, piece: Span): readonly StatedNumber[] {
  const { text } = document;
  const first = paragraphAt(text, piece.start)?.number ?? 1;
  const last = paragraphAt(text, piece.end - 1)?.number ?? first;
  const near: StatedNumber[] = [];
  for (let number = first; number <= last; number += 1) append(near, numbersOfParagraph(document, number));
  return near;
}

const readingsOf = onceFor((_: CanonicalText) => new Map<number, readonly StatedNumber[]>());
