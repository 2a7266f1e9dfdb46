import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: "The pack's handling marking is less strict than that of one of its documents.",
  meaning:
    'A pack passes on what its documents say, so it needs at least the protection of the strictest of them. TLP:RED in a document makes TLP:RED of every pack made from it.',
  remedy: 'Mark the pack as strictly as the document, or leave the document out.',
  example: {
    wrong: { front: 'marking: TLP:RED', settings: 'marking: TLP:GREEN' },
    right: { settings: 'marking: TLP:RED\ndistribution: [{ name: Ada Rossi, organisation: County }]' },
  },
};
