import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'On the finished pages, the marking or the status line is not at its place, is too small, covered, or in a colour that cannot be read.',
  meaning:
    "Marking and status protect the reader, so no template may move or restyle them, or print a page number that is not the page's own. They are looked for on every finished page, as a reader would see them.",
  remedy:
    "Take out of the template's style sheets what they say of page margins, of boxes over them, and of the background of the page.",
  example: {
    command: 'build',
    wrong: {
      settings: 'template: one-page',
      narrative: 'The hospital has :value[beds] [@beds].',
      files: { 'templates/one-page/print.css': '@page { margin: 5mm; }\n' },
    },
    right: { files: { 'templates/one-page/print.css': undefined } },
  },
};
