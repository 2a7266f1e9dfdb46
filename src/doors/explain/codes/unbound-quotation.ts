import { cases } from '../../../stages/bind/rules/unbound-quotation.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'Words between quotation marks are not in the evidence that is cited.',
  meaning:
    'Quotation marks say “these very words”. The words are looked for in the evidence of the items that the sentence cites, and nowhere else in the document.',
  remedy:
    'Cite the item that has the words, correct them, or list them in `own` when the marks are not meant for a quotation.',
  example: ofRule(cases, { code: 'UNBOUND_QUOTATION' }),
};
