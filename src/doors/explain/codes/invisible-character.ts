import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'What is printed contains a character that nobody can see: a mark of direction, a tag character, a zero-width character within a word, a soft hyphen within a number. New in rules 2.',
  meaning:
    'A zero-width space, a direction mark or a tag character can hide a word from a search, split a number, or carry a hidden message to whoever reads the file by machine. What is printed has to be what is seen.',
  remedy: 'Delete the character, or type the word again.',
  example: {
    wrong: { narrative: 'The hos\u200bpital has 412 beds [@beds].' },
    right: { narrative: 'The hospital has 412 beds [@beds].' },
  },
};
