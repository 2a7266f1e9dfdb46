import { srgbProfile } from './srgb-profile.ts';
import { streamSource } from './write-pdf.ts';

/** The objects by which a PDF says what its colours mean, and their exact sources: whoever reads strictly compares them. */
export interface OutputIntent {
  /** The stream of the ICC profile. */
  readonly profile: Buffer;
  /** What is in the catalog. `number` is that of the profile. */
  catalogEntry(number: number): string;
}

/** Colours are sRGB (ISO 19005-3, 6.2.3; ISO 32000-1, 14.11.5). Always the same bytes. */
export function outputIntent(): OutputIntent {
  profile ??= streamSource('/N 3', srgbProfile());
  return {
    profile,
    catalogEntry: (number) =>
      `/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB IEC 61966-2-1) /DestOutputProfile ${number} 0 R>>]`,
  };
}

let profile: Buffer | undefined;
