import { unboundNumber } from '../../../ground/model/diagnostics.ts';
import type { Prose } from '../prose/prose.ts';
import { numberHint } from '../prose/prose-hints.ts';
import { type MultipleReading, readMultiples } from '../prose/read-multiples.ts';
import type { Rule, RuleCases } from './rule.ts';

/** A share of a quotient: figures that were rounded before they were printed give a ratio as nearly as this. */
const NEAR = 0.005;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_NUMBER'],
  holds:
    'Multiples such as `doubled`, `tenfold` and `three times as many` are in what the text rests on, in these words or in others of the same meaning.',
  blind: 'What has become more, and since when.',
  check: (prose) =>
    readMultiples(prose.text, prose.language)
      .filter(({ span }) => !prose.isOwn(span) && !prose.isAddress(span))
      .filter((multiple) => !isBacked(multiple, prose))
      .map(({ span, text }) => unboundNumber(prose.placeOf(span), text, numberHint(prose))),
};

const claim = (quote: string, text = 'Prices moved.'): string =>
  `claims:\n  prices: { text: ${text}, kind: reported, evidence: [{ quote: ${quote} }] }`;
const DOUBLED = 'Prices doubled in a year.';

export const cases: RuleCases = {
  pass: [
    {
      source: 'The new quay is half as long.',
      extraction: claim('half as long', 'It is long.'),
      narrative: 'The new quay is half as long [@prices].',
    },
    { source: DOUBLED, extraction: claim(DOUBLED), narrative: 'Prices doubled [@prices].' },
    { source: DOUBLED, extraction: claim(DOUBLED), narrative: 'Prices rose twofold [@prices].' },
    {
      source: 'It took three times as many people.',
      extraction: claim('three times as many people'),
      narrative: 'The number of people tripled [@prices].',
    },
    {
      source: 'Rents rose by 100 per cent.',
      extraction: claim('rose by 100 per cent'),
      narrative: 'Rents doubled [@prices].',
    },
    {
      source: 'Output fell by half.',
      extraction: claim('Output fell by half'),
      narrative: 'Output was halved [@prices].',
    },
    {
      source: 'A double standard.',
      extraction: claim('A double standard', 'It is a double standard.'),
      narrative: 'It is a double standard, a double-edged one [@prices].',
    },
    {
      source: DOUBLED,
      extraction: claim('Prices doubled'),
      narrative: 'On our count they tripled.',
      settings: 'own: [they tripled]',
    },
  ],
  fail: [
    {
      source: 'The new quay is half as long.',
      extraction: claim('half as long', 'It is long.'),
      narrative: 'The new quay is a third as long [@prices].',
      at: 'a third',
    },
    {
      source: 'The new quay is half as long.',
      extraction: claim('half as long', 'It is long.'),
      narrative: 'The new quay is twice as long [@prices].',
      at: 'twice',
    },
    { source: DOUBLED, extraction: claim(DOUBLED), narrative: 'Prices tripled [@prices].', at: 'tripled' },
    { source: DOUBLED, extraction: claim(DOUBLED, 'Prices rose tenfold.'), at: 'Prices rose tenfold' },
    {
      source: 'Prices rose.',
      extraction: claim('Prices rose'),
      narrative: 'Prices were twice as high [@prices].',
      at: 'twice',
    },
    {
      source: 'Prices fell by a third.',
      extraction: claim('Prices fell by a third.'),
      narrative: 'Prices halved [@prices].',
      at: 'halved',
    },
    {
      source: 'It took three times as many people.',
      extraction: claim('three times as many people'),
      narrative: 'It took four times as many people [@prices].',
      at: 'four times',
    },
    {
      source: 'Prices rose.',
      extraction: claim('Prices rose'),
      narrative: 'They came to more than double the estimate [@prices].',
      at: 'double',
    },
  ],
};

function isBacked({ factor }: MultipleReading, { support, figures, language }: Prose): boolean {
  const stated = support.words.flatMap((words) => readMultiples(words, language));
  if (stated.some((other) => other.factor === factor)) return true;
  // `Half of what it was` says that it was twice as much. `Rose by 100 per cent` is doubled; `fell by half` and `fell by 50 per cent` are halved.
  const change = factor < 1 ? 1 - factor : factor - 1;
  // But not that another is half as long.
  const isHalfAs = stated.some((other) => Math.abs(other.factor * factor - 1) < 1e-9);
  const changed = support.numbers.some(
    ({ values, percent, kind }) =>
      (percent && values.includes(change * 100)) ||
      (kind === 'fraction' && (values.includes(change) || (!isHalfAs && values.includes(1 / factor)))),
  );
  return changed || isRatio(factor, figures ?? []);
}

/** Two figures that the sentence cites may show it themselves. */
function isRatio(factor: number, figures: NonNullable<Prose['figures']>): boolean {
  const values = [...new Set(figures)].flatMap(({ data }) =>
    typeof data.value === 'number' ? [data.value] : [],
  );
  return values.some((one, index) =>
    values.some(
      (other, otherIndex) => index !== otherIndex && other !== 0 && Math.abs(one / other / factor - 1) < NEAR,
    ),
  );
}
