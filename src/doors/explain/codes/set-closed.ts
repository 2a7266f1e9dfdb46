import { cases } from '../../../stages/bind/rules/set-closed.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: '“The only three” of what the source does not say is all that there is.',
  meaning:
    'The number is that of the source, but the paragraph that is cited has no word by which it says that there are no more: three bridges that were closed are not the only three.',
  remedy: 'Leave out `only` or `sole`, or cite what says that there are no more.',
  example: ofRule(cases),
};
