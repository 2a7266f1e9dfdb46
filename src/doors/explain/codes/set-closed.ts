import { cases } from '../../../stages/bind/rules/set-closed.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: '“The only three”, where the source does not say that there are no more.',
  meaning:
    'The number matches the source, but nothing in the cited paragraph says that there are no more: three bridges that were closed need not be the only three.',
  remedy: 'Leave out `only` or `sole`, or cite words that say there are no more.',
  example: ofRule(cases),
};
