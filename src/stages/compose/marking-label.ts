import type { PackSettings } from '../../ground/model/generated/pack.ts';

/** The words of a pack's marking; nothing for a pack without one. */
export function markingLabel(marking: PackSettings['marking']): string | undefined {
  const label = typeof marking === 'object' ? marking.label : marking;
  if (label === undefined || label === 'none') return undefined;
  return typeof marking === 'object' && marking.scheme === 'none' ? undefined : label;
}
