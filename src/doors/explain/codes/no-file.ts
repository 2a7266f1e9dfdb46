import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'There is no such file, or it is not a file.',
  meaning:
    'Nothing has the name on the command line, or a folder has it. Names are taken from the current folder, not from the workspace.',
  remedy: 'Check the name and the folder that you are in.',
  example: {
    command: 'import lettr.md',
    wrong: { files: { 'letter.md': '---\ntitle: A letter\n---\nThe bridge is safe.\n' } },
    right: {},
    rightCommand: 'import letter.md',
  },
};
