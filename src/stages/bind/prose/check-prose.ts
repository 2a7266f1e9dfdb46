import type { Language } from '../../../ground/language/language.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import {
  qualifierChanged,
  unboundDate,
  unboundName,
  unboundNumber,
  unboundQuotation,
} from '../../../ground/model/diagnostics.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { compareQualifiers } from '../numbers/compare-qualifiers.ts';
import { isTimeMeasure } from '../numbers/measures.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { fold, foldText, unfold } from '../text/fold.ts';
import { splitAtElisions } from '../text/split-at-elisions.ts';
import { occurrencesIn, placesIn, standsIn } from '../text/stands-in.ts';
import { addFigures, figuresThatMake } from './add-figures.ts';
import { type DateFact, isKnown } from './known-dates.ts';
import { quotedPhrases } from './quoted-phrases.ts';
import type { Support, SupportedNumber } from './support.ts';

/** A stretch of the author's text and what it rests on. */
export interface Prose {
  readonly text: string;
  readonly language: Language;
  readonly support: Support;
  /** Figures that the text cites: it may state their sum. */
  readonly figures?: readonly BoundFigure[];
  /** Phrases that are the author's own, folded. */
  readonly own: readonly string[];
  readonly dates: readonly DateFact[];
  /** Whether a name, such as `MI5` or the `702` of Section 702, stands in one of the documents. */
  isNamed(name: string): boolean;
  /** The place of a stretch of `text` in its file. */
  placeOf(span: Span): Place;
}

/** Holds every number, quotation and date in the author's text against what the text rests on. */
export function checkProse(prose: Prose): readonly Diagnostic[] {
  const { text, language } = prose;
  const folded = fold(text);
  const own = prose.own.flatMap((phrase) =>
    occurrencesIn(folded, phrase, language).map((span) => unfold(folded, span)),
  );
  const isOwn = ({ start, end }: Span): boolean => own.some((span) => span.start <= start && end <= span.end);
  return [
    ...readNumbers(text, language).flatMap((number) =>
      isOwn(number.span) ? [] : checkNumber(number, prose),
    ),
    ...quotedPhrases(text, language).flatMap(({ span, words }) =>
      isOwn(span) || isBacked(words, prose) ? [] : [unboundQuotation(prose.placeOf(span), words)],
    ),
    ...checkDates(prose)
      .filter(({ span }) => !isOwn(span))
      .map(({ span, text }) => unboundDate(prose.placeOf(span), text)),
  ];
}

/** The dates that nothing has. `10/11/2015` reads in two ways, of which one is enough. */
function checkDates({ text, language, dates: known }: Prose): readonly DateReading[] {
  const dates = readDates(text, language).filter(({ century }) => century === undefined);
  const isBackedAt = ({ start }: Span): boolean =>
    dates.some((date) => date.span.start === start && isKnown(date, known));
  return dates.filter(({ span }, index) => !isBackedAt(span) && dates[index - 1]?.span.start !== span.start);
}

function checkNumber(number: NumberReading, prose: Prose): readonly Diagnostic[] {
  if (number.kind === 'name') return checkName(number, prose);
  // Dates are looked at as dates, and ordinals count nothing.
  if (!isQuantity(number) || number.vague === true || isSmallWord(number)) return [];
  const place = prose.placeOf(number.span);
  const fitting = prose.support.numbers.filter((supported) => sameNumber(number, supported, prose.language));
  if (fitting.length === 0 && number.ends !== undefined)
    return number.ends.flatMap((end) => checkNumber(end, prose));
  if (fitting.length === 0) return checkSum(number, prose, place);
  const given = readQualifier(prose.text, number, prose.language).qualifiers;
  if (fitting.some((supported) => isNoStronger(given, supported))) return [];
  const stated = fitting[0]?.qualifiers[0] ?? 'exactly';
  return [qualifierChanged(place, given[0] ?? 'exactly', stated, fitting[0]?.words ?? '')];
}

/** `one`, `a third`, `half` in words: numerals count from two up. */
function isSmallWord({ text, values }: NumberReading): boolean {
  return (
    !/\p{N}/u.test(text) &&
    values.length > 0 &&
    values.every((value) => typeof value === 'number' && value < 2)
  );
}

/** A numeral in a name is no quantity, but a slip in it is a slip. */
function checkName({ span }: NumberReading, prose: Prose): readonly Diagnostic[] {
  const before = /[\p{L}\p{N}/:.-]*$/u.exec(prose.text.slice(0, span.start))?.[0] ?? '';
  const after = /^[\p{L}\p{N}/:-]*/u.exec(prose.text.slice(span.end))?.[0] ?? '';
  const whole = { start: span.start - before.length, end: span.end + after.length };
  const name = prose.text.slice(whole.start, whole.end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return prose.isNamed(name) ? [] : [unboundName(prose.placeOf(whole), name)];
}

function sameNumber(number: NumberReading, supported: SupportedNumber, language: Language): boolean {
  const { measure } = number;
  if ((number.kind === 'percent') !== supported.percent) return false;
  // Twenty years are not backed by twenty attacks.
  const isTime = measure !== undefined && isTimeMeasure(measure, language);
  if (isTime && !supported.measures.includes(language.nouns.singular(measure))) return false;
  const wanted = new Set(number.values.map(String));
  return supported.values.some((value) => wanted.has(String(value)));
}

/** Prose may hedge an exact number (`some 3,000`); it may not sharpen one, or turn its limit round. */
function isNoStronger(given: readonly Qualifier[], { qualifiers }: SupportedNumber): boolean {
  return given.some((one) =>
    qualifiers.some((stated) => {
      if (stated === 'exactly' && one === 'about') return true;
      return compareQualifiers(one, stated) !== 'changed';
    }),
  );
}

function checkSum(number: NumberReading, prose: Prose, place: Place): readonly Diagnostic[] {
  const value = number.values.find((candidate) => typeof candidate === 'number');
  const parts = value === undefined ? undefined : figuresThatMake(value, prose.figures ?? []);
  if (parts === undefined) return [unboundNumber(place, number.text)];
  const sum = addFigures(parts, place);
  if (sum.value === undefined) return sum.diagnostics;
  const given = readQualifier(prose.text, number, prose.language).qualifiers;
  const supported = {
    values: [],
    qualifiers: [sum.value.qualifier],
    percent: false,
    measures: [],
    words: '',
  };
  if (isNoStronger(given, supported)) return [];
  return [
    qualifierChanged(place, given[0] ?? 'exactly', sum.value.qualifier, `the sum of ${parts.length} figures`),
  ];
}

function isBacked(words: string, { support, language }: Prose): boolean {
  const sources = support.words;
  const trimmed = foldText(words).replace(/[,.;:!?]+$/, '');
  if (trimmed === '') return true;
  if (sources.some((source) => standsIn(source, words, language) || standsIn(source, trimmed, language)))
    return true;
  const pieces = splitAtElisions(trimmed);
  return pieces.length > 1 && sources.some((source) => inOrder(source, pieces, language));
}

function inOrder(source: string, pieces: readonly string[], language: Language): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const place = placesIn(source, piece, language).find(({ start }) => start >= from);
    from = place?.end ?? from;
    return place !== undefined;
  });
}
