import { qualifierChanged } from '../../../ground/model/diagnostics/figures.ts';
import { describeQualifier } from '../items/qualifier-remedy.ts';
import { assertsDenied } from '../prose/asserts-denied.ts';
import { authorLanguage } from '../reading-language.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['QUALIFIER_CHANGED'],
  holds:
    'If a clause of the source denies a number (`no plan for 400`), the label or note of the figure says so.',
  blind: 'A denial in another clause; a label that gives the denied thing in other words.',
  check: ({ data, qualifier, match, placeOf }) => {
    const source = match?.denied?.();
    const words = `${data.label}. ${data.note ?? ''}`;
    if (source === undefined || !assertsDenied(words, source, authorLanguage())) return [];
    return [
      qualifierChanged(
        placeOf('value'),
        describeQualifier(qualifier, { qualifiers: [] }, source.words),
        HINT,
      ),
    ];
  },
};

const HINT = 'say in the label what is not so, or leave the figure out';

const labelled = (label: string, value: string, quote: string, more = ''): RuleCase => ({
  source: `In May ${quote} at last.`,
  extraction: `figures:\n  one: { label: "${label}", value: "${value}", ${more}evidence: "${quote}" }`,
});
const PLAN = 'she saw no plan for 400 redundancies';
const SPENT = 'the firm had not yet spent the £3 million';
const PAID_BACK = 'they did not refund the £6.2 million for the room';
const FORGONE = 'the town plans to do without 36 lamps';
const SAILED = 'the fleet sailed without the 4 vessels';

export const cases: RuleCases = {
  pass: [
    labelled('Lamps that a cart needs', '3', 'no cart leaves without the 3 lamps'),
    labelled('Redundancies', '400', 'she did not doubt that 400 redundancies were planned'),
    labelled('Redundancies', '400', 'she said that 400 redundancies were planned'),
    labelled('Redundancies, as she denied', '400', 'she denied that 400 redundancies were planned'),
    labelled('Redundancies for which there is no plan', '400', PLAN),
    labelled('Redundancies', '400', PLAN, 'note: "The chair says that they are not planned.", '),
    labelled('Money unspent', '£3 million', SPENT),
    labelled('Grant', '£3 million', SPENT),
    labelled('Cost of the room', '£6.2 million', PAID_BACK),
    labelled('Vessels left behind', '4', SAILED),
    labelled('Lamps that the town plans to do without', '36', FORGONE),
    labelled('Lamps to be saved', '36', FORGONE),
    labelled('Planned redundancies', '400', 'there is not only a plan for 400 redundancies'),
    labelled('Planned redundancies', '400', 'she had no doubt of 400 redundancies'),
    labelled('Planned redundancies', '400', 'she did not speak, but planned 400 redundancies'),
    labelled('Homes in the plan', '40', 'the plan for 40 homes did not pass'),
  ],
  fail: [
    { ...labelled('Redundancies', '400', 'she denied that 400 redundancies were planned'), at: '"400' },
    { ...labelled('Redundancies', '400', 'she saw no proof that 400 redundancies were planned'), at: '"400' },
    { ...labelled('Planned redundancies', '400', PLAN), at: '"400', hint: 'what is not so' },
    { ...labelled('Redundancies', '400', PLAN), at: '"400' },
    { ...labelled('Money spent', '£3 million', SPENT), at: '"£3' },
    { ...labelled('Refunded for the room', '£6.2 million', PAID_BACK), at: '"£6.2' },
    { ...labelled('Vessels that sailed', '4', SAILED), at: '"4"' },
    { ...labelled('Lamps in the plan', '36', FORGONE), at: '"36"' },
    { ...labelled('Lamps', '36', FORGONE), at: '"36"' },
    { ...labelled('Papers signed', '30', 'the clerk failed to sign 30 papers'), at: '"30' },
  ],
};
