import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: '`draft --keep` or `--strike` names something that is not a proposal. Nothing is written.',
  meaning:
    '`--keep` and `--strike` decide about items that are marked `proposed: true`. The id is not that of such an item: it is mistyped, or somebody has decided already.',
  remedy: 'See the proposals: `sourcebound draft <document> --list`.',
  example: {
    command: 'draft report --keep bets',
    wrong: {
      extraction:
        'figures:\n  beds: { proposed: true, label: Beds, value: 412, unit: beds, evidence: 412 beds }',
      narrative: 'It is large.',
    },
    right: {},
    rightCommand: 'draft report --keep beds',
  },
};
