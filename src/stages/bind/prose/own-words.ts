import { blankOut } from '../text/blank-out.ts';
import { foldText } from '../text/fold.ts';
import type { Prose } from './prose.ts';

/**
 * What the author says outside quotation marks, folded, with offsets as in the text; nothing where folding moves them. The
 * mark in the place of what is quoted is no white space, which would be folded.
 */
export function ownWords({ text, quoted }: Prose): string | undefined {
  const folded = foldText(text);
  if (folded.length !== text.length) return undefined;
  return blankOut(folded, quoted, '~');
}
