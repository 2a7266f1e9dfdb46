import { cases } from '../../../stages/bind/rules/own-contradicts.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A number that is listed in `own` is in a sentence whose citation gives another number of the same unit: “14 weeks [@wait]”, where the item says 31 weeks.',
  meaning:
    "`own` says that a number is yours and not the source's. In a sentence that cites an item with another number for the same unit, a reader would take your number for the cited one.",
  remedy: 'Write the number that the item gives, or put your own into a sentence without that citation.',
  example: ofRule(cases, { in: 'narrative' }),
};
