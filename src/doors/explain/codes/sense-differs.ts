import { cases } from '../../../stages/bind/rules/sense-differs.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary:
    'A claim or a sentence says in the words of its evidence what the evidence denies, or denies it; leaves out its condition or turns it round; or says as a fact what may be, is to come, or is denied or doubted by somebody; or gives a cause of its own.',
  meaning:
    "Your sentence uses the evidence's own words without its “expected”, “may”, “if” or “not”, its “will” or “doubts that”, or ties two things of it by a “because”. It is a warning because only a person can say whether the rest of the sentence makes up for it.",
  remedy:
    'Keep the limiting word, rest the sentence on words that say it outright, or answer the warning with `accepted`.',
  example: ofRule(cases, { in: 'extraction' }),
};
