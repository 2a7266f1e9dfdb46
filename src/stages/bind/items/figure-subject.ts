import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import type { FigureData } from '../../../ground/model/quantity.ts';
import { compareQualifiers } from '../numbers/compare-qualifiers.ts';
import { saysMinus, saysOutlay, saysPlus } from '../numbers/says-minus.ts';
import { statesValue } from '../numbers/states-value.ts';
import { authorLanguage, readingLanguage } from '../reading-language.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { placesIn } from '../text/stands-in.ts';
import { countsSomethingElse } from './counts-something-else.ts';
import type { ItemBase } from './item-base.ts';
import type { ItemContext } from './item-context.ts';
import type { RecordedFigure } from './read-figure.ts';
import type { RecordedUnit } from './recorded-unit.ts';
import type { StatedNumber } from './stated-number.ts';
import { statedNumbers } from './stated-numbers.ts';
import { unitChange } from './unit-change.ts';

/** A figure with the numbers of its evidence, and the one among them that it means. */
export interface FigureSubject {
  readonly id: string;
  readonly data: FigureData;
  /** The qualifier that the figure has, or has by default. */
  readonly qualifier: Qualifier;
  /** Its unit, taken apart. */
  readonly unit: RecordedUnit;
  /** The evidence that was found; rules of figures say nothing where there is none. */
  readonly evidence: readonly BoundEvidence[];
  /** The numbers that the figure may mean: those in `as-printed`, where the extraction settles the form. */
  readonly stated: readonly StatedNumber[];
  /** The number that has the value, best with the qualifier of the figure too. */
  readonly match: StatedNumber | undefined;
  readonly context: ItemContext;
  /** The place of a field in the extraction. */
  placeOf(field: keyof Figure): Place;
}

export function figureSubject(
  figure: RecordedFigure,
  { id, evidence }: ItemBase,
  context: ItemContext,
): FigureSubject {
  const { data, qualifier, unit } = figure;
  const stated = evidence.flatMap((one) => numbersFor(data, one, context));
  return {
    id,
    data,
    qualifier,
    unit,
    evidence,
    stated,
    match: chooseNumber(figure, stated, context),
    context,
    placeOf: (field) => context.extraction.content.placeOf(['figures', id, field]),
  };
}

/** How the qualifier of a figure compares with the best one that its source allows. */
export function judgeQualifier(
  given: Qualifier,
  { qualifier }: StatedNumber,
): ReturnType<typeof compareQualifiers> {
  const verdicts = qualifier.qualifiers.map((stated) => compareQualifiers(given, stated));
  return (
    verdicts.find((verdict) => verdict === 'same') ??
    verdicts.find((verdict) => verdict === 'weaker') ??
    'changed'
  );
}

function numbersFor(
  data: FigureData,
  evidence: BoundEvidence,
  { documents }: ItemContext,
): readonly StatedNumber[] {
  const document = documents.get(evidence.document);
  if (document === undefined) return [];
  const stated = statedNumbers(evidence, document);
  const form = data['as-printed'];
  if (form === undefined) return stated;
  const places = evidence.pieces.flatMap((piece) =>
    placesIn(document.text.text.slice(piece.start, piece.end), form, readingLanguage(document)).map(
      (span) => ({
        start: piece.start + span.start,
        end: piece.start + span.end,
      }),
    ),
  );
  return stated.filter(({ span }) => places.some((form) => form.start <= span.start && span.end <= form.end));
}

function chooseNumber(
  { data, qualifier, unit }: RecordedFigure,
  stated: readonly StatedNumber[],
  { document }: ItemContext,
): StatedNumber | undefined {
  const fitting = stated.filter(
    (candidate) =>
      (statesValue(candidate.number, data.value) || saysByLabel(candidate, data, document)) &&
      !countsSomethingElse(candidate, data, stated),
  );
  const ofUnit = fitting.filter(
    (candidate) => unitChange({ data, unit }, candidate, document, stated) === undefined,
  );
  const isSame = (candidate: StatedNumber): boolean => judgeQualifier(qualifier, candidate) === 'same';
  return ofUnit.find(isSame) ?? ofUnit[0] ?? fitting.find(isSame) ?? fitting[0];
}

/** `Fall in staff: 126` of a cell `−126`, and `Central costs: 2,450` of `(2,450)`: the label says what the sign does. */
function saysByLabel(
  { number, cell, span }: StatedNumber,
  { label, value }: FigureData,
  { text }: ItemContext['document'],
): boolean {
  if (cell === undefined || typeof value !== 'number' || value <= 0) return false;
  if (!statesValue(number, -value)) return false;
  const language = authorLanguage();
  if (saysPlus(label, language)) return false;
  // Beside a number without brackets they say that this one has another sign.
  const row = paragraphAt(text, span.start);
  const [, ...cells] = row === undefined ? [] : text.text.slice(row.start, row.end).split('\t');
  const isInBrackets = cells.every((one) => !/\d/.test(one) || /^\s*[(+−-]/u.test(one));
  return saysMinus(label, language) || (isInBrackets && saysOutlay(label, language));
}
