import type { Language } from '../../../ground/language/language.ts';
import { changeRole } from './change-role.ts';
import { deniedNumber } from './denied-number.ts';
import { isDifference, isPlainLevel } from './difference-at.ts';
import type { NumberReading } from './number-reading.ts';
import type { QualifierReading } from './read-qualifier.ts';
import { shareRelation } from './share-relation.ts';
import { isShare } from './share-whole.ts';

/** `difference`: how much more or less; `level`: how much, without a word of any difference near it. */
export type Level = 'difference' | 'level';

/** Which of the two a source says, where it leaves no doubt. */
export function levelOf(
  text: string,
  number: NumberReading,
  limits: QualifierReading,
  language: Language,
): Level | undefined {
  if (language.shares.differing.size === 0) return undefined;
  // `They make up 14 per cent of its length`
  if (shareRelation(text, number, language) === 'part') return undefined;
  // `Do without 12 lorries` is said of the lorries, and of how many fewer there are.
  if (deniedNumber(text, number, limits, language)?.isForgone === true) return undefined;
  const role = changeRole(text, number, limits, language);
  if (role === 'by' || isDifference(text, number, language)) return 'difference';
  if (role !== undefined) return 'level';
  // A share, or the cell of a table, may be a change without a word of it.
  const isOpen = isShare(number) || number.unit?.family === 'percentage-points' || text.includes('\t');
  return !isOpen && isPlainLevel(text, number, language) ? 'level' : undefined;
}
