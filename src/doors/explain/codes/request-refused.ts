import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The page asked for something from the network or the disk.',
  meaning:
    'A page that loads something from elsewhere may look different tomorrow, and tells others what is being printed. The browser has no network, and each attempt is reported.',
  remedy:
    'Remove the reference from the template, and embed the picture or font: docs/templates.md says how.',
  example: {
    command: 'build',
    meets: 'A page asks for an address while it is printed.',
    provokedBy: 'tests/stages/typeset/open-printer.test.ts',
  },
};
