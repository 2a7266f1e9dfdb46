import { cases } from '../../../stages/bind/rules/quotation-crosses.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'Evidence runs over the end of a paragraph, list item or speaker’s turn, or a quotation over the cells of a row.',
  meaning:
    "A reader expects a quotation to be one stretch of speech or text. Words from two paragraphs, two items of a list or two speakers' turns that are run together were never said in one breath.",
  remedy: 'Make two items of it, or quote one side.',
  example: ofRule(cases),
};
