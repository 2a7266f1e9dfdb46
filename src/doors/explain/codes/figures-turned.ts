import { cases } from '../../../stages/bind/rules/figures-turned.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A sentence says that something rose, fell, was more or was less, and the two figures that it cites say the contrary.',
  meaning:
    'The periods of two figures say which came first, and their labels which is whose. “Fell by 3,400” with the right amount is still false if the later figure is the larger one.',
  remedy:
    'Turn the word round, or the numbers if those are exchanged. If the periods or labels of the figures are wrong, correct them in the extraction.',
  example: ofRule(cases),
};
