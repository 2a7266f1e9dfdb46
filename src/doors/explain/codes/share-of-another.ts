import { cases } from '../../../stages/bind/rules/share-of-another.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A share is given of a different whole from that in its source.',
  meaning:
    'The number is the source’s, but its whole is not: 38 per cent of pupils where the source says schools, or of all schools where it says those that were visited. Nobody has counted that share.',
  remedy: 'Name the whole that the source names, with the words that limit it.',
  example: ofRule(cases),
};
