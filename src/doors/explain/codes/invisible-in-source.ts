import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A source contains characters that nobody can see: they came in by copying, or are in the original.',
  meaning:
    'Quotations are found in spite of them. They may belong to the original, as in some scripts; more often they came in by copying, and the next program that searches the source stumbles over them.',
  remedy: 'Compare with the original, and delete what came in by copying.',
  example: {
    wrong: { source: 'The hos\u200bpital has 412 beds.' },
    right: { source: 'The hospital has 412 beds.' },
  },
};
