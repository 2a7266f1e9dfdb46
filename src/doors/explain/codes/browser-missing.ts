import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'There is no browser to print with.',
  meaning:
    'Sourcebound looks for a browser in this order: the one that SOURCEBOUND_BROWSER names; its own, on Linux x64; those that Puppeteer or `sourcebound doctor --install-browser` has installed; Chrome, Chromium or Edge where the system keeps them. None was there, or none could be run.',
  remedy:
    'Run `sourcebound doctor --install-browser`, or install Chromium or Chrome, or set SOURCEBOUND_BROWSER to one. `sourcebound doctor` says what it finds.',
  example: {
    command: 'build',
    meets: 'SOURCEBOUND_BROWSER names a file that is not there.',
    provokedBy: 'tests/engine/pipeline/build.test.ts',
  },
};
