import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A phrase in `own` is a bare number, which would allow it anywhere in the pack: add a word beside it. New in rules 2.',
  meaning:
    '`own: ["40"]` would let every 40 of the pack pass, whatever it counts. With a word beside it, the entry covers one statement.',
  remedy: 'Write a word of its sentence beside the number, such as `40 reports`.',
  example: {
    wrong: { settings: 'own: ["40"]', narrative: 'We read 40 reports.' },
    right: { settings: 'own: ["40 reports"]' },
    at: '"40"',
  },
};
