import { cases } from '../../../stages/bind/rules/unbound-number.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A sentence confuses the old value, the new value and the difference of a change (`from`, `to`, `by`); or a figure whose label names a change has the value before or after it.',
  meaning:
    '“Cut to a quarter” and “cut by a quarter” have the same number in them and say opposite things. The words before a number decide what it is; they are compared with the words before it in the source.',
  remedy: 'Write the source’s word before the number, or cite the number that you mean.',
  example: ofRule(cases, { code: 'CHANGE_EXCHANGED' }),
};
