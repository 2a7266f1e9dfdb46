import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A key appears twice in the same map of YAML or JSON.',
  meaning:
    'YAML and JSON readers keep the last of two equal keys and silently drop the first. Half of what somebody wrote would be gone.',
  remedy: 'Delete one of them, give one another name, or put the entries of both under one key.',
  example: {
    wrong: {
      extraction:
        'figures:\n  beds: { label: Beds, value: 412, evidence: 412 beds }\n  beds: { label: Wards, value: 38, evidence: 38 wards }',
    },
    right: {
      extraction:
        'figures:\n  beds: { label: Beds, value: 412, evidence: 412 beds }\n  wards: { label: Wards, value: 38, evidence: 38 wards }',
    },
    at: 'beds: { label: Wards',
  },
};
