import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The `value` of a derived figure is not what its parts give.',
  meaning:
    'A derived figure is worked out from others, so its value needs no source. If it is given as well, it has to agree with the calculation to the precision that it is written with.',
  remedy: 'Delete `value`, as it is calculated; or derive it from other figures.',
  example: {
    wrong: {
      extraction:
        'figures:\n  beds: { label: Beds, value: 412, unit: places, evidence: 412 beds }\n  wards: { label: Wards, value: 38, unit: places, evidence: 38 wards }\n  all: { label: All places, value: 451, derived: { sum: [beds, wards] } }',
    },
    right: {
      extraction:
        'figures:\n  beds: { label: Beds, value: 412, unit: places, evidence: 412 beds }\n  wards: { label: Wards, value: 38, unit: places, evidence: 38 wards }\n  all: { label: All places, derived: { sum: [beds, wards] } }',
    },
    at: '451',
  },
};
