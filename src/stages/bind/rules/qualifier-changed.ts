import { qualifierChanged, qualifierWeaker } from '../../../ground/model/diagnostics/figures.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import { judgeQualifier } from '../items/figure-subject.ts';
import { describeQualifier, qualifierFix, qualifierRemedy, setQualifier } from '../items/qualifier-remedy.ts';
import { unitChange } from '../items/unit-change.ts';
import { leavesOut } from '../prose/leaves-out.ts';
import { authorLanguage } from '../reading-language.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['QUALIFIER_CHANGED', 'QUALIFIER_WEAKER'],
  holds: 'The qualifier of the figure says what the words around the number say, and no more.',
  blind: 'A hedge far from the number, or in another sentence.',
  check: (subject) => {
    const { match, qualifier: given, context, placeOf } = subject;
    // A number of another unit limits something else: what it says would be no remedy.
    if (match === undefined || unitChange(subject, match, context.document, subject.stated) !== undefined)
      return [];
    // `All but 6 were inspected`: 6 is the number of those that were not.
    const { denial } = match.qualifier;
    const language = authorLanguage();
    if (
      denial !== undefined &&
      given === 'exactly' &&
      language.qualifiers.allBut.test(denial) &&
      leavesOut(`${subject.data.label} ${subject.data.note ?? ''}`, language)
    )
      return [];
    const verdict = judgeQualifier(given, match);
    if (verdict === 'same') return [];
    const words = match.qualifier.words === '' ? match.number.text : match.qualifier.words;
    const place = placeOf('qualifier');
    const stated = match.qualifier.qualifiers[0] ?? 'exactly';
    return verdict === 'weaker'
      ? [withFixes(qualifierWeaker(place, given, stated, words), setQualifier(subject, stated))]
      : [
          withFixes(
            qualifierChanged(
              place,
              describeQualifier(given, match.qualifier, words),
              qualifierRemedy(subject, match),
            ),
            qualifierFix(subject, match),
          ),
        ];
  },
};

const PUMPS = 'The pumps started after 10 to 15 minutes.';
const pumps = (fields: string): string =>
  `figures:\n  pumps: { label: Time, ${fields}, evidence: [{ quote: after 10 to 15 minutes }] }`;
const written = (value: string, quote: string): string =>
  `figures:\n  one: { label: A figure, value: ${value}, evidence: [{ quote: ${quote} }] }`;

const figure = (quote: string, fields: string): string =>
  `figures:\n  left: { label: People who left, value: 800, ${fields}evidence: [{ quote: ${quote} }] }`;

const compared = (value: string, quote: string): RuleCase => ({
  source:
    'The budget is £184 million, £7 million more than the £177 million of last year. It has 12 per cent fewer than the 90 posts of then. The gas stayed at or below 3 ppm.',
  extraction: written(value, quote),
});

export const cases: RuleCases = {
  pass: [
    compared('£177 million', 'the £177 million of last year'),
    compared('at most 3 ppm', 'at or below 3 ppm'),
    {
      source: 'All but 6 of the 74 mills were inspected.',
      extraction:
        'figures:\n  one: { label: Mills not inspected, value: 6, evidence: All but 6 of the 74 mills were inspected }',
    },
    {
      source: 'All but 6 of the 74 mills were inspected.',
      extraction:
        'figures:\n  one: { label: Uninspected mills, value: 6, evidence: All but 6 of the 74 mills were inspected }',
    },
    {
      source: 'More than 800 people left for Syria.',
      extraction: figure('More than 800 people left', 'qualifier: more-than, '),
    },
    // What limits the age in the head of a row limits no other cell of it.
    {
      source: '| Age | Cases |\n|---|--:|\n| 85 and over | 1,078 |',
      extraction: written('1078', '"85 and over\\t1,078"'),
    },
    {
      source: '| Age | Cases |\n|---|--:|\n| Under 18 | 1,078 |',
      extraction: written('1078', '"1,078"'),
    },
    {
      source: '| Cases | Age |\n|--:|---|\n| 1,078 | over 65 |',
      extraction: written('1078', '"1,078"'),
    },
    { source: 'Exactly 800 people left.', extraction: figure('800 people left', '') },
    {
      source: 'They sold some to any of the 26 hospitals that asked.',
      extraction: written('26', 'any of the 26 hospitals'),
    },
  ],
  fail: [
    {
      source: 'All but 6 of the 74 mills were inspected.',
      extraction:
        'figures:\n  one: { label: Mills inspected, value: 6, evidence: All but 6 of the 74 mills were inspected }',
      at: 'one',
    },
    {
      source: 'More than 800 people left for Syria.',
      extraction: figure('800 people left', 'qualifier: about, '),
      at: 'about',
      hint: 'write `qualifier: more-than`',
    },
    {
      source: PUMPS,
      extraction: pumps('value: 10, unit: minutes'),
      at: 'pumps',
      hint: 'write both ends: `value: [10, 15]` and `qualifier: between`',
    },
    {
      source: PUMPS,
      extraction: pumps('value: 15 minutes, qualifier: exactly'),
      at: 'exactly',
      hint: '`value: 10 to 15 minutes`, and delete `qualifier`',
    },
    {
      source: 'The state pays more than EUR 3 bn.',
      extraction: written('about EUR 3 bn', 'more than EUR 3 bn'),
      at: 'one',
      hint: 'write `value: more than EUR 3 bn`',
    },
    {
      source: 'All but 70 of the villagers were gone.',
      extraction: written('70', 'All but 70 of the villagers'),
      at: 'one',
      hint: 'leave the figure out',
    },
    {
      source: 'The disease was not found in any of the 26 hospitals.',
      extraction: written('26', 'in any of the 26 hospitals'),
      at: 'one',
    },
    {
      source: 'That is not 30 per cent.',
      extraction: written('30%', 'is not 30 per cent'),
      at: 'one',
      hint: 'leave the figure out',
    },
    {
      source: 'More than 800 people left for Syria.',
      extraction: figure('800 people left', 'qualifier: at-least, '),
      at: 'at-least',
      code: 'QUALIFIER_WEAKER',
    },
  ],
};
