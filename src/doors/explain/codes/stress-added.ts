import { cases } from '../../../stages/bind/rules/stress-added.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A word of the author’s stresses a number that the source gives plainly: “a mere 57”, “barely 57”.',
  meaning:
    'The number is bound, and “a mere” or “a staggering” before it is not: it tells readers what to think of it, in a sentence that cites a source as if the source did. “Only” and “some” are allowed.',
  remedy: 'Leave the word out, or answer the warning with `accepted` if the judgement is meant as yours.',
  example: ofRule(cases, { in: 'narrative' }),
};
