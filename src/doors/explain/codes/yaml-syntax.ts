import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The YAML cannot be read, or uses what is not allowed here: tags, anchors, aliases.',
  meaning:
    'So is what is YAML but was hardly meant: a dash without a blank behind it, a colon in braces without one. Tags and aliases can change values far from where they are written, which nobody sees who reads the file.',
  remedy: 'Fix the place that is marked; texts with colons or signs in them take quotes.',
  example: {
    wrong: { extraction: 'figures:\n  beds: { label: Beds, value: 412, evidence: 412 beds' },
    right: { extraction: 'figures:\n  beds: { label: Beds, value: 412, evidence: 412 beds }' },
  },
};
