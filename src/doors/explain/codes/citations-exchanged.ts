import { cases } from '../../../stages/bind/rules/citations-exchanged.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'Of two citations in a sentence, each has the number or the date that comes before the other.',
  meaning:
    'Both numbers are true, each of the other thing, so a check of each number by itself would pass. Two numbers or dates of a kind, each cited, are therefore also compared crosswise.',
  remedy: 'Exchange the two numbers, or exchange their citations.',
  example: ofRule(cases),
};
