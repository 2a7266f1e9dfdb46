import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A phrase listed in `own` does not appear in the pack.',
  meaning:
    '`own` lists numbers and phrases that are yours. An entry that matches nothing is a leftover or a slip, and would allow something else as soon as somebody writes it.',
  remedy: 'Delete the entry, or spell it as the text does.',
  example: {
    wrong: { settings: 'own: ["three reasons"]' },
    right: { settings: 'own: ["three reasons"]', narrative: 'There are three reasons.' },
    at: '"three reasons"',
    in: 'settings',
  },
};
