import { cases } from '../../../stages/bind/rules/period-not-stated.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'The evidence of a figure, its label, or the head of its column or the caption of its table gives another period; or a sentence gives its number a date outside the period.',
  meaning:
    'The number is right and belongs to another year, quarter or season. The period is looked for next to the number, in the head of its column, and in the caption of its table.',
  remedy: 'Write the period that the source gives for this number.',
  example: ofRule(cases, { code: 'PERIOD_DIFFERS' }),
};
