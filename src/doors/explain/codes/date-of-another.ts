import { cases } from '../../../stages/bind/rules/date-of-another.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'The evidence gives the date of an event for something else.',
  meaning:
    'The quoted words have more than one clause, and the date is in a different clause from what the title says. The date is real and belongs to something else that happened, which no reader of the pack could see.',
  remedy: 'Give the event the date of its own clause, or name in the title what happened on this date.',
  example: ofRule(cases, { in: 'extraction', words: 'date: 1902' }),
};
