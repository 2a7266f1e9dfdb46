import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'The record of an earlier edition, in `sources/editions/`, cannot be read, or is of another pack or edition.',
  meaning:
    'The records in `sources/editions/` say what each edition said when it was handed out. Lists of changes are worked out from them, and a wrong record would tell readers of changes that never were.',
  remedy:
    'Put back a good copy of the record; or delete it, and nothing is said of changes since that edition.',
  example: {
    wrong: {
      settings: 'edition: 2',
      narrative: 'The hospital has :value[beds] [@beds].\n\n::changes',
      files: { 'sources/editions/briefing/1.json': '{ "pack": "briefing", "edition": 1' },
    },
    right: {
      settings: 'edition: 1',
      narrative: 'The hospital has :value[beds] [@beds].',
      files: { 'sources/editions/briefing/1.json': undefined },
    },
  },
};
