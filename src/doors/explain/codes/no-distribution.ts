import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Copies are requested of a pack that names no recipients.',
  meaning:
    'Numbered copies are made for people, and the register says which copy is whose. A pack that is marked TLP:RED may go to named people alone.',
  remedy: "Write `distribution` into the pack's front matter, with a name for each copy.",
  example: {
    command: 'copies briefing',
    wrong: { settings: 'marking: TLP:RED' },
    right: {
      settings: 'marking: TLP:RED\ndistribution: [{ name: Ada Rossi, organisation: County, copies: 1 }]',
    },
    rightCommand: 'build briefing',
  },
};
