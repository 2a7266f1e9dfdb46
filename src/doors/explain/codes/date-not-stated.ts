import { cases } from '../../../stages/bind/rules/date-not-stated.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'The date of an event is neither in its evidence nor follows from it.',
  meaning:
    'A date follows from the evidence when it is written there, or when a relative date (“last May”) leads to it from the day of publication. It may be less exact than the source, but never more exact and never another.',
  remedy:
    'Quote the words that state the date, or write the date that the words give; the hint says which they give.',
  example: ofRule(cases),
};
