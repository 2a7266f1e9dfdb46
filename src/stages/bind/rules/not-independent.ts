import { notIndependent } from '../../../ground/model/diagnostics/names.ts';
import { likelyFix, newValue, withFixes } from '../../../ground/model/fix.ts';
import type { Rule, RuleCases } from './rule.ts';

/** Admiralty scale, AJP-2.1: a document that reports another shares its origin and confirms nothing. */
export const rule: Rule<'claim'> = {
  on: 'claim',
  codes: ['NOT_INDEPENDENT'],
  holds: 'Credibility 1, confirmed, needs evidence from two documents of different `origin`.',
  blind: 'Whether documents of different `origin` nevertheless drew on the same source.',
  check: ({ id, data, evidence, context, placeOf }) => {
    if (data.credibility !== 1) return [];
    const origins = new Set(
      evidence.map(({ document }) => context.documents.get(document)?.front.data.origin ?? document),
    );
    const place = placeOf('credibility');
    return origins.size > 1
      ? []
      : [
          withFixes(
            notIndependent(place, id, [...origins]),
            likelyFix('write `credibility: 2`', newValue(place, 2)),
          ),
        ];
  },
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
