import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The text of a footnote that nothing refers to, or a second one for the same mark.',
  meaning:
    'The words of a footnote are printed where its mark is. Without a mark they are printed nowhere, and a second note of the same name is dropped.',
  remedy: 'Write the mark `[^name]` into the text, or delete the note.',
  example: {
    wrong: { narrative: 'The hospital is large.\n\n[^size]: Counted in spring.' },
    right: { narrative: 'The hospital is large.[^size]\n\n[^size]: Counted in spring.' },
    at: '[^size]',
  },
};
