import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'The registered copies of this edition do not say what the pack says now: increase `edition`, or use `--renumber`.',
  meaning:
    'Copies of one edition are the same but for their number and name. The pack has been changed since the first were made, so new ones with the same edition would say something else under the same label.',
  remedy:
    'Increase `edition` in the pack. If none of the old copies was handed out, begin again at 1 with `--renumber`.',
  example: {
    command: 'copies briefing',
    meets: 'The pack was edited after its first copies were registered, and its `edition` is the same.',
    provokedBy: 'tests/handouts/copies/copies.test.ts',
  },
};
