import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    '`[^note]`, `[words][link]` or `:ref[id]` refers to a note, an address, a heading or a block that is not in the pack.',
  meaning:
    'The mark would be printed as typed, and readers would look for a note, a section or an exhibit that is not there.',
  remedy: 'Write the note or the address, give the heading or block that id, or correct the reference.',
  example: {
    wrong: { narrative: 'The hospital is large.[^size]' },
    right: { narrative: 'The hospital is large.[^size]\n\n[^size]: Counted in spring.' },
    at: '[^size]',
  },
};
