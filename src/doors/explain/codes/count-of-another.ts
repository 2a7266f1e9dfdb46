import { cases } from '../../../stages/bind/rules/count-of-another.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A number counts what its source speaks of elsewhere.',
  meaning:
    'The noun after the number is in the document, but not where the document gives this number: it may be the number of something else.',
  remedy: 'Name what the source counts with this number, or give the number of what you name.',
  example: ofRule(cases),
};
