import { certainFix, type Fix, likelyFix, newValue } from '../fix.ts';
import { meantName } from '../nearest-name.ts';
import type { Place } from '../place.ts';

/**
 * The name that a hint takes to be meant.
 *
 * @param closed all the names that there are are known, and no two of them differ only in capitals and hyphens: what
 *   differs in nothing else is meant for certain
 */
export function nearFix(
  place: Place,
  typed: string,
  hint: string | undefined,
  closed = false,
): Fix | undefined {
  const meant = meantName(hint);
  // The colons of `:::box` are no part of a name.
  if (meant === undefined || meant.startsWith(':')) return undefined;
  const fix = closed && plain(typed) === plain(meant) ? certainFix : likelyFix;
  return fix(`write \`${meant}\``, newValue(place, meant));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
