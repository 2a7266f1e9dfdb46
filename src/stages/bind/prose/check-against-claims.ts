import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { rule as denialDiffers } from '../rules/denial-differs.ts';
import { rule as senseDiffers } from '../rules/sense-differs.ts';
import { type ProseText, proseOf } from './prose.ts';
import { NO_SUPPORT, type Statement } from './support.ts';

const RULES = [denialDiffers, senseDiffers];

/**
 * Holds a sentence against the texts of the claims that it cites: they have been held against their evidence, and are
 * often nearer to the author's words than that is. Only a sentence that rests on claims alone is looked at.
 */
export function checkAgainstClaims(prose: ProseText, items: readonly BoundItem[]): readonly Diagnostic[] {
  // The cells of a row are no sentence.
  if (items.length === 0 || prose.text.includes('\t')) return [];
  const statements = items.flatMap((item): readonly Statement[] => {
    if (item.kind !== 'claim') return [];
    const { text } = item.data;
    return [{ words: text, of: 'claim', sentence: () => text }];
  });
  if (statements.length < items.length) return [];
  // What depends on something can be put in many ways: that is held against the evidence alone.
  const { conditional, exceptIf, withoutIt } = prose.language.sense;
  const isOpen = (text: string): boolean =>
    [conditional, exceptIf, withoutIt].some((condition) => condition.test(text));
  if (isOpen(prose.text) || statements.some(({ words }) => isOpen(words))) return [];
  const read = proseOf({ ...prose, support: { ...NO_SUPPORT, statements } });
  return RULES.flatMap((rule) => rule.check(read)).slice(0, 1);
}
