import type { Qualifier } from '../../../ground/model/qualifier.ts';
import type { QualifierReading } from '../numbers/read-qualifier.ts';
import type { FigureSubject } from './figure-subject.ts';
import { sourceStatement } from './source-statement.ts';
import type { StatedNumber } from './stated-number.ts';

/** How a qualifier departs from its source. @param words the source's, with what limits the number */
export function describeQualifier(
  given: Qualifier,
  { qualifiers }: Pick<QualifierReading, 'qualifiers'>,
  words: string,
): string {
  const stated = qualifiers.find((one) => one !== given) ?? qualifiers[0];
  if (stated === given) return `the source limits the number in other words: “${words}”`;
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
  const [range] = match.number.values;
  if (stated === 'between' && typeof data.value === 'number' && typeof range === 'object') {
    if (typeof recorded?.value === 'string')
      return `the source gives a range: ${sourceStatement(subject, match)}`;
    return `the source gives a range, so write both ends: \`value: [${range.join(', ')}]\` and \`qualifier: between\``;
  }
  const isWritten = typeof recorded?.value === 'string' && recorded.qualifier === undefined;
  return isWritten ? sourceStatement(subject, match) : `write \`qualifier: ${stated}\``;
}
