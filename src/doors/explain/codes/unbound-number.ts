import { cases } from '../../../stages/bind/rules/unbound-number.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: "A number in the author's text is not backed by what it cites.",
  meaning:
    'Every number in your text, in digits or in words, needs a cited item that states it. That is the promise of a pack: a number that nothing backs may be right, and nobody could tell.',
  remedy:
    'Cite a figure that states the number, print it with `:value[id]`, or list the phrase in `own` if the number is your own. If you worked it out, make it a figure with `derived`.',
  example: ofRule(cases),
};
