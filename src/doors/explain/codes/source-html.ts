import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary:
    'A source contains HTML tags. They are left out of its text, as comments are: nothing is bound to them.',
  meaning:
    'Tags are left out of the text to which quotations are bound, and with them what they meant: a table becomes a row of words, raised digits become part of a number.',
  remedy: 'Convert the document to Markdown: `sourcebound import` does it.',
  example: {
    wrong: { source: 'The hospital has <b>412</b> beds.' },
    right: { source: 'The hospital has **412** beds.' },
    at: '<b>',
  },
};
