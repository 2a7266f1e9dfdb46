import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    '`draft --keep` keeps an item that names a proposal which nobody has kept, or `--strike` strikes one that an item names. Nothing is written.',
  meaning:
    'Items name each other, a quotation its speaker for instance. Keeping one without the other would leave an item that names nothing, so the two are decided together.',
  remedy: 'Keep or strike both, or take the name out first; the hint has the command.',
  example: {
    command: 'draft report --keep view',
    wrong: {
      source: '“The road is safe,” said Rossi.',
      extraction:
        'entities:\n  rossi: { proposed: true, kind: person, name: Rossi }\nquotations:\n  view: { proposed: true, words: The road is safe, speaker: rossi }',
      narrative: 'It is safe.',
    },
    right: {},
    rightCommand: 'draft report --keep rossi,view',
  },
};
