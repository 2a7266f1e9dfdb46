import { cases } from '../../../stages/bind/rules/rank-changed.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A superlative or a record ranks something differently from the source: the highest for the third highest, the largest for one of the largest, the largest ever for the largest since 2019.',
  meaning:
    "“The largest since 2019”, “one of the largest” and “the largest” differ in what has to be true. Superlatives and records are compared with the source's own, and with the rows of its table where the evidence is one.",
  remedy: 'Rank it exactly as the source does, or leave the superlative out.',
  example: ofRule(cases, { in: 'narrative' }),
};
