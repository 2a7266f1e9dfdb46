import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'No font has a character that is to be printed. The hint names a package of fonts that has it, where there is one; see [templates](templates.md#style-sheets).',
  meaning:
    'A browser prints an empty box for a character that no font has, or borrows one from the machine, so that the same pack looks different elsewhere. Fonts that come with Sourcebound have Latin, Greek, Cyrillic and more; others are installed in the workspace.',
  remedy: 'Install the package of fonts that the hint names, or print less of the source.',
  example: {
    command: 'build',
    wrong: { narrative: 'The sign \u{17000} is Tangut.' },
    right: { narrative: 'The sign is Tangut.' },
  },
};
