import type { Language } from '../../../ground/language/language.ts';
import { append } from '../../../ground/model/append.ts';
import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { CanonicalText } from '../../../ground/model/canonical-text.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { changeRole } from '../numbers/change-role.ts';
import { countsNoun } from '../numbers/counts-noun.ts';
import { deniedNumber } from '../numbers/denied-number.ts';
import { levelOf } from '../numbers/level-of.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { partOfWhole } from '../numbers/part-of-whole.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { shareRelation } from '../numbers/share-relation.ts';
import { shareWhole } from '../numbers/share-whole.ts';
import { wordsOfNumbers } from '../numbers/words-of-number.ts';
import { readingLanguage } from '../reading-language.ts';
import { paragraphAt } from '../text/folded-document.ts';
import type { StatedNumber } from './stated-number.ts';
import { inTable } from './table-units.ts';

/**
 * The numbers that are whole in the words of evidence. They are read in their paragraph, so that a
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
  const made = withListUnits(words, readNumbers(words, language), language).map((number, index, all) => {
    const qualifier = readQualifier(words, number, language);
    return {
      number,
      qualifier,
      role: () => changeRole(words, number, qualifier, language),
      denied: () => deniedNumber(words, number, qualifier, language),
      relation: () => shareRelation(words, number, language),
      level: () => levelOf(words, number, qualifier, language),
      shareOf: () => shareWhole(words, number, language),
      partOf: () => partOfWhole(words, number, all[index - 1], language),
      countsNoun: () => countsNoun(number, { text: words, language }),
      beside: () => wordsOfNumbers(words, number.whole.start, all, language),
      span: { start: start + number.span.start, end: start + number.span.end },
      whole: { start: start + number.whole.start, end: start + number.whole.end },
      language,
    };
  });
  const numbers = made.map((one) => inTable(one, document, paragraph, language));
  known.set(paragraph, numbers);
  return numbers;
}

/** In `20, 30 and 40 per cent` the unit belongs to all three, and in `1,900 of the 6,300 kilometres` to both. */
function withListUnits(
  text: string,
  numbers: readonly NumberReading[],
  language: Language,
): readonly NumberReading[] {
  const lent: NumberReading[] = [];
  for (const [index, number] of [...numbers.entries()].toReversed()) {
    const next = lent.at(-1);
    const before = numbers[index - 1];
    // `20, 30, and 40 per cent`; but `the age was 44, and 30 per cent came`
    const isList = before !== undefined && text.slice(before.whole.end, number.whole.start).trim() === ',';
    const between = next === undefined ? '' : text.slice(number.whole.end, next.whole.start);
    const borrows =
      next?.unit?.family === 'per-cent' && number.kind === 'cardinal' && number.unit === undefined;
    if (borrows && joins(between, isList, language))
      lent.push({ ...number, kind: 'percent', unit: next.unit });
    else lent.push(withUnitOfWhole(text, number, next, language));
  }
  return lent.reverse();
}

function withUnitOfWhole(
  text: string,
  number: NumberReading,
  next: NumberReading | undefined,
  language: Language,
): NumberReading {
  if (number.kind !== 'cardinal' || number.unit !== undefined || next?.unit === undefined) return number;
  if (next.unit.family === 'per-cent' || next.unit.family === 'currency' || next.kind !== 'cardinal')
    return number;
  const whole = partOfWhole(text, next, number, language);
  return whole?.isDefinite !== true ? number : { ...number, unit: next.unit };
}

function joins(between: string, isList: boolean, { numbers }: Language): boolean {
  const word = isList ? between.trim().replace(/^, ?/, '') : between.trim();
  return between.trim() === ',' || numbers.and.has(word) || numbers.ranges.or.has(word);
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
