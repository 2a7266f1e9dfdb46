import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    '`verify`: a bundle was made with other templates or fonts than those of this version, so its page cannot be made again here.',
  meaning:
    'To prove a page, `verify` makes it again and compares. Templates and fonts are part of the program, and those of another version may break lines elsewhere; that would be no proof of anything.',
  remedy: 'Verify it with the version that the message names.',
  example: {
    command: 'verify briefing.zip',
    meets: 'The bundle was made by another version, whose templates differ.',
    provokedBy: 'tests/handouts/bundle/bundle.test.ts',
  },
};
