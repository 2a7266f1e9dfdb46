import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A tag of HTML in the text of a pack. Comments are left out, as in every Markdown tool.',
  meaning:
    'A tag could hide, move or restyle words after they were verified, so packs take Markdown alone. Comments are left out as everywhere.',
  remedy: 'Write it in Markdown, or delete the tag.',
  example: {
    wrong: { narrative: 'The hospital<br> is large.' },
    right: { narrative: 'The hospital is large.' },
    at: '<br>',
  },
};
