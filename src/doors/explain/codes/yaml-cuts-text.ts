import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'YAML reads less than what is written: ` #` after words without quotes, a comma within braces, `\\n` in double quotes.',
  meaning:
    'YAML reads ` #` as the beginning of a comment and a comma within braces as the end of a value. The quotation that is left is still found in the source, so nothing else would reveal that half of it is gone.',
  remedy: 'Put the words in quotes.',
  example: {
    wrong: {
      source: 'The hospital has 412 beds, 38 of them new.',
      extraction: 'figures:\n  beds: { label: Beds, value: 412, evidence: 412 beds, 38 of them }',
    },
    right: { extraction: 'figures:\n  beds: { label: Beds, value: 412, evidence: "412 beds, 38 of them" }' },
  },
};
