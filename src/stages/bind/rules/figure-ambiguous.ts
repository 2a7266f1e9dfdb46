import { figureAmbiguous } from '../../../ground/model/diagnostics.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['FIGURE_AMBIGUOUS'],
  holds: 'The number in the evidence has one reading, or `as-printed` says that its form has been seen.',
  blind: 'Which reading is meant: `as-printed` is the author’s word for it.',
  check: ({ data, match, placeOf }) => {
    const readings = new Set(match?.number.values.map(String));
    if (match === undefined || readings.size < 2 || data['as-printed'] !== undefined) return [];
    return [figureAmbiguous(placeOf('value'), match.number.text, [...readings])];
  },
};

const SOURCE = 'There were live operations tracking 3.000 individuals.';

export const cases: RuleCases = {
  pass: [
    {
      source: SOURCE,
      extraction: `
figures:
  live:
    label: Individuals
    value: 3000
    as-printed: "3.000"
    evidence: [{ quote: "operations tracking 3.000 individuals" }]`,
    },
  ],
  fail: [
    {
      source: SOURCE,
      extraction: `
figures:
  live:
    label: Individuals
    value: 3000
    evidence: [{ quote: "operations tracking 3.000 individuals" }]`,
      at: '3000',
    },
  ],
};
