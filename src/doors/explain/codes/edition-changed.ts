import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'An edition is handed out that differs from what was handed out earlier under the same number.',
  meaning:
    'Two readers with “edition 1” in their hands would have different texts. The record now has what was handed out last, so the next list of changes begins there.',
  remedy: 'Increase `edition` in the pack, and hand that out.',
  example: {
    command: 'bundle briefing',
    meets: 'The pack was changed and built after edition 1 was bundled, and still says `edition: 1`.',
    provokedBy: 'tests/handouts/editions/editions.test.ts',
  },
};
