import { cases } from '../../../stages/bind/rules/share-of-another.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A share is said to be one of something else than in its source.',
  meaning:
    'The number is that of the source, but not of the same whole: 38 per cent of pupils, where the source says it of schools, or of all schools, where it speaks of those that were visited. A share of another whole is a number that nobody has counted.',
  remedy: 'Name the whole that the source names, with the words by which it says which of them are meant.',
  example: ofRule(cases),
};
