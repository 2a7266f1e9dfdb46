import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'Words are struck out in a sentence that cites, quotes, or has a number or a printed value.',
  meaning:
    'A line through “not” says the contrary of the words that were checked, and a reader cannot tell which of the two the source supports. Struck words of your own, in a sentence that rests on nothing, are printed as they are.',
  remedy: 'Say what holds, and leave out what does not.',
  example: {
    wrong: { narrative: 'The hospital has ~~at most~~ :value[beds] [@beds].' },
    right: { narrative: 'The hospital has :value[beds] [@beds].' },
    at: 'at most',
  },
};
