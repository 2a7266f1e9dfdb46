import { cases } from '../../../stages/bind/rules/number-of-another.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A number is given for something that its source counts with another number.',
  meaning:
    'The source has several numbers of one kind in a sentence: gifts, purchases and bequests, or streets with a new limit and others. The words beside the number in the extraction or the pack are the source’s words for another number, and none are its words for this one.',
  remedy: 'Name what the source counts with this number, or give its number for what you name.',
  example: ofRule(cases),
};
