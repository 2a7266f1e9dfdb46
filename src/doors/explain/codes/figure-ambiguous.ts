import { cases } from '../../../stages/bind/rules/figure-ambiguous.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'The printed number can be read in two ways (`3.000`), and `as-printed` does not settle it.',
  meaning:
    'Some languages write thousands with a point and others decimals, so `3.000` may be three or three thousand. Nothing else in the document settles it, and a guess may be wrong by a factor of a thousand.',
  remedy: 'Write `as-printed` with the number as the source has it: that confirms the value.',
  example: ofRule(cases),
};
