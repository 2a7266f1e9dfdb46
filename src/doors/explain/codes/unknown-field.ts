import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A field that the schema does not know.',
  meaning:
    'A field that nobody knows is most often a known one that is mistyped. It is not ignored, because what it says would then be ignored, too: a `qualifer` that never limits its figure.',
  remedy: 'Correct the name, or delete the field; the hint has the nearest.',
  example: {
    wrong: { extraction: 'figures:\n  beds: { label: Beds, value: 412, unti: beds, evidence: 412 beds }' },
    right: { extraction: 'figures:\n  beds: { label: Beds, value: 412, unit: beds, evidence: 412 beds }' },
    at: 'unti',
  },
};
