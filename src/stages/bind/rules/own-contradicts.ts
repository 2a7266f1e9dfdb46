import { ownContradicts } from '../../../ground/model/diagnostics/accepted.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { numbersOfProse } from '../prose/numbers-of-prose.ts';
import type { Prose } from '../prose/prose.ts';
import type { SupportedNumber } from '../prose/support.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['OWN_CONTRADICTS'],
  holds:
    'A number listed in `own` is not in a sentence whose citation gives another number of the same unit.',
  blind: 'Shares, which may be the author’s own arithmetic; what a number without a unit counts.',
  check: (prose) => {
    if (prose.own.length === 0 || prose.cites !== true) return [];
    return numbersOfProse(prose).flatMap((number) => {
      if (!isQuantity(number) || number.article === true || !prose.isOwn(number.span)) return [];
      const other = contradicting(number, prose);
      return other === undefined
        ? []
        : [ownContradicts(prose.placeOf(number.span), number.text, other.words)];
    });
  },
};

/** A number of what is cited that has the unit of another; nothing where one of them is the same. */
function contradicting(
  { unit, values, rate }: NumberReading,
  { support }: Prose,
): SupportedNumber | undefined {
  if (unit === undefined || unit.family === 'per-cent' || rate !== undefined) return undefined;
  const alike = support.numbers.filter((one) => one.counts && one.unit?.name === unit.name);
  return alike.some((one) => one.values.some((value) => values.includes(value))) ? undefined : alike[0];
}

const says = (narrative: string, own: string): RuleCase => ({
  source: 'The wait in the Hills is 31 weeks, in 4 per cent of all cases.',
  extraction:
    'claims:\n  wait: { text: They wait., kind: reported, evidence: "wait in the Hills is 31 weeks, in 4 per cent of all cases" }',
  narrative,
  settings: `own: ["${own}"]`,
});

export const cases: RuleCases = {
  pass: [
    says('We asked for 14 weeks. The wait is long [@wait].', '14 weeks'),
    says('On our count it is 31 weeks [@wait].', '31 weeks'),
    says('They wait long, and 12 reports say so [@wait].', '12 reports'),
    says('It is 12 per cent more than it was [@wait].', '12 per cent more'),
  ],
  fail: [
    { ...says('The wait is 14 weeks [@wait].', '14 weeks'), at: '14', hint: 'separate sentences' },
    { ...says('The wait is 14 weeks [@wait].', 'The wait is 14 weeks'), at: '14' },
  ],
};
