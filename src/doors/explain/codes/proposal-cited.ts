import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A proposal that nobody has kept yet is cited: in a narrative, or by an item that is kept.',
  meaning:
    'A draft proposes items, and a person keeps or strikes each one. Until then nobody answers for the item, so nothing may rest on it.',
  remedy:
    'Read the item; keep it with `sourcebound draft <document> --keep <id>`, or strike it and cite another.',
  example: {
    wrong: {
      extraction:
        'figures:\n  beds: { proposed: true, label: Beds, value: 412, unit: beds, evidence: 412 beds }',
      narrative: 'The hospital is large [@beds].',
    },
    right: { extraction: 'figures:\n  beds: { label: Beds, value: 412, unit: beds, evidence: 412 beds }' },
    at: 'beds].',
  },
};
