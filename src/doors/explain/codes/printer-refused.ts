import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'The printer answers, and does not take a copy, or gives one up.',
  meaning:
    'The printer was reached and said no to a copy: it does not accept jobs, wants a password, or cancelled the job. The ledger knows which copies are on paper and which are not.',
  remedy: 'Do what the hint says, and go on with `--resume`: no copy is printed twice.',
  example: {
    command: 'copies briefing --printer ipp://printer.example/ipp/print',
    meets: 'The printer cancels the job of the second copy.',
    provokedBy: 'tests/handouts/copies/printing/print-copies.test.ts',
  },
};
