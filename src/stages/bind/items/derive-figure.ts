import { unitNamed } from '../../../ground/language/unit-symbols.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { derivedDiffers } from '../../../ground/model/diagnostics/figures.ts';
import { badValue } from '../../../ground/model/diagnostics/values.ts';
import { type Fix, likelyFix, withFixes } from '../../../ground/model/fix.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import type { FigureQuantity, Operation } from '../../../ground/model/quantity.ts';
import { addFigures, countsTheSame, isLike, limitOf, opposite } from '../prose/add-figures.ts';
import { readingLanguage } from '../reading-language.ts';
import { applyRules } from '../rules/apply-rules.ts';
import { dividedBy, type Exact, exactly, minus, plus, rounded, times } from './exact-arithmetic.ts';
import type { ItemContext } from './item-context.ts';
import { type RecordedFigure, readFigure } from './read-figure.ts';

/** What an extraction says to be worked out. */
export function derivationOf({ derived }: Figure): BoundFigure['derived'] {
  const [entry] = Object.entries(derived ?? {});
  return entry && { operation: entry[0] as Operation, parts: entry[1] as readonly string[] };
}

/**
 * A figure of our own arithmetic: recomputed from its parts, with their unit and the weaker of their qualifiers.
 *
 * @param parts in the order in which they are named; each has its place in the extraction
 */
export function deriveFigure(
  id: string,
  raw: Figure,
  parts: readonly BoundFigure[],
  context: ItemContext,
): { readonly item: BoundFigure; readonly diagnostics: readonly Diagnostic[] } {
  const { placeOf } = context.extraction.content;
  const derived = derivationOf(raw) ?? { operation: 'sum', parts: [] };
  const place = placeOf(['figures', id, 'derived']);
  const result = calculate(derived.operation, parts);
  const added = derived.operation === 'sum' ? addFigures(parts, place) : undefined;
  const overlap = (added?.diagnostics ?? []).map((one) =>
    withFixes(one, withoutPart(added?.part, id, derived.parts, context)),
  );
  const failed = overlap.length > 0 || typeof result === 'string';
  const given = readFigure(raw, readingLanguage(context.document), (field) =>
    placeOf(['figures', id, field]),
  );
  const quantity = typeof result === 'string' ? NOTHING : asGiven(result, raw, given);
  const period = raw.period === undefined ? undefined : parseCalendarDate(String(raw.period));
  const item: BoundFigure = {
    id,
    document: context.extraction.id,
    place: placeOf(['figures', id], 'key'),
    evidence: [],
    madeOf: parts,
    kind: 'figure',
    data: { ...raw, value: quantity.value, qualifier: quantity.qualifier, ...unitText(quantity, parts) },
    quantity,
    derived,
    asPrinted: '',
    period: period !== undefined && 'date' in period ? period.date : undefined,
    supersets: [],
  };
  const message =
    typeof result === 'string' && overlap.length === 0
      ? [
          badValue(
            place,
            `\`${derived.operation}\` cannot be worked out: ${result}`,
            unlikeUnits(derived.operation, parts) === undefined
              ? 'derive it from other figures'
              : 'give both the unit that their sources give them, or derive it from other figures',
          ),
        ]
      : overlap;
  const compared = failed || raw.value === undefined ? [] : compareGiven(id, raw, given, result, context);
  const subject = {
    id,
    label: raw.label,
    operation: derived.operation,
    parts,
    value: typeof quantity.value === 'number' ? quantity.value : 0,
    documents: context.documents,
    placeOf: (field: keyof Figure) => placeOf(['figures', id, field]),
  };
  const found = failed ? [] : applyRules('derivation', subject);
  return { item, diagnostics: [...message, ...compared, ...found] };
}

/** A part of another part is left out of a sum. */
function withoutPart(
  part: string | undefined,
  id: string,
  parts: readonly string[],
  { extraction }: ItemContext,
): Fix | undefined {
  const index = parts.indexOf(part ?? '');
  if (index < 0 || parts.length < 3) return undefined;
  const path = ['figures', id, 'derived', 'sum', index];
  return likelyFix(`leave \`${part}\` out of the sum`, {
    kind: 'delete',
    file: extraction.content.file,
    path,
  });
}

const NOTHING: FigureQuantity = { value: 0, qualifier: 'exactly' };

/** What comes of it, as exact as it is printed; in words, why nothing does. */
function calculate(operation: Operation, parts: readonly BoundFigure[]): Calculated | string {
  const [first, second] = parts;
  if (first === undefined || second === undefined) return 'its parts cannot be read';
  const numbers = parts.flatMap(({ data }) => (typeof data.value === 'number' ? [data.value] : []));
  if (numbers.length < parts.length) return 'one of them is a range';
  const unlike = unlikeUnits(operation, parts);
  if (unlike !== undefined) return unlike;
  const [one = ZERO, other = ZERO, ...rest] = numbers.map(exactly);
  const { unit, rate, counted } = first.quantity;
  const same = {
    ...(unit === undefined ? {} : { unit }),
    ...(rate === undefined ? {} : { rate }),
    ...(counted === undefined ? {} : { counted }),
    ...(parts.some(({ quantity }) => quantity.scaled) ? { scaled: true as const } : {}),
  };
  const up = parts.map(({ quantity }) => quantity.qualifier);
  const against = [first.quantity.qualifier, opposite(second.quantity.qualifier)];
  switch (operation) {
    case 'sum':
      return {
        exact: [other, ...rest].reduce(plus, one),
        ...same,
        qualifier: limitOf(up),
        decimals: undefined,
      };
    case 'difference': {
      const points = unit?.family === 'per-cent' ? { unit: unitNamed('pp') } : {};
      return {
        exact: minus(one, other),
        ...same,
        ...points,
        qualifier: limitOf(against),
        decimals: undefined,
      };
    }
    case 'ratio':
    case 'share':
    case 'change': {
      const isChange = operation === 'change';
      const top = isChange ? minus(other, one) : one;
      const quotient = dividedBy(top, isChange ? one : other);
      if (quotient === undefined) return 'it would be divided by zero';
      if (operation === 'share' && isMoreThanOne(quotient))
        return 'the part is larger than the whole; swap them, or write `ratio`';
      const qualifier = limitOf(isChange ? against.map(opposite) : against);
      if (operation === 'ratio') return { exact: quotient, qualifier, decimals: 2 };
      return { exact: times(quotient, HUNDRED), unit: unitNamed('%'), qualifier, decimals: 1 };
    }
  }
}

function isMoreThanOne(quotient: Exact): boolean {
  return rounded(quotient, ALL).value > 1;
}

interface Calculated extends Omit<FigureQuantity, 'value'> {
  readonly exact: Exact;
  /** Of what is rounded; nothing where all decimals stay. */
  readonly decimals: number | undefined;
}

const ZERO: Exact = { top: 0n, bottom: 1n };
const HUNDRED: Exact = { top: 100n, bottom: 1n };
/** More decimals than anybody writes. */
const ALL = 12;

function unlikeUnits(operation: Operation, parts: readonly BoundFigure[]): string | undefined {
  const [first, ...rest] = parts;
  const isAlike = (one: FigureQuantity, other: FigureQuantity): boolean =>
    operation === 'difference' || operation === 'change'
      ? countsTheSame(one, other)
      : isLike(one, other, operation !== 'sum');
  const other = rest.find((part) => first !== undefined && !isAlike(first.quantity, part.quantity));
  if (first === undefined || other === undefined) return undefined;
  return `they have different units: ${first.data.unit ?? 'none'} and ${other.data.unit ?? 'none'}`;
}

/** Rounded as the author writes the value, where one is given; else as is usual for what it is. */
function asGiven(result: Calculated, raw: Figure, given: RecordedFigure): FigureQuantity {
  const { exact, decimals, ...rest } = result;
  const wanted =
    raw.value !== undefined && typeof given.data.value === 'number'
      ? decimalsOf(given.data.value)
      : decimals === undefined
        ? ALL
        : decimalsFor(exact, decimals);
  const { value, exact: whole } = rounded(exact, wanted);
  const qualifier: Qualifier = !whole && rest.qualifier === 'exactly' ? 'about' : rest.qualifier;
  return { ...rest, value, qualifier };
}

/** A small number keeps two digits: 0.034. */
function decimalsFor(exact: Exact, usual: number): number {
  const { value } = rounded(exact, ALL);
  if (value === 0 || Math.abs(value) >= 1) return usual;
  return Math.min(ALL, Math.max(usual, 1 - Math.floor(Math.log10(Math.abs(value)))));
}

function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}

function unitText(quantity: FigureQuantity, parts: readonly BoundFigure[]): { readonly unit?: string } {
  const own = parts[0]?.quantity.unit?.name === quantity.unit?.name ? parts[0]?.data.unit : undefined;
  const text = own ?? quantity.unit?.name;
  const isNumberAlone =
    quantity.unit === undefined && quantity.counted === undefined && quantity.rate === undefined;
  return text === undefined || isNumberAlone ? {} : { unit: text };
}

function compareGiven(
  id: string,
  raw: Figure,
  given: RecordedFigure,
  result: Calculated | string,
  { extraction }: ItemContext,
): readonly Diagnostic[] {
  if (given.diagnostics.length > 0) return given.diagnostics;
  if (typeof result === 'string') return [];
  const place = extraction.content.placeOf(['figures', id, 'value']);
  const { value } = given.data;
  const { value: exact } = rounded(result.exact, ALL);
  const wanted = typeof value === 'number' ? rounded(result.exact, decimalsOf(value)).value : undefined;
  const sameUnit = typeof raw.value !== 'string' || given.unit.unit?.name === result.unit?.name;
  if (wanted === value && sameUnit) return [];
  const name = result.unit === undefined ? '' : ` ${result.unit.name}`;
  const gone = likelyFix('delete `value`', {
    kind: 'delete',
    file: extraction.content.file,
    path: ['figures', id, 'value'],
  });
  return [
    withFixes(derivedDiffers(place, String(raw.value), `${Number(exact.toPrecision(6))}${name}`), gone),
  ];
}
