import { cases } from '../../../stages/bind/rules/negation-cut.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A quotation leaves off a negation or denial in the clause before it in the source.',
  meaning:
    'The words are in the source to the letter, and the “not”, “no” or “denies” that governs them is just outside the quotation. What is left says the opposite of the sentence that it comes from.',
  remedy: 'Begin the quotation earlier, so that it includes the negation.',
  example: ofRule(cases),
};
