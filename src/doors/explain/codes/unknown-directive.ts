import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A `:name[…]` that is not a directive, or a `:::name` that is neither `box` nor `table`.',
  meaning:
    'Within a line there are `:value[…]`, `:sum[…]` and `:ref[…]`; over several lines `:::box` and `:::table`. Anything else would be printed as typed.',
  remedy: 'Correct the name, or put a backslash before the colon if you mean the words as typed.',
  example: {
    wrong: { narrative: 'The hospital has :vlaue[beds].' },
    right: { narrative: 'The hospital has :value[beds].' },
    at: 'vlaue',
  },
};
