import type { Figure } from '../../../ground/model/generated/extraction.ts';

/** How a source limits a number. */
export type Qualifier = NonNullable<Figure['qualifier']>;

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
