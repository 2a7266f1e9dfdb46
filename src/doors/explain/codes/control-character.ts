import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A character that cannot be printed, or that reorders the text around it.',
  meaning:
    'Such characters come in with text that was copied from a terminal, a PDF or a web page. Some have no shape; others turn the order of the letters around them, so that a page would show a different text from the file’s.',
  remedy: 'Delete the character: the message names it, and the place is exact.',
  example: {
    wrong: { narrative: 'The hospital has \u0007412 beds [@beds].' },
    right: { narrative: 'The hospital has 412 beds [@beds].' },
  },
};
