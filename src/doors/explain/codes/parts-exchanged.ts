import { cases } from '../../../stages/bind/rules/derived-label.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'The label of a ratio names its parts in the opposite order to their division.',
  meaning:
    '“Rooms in Garth per room in Moorside” and its reverse are two different ratios. The order in which the label names the parts is compared with the order in which they are divided.',
  remedy: 'Swap the ids in the derivation, or the names in the label.',
  example: ofRule(cases),
};
