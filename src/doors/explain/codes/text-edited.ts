import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    "A document's text was edited by hand after its import, and its front matter does not say what was changed; or it says so, and the text is as it was imported.",
  meaning:
    'Readers treat an imported document as the original. Every pack made from it therefore says on its first page, and wherever it lists its sources, that the text was edited.',
  remedy:
    "Say in the front matter what was changed: `edited: misreadings of the scan corrected`. Or take the original's words again: `sourcebound import <file> --as <id> --replace`.",
  example: {
    command: 'check',
    meets: 'A number in a document was changed after the document was imported.',
    provokedBy: 'tests/engine/intake/import-files.test.ts',
  },
};
