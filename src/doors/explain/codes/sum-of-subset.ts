import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A sum adds a figure to one that contains it.',
  meaning:
    'The figure says `subset-of`, so it is counted in the larger one already. Adding it counts it twice.',
  remedy: 'Leave the part out of the sum.',
  example: {
    wrong: {
      source: 'There are 412 beds, 38 of them new beds.',
      extraction:
        'figures:\n  all: { label: Beds, value: 412, unit: beds, evidence: 412 beds }\n  new: { label: New beds, value: 38, unit: beds, subset-of: all, evidence: 38 of them new beds }',
      narrative: 'In all :sum[all new].',
    },
    right: { narrative: 'In all :value[all].' },
  },
};
