import { cases } from '../../../stages/bind/rules/sense-cut.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A quotation leaves off a doubt, a limit or a condition that is right beside it in the source; or the condition of a figure or an event.',
  meaning:
    '“Might”, “if”, “only” or “reportedly” is right beside the quoted words in the source, and outside the quotation. Without it a possibility is printed as a fact.',
  remedy: 'Extend the quotation so that it includes the limiting words.',
  example: ofRule(cases, { in: 'extraction' }),
};
