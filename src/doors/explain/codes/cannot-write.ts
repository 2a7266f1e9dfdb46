import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'The output cannot be written: a full disk, no permission, something in the way, a PDF that Windows keeps open in a viewer.',
  meaning:
    'Outputs are written beside the old ones, which they then replace all at once. If that fails, the last good PDF is still there, and nothing is half written.',
  remedy:
    'Free some space, give yourself permission to write into the folder that the message names, or close the PDF in other programs.',
  example: {
    command: 'build',
    meets: 'A file has the name of the folder into which the pack would be written.',
    provokedBy: 'tests/engine/pipeline/build.test.ts',
  },
};
