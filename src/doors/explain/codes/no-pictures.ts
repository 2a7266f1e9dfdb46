import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A picture in the text of a pack.',
  meaning:
    'Pictures are placed by a block of their own, which requires words for readers who cannot see them and keeps the file within the workspace. A picture in a line of text has neither.',
  remedy:
    'Put the file into `sources/pictures/`, and write `::picture{file="…" alt="…"}` on a line of its own.',
  example: {
    wrong: { narrative: 'The plan: ![A plan](plan.png)' },
    right: { narrative: 'There is a plan.' },
    at: '![A plan]',
  },
};
