import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A sum adds figures of different units or periods.',
  meaning:
    '412 beds and 38 wards are not 450 of anything. A sum needs one unit, or one label, and times that do not overlap.',
  remedy: 'Print the figures side by side; where they do count the same, give them the same `unit`.',
  example: {
    wrong: {
      extraction:
        'figures:\n  beds: { label: Beds, value: 412, unit: beds, evidence: 412 beds }\n  wards: { label: Wards, value: 38, unit: wards, evidence: 38 wards }',
      narrative: 'In all :sum[beds wards].',
    },
    right: { narrative: 'There are :value[beds] and :value[wards].' },
  },
};
