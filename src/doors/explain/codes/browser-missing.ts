import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'There is no browser to print with.',
  meaning:
    'Sourcebound looks for a browser in this order: the one that SOURCEBOUND_BROWSER names, those that are installed, and one of its own that it unpacks. None was there, or none could be run on this system.',
  remedy:
    'Install Chromium or Chrome, or set SOURCEBOUND_BROWSER to one; `sourcebound doctor` says what it finds.',
  example: {
    command: 'build',
    meets: 'SOURCEBOUND_BROWSER names a file that is not there.',
    provokedBy: 'tests/engine/pipeline/build.test.ts',
  },
};
