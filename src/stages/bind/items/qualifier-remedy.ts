import { certainFix, type Fix, likelyFix } from '../../../ground/model/fix.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import type { QualifierReading } from '../numbers/read-qualifier.ts';
import type { FigureSubject } from './figure-subject.ts';
import { sourceStatement, statementFix } from './source-statement.ts';
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
    : `${given === 'exactly' ? 'the number is given as exact' : `the qualifier is ${given}`}, but the source says ${stated}: “${words}”`;
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

/** The same as changes. */
export function qualifierFix(subject: FigureSubject, match: StatedNumber): Fix | undefined {
  const [stated] = match.qualifier.qualifiers;
  if (stated === undefined) return undefined;
  const { context, data, id } = subject;
  const { content } = context.extraction;
  const recorded = content.data.figures?.[id];
  const [range] = match.number.values;
  if (stated === 'between' && typeof data.value === 'number' && typeof range === 'object') {
    if (typeof recorded?.value === 'string') return statementFix(subject, match);
    const path = ['figures', id];
    return likelyFix(
      `write \`value: [${range.join(', ')}]\` and \`qualifier: between\``,
      { kind: 'set', file: content.file, path: [...path, 'value'], value: [...range] },
      { kind: 'set', file: content.file, path: [...path, 'qualifier'], value: 'between' },
    );
  }
  const isWritten = typeof recorded?.value === 'string' && recorded.qualifier === undefined;
  return isWritten ? statementFix(subject, match) : setQualifier(subject, stated);
}

/**
 * The qualifier that the source states: for certain, where the evidence has the number once. It says what the source
 * says of the number, and nothing else of the figure changes.
 */
export function setQualifier({ context, id, stated: numbers, match }: FigureSubject, stated: Qualifier): Fix {
  const path = ['figures', id, 'qualifier'];
  const change = { kind: 'set', file: context.extraction.content.file, path, value: stated } as const;
  const alike = numbers.filter(({ number }) =>
    number.values.some((value) => match?.number.values.includes(value)),
  );
  return (alike.length === 1 ? certainFix : likelyFix)(`write \`qualifier: ${stated}\``, change);
}
