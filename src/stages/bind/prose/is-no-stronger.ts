import type { Qualifier } from '../../../ground/model/qualifier.ts';
import { compareQualifiers } from '../numbers/compare-qualifiers.ts';

/** Prose may hedge an exact number (`some 3,000`); it may not sharpen one, or turn its limit round. */
export function isNoStronger(
  given: readonly Qualifier[],
  { qualifiers }: { readonly qualifiers: readonly Qualifier[] },
): boolean {
  // Taken back on both sides: `all but 70`, `none of the 40`.
  if (given.length === 0 && qualifiers.length === 0) return true;
  return given.some((one) =>
    qualifiers.some((stated) => {
      // `Nearly 1,284` says that it is less.
      if (stated === 'exactly' && one === 'about') return !given.includes('fewer-than');
      return compareQualifiers(one, stated) !== 'changed';
    }),
  );
}
