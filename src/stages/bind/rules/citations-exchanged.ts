import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { citationsExchanged } from '../../../ground/model/diagnostics/citations.ts';
import { likelyFix, newText, withFixes } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import { readDates } from '../dates/read-dates.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { isDateKnown } from '../prose/date-is-known.ts';
import { numbersOfProse } from '../prose/numbers-of-prose.ts';
import type { CitedStretch, Prose } from '../prose/prose.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['CITATIONS_EXCHANGED'],
  holds:
    'Two citations in a sentence are not swapped, each supporting the number or the date before the other.',
  blind:
    'Which of two things a number or a date belongs to, if both are cited together or only one is wrong.',
  check: (prose) => {
    const stretches = prose.stretches ?? [];
    if (stretches.length < 2) return [];
    return exchanged(numbersIn(prose), prose) ?? exchanged(datesIn(prose), prose) ?? [];
  },
};

/** A number or a date of the author's, and whether what a citation names has it. */
interface Told {
  readonly span: Span;
  readonly text: string;
  isOf(stretch: CitedStretch): boolean;
}

function numbersIn(prose: Prose): readonly Told[] {
  return numbersOfProse(prose)
    .filter((number) => isQuantity(number) && number.values.length > 0 && number.article !== true)
    .map(({ span, text, values }) => ({
      span,
      text,
      isOf: ({ support }) =>
        support.numbers.some((one) =>
          one.values.some((value) => values.some((other) => String(other) === String(value))),
        ),
    }));
}

function datesIn(prose: Prose): readonly Told[] {
  const all = readDates(prose.text, prose.language);
  // Of `2025–26` the whole is compared, and not its years.
  const whole = all.filter(
    ({ span }) =>
      !all.some(
        (other) =>
          other.span.start <= span.start &&
          span.end <= other.span.end &&
          other.span.end - other.span.start > span.end - span.start,
      ),
  );
  return whole.map((date) => ({
    span: date.span,
    text: date.text,
    isOf: ({ dates }) => isDateKnown(date, dates),
  }));
}

/** The first two that are where the other should be. */
function exchanged(all: readonly Told[], prose: Prose): readonly Diagnostic[] | undefined {
  const stretches = prose.stretches ?? [];
  const within = ({ start, end }: CitedStretch): readonly Told[] =>
    all.filter(({ span }) => start <= span.start && span.end <= end && !prose.isOwn(span));
  for (const [index, first] of stretches.entries()) {
    for (const second of stretches.slice(index + 1)) {
      const strays = (from: CitedStretch, to: CitedStretch): Told | undefined => {
        const own = within(from);
        // What its own citation has besides tells that the sentence compares.
        if (own.some((one) => one.isOf(from))) return undefined;
        return own.find((one) => one.isOf(to));
      };
      const one = strays(first, second);
      const other = one === undefined ? undefined : strays(second, first);
      if (one !== undefined && other !== undefined) {
        const [a, b] = [prose.placeOf(one.span), prose.placeOf(other.span)];
        const swap = likelyFix('exchange the two', newText(a, other.text), newText(b, one.text));
        const isText = prose.in === 'narrative';
        return [withFixes(citationsExchanged(a, one.text, other.text), isText ? swap : undefined)];
      }
    }
  }
  return undefined;
}

const SOURCE =
  'The bridge opened on 3 March 2025. The tunnel opened on 12 May 2025. There were 1,284 cases in 2025, up from 947 in 2024. Spending was £48.6 million in 2025–26, and £45.2 million in 2024–25.';
const says = (narrative: string): RuleCase => ({
  source: SOURCE,
  extraction: `events:
  bridge: { title: The bridge opened, date: 2025-03-03, evidence: The bridge opened on 3 March 2025 }
  tunnel: { title: The tunnel opened, date: 2025-05-12, evidence: The tunnel opened on 12 May 2025 }
figures:
  cases: { label: Cases, value: 1284, evidence: "There were 1,284 cases in 2025" }
  before: { label: Cases, value: 947, evidence: up from 947 in 2024 }
  sum: { label: Spending, value: £48.6 million, evidence: £48.6 million in 2025–26 }
  old: { label: Spending, value: £45.2 million, evidence: £45.2 million in 2024–25 }`,
  narrative,
});

export const cases: RuleCases = {
  pass: [
    says('The bridge opened on 3 March 2025 [@bridge] and the tunnel on 12 May 2025 [@tunnel].'),
    says('The bridge and the tunnel opened in 2025 [@bridge] and in May 2025 [@tunnel].'),
    says('On 3 March 2025 and 12 May 2025 they opened [@bridge; @tunnel].'),
    says('There were 1,284 cases [@cases], up from 947 [@before].'),
    says('There were 1,284 cases, up from 947 [@cases; @before].'),
    says('Up from 947, there were 1,284 cases [@cases], a rise [@before].'),
    says('Spending is £48.6 million in 2025–26 [@sum], against £45.2 million in 2024–25 [@old].'),
  ],
  fail: [
    {
      ...says('The bridge opened on 12 May 2025 [@bridge] and the tunnel on 3 March 2025 [@tunnel].'),
      at: '12 May 2025',
    },
    { ...says('There were 947 cases [@cases], and 1,284 the year before [@before].'), at: '947' },
    {
      ...says('Spending is £45.2 million [@sum] in one year and £48.6 million [@old] in the other.'),
      at: '45.2',
    },
    {
      ...says('Spending is £48.6 million in 2024–25 [@sum], against £45.2 million in 2025–26 [@old].'),
      at: '2024–25',
    },
  ],
};
