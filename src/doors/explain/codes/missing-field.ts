import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A required field is not given.',
  meaning:
    "A few fields have to be there, because nothing can be printed or checked without them: a pack's title, a figure's label and evidence, an event's date.",
  remedy: 'Add the field that the message names.',
  example: {
    wrong: { extraction: 'figures:\n  beds: { value: 412, unit: beds, evidence: 412 beds }' },
    right: { extraction: 'figures:\n  beds: { label: Beds, value: 412, unit: beds, evidence: 412 beds }' },
  },
};
