import { type Fix, likelyFix } from '../../ground/model/fix.ts';
import type { Place } from '../../ground/model/place.ts';

/** Another number for a pack that says something else than it did under this one. */
export function nextEdition({ file }: Place, edition: number): Fix {
  const change = { kind: 'set', file, path: ['edition'], value: edition + 1 } as const;
  return likelyFix(`write \`edition: ${edition + 1}\``, change);
}
