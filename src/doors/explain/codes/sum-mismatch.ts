import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: '`verify`: a file in a bundle is not the one whose SHA-256 was written down.',
  meaning:
    'The bundle lists the SHA-256 of each of its files. One of them does not match: it was changed or damaged after the bundle was made.',
  remedy: 'Ask for the bundle again.',
  example: {
    command: 'verify briefing.zip',
    meets: 'A source in the bundle was edited after it was packed.',
    provokedBy: 'tests/handouts/bundle/bundle.test.ts',
  },
};
