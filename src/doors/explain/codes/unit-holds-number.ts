import { cases } from '../../../stages/bind/rules/unit-holds-number.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A `unit` has a number or a multiplier in it (`£ million`): that is a part of `value`.',
  meaning:
    'With `£ million` as its unit a value of 212.7 would be compared, added and drawn as two hundred and twelve. Multipliers belong to the value, where they are counted.',
  remedy: 'Move the number or multiplier into `value`: `value: £212.7 million`.',
  example: ofRule(cases),
};
