import type { Language } from '../../../ground/language/language.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { badValue } from '../../../ground/model/diagnostics/values.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import type { FigureData } from '../../../ground/model/quantity.ts';
import { isQuantity, lowUnitOf, type NumberReading, type NumberValue } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { type QualifierReading, readQualifier } from '../numbers/read-qualifier.ts';
import { authorLanguage } from '../reading-language.ts';
import { type RecordedUnit, readRecordedUnit } from './recorded-unit.ts';

/** A figure as it is recorded, in whichever form: after this there is one. */
export interface RecordedFigure {
  readonly data: FigureData;
  readonly qualifier: Qualifier;
  readonly unit: RecordedUnit;
  /** The value in words, where its author wrote a share in words. */
  readonly words?: string;
  /** What cannot be read: the rules have nothing to say of such a figure. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * @param language by which the source is read
 * @param placeOf the place of a field in the extraction
 */
export function readFigure(
  data: Figure,
  language: Language,
  placeOf: (field: keyof Figure) => Place,
): RecordedFigure {
  const { value } = data;
  if (typeof value === 'string') {
    // A dash before a number is a minus, and not that of a range.
    const text = value.replace(/^\s*[–—]\s*/, '−').replace(PLUS, '');
    const read = readWritten(data, text, language, placeOf);
    const author = authorLanguage();
    const isRead = read.diagnostics.length === 0 || language === author;
    return isRead ? read : readWritten(data, text, author, placeOf);
  }
  const qualifier = data.qualifier ?? (typeof value === 'object' ? 'between' : 'exactly');
  const unit = data.unit === undefined ? NO_UNIT : readRecordedUnit(data.unit, authorLanguage());
  return { data: { ...data, value: value ?? 0 }, qualifier, unit, diagnostics: [] };
}

/** A table gives a rise with its sign: `+41 %`. */
const PLUS = /^\s*\+\s*(?=[\p{Sc}\p{N}])/u;

const NO_UNIT: RecordedUnit = { scale: 1 };

function readWritten(
  data: Figure,
  text: string,
  language: Language,
  placeOf: (field: keyof Figure) => Place,
): RecordedFigure {
  const failed = (message: string, hint: string, field: keyof Figure = 'value'): RecordedFigure => ({
    data: { ...data, value: 0 },
    qualifier: data.qualifier ?? 'exactly',
    unit: NO_UNIT,
    diagnostics: [badValue(placeOf(field), message, hint)],
  });
  const numbers = numbersOfValue(text, language);
  const [number, ...others] = numbers;
  if (number === undefined) return failed(`there is no number in \`value\`: “${text}”`, EXAMPLE);
  if (others.length > 0) {
    return failed(
      `\`value\` has ${numbers.length} numbers in it: “${text}”`,
      `write one number, or a range: ${EXAMPLE}`,
    );
  }
  const values = valuesOf(number);
  const [value] = values;
  if (value === undefined) return failed(`“${text}” cannot be read as a number`, EXAMPLE);
  if (values.length > 1) {
    const readings = values.map(String).join(' and as ');
    const hint =
      typeof value === 'number'
        ? `write the number that is meant, such as \`value: ${value}\`, and \`as-printed: "${number.text}"\` if the source prints it so`
        : EXAMPLE;
    return failed(`“${text}” can be read as ${readings}`, hint);
  }
  const limits = readQualifier(text, number, language);
  const unit = unitOf(text, number, limits, language);
  if (unit === undefined) {
    const inside = CURLY.exec(text.trim())?.[1];
    return failed(
      `\`value\` contains more than a number: “${text}”`,
      inside === undefined
        ? `what it counts belongs in the label: ${EXAMPLE}`
        : `leave the curly quotation marks out: \`value: ${inside}\``,
    );
  }
  const isBare = limits.span.start === number.span.start && limits.span.end === number.span.end;
  const qualifier =
    isBare && number.kind !== 'range' && data.qualifier !== 'between'
      ? (data.qualifier ?? limits.qualifiers[0])
      : qualifierOf(data.qualifier, limits.qualifiers);
  if (qualifier === undefined) {
    const field = data.qualifier === undefined ? 'value' : 'qualifier';
    const [stated] = limits.qualifiers;
    const hint = stated === undefined ? EXAMPLE : `write \`qualifier: ${stated}\`, or delete the line`;
    const message =
      field === 'value'
        ? `the words around the number state no plain limit: “${text}”`
        : `the qualifier is ${data.qualifier}, but \`value\` says “${limits.words}”`;
    return failed(message, hint, field);
  }
  if (qualifier === 'between' && typeof value === 'number') {
    const hint = 'write both: `value: between £5 million and £9 million`';
    return failed(`“between” needs two numbers, and “${text}” has one`, hint);
  }
  const given = data.unit === undefined ? undefined : readRecordedUnit(data.unit, authorLanguage());
  // A multiplier in the unit is reported by itself, and a bare number leaves the unit to the field.
  const hasUnit = unit.unit !== undefined || unit.rate !== undefined || unit.counted !== undefined;
  if (given !== undefined && given.number === undefined && hasUnit && !agrees(given, unit)) {
    return failed(
      `\`unit\` is “${data.unit}”, but \`value\` has a unit: “${text}”`,
      'delete `unit`: the value has it',
      'unit',
    );
  }
  if (typeof value !== 'number' && value[0] >= value[1]) {
    return failed(`the first number of “${text}” must be lower than the second`, EXAMPLE);
  }
  const unitText = data.unit ?? unit.text;
  const isShare = number.kind === 'fraction' && /\p{L}/u.test(number.text);
  return {
    data: {
      ...data,
      value: typeof value === 'number' ? value : [value[0], value[1]],
      ...(qualifier === 'exactly' ? {} : { qualifier }),
      ...(unitText === '' ? {} : { unit: unitText }),
    },
    qualifier,
    unit: given === undefined ? { ...unit, isWritten: true } : { ...unit, ...given },
    ...(isShare ? { words: number.text } : {}),
    diagnostics: [],
  };
}

const EXAMPLE = 'write it as the source does, such as `$212.7 million`, `12 per cent` or `3–4 weeks`';

/** `A quarter` and `half`, alone, may be a time or no number; as the value of a figure they are shares. */
function numbersOfValue(text: string, language: Language): readonly NumberReading[] {
  const read = (words: string): readonly NumberReading[] =>
    readNumbers(words, language).filter(({ kind }) => kind !== 'base');
  const numbers = read(text);
  if (numbers.some(isQuantity) || !/^[\p{L}\s-]+$/u.test(text)) return numbers;
  const [of] = language.numbers.of;
  const shares = read(`${text.trimEnd()} ${of ?? ''} `).filter(({ kind }) => kind === 'fraction');
  return shares.some(({ span }) => span.end <= text.trimEnd().length) ? shares : numbers;
}

function valuesOf(number: NumberReading): readonly NumberValue[] {
  const { kind, also, vague, values } = number;
  if (vague === true) return [];
  return isQuantity(number) || also === 'cardinal' || kind === 'year' ? values : [];
}

/** The unit of a number in a text that holds nothing else than a qualifier and what is counted. */
function unitOf(
  text: string,
  { span, whole, unit, rate, alsoRate, kind, ends }: NumberReading,
  limits: QualifierReading,
  language: Language,
): (RecordedUnit & { readonly text: string }) | undefined {
  const start = Math.min(limits.span.start, whole.start);
  if (text.slice(0, start).trim() !== '') return undefined;
  const before = text.slice(whole.start, span.start).trim();
  const isLimitBehind = limits.span.end > whole.end;
  const end = isLimitBehind ? whole.end : text.length;
  if (isLimitBehind && text.slice(limits.span.end).trim() !== '') return undefined;
  const behind = text.slice(whole.end, end).trim();
  const rest = readRecordedUnit(behind, language);
  if (rest.number !== undefined || (rest.counted !== undefined && !COUNTED.test(rest.counted)))
    return undefined;
  const after = text.slice(span.end, end).trim();
  const low = lowUnitOf({ kind, ends });
  const sign = kind === 'percent' && after === behind ? signOf(text.slice(span.start, span.end)) : '';
  const words = [before, sign, after].filter((part) => part !== '').join(' ');
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(low === undefined ? {} : { low }),
    ...((rate ?? rest.rate) === undefined ? {} : { rate: rate ?? rest.rate }),
    ...((alsoRate ?? rest.alsoRate) === undefined ? {} : { alsoRate: alsoRate ?? rest.alsoRate }),
    ...(rest.counted === undefined ? {} : { counted: rest.counted }),
    scale: 1,
    text: words === '' ? (unit?.name ?? '') : words,
  } as RecordedUnit & { readonly text: string };
}

/** Words, and not many: what more there is to say is for the label. */
const COUNTED = /^\p{L}[\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]+){0,5}$/u;

/** What is after the digits: `%`, `per cent`. */
function signOf(number: string): string {
  return /[^\p{N}\s.,'’–-][^\p{N}]*$/u.exec(number)?.[0].trim() ?? '';
}

function qualifierOf(given: Qualifier | undefined, stated: readonly Qualifier[]): Qualifier | undefined {
  const [first] = stated;
  if (given === undefined) return first;
  return stated.includes(given) ? given : undefined;
}

function agrees(given: RecordedUnit, { unit, counted }: RecordedUnit): boolean {
  if (given.number !== undefined) return false;
  if (unit === undefined) return given.unit === undefined;
  return given.unit?.name === unit.name && (given.counted === undefined || counted === undefined);
}

/** Marks that a word processor sets, which are none of YAML. */
const CURLY = /^[“”„«‘’‚]([^“”„«»‘’‚]+)[“”»‘’]$/u;
