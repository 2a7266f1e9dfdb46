import { cases } from '../../../stages/bind/rules/unit-changed.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A figure has a different unit from its source, or lacks it: per cent for percentage points, one currency for another, a rate without what it is counted against; or a sentence gives a printed value a different unit.',
  meaning:
    'Per cent and percentage points, pounds and euros, deaths and deaths per 100,000 have the same digits and mean different things. The unit next to the number in the source counts as part of it.',
  remedy: 'Write the unit of the source, with the value or in `unit`.',
  example: ofRule(cases, { in: 'extraction' }),
};
