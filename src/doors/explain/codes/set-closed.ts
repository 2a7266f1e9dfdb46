import { cases } from '../../../stages/bind/rules/set-closed.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'The text says “the only three”, and the source does not say that these are all.',
  meaning:
    'The number matches the source, but nothing in the cited paragraph says that these are all: three bridges that were closed need not be the only three.',
  remedy: 'Leave out `only` or `sole`, or cite words that say that these are all.',
  example: ofRule(cases),
};
