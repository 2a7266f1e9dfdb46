import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'On the finished pages, the marking or the status line is not at its place, is too small, covered, or in a colour that cannot be read.',
  meaning:
    "Marking and status protect the reader, so no template may move or restyle them, or print a page number that is not the page's own. They are looked for on every finished page, as a reader would see them.",
  remedy:
    "Remove from the template's style sheets whatever sets page margins, boxes over them, or the background of the page.",
  example: {
    command: 'build',
    meets: 'A style sheet of the template hides or covers what is in the foot of the page.',
    provokedBy: 'tests/templates/margins.test.ts',
  },
};
