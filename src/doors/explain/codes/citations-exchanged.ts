import { cases } from '../../../stages/bind/rules/citations-exchanged.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'Two citations in a sentence are swapped: each supports the number or date that comes before the other.',
  meaning:
    'Each number is true of the other thing, so checking them one by one would find nothing. Two cited numbers or dates of a kind are therefore also compared crosswise.',
  remedy: 'Swap the two numbers, or swap their citations.',
  example: ofRule(cases),
};
