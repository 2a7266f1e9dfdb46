import type { LetteredDocument } from '../../ground/model/bound.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { markingTooLow } from '../../ground/model/diagnostics/files.ts';
import { likelyFix, withFixes } from '../../ground/model/fix.ts';
import type { PackSettings } from '../../ground/model/generated/pack.ts';
import type { Pack } from '../../ground/model/sources.ts';

/** From the least strict: TLP 2.0 (FIRST, 2022), and the tiers of the UK Government Security Classifications. */
const SCALES: readonly (readonly string[])[] = [
  ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'],
  ['OFFICIAL', 'OFFICIAL-SENSITIVE', 'SECRET', 'TOP SECRET'],
];

/** Refuses a pack whose marking is less strict than that of one of its documents. */
export function checkMarking({ front }: Pack, documents: readonly LetteredDocument[]): readonly Diagnostic[] {
  const marking = labelOf(front.data.marking);
  return documents.flatMap(({ document }) => {
    const needed = labelOf(document.front.data.marking);
    if (needed === undefined || isAsStrict(marking, needed)) return [];
    const low = markingTooLow(front.placeOf(['marking']), marking ?? 'not at all', document.id, needed);
    // The same words as in the document: a stricter marking is a choice, and so is a pack without the document.
    const value = document.front.data.marking;
    const path = ['marking'];
    return value === undefined
      ? [low]
      : [
          withFixes(
            low,
            likelyFix(`mark the pack ${needed}`, { kind: 'set', file: front.file, path, value }),
          ),
        ];
  });
}

/** What a marking says; nothing for none. */
export function labelOf(marking: PackSettings['marking']): string | undefined {
  const label = typeof marking === 'object' ? marking.label : marking;
  const none = typeof marking === 'object' ? marking.scheme === 'none' : marking === 'none';
  return none ? undefined : label?.trim().toUpperCase();
}

/** Markings of different schemes cannot be compared: then only the same words will do. */
function isAsStrict(given: string | undefined, needed: string): boolean {
  if (needed === 'TLP:CLEAR') return true;
  if (given === undefined) return false;
  if (given === needed) return true;
  const rank = (scale: readonly string[], label: string): number =>
    scale.findLastIndex(
      (tier) => label === tier || label.startsWith(`${tier} `) || label.startsWith(`${tier}-`),
    );
  return SCALES.some((scale) => {
    const least = rank(scale, needed);
    return least >= 0 && rank(scale, given) >= least;
  });
}
