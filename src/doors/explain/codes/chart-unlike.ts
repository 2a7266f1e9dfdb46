import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A chart that puts different units, or times of different lengths, on one scale.',
  meaning:
    "A bar of 412 beds beside one of 38 wards has a length that means nothing, and so has a year's total beside a month's. One scale takes one unit and times of one length. A figure without `period` is not compared: whether it belongs beside the others is for its author to know.",
  remedy: 'Leave out the figure that the message names, or draw two charts.',
  example: {
    wrong: {
      extraction:
        'figures:\n  beds: { label: Beds, value: 412, unit: beds, series: size, evidence: 412 beds }\n  wards: { label: Wards, value: 38, unit: wards, series: size, evidence: 38 wards }',
      narrative: '::chart',
    },
    right: {
      extraction:
        'figures:\n  beds: { label: Beds, value: 412, unit: places, series: size, evidence: 412 beds }\n  wards: { label: Wards, value: 38, unit: places, series: size, evidence: 38 wards }',
    },
  },
};
