import { cases } from '../../../stages/bind/rules/direction-differs.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A label, a claim, a title or a sentence says that something rose, won or lies above where its evidence says that it fell, lost or lies below; or that somebody denies what the evidence says.',
  meaning:
    'Words for up and down, more and less, winning and losing are compared with those of the evidence when both are about the same thing. It is a warning because a sentence can honestly take the other side: a loss for one is a gain for another.',
  remedy:
    'Say it the way the source does, cite words that say it that way, or answer the warning with `accepted` and your reason.',
  example: ofRule(cases),
};
