import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The YAML cannot be read, or uses what is not allowed here: tags, anchors, aliases.',
  meaning:
    'This includes valid YAML that was hardly meant: a dash or, in braces, a colon without a space after it. Tags and aliases can change values far from where they are written, unseen by whoever reads the file.',
  remedy: 'Fix the place that is marked; put texts with colons or signs in quotes.',
  example: {
    wrong: { extraction: 'figures:\n  beds: { label: Beds, value: 412, evidence: 412 beds' },
    right: { extraction: 'figures:\n  beds: { label: Beds, value: 412, evidence: 412 beds }' },
  },
};
