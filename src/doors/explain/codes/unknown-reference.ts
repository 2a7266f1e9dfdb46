import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A field of an item names another item that is not in the extraction.',
  meaning:
    'Items name each other by id: a speaker, an organisation, the whole of a part. The id has to be in the same extraction, in the section that the message names.',
  remedy: 'Correct the id, or add the item.',
  example: {
    wrong: {
      source: '“The road is safe,” said Rossi.',
      extraction:
        'entities:\n  rossi: { kind: person, name: Rossi }\nquotations:\n  view: { words: The road is safe, speaker: rosi }',
      narrative: 'See [@view].',
    },
    right: {
      extraction:
        'entities:\n  rossi: { kind: person, name: Rossi }\nquotations:\n  view: { words: The road is safe, speaker: rossi }',
    },
    at: 'rosi }',
  },
};
