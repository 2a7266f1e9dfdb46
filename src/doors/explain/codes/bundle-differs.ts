import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    '`verify`: two things in a bundle or a PDF do not agree, such as the evidence and what the sources give, or a page and the text.',
  meaning:
    '`verify` works everything out again from the sources in the bundle and compares it with the pages. A difference means that somebody changed the text, the evidence or the page after the pack was made, or that its parts are from different builds.',
  remedy: 'Do not rely on it. Ask whoever made it for the bundle, and verify that one.',
  example: {
    command: 'verify briefing.zip',
    meets: 'A number on the page, and in the copy of the page, differs from what the sources give.',
    provokedBy: 'tests/handouts/bundle/bundle.test.ts',
  },
};
