import { cases } from '../../../stages/bind/rules/qualifier-changed.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: "The figure's qualifier is stronger than the source's, or different.",
  meaning:
    '“More than 800”, “about 800” and “800” are three statements. The words around the number in the source say which holds, and a pack may not make it firmer or turn it into another.',
  remedy: 'Write the `qualifier` that the hint names, or use the words of the source in your sentence.',
  example: ofRule(cases),
};
