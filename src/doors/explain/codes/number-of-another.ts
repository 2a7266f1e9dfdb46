import { cases } from '../../../stages/bind/rules/number-of-another.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A number is given to what its source counts with another number.',
  meaning:
    'The source has several numbers of one kind in a sentence: gifts, purchases and bequests, or streets with a new limit and others. The words beside the number in the extraction or the pack are those that the source has beside another one, and none that it has beside this one.',
  remedy: 'Name what the source counts with this number, or give the number that it has for what you name.',
  example: ofRule(cases),
};
