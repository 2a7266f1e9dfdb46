import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The type on paper is smaller than the style sheet sets it.',
  meaning:
    'The size of the letters on the finished pages is measured. Smaller letters than the style sheet sets mean that something scaled the page.',
  remedy: 'Look for something wider than the page, or for `zoom` or `scale` in the template.',
  example: {
    command: 'build',
    wrong: {
      settings: 'template: one-page',
      narrative: 'The hospital has :value[beds] [@beds].',
      files: { 'templates/one-page/print.css': 'p { transform: scale(0.5); }\n' },
    },
    right: { files: { 'templates/one-page/print.css': undefined } },
  },
};
