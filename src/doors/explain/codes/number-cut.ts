import { cases } from '../../../stages/bind/rules/number-cut.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A quotation cuts a number from its sign, currency, multiplier, per cent or rate.',
  meaning:
    'The last thing quoted is a number, and what makes it what it is comes right after or before it: `%`, `million`, `£`, a minus, `per 100,000`. The part that is quoted reads as a number of its own.',
  remedy: 'Quote the number whole; the hint has the words.',
  example: ofRule(cases, { in: 'extraction' }),
};
