import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The quoted words are not in the document.',
  meaning:
    'The words are looked for letter by letter; only spaces, line breaks, and kinds of dashes and quotation marks may differ. A quotation from memory, a typing mistake in either file, or the wrong document all end here.',
  remedy: 'Copy the words from the document; the hint has the nearest.',
  example: {
    wrong: {
      extraction: 'figures:\n  beds: { label: Beds, value: 412, unit: beds, evidence: 412 new beds }',
    },
    right: { extraction: 'figures:\n  beds: { label: Beds, value: 412, unit: beds, evidence: 412 beds }' },
    at: '412 new beds',
  },
};
