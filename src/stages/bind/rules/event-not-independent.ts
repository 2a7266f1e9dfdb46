import { checkIndependence } from '../items/check-independence.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'event'> = {
  on: 'event',
  codes: ['NOT_INDEPENDENT'],
  holds: 'An event of credibility 1, confirmed, needs evidence from two documents of different `origin`.',
  blind: 'Whether documents of different `origin` nevertheless drew on the same source.',
  check: (event) => checkIndependence('event', event),
};

const event = (credibility: number): string => `events:
  mill:
    title: The mill burned down
    date: 2019-08-04
    credibility: ${credibility}
    evidence: [{ quote: The mill burned down on 4 August 2019 }]`;

export const cases: RuleCases = {
  pass: [{ source: 'The mill burned down on 4 August 2019.', extraction: event(3) }],
  fail: [{ source: 'The mill burned down on 4 August 2019.', extraction: event(1), at: '1' }],
};
