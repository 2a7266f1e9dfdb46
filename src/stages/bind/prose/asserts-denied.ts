import type { Language } from '../../../ground/language/language.ts';
import type { DeniedNumber } from '../numbers/denied-number.ts';
import { tellingWords } from '../numbers/part-of-whole.ts';
import { saysMinus } from '../numbers/says-minus.ts';
import { leavesOut } from './leaves-out.ts';

/** Whether a text of the author's says of a number what its source denies of it. */
export function assertsDenied(text: string, source: DeniedNumber | undefined, language: Language): boolean {
  if (source === undefined || leavesOut(text, language)) return false;
  if (source.isForgone && saysMinus(text, language)) return false;
  if (source.isWhole) return true;
  const own = tellingWords(text, language);
  return source.denied.some((word) => own.includes(word));
}
