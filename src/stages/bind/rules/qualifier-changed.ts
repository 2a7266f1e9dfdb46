import { qualifierChanged, qualifierWeaker } from '../../../ground/model/diagnostics.ts';
import { judgeQualifier } from '../items/figure-subject.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['QUALIFIER_CHANGED', 'QUALIFIER_WEAKER'],
  holds: 'The qualifier of the figure says what the words around the number say, and no more.',
  blind: 'A hedge that stands far from the number, or in another sentence.',
  check: ({ match, qualifier: given, placeOf }) => {
    if (match === undefined) return [];
    const verdict = judgeQualifier(given, match);
    if (verdict === 'same') return [];
    const stated = match.qualifier.qualifiers[0] ?? 'exactly';
    const words = match.qualifier.words === '' ? match.number.text : match.qualifier.words;
    const report = verdict === 'changed' ? qualifierChanged : qualifierWeaker;
    return [report(placeOf('qualifier'), given, stated, words)];
  },
};

const figure = (quote: string, fields: string): string =>
  `figures:\n  left: { label: People who left, value: 800, ${fields}evidence: [{ quote: ${quote} }] }`;

export const cases: RuleCases = {
  pass: [
    {
      source: 'More than 800 people left for Syria.',
      extraction: figure('More than 800 people left', 'qualifier: more-than, '),
    },
    { source: 'Exactly 800 people left.', extraction: figure('800 people left', '') },
  ],
  fail: [
    {
      source: 'More than 800 people left for Syria.',
      extraction: figure('800 people left', 'qualifier: about, '),
      at: 'about',
    },
    {
      source: 'More than 800 people left for Syria.',
      extraction: figure('800 people left', 'qualifier: at-least, '),
      at: 'at-least',
      code: 'QUALIFIER_WEAKER',
    },
  ],
};
