import { folded } from './folded.ts';

/**
 * What a text says, to be compared: white space and the forms of quotation marks, apostrophes and dashes are how it is
 * set, and say nothing.
 */
export function saidIn(text: string): string {
  return folded(text)
    .replaceAll(/[“”„‟«»]/gu, '"')
    .replaceAll(/[‘’‚‛‹›]/gu, "'")
    .replaceAll(/[‐‑‒–—―−]/gu, '-');
}
