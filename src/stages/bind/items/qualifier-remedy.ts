import type { Qualifier } from '../../../ground/model/qualifier.ts';
import type { QualifierReading } from '../numbers/read-qualifier.ts';
import { authorLanguage } from '../reading-language.ts';
import type { FigureSubject } from './figure-subject.ts';
import { sourceWords } from './source-words.ts';
import type { StatedNumber } from './stated-number.ts';

/** How a qualifier departs from its source. @param words the source's, with what limits the number */
export function describeQualifier(
  given: Qualifier,
  { qualifiers: [stated] }: Pick<QualifierReading, 'qualifiers'>,
  words: string,
): string {
  return stated === undefined
    ? `the source takes the number back: “${words}”`
    : `the qualifier is ${given}, but the source says ${stated}: “${words}”`;
}

/** What to write in the figure so that it says what the source says of the same number. */
export function qualifierRemedy(subject: FigureSubject, match: StatedNumber): string {
  const [stated] = match.qualifier.qualifiers;
  if (stated === undefined) return 'quote words that state the number, or leave the figure out';
  const { context, data, id } = subject;
  const recorded = context.extraction.content.data.figures?.[id];
  const isWritten = typeof recorded?.value === 'string';
  const without = recorded?.qualifier === undefined ? '' : ', and delete `qualifier`';
  const [range] = match.number.values;
  if (stated === 'between' && typeof data.value === 'number' && typeof range === 'object') {
    const value = isWritten ? endsInWords(subject, match) : `[${range.join(', ')}]`;
    return `the source gives a range, so write both ends: \`value: ${value}\`${without}`;
  }
  if (!isWritten || recorded.qualifier !== undefined) return `write \`qualifier: ${stated}\``;
  const limit = authorLanguage().printing.numbers.qualifier(stated, match.number.unit !== undefined);
  const words = sourceWords(match, context);
  return `write \`value: ${limit === undefined ? words : `${limit} ${words}`}\``;
}

function endsInWords({ context }: FigureSubject, match: StatedNumber): string {
  const offset = match.span.start - match.number.span.start;
  return (match.number.ends ?? [])
    .map((number) => {
      const whole = { start: offset + number.whole.start, end: offset + number.whole.end };
      return sourceWords({ ...match, number, whole }, context);
    })
    .join(' to ');
}
