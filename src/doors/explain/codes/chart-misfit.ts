import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A chart of a kind that would not be true of its figures: a line without periods, parts that come to more than their whole.',
  meaning:
    'A line between two points claims a course over time, and parts of a whole claim to add up. If the figures do not bear that out, the drawing is untrue although each number is right.',
  remedy: 'Choose the kind that fits, or give the figures what it needs, such as a `period`.',
  example: {
    wrong: {
      extraction:
        'figures:\n  beds: { label: Beds, value: 412, unit: places, series: size, evidence: 412 beds }\n  wards: { label: Wards, value: 38, unit: places, series: size, evidence: 38 wards }',
      narrative: '::chart{kind="line"}',
    },
    right: { narrative: '::chart{kind="bars"}' },
  },
};
