import { checkIndependence } from '../items/check-independence.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'claim'> = {
  on: 'claim',
  codes: ['NOT_INDEPENDENT'],
  holds: 'Credibility 1, confirmed, needs evidence from two documents of different `origin`.',
  blind: 'Whether documents of different `origin` nevertheless drew on the same source.',
  check: (claim) => checkIndependence('claim', claim),
};

const claim = (credibility: number): string => `claims:
  limits:
    text: Not every plot can be stopped.
    kind: reported
    credibility: ${credibility}
    evidence: [{ quote: stopping every plot is not possible }]`;

export const cases: RuleCases = {
  pass: [{ source: 'He said that stopping every plot is not possible.', extraction: claim(2) }],
  fail: [{ source: 'He said that stopping every plot is not possible.', extraction: claim(1), at: '1' }],
};
