import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A registered copy no longer exists and cannot be made again: the pack has been printed again since.',
  meaning:
    'The register still knows whose copy it was, and the copy on paper is as good as before. But its file is gone, and the PDF that it was made from has been replaced, so it cannot be made again.',
  remedy: 'Put the file back from a backup, if you need to print that copy again.',
  example: {
    command: 'copies briefing',
    meets: 'A file of a copy was deleted, and the pack has been printed again since.',
    provokedBy: 'tests/handouts/copies/copies.test.ts',
  },
};
