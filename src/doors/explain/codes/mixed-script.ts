import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A word mixes letters that look alike, such as Latin and Cyrillic.',
  meaning:
    'A Cyrillic `а` looks like a Latin `a` and is another letter: the word is not found in the source, a name with it is not the name that it seems to be, and a number that is spelt with it is read by people and by no rule. It comes from copying, or from somebody who means to deceive.',
  remedy: 'Type the word again. A name that is written so goes into `own` of the pack.',
  example: {
    wrong: {
      extraction: 'figures:\n  beds: { label: Beds, value: 412, unit: beds, evidence: 412 b\u0435ds }',
    },
    right: { extraction: 'figures:\n  beds: { label: Beds, value: 412, unit: beds, evidence: 412 beds }' },
  },
};
