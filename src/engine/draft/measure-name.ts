import type { NumberPlace } from './sentence-parts.ts';

/** What a number without a counted noun is a number of, by its unit: `Share`, `Length`. */
export function measureOf({ family, rate, draft }: NumberPlace): string {
  // `9 cm an hour` is no distance.
  if (rate && family === 'length') return draft.wording.rate;
  return draft.measures.get(family ?? '') ?? draft.wording.number;
}

/** What a thing has by itself. */
export const EXTENTS = new Set(['length', 'area', 'volume', 'mass', 'temperature']);
