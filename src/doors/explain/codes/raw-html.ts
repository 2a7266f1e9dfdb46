import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'An HTML tag in the text of a pack. Comments are left out, as in every Markdown tool.',
  meaning:
    'A tag could hide, move or restyle words after they were verified, so packs are in Markdown alone.',
  remedy: 'Write it in Markdown, or delete the tag.',
  example: {
    wrong: { narrative: 'The hospital<br> is large.' },
    right: { narrative: 'The hospital is large.' },
    at: '<br>',
  },
};
