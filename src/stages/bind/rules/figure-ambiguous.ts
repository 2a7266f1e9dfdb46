import { figureAmbiguous } from '../../../ground/model/diagnostics/figures.ts';
import { likelyFix, withFixes } from '../../../ground/model/fix.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['FIGURE_AMBIGUOUS'],
  holds:
    'The number in the evidence has one reading, or `as-printed` says that the author has seen its form.',
  blind: 'Which reading is meant: `as-printed` is the author’s word for it.',
  check: ({ id, data, match, context, placeOf }) => {
    const readings = new Set(match?.number.values.map(String));
    if (match === undefined || readings.size < 2 || data['as-printed'] !== undefined) return [];
    const printed = match.number.text;
    const { file } = context.extraction.content;
    const path = ['figures', id, 'as-printed'];
    return [
      withFixes(
        figureAmbiguous(placeOf('value'), printed, [...readings]),
        likelyFix(`write \`as-printed: "${printed}"\``, { kind: 'set', file, path, value: printed }),
      ),
    ];
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
