import type { BoundFigure } from '../../../ground/model/bound.ts';
import { figuresTurned } from '../../../ground/model/diagnostics/exchanges.ts';
import { changesAgainstFigures } from '../prose/change-against-figures.ts';
import { comparisonsAgainstFigures } from '../prose/comparison-against-figures.ts';
import { figuresOutOfOrder } from '../prose/figures-in-order.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['FIGURES_TURNED'],
  holds:
    'A sentence that cites two figures of one unit does not say that it fell, or that there was less of the one, if their periods or labels and their numbers tell the contrary; nor does `respectively` give each the number of the other.',
  blind: 'A change without its amount; a comparison whose two sides are named by neither a date nor a label.',
  check: (prose) => {
    if (prose.isLabel === true || prose.table !== undefined || (prose.figures ?? []).length === 0) return [];
    const turned = [
      ...changesAgainstFigures(prose),
      ...comparisonsAgainstFigures(prose),
      ...figuresOutOfOrder(prose),
    ];
    const [first] = turned.filter(
      ({ span }) =>
        !prose.isOwn(span) &&
        !prose.quoted.some(({ span: { start, end } }) => start <= span.start && span.end <= end),
    );
    if (first === undefined) return [];
    const { earlier, later } = first.pair;
    return [figuresTurned(prose.placeOf(first.span), first.text, `${describe(earlier)}; ${describe(later)}`)];
  },
};

function describe({ data, asPrinted, period }: BoundFigure): string {
  return `${data.label}${period === undefined ? '' : `, ${period.edtf}`}: ${asPrinted}`;
}

const SOURCE =
  'Sales came to €11,200 in 2023 and to €14,600 in 2025. There were 812 calls in 2030 and 640 calls in 2031. A fitter earns £412 a day, and a greaser £188 a day. The train took 14 hours, the bus 22 hours.';
const EXTRACTION = `figures:
  old: { label: Sales, value: "€11,200", period: 2023, evidence: "€11,200 in 2023" }
  new: { label: Sales, value: "€14,600", period: 2025, evidence: "€14,600 in 2025" }
  then: { label: Calls, value: 812 calls, period: 2030, evidence: 812 calls in 2030 }
  now: { label: Calls, value: 640 calls, period: 2031, evidence: 640 calls in 2031 }
  fewer: { label: Difference in calls, derived: { difference: [then, now] } }
  fitter: { label: Pay of a fitter a day, value: £412 a day, evidence: A fitter earns £412 a day }
  greaser: { label: Pay of a greaser a day, value: £188 a day, evidence: a greaser £188 a day }
  train: { label: Hours by train, value: 14 hours, evidence: train took 14 hours }
  bus: { label: Hours by bus, value: 22 hours, evidence: the bus 22 hours }`;
const says = (narrative: string): RuleCase => ({ source: SOURCE, extraction: EXTRACTION, narrative });

export const cases: RuleCases = {
  pass: [
    says('Sales rose by €3,400 [@old; @new].'),
    says('Sales rose from €11,200 to €14,600 [@old; @new].'),
    says('Sales rose by 30 per cent from 2023 to 2025 [@old; @new].'),
    says('Sales were €3,400 lower in 2023 than in 2025 [@old; @new].'),
    says('Sales were €3,400 higher in 2025 than in 2023 [@old; @new].'),
    says('There were 172 fewer calls in 2031 than in 2030 [@then; @now].'),
    says('There were :value[fewer] fewer calls than in 2030 [@fewer].'),
    says('There were :value[fewer] more calls in 2030 than in 2031 [@fewer].'),
    says('More calls came in 2030 (812) than in 2031 (640) [@then; @now].'),
    says('Fewer calls came in 2031 than in 2030 [@then; @now].'),
    says('Fitters earn more than greasers [@fitter; @greaser].'),
    says('A greaser earns less than a fitter [@fitter; @greaser].'),
    says('A greaser and a fitter earn £188 and £412 a day respectively [@fitter; @greaser].'),
    says('There were more calls than the 640 of 2031 [@then; @now].'),
  ],
  fail: [
    { ...says('Sales fell by €3,400 [@old; @new].'), at: 'fell', hint: 'say it as the figures do' },
    { ...says('Sales fell from €14,600 to €11,200 [@old; @new].'), at: 'fell' },
    { ...says('Sales fell by 23 per cent from 2023 to 2025 [@old; @new].'), at: 'fell' },
    { ...says('A fall of €3,400 worried the board [@old; @new].'), at: 'fall' },
    { ...says('Sales were €3,400 lower in 2025 than in 2023 [@old; @new].'), at: 'lower' },
    { ...says('Calls rose by 172 from 2030 to 2031 [@then; @now].'), at: 'rose' },
    { ...says('There were :value[fewer] more calls than in 2030 [@fewer].'), at: 'more' },
    { ...says('Fewer calls came in 2030 (812) than in 2031 (640) [@then; @now].'), at: 'Fewer' },
    { ...says('More calls came in 2031 than in 2030 [@then; @now].'), at: 'More' },
    { ...says('Greasers earn more than fitters [@fitter; @greaser].'), at: 'more' },
    {
      ...says('A greaser and a fitter earn £412 and £188 a day respectively [@fitter; @greaser].'),
      at: '£412',
    },
    { ...says('A fitter earns less than a greaser [@fitter; @greaser].'), at: 'less' },
  ],
};
