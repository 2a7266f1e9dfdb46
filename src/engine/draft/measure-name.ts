import type { NumberPlace } from './sentence-parts.ts';

/** What a number without a counted noun is a number of, by its unit: `Share`, `Length`. */
export function measureOf({ family, rate, draft }: NumberPlace): string {
  // `9 cm an hour` is no distance.
  if (rate && family === 'length') return draft.wording.rate;
  return draft.measures.get(family ?? '') ?? draft.wording.number;
}

/** `Cost` of what costs so much, `Weight` of what weighs so much: where the unit of the number is one of those. */
export function nounOfVerb(lemma: string, { family, draft }: NumberPlace): string | undefined {
  const noun = draft.nouns.get(lemma);
  const fits = noun !== undefined && (family === undefined || draft.familiesOfNouns.get(lemma) === family);
  return fits ? noun : undefined;
}

/** What a thing has by itself. */
export const EXTENTS = new Set(['length', 'area', 'volume', 'mass', 'temperature']);
