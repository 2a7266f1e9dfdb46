import { cases } from '../../../stages/bind/rules/level-exchanged.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A difference is given as a level, or a level as a difference.',
  meaning:
    'The number is the source’s, but means something else there: 38 points below the mean became 38 points, or 640 pups became a rise of 640. How much something is and how much it has changed are two numbers, and sources often give both in one sentence.',
  remedy:
    'Say what the number is compared with, as the source does; or take the number of the level, or of the change.',
  example: ofRule(cases),
};
