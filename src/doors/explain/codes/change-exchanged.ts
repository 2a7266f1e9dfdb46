import { cases } from '../../../stages/bind/rules/unbound-number.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A sentence gives as the old value, the new one or the difference of a change (after `from`, `to`, `by`) what its source gives as another of them; or a figure whose label names a change has what was before or after it.',
  meaning:
    '“Cut to a quarter” and “cut by a quarter” have the same number in them and say opposite things. The words before a number decide what it is; they are compared with the words before it in the source.',
  remedy: 'Put before the number the word that the source has before it, or cite the number that you mean.',
  example: ofRule(cases, { code: 'CHANGE_EXCHANGED' }),
};
