import { cases } from '../../../stages/bind/rules/person-exchanged.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'A claim or a sentence names one person, place or body for what its evidence says of another.',
  meaning:
    'The words are those of the evidence, and the evidence says them of somebody by name; the claim or the sentence names another of the extraction, whom the evidence does not name, or not for this.',
  remedy: 'Name whom the source names, or cite what says it of the other one.',
  example: ofRule(cases),
};
