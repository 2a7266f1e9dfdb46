import { cases } from '../../../stages/bind/rules/qualifier-changed.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: "The figure's qualifier says a little less than the source's.",
  meaning:
    'What the pack says is true, and says a little less than it could: `at-least` for “more than”. Nothing is wrong on paper, so it is a warning.',
  remedy: 'Write the qualifier of the source, and quote the words that carry it.',
  example: ofRule(cases, { code: 'QUALIFIER_WEAKER' }),
};
