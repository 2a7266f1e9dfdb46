import { cases } from '../../../stages/bind/rules/figure-not-stated.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: "No reading of a number in the evidence equals the figure's value.",
  meaning:
    "Every number in the quoted words is read, in digits and in words, with its multiplier and unit. None of them is the figure's value. A sum, an estimate or a conversion of your own is not a figure of the source.",
  remedy: 'Correct `value`, or quote the words that state it. For a sum or a difference use `derived`.',
  example: ofRule(cases, { words: 'value: 12' }),
};
