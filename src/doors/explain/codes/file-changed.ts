import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A file was changed while `check --fix` worked out its fixes: nothing is written.',
  meaning:
    'Fixes are edits at exact places. An editor or another run has saved the file meanwhile, so the places may no longer be what they were, and an edit there could spoil other words.',
  remedy: 'Save what is open, and run `sourcebound check --fix` again.',
  example: {
    command: 'check --fix',
    meets: 'An editor saves the extraction between reading it and writing the fixes.',
    provokedBy: 'tests/engine/fix/fix-attacks.test.ts',
  },
};
