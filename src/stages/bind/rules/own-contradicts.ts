import { ownContradicts } from '../../../ground/model/diagnostics/accepted.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { stemOf } from '../numbers/words-of-number.ts';
import { numbersOfProse } from '../prose/numbers-of-prose.ts';
import type { Prose } from '../prose/prose.ts';
import type { SupportedNumber } from '../prose/support.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['OWN_CONTRADICTS'],
  holds:
    'A number listed in `own` is not in a sentence whose citation gives another number of the same unit, or of the same things.',
  blind: 'Shares, which may be the author’s own arithmetic; things that are counted under another name.',
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
function contradicting(number: NumberReading, prose: Prose): SupportedNumber | undefined {
  const { unit, values, rate } = number;
  if (unit?.family === 'per-cent' || rate !== undefined) return undefined;
  const noun = unit === undefined ? countedNoun(number, prose) : undefined;
  if (unit === undefined && noun === undefined) return undefined;
  const alike = prose.support.numbers.filter(
    (one) =>
      one.counts &&
      one.unit?.name === unit?.name &&
      (noun === undefined || one.beside?.()?.own.noun === noun),
  );
  return alike.some((one) => one.values.some((value) => values.includes(value))) ? undefined : alike[0];
}

/** The stem of what a number counts: `5,000 ships`; nothing where the word behind it is no plural. */
function countedNoun({ whole }: NumberReading, { text, language }: Prose): string | undefined {
  const [next] = splitTokens(text.slice(whole.end, whole.end + AHEAD), language);
  if (next?.kind !== 'word' || !language.nouns.isPlural(next.lower)) return undefined;
  return stemOf(next.lower, language);
}

/** UTF-16 units; longer than any word. */
const AHEAD = 40;

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
    {
      source: 'The harbour handled 412 ships in May.',
      extraction:
        'figures:\n  ships: { label: Ships handled, value: 412, unit: ships, evidence: The harbour handled 412 ships }',
      narrative: 'The harbour handled 412 ships; we visited 500 tugs [@ships].',
      settings: 'own: ["500 tugs"]',
    },
  ],
  fail: [
    { ...says('The wait is 14 weeks [@wait].', '14 weeks'), at: '14', hint: 'separate sentences' },
    { ...says('The wait is 14 weeks [@wait].', 'The wait is 14 weeks'), at: '14' },
    {
      source: 'The harbour handled 412 ships in May.',
      extraction:
        'figures:\n  ships: { label: Ships handled, value: 412, unit: ships, evidence: The harbour handled 412 ships }',
      narrative: 'The harbour handled 500 ships [@ships].',
      settings: 'own: ["500 ships"]',
      at: '500',
    },
  ],
};
