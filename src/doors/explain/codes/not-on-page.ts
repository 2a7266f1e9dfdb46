import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Something that was verified is not whole on the printed page: a clipped cell, hidden text.',
  meaning:
    'The finished PDF is read back, and every bound number and quotation is looked for on it. One that is clipped, hidden or covered was verified and cannot be read, so the PDF is not released.',
  remedy: 'Look for a cell or box in the template that clips or hides its text; give it room.',
  example: {
    command: 'build',
    wrong: {
      settings: 'template: one-page',
      narrative: 'The hospital has :value[beds] [@beds].',
      files: { 'templates/one-page/print.css': 'p { visibility: hidden; }\n' },
    },
    right: { files: { 'templates/one-page/print.css': undefined } },
  },
};
