import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A pack from its second edition on has a block `changes`, and no earlier edition is on record.',
  meaning:
    '`::changes` lists what is new since the last edition that was handed out. `copies` and `bundle` keep that record in `sources/editions/`; without it there is nothing to compare with, and the block prints nothing.',
  remedy: 'Keep `sources/editions/` with the sources, or delete the block.',
  example: {
    wrong: { settings: 'edition: 2', narrative: 'The hospital has :value[beds] [@beds].\n\n::changes' },
    right: { narrative: 'The hospital has :value[beds] [@beds].' },
    at: '::changes',
  },
};
