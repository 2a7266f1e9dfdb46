import { checkIndependence } from '../items/check-independence.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['NOT_INDEPENDENT'],
  holds: 'A figure of credibility 1, confirmed, needs evidence from two documents of different `origin`.',
  blind: 'Whether documents of different `origin` nevertheless drew on the same source.',
  check: (figure) => checkIndependence('figure', figure),
};

const figure = (credibility: number): string => `figures:
  sheep:
    label: Sheep on the island
    value: 412 sheep
    credibility: ${credibility}
    evidence: [{ quote: The island has 412 sheep }]`;

export const cases: RuleCases = {
  pass: [{ source: 'The island has 412 sheep.', extraction: figure(2) }],
  fail: [{ source: 'The island has 412 sheep.', extraction: figure(1), at: '1' }],
};
