import { cases } from '../../../stages/bind/rules/period-not-stated.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'The period of a figure is neither in the document nor the time of its publication.',
  meaning:
    'Nothing in the document says when the figure was so, not even its date of publication. It may be right; you know it from elsewhere, and a reader cannot check it.',
  remedy: 'Check the period, and say in `note` where it is known from; or leave it out.',
  example: ofRule(cases),
};
