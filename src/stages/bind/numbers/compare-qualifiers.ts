import type { Qualifier } from '../../../ground/model/qualifier.ts';

/**
 * Holds the qualifier of a figure against the one that its source gives. `weaker` says less than the source
 * and is still true: `at least 800` where the source has more than 800. Anything else that differs is
 * `changed`.
 */
export function compareQualifiers(given: Qualifier, stated: Qualifier): 'same' | 'weaker' | 'changed' {
  if (given === stated) return 'same';
  const weaker =
    (stated === 'more-than' && given === 'at-least') || (stated === 'fewer-than' && given === 'at-most');
  return weaker ? 'weaker' : 'changed';
}
