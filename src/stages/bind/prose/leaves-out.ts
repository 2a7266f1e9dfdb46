import type { Language } from '../../../ground/language/language.ts';
import { foldText } from '../text/fold.ts';

/** Whether a text of the author's negates or denies, or says that something was left out: `not inspected`, `unspent`. */
export function leavesOut(text: string, { sense, prose, directions }: Language): boolean {
  const folded = foldText(text);
  return (
    sense.turning.test(folded) ||
    prose.negation.test(folded) ||
    sense.leavingOut.test(folded) ||
    [...directions.doubting].some((word) => folded.toLowerCase().includes(word))
  );
}
