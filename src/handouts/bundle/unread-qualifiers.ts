import type { Language } from '../../ground/language/language.ts';
import { formatQuantity } from '../../ground/language/printed/format-number.ts';
import type { LetteredDocument } from '../../ground/model/bound.ts';
import { counted } from '../../ground/model/counted.ts';
import type { PrintedCount } from '../../ground/model/printed-count.ts';

/**
 * Says that a PDF alone does not prove the words before its figures: its evidence has how often a number is printed, and
 * not with which words; a text may say them in its own way. Nothing for a pack whose figures are all exact.
 */
export function unreadQualifiers(
  printed: readonly PrintedCount[],
  documents: readonly LetteredDocument[],
  language: Language,
): readonly string[] {
  const refs = new Set(printed.flatMap(({ kind, ref }) => (kind === 'figure' ? ref.split('+') : [])));
  const qualifiers = documents
    .flatMap(({ extraction }) => extraction.items)
    .flatMap((item) => {
      if (item.kind !== 'figure' || !refs.has(`${item.document}:${item.id}`)) return [];
      return formatQuantity(item.quantity, language).qualifier ?? [];
    });
  if (qualifiers.length === 0) return [];
  const words = [...new Set(qualifiers)].map((qualifier) => `“${qualifier}”`).join(', ');
  const are = qualifiers.length === 1 ? 'is' : 'are';
  return [
    `The words before ${counted(qualifiers.length, 'figure')} that ${are} not exact (${words}) were not looked for on the pages: the numbers were. The bundle has what that takes.`,
  ];
}
