import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'YAML or JSON would read the plain number as something else (`3.000`, `0800`, `1e3`): quote it.',
  meaning:
    'YAML and JSON read plain numbers by rules of their own: `3.000` becomes 3, `0800` loses its zero, `1e3` becomes 1000. What you wrote would not be what is compared with the source.',
  remedy: 'Put the number in quotes, with its unit if you like: `"3.000"`.',
  example: {
    wrong: {
      source: 'The hospital has 3.000 beds.',
      extraction: 'figures:\n  beds: { label: Beds, value: 3.000, evidence: 3.000 beds }',
    },
    right: {
      extraction: 'figures:\n  beds: { label: Beds, value: 3000, as-printed: "3.000", evidence: 3.000 beds }',
    },
    at: '3.000,',
  },
};
