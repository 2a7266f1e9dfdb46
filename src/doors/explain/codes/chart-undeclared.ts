import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A chart whose figures nobody declared comparable, with a `series` or in `compare`.',
  meaning:
    'Bars on one scale invite comparison. Only a person knows whether two figures count the same thing in the same way, so somebody has to declare it, once, where it can be seen.',
  remedy: 'Give the figures the same `series`, or name them in the block: `compare="beds wards"`.',
  example: {
    wrong: {
      extraction:
        'figures:\n  beds: { label: Beds, value: 412, unit: places, evidence: 412 beds }\n  wards: { label: Wards, value: 38, unit: places, evidence: 38 wards }',
      narrative: '::chart',
    },
    right: { narrative: '::chart{compare="beds wards"}' },
  },
};
