import type { Finding } from './imported.ts';
import type { LeafParagraph } from './leaf-paragraphs.ts';

/** Paragraphs with such letters that are listed one by one. */
const LISTED = 20;

/**
 * Letters that UTF-8 gives when it is read as if it were windows-1252, `â€™` for an apostrophe and `Ã©` for é: they are
 * damaged in the original itself, where it is not the encoding that it states which is wrong.
 */
export function misreadLetters(paragraphs: readonly LeafParagraph[]): readonly Finding[] {
  return paragraphs
    .flatMap(({ text, block }, index): readonly Finding[] => {
      const match = MISREAD.exec(text);
      if (match === null) return [];
      const words = text.slice(Math.max(0, match.index - 30), match.index + 30);
      return [
        {
          kind: 'doubtful',
          what: 'letters that were misread',
          where: `paragraph ${index + 1}`,
          words,
          message: `“${match[0]}” is what another letter becomes when it is read in the wrong encoding`,
          hint: 'open the original in its own program: where it shows another letter, save it from there as UTF-8',
          block,
        },
      ];
    })
    .slice(0, LISTED);
}

/** Accented letters, signs such as £ and °, quotation marks, dashes and the euro, as windows-1252 or ISO 8859-1 show their bytes. */
const MISREAD = /Ã[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘“•˜™š›œžŸ]|Â[\u0080-\u00bf]|â€[\u0080-\u00bf™œžš˜“”]|â‚¬/u;
