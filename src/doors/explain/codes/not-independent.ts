import { cases } from '../../../stages/bind/rules/not-independent.ts';
import type { Explanation } from '../explanation.ts';
import { ofRule } from '../of-rule.ts';

export const explanation: Explanation = {
  summary: 'An item of credibility 1 rests on documents of one origin only.',
  meaning:
    'Credibility 1 means “confirmed by independent sources”. Two reports that repeat the same press release are one origin, as `origin` in the front matter of the documents says.',
  remedy: 'Add evidence from a document of another origin, or lower the credibility to 2.',
  example: ofRule(cases),
};
