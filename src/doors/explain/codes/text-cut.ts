import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Text that is cut off at the edge of the page or of a box.',
  meaning:
    'The browser draws nothing beyond the edge of the paper or of a box that clips. The words are in the file and not on the page, and a reader cannot know that something is missing.',
  remedy:
    'Find what is wider than the page, or the box in the template that clips its text, and give it room.',
  example: {
    command: 'build',
    wrong: {
      settings: 'template: one-page',
      narrative: 'It is large, and has been large for as long as anybody in the town remembers, as all say.',
      files: { 'templates/one-page/print.css': 'p { height: 2mm; overflow: hidden; }\n' },
    },
    right: { files: { 'templates/one-page/print.css': undefined } },
  },
};
