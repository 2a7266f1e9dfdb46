import { spelt } from '../../../ground/model/counted.ts';
import { type Change, certainFix, type Fix, type FixValue, likelyFix } from '../../../ground/model/fix.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';
import type { Rate } from '../../../ground/model/unit.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { authorLanguage, readingLanguage } from '../reading-language.ts';
import type { FigureSubject } from './figure-subject.ts';
import { judgeQualifier } from './figure-subject.ts';
import { readFigure } from './read-figure.ts';
import { sourceWords } from './source-words.ts';
import type { StatedNumber } from './stated-number.ts';

/**
 * What to write in a figure so that it says all that its source says of a number: limit, unit and what it is
 * counted against. A hint that gives only the one thing that is wrong would lead to the next error.
 */
export function sourceStatement(subject: FigureSubject, match: StatedNumber): string {
  return statementOf(subject, match).hint;
}

/**
 * The same as changes: for certain, where the evidence has no other number that the figure could mean. Nothing where the
 * figure would be read otherwise than its source.
 */
export function statementFix(subject: FigureSubject, match: StatedNumber): Fix | undefined {
  const { fields, hint } = statementOf(subject, match);
  if (!readsBack(fields, subject, match)) return undefined;
  const { context, id, stated } = subject;
  const changes = Object.entries(fields).map(([field, value]): Change => {
    const at = { file: context.extraction.content.file, path: ['figures', id, field] };
    return value === undefined ? { kind: 'delete', ...at } : { kind: 'set', ...at, value };
  });
  const fix = stated.length === 1 ? certainFix : likelyFix;
  return fix(hint.replace(/^.*?(?=write )/, ''), ...changes);
}

function readsBack(
  fields: Statement['fields'],
  { context, id, placeOf }: FigureSubject,
  match: StatedNumber,
): boolean {
  const recorded = context.extraction.content.data.figures?.[id];
  if (recorded === undefined) return false;
  const written = { ...recorded, ...fields } as Figure;
  const { diagnostics, unit } = readFigure(written, readingLanguage(context.document), placeOf);
  return diagnostics.length === 0 && unit.unit?.name === match.number.unit?.name;
}

interface Statement {
  readonly hint: string;
  /** What the fields of the figure have to be; nothing for those that have to go. */
  readonly fields: Readonly<Record<string, FixValue | undefined>>;
}

function statementOf(subject: FigureSubject, match: StatedNumber): Statement {
  const { context, data, id, qualifier, unit } = subject;
  const recorded = context.extraction.content.data.figures?.[id];
  const agrees = judgeQualifier(qualifier, match) !== 'changed';
  const keepsField = recorded?.qualifier !== undefined && agrees;
  const fields = [
    ...(data.unit === undefined || recorded?.unit === undefined ? [] : ['`unit`']),
    ...(recorded?.qualifier === undefined || agrees ? [] : ['`qualifier`']),
  ];
  const without = fields.length === 0 ? '' : `, and delete ${fields.join(' and ')}`;
  const { rate } = match.number;
  const limit = keepsField ? undefined : limitOf(match);
  if (match.above !== undefined || isLent(match, sourceWords(match, context))) {
    const [value = data.value] = match.number.values;
    const plain = typeof value === 'number' ? String(value) : `[${value.join(', ')}]`;
    const between = typeof value === 'number' ? [] : ['`qualifier: between`'];
    const [stated] = match.qualifier.qualifiers;
    const isLimited = match.above === undefined && limit !== undefined && stated !== undefined;
    const parts = [match.number.unit?.name, rate && against(rate)].filter((one) => one !== undefined);
    const lines = [
      `\`value: ${plain}\``,
      ...(parts.length === 0 ? [] : [`\`unit: ${parts.join(' ')}\``]),
      ...between,
      ...(isLimited ? [`\`qualifier: ${stated}\``] : []),
    ];
    return {
      hint: `${match.above === undefined ? '' : 'the table says so: '}write ${lines.join(' and ')}`,
      fields: {
        value: typeof value === 'number' ? value : [...value],
        ...(parts.length > 0 && { unit: parts.join(' ') }),
        ...(typeof value !== 'number' && { qualifier: 'between' }),
        ...(isLimited && { qualifier: stated }),
      },
    };
  }
  const counted = match.number.unit === undefined ? unit.counted : undefined;
  const age = match.number.age === true && match.number.measure === undefined ? 'years' : undefined;
  const words = [limit, numberInWords(subject, match), counted, age, rate && against(rate)];
  const value = words.filter((one) => one !== undefined).join(' ');
  // A slash is right after what it divides.
  const written = value.replaceAll(' /', '/');
  const gone = fields.map((field) => [field.replaceAll('`', ''), undefined] as const);
  return {
    hint: `write \`value: ${written}\`${without}`,
    fields: { value: written, ...Object.fromEntries(gone) },
  };
}

/** `From 4 to 6 per cent`: the words of the one number do not have the unit that the other lends it. */
function isLent({ number, language }: StatedNumber, words: string): boolean {
  return (
    number.unit !== undefined &&
    number.kind !== 'range' &&
    number.age === undefined &&
    readNumbers(words, language).every(({ unit }) => unit === undefined)
  );
}

/** `Per bushel`, `per 100,000 people`; powers that no word says as they are written: `kg⁻¹ K⁻¹`. */
export function against(rate: Rate): string {
  const { count, of } = rate;
  if (/[·⁻/]/.test(of)) return of;
  // Of several the noun is in the plural, or it is not read back.
  return count === 1 ? `per ${of}` : authorLanguage().printing.numbers.rate(spelt(count), rate);
}

/** Words for the limit that a source puts on a number; nothing for a range, which says so itself. */
function limitOf({ number, qualifier }: StatedNumber): string | undefined {
  const [stated] = qualifier.qualifiers;
  return authorLanguage().printing.numbers.qualifier(stated, number.unit !== undefined);
}

/** `16 to 18 °C`, of `between 16 and 18 °C`. */
function numberInWords({ context }: FigureSubject, match: StatedNumber): string {
  const { ends, kind } = match.number;
  if (kind !== 'range' || ends === undefined) return sourceWords(match, context);
  const offset = match.span.start - match.number.span.start;
  return ends
    .map((number, index) => {
      const end = index === 0 ? number.whole.end : Math.max(number.whole.end, match.number.whole.end);
      const whole = { start: offset + number.whole.start, end: offset + end };
      return sourceWords({ ...match, number, whole }, context);
    })
    .join(' to ');
}
