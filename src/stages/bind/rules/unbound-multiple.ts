import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { qualifierChanged, unboundNumber } from '../../../ground/model/diagnostics/figures.ts';
import { withFixes } from '../../../ground/model/fix.ts';
import type { Qualifier } from '../../../ground/model/qualifier.ts';
import { describeQualifier } from '../items/qualifier-remedy.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { isNoStronger } from '../prose/is-no-stronger.ts';
import { ownFix } from '../prose/own-fix.ts';
import type { Prose } from '../prose/prose.ts';
import { numberHint } from '../prose/prose-hints.ts';
import { type MultipleReading, readMultiples } from '../prose/read-multiples.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

/** A share of a quotient: figures that were rounded before they were printed give a ratio as nearly as this. */
const NEAR = 0.005;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['UNBOUND_NUMBER', 'QUALIFIER_CHANGED'],
  holds:
    'Multiples such as `doubled`, `tenfold` and `three times as many` are in what the text cites, in these words or others that mean the same, with any limit that they have there: `nearly doubled`.',
  blind: 'What has increased, and since when.',
  check: (prose) =>
    readMultiples(prose.text, prose.language)
      .filter(({ span }) => !prose.isOwn(span) && !prose.isAddress(span))
      .flatMap((multiple) => check(multiple, prose)),
};

const claim = (quote: string, text = 'Prices moved.'): string =>
  `claims:\n  prices: { text: ${text}, kind: reported, evidence: [{ quote: ${quote} }] }`;
const DOUBLED = 'Prices doubled in a year.';
const NEARLY = 'Complaints nearly doubled, from 4,870 to 9,610.';
const HALF = 'It laid 215 metres a month, half the rate of 2022.';
const nearly = (narrative: string, text?: string): RuleCase => ({
  source: NEARLY,
  extraction: claim('"Complaints nearly doubled, from 4,870 to 9,610"', text),
  ...(narrative !== '' && { narrative: `${narrative} [@prices].` }),
});

const two = (multiple: string): RuleCase => ({
  source: 'There were 260 complaints in May. There were 590 in June.',
  extraction: `figures:
  may: { label: Complaints in May, value: 260, evidence: There were 260 complaints in May }
  june: { label: Complaints in June, value: 590, evidence: There were 590 in June }`,
  narrative: `In June there were 590, ${multiple} the 260 of May [@may; @june].`,
});

export const cases: RuleCases = {
  pass: [
    nearly('Complaints nearly doubled'),
    nearly('Complaints almost doubled'),
    nearly('Complaints came close to doubling'),
    nearly('Almost twice as many complaints were made'),
    nearly('Complaints about doubled'),
    nearly('', 'Complaints nearly doubled.'),
    { source: DOUBLED, extraction: claim(DOUBLED), narrative: 'Prices roughly doubled [@prices].' },
    {
      source: HALF,
      extraction: claim('"215 metres a month, half the rate of 2022"', 'It is laid slowly.'),
      narrative: 'It is laid half as fast as in 2022 [@prices].',
    },
    {
      source: 'Sales more than tripled.',
      extraction: claim('Sales more than tripled'),
      narrative: 'Sales grew more than threefold [@prices].',
    },
    {
      source: 'The new quay is half as long.',
      extraction: claim('half as long', 'It is long.'),
      narrative: 'The new quay is half as long [@prices].',
    },
    { source: DOUBLED, extraction: claim(DOUBLED), narrative: 'Prices doubled [@prices].' },
    two('more than twice'),
    two('at least twice'),
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
    { ...two('twice'), at: 'twice' },
    { ...two('more than three times'), at: 'three times' },
    { ...two('nearly twice'), at: 'twice' },
    { ...nearly('Complaints doubled'), at: 'doubled', code: 'QUALIFIER_CHANGED', hint: 'nearly doubled' },
    { ...nearly('Complaints more than doubled'), at: 'doubled', code: 'QUALIFIER_CHANGED' },
    { ...nearly('Complaints over doubled'), at: 'doubled', code: 'QUALIFIER_CHANGED' },
    { ...nearly('At least twice as many complaints were made'), at: 'twice', code: 'QUALIFIER_CHANGED' },
    { ...nearly('', 'Complaints doubled.'), at: 'Complaints doubled', code: 'QUALIFIER_CHANGED' },
    {
      source: DOUBLED,
      extraction: claim(DOUBLED),
      narrative: 'Prices more than doubled [@prices].',
      at: 'doubled',
      code: 'QUALIFIER_CHANGED',
    },
    {
      source: HALF,
      extraction: claim('"215 metres a month, half the rate of 2022"', 'It is laid slowly.'),
      narrative: 'It is laid at twice the rate of 2022 [@prices].',
      at: 'twice',
    },
    {
      source: 'Sales more than tripled.',
      extraction: claim('Sales more than tripled'),
      narrative: 'Sales tripled [@prices].',
      at: 'tripled',
      code: 'QUALIFIER_CHANGED',
    },
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

/** What is wrong with a multiple: nothing backs it, or its source says that it is more, less or only nearly so much. */
function check(multiple: MultipleReading, prose: Prose): readonly Diagnostic[] {
  const place = prose.placeOf(multiple.span);
  const stated = backing(multiple, prose);
  if (stated.length === 0)
    return [withFixes(unboundNumber(place, multiple.text, numberHint(prose)), ownFix(prose, multiple.span))];
  const given = multiple.limits();
  const [first] = stated;
  const agrees = (limits: readonly Qualifier[]): boolean => stated.some((one) => isNoStronger(limits, one));
  if (first === undefined || agrees(given)) return [];
  // `He says that it doubled; she replies that it has not doubled`
  const others = readMultiples(prose.text, prose.language).filter(({ factor }) => factor === multiple.factor);
  if (others.some((other) => other.span.start !== multiple.span.start && agrees(other.limits()))) return [];
  return [
    qualifierChanged(
      place,
      describeQualifier(given[0] ?? 'exactly', first, first.words),
      `write it as the source does: “${first.words}”`,
    ),
  ];
}

interface Backing {
  readonly qualifiers: readonly Qualifier[];
  /** The source's words for it. */
  readonly words: string;
}

function backing({ factor, span, text, limits }: MultipleReading, prose: Prose): readonly Backing[] {
  const { support, figures, language } = prose;
  const multiples = support.words
    .flatMap((words) => readMultiples(words, language).map((one) => ({ one, words })))
    .filter(({ one }) => one.factor === factor)
    .map(({ one, words }) => ({ qualifiers: one.limits(), words: wordsAround(one, words) }));
  // `Half of what it was`: it was twice as much. But nothing is twice as much as that of which it is a half.
  const isAlone =
    splitTokens(prose.text.slice(span.end), language).filter(({ kind }) => kind === 'word').length <= 2;
  const isHalfAs = support.words
    .flatMap((words) => readMultiples(words, language))
    .some((one) => Math.abs(one.factor * factor - 1) < 1e-9);
  // `Rose by 100 per cent` is doubled; `fell by half` and `fell by 50 per cent` are halved.
  const change = factor < 1 ? 1 - factor : factor - 1;
  const numbers = support.numbers.filter(
    ({ values, percent, kind }) =>
      (percent && values.includes(change * 100)) ||
      (kind === 'fraction' && factor < 1 && (values.includes(change) || values.includes(factor))) ||
      (kind === 'fraction' && isAlone && !isHalfAs && values.includes(1 / factor)),
  );
  const ratio = isRatio(factor, figures ?? []) ? [{ qualifiers: EXACT, words: text }] : [];
  const limited = limits().filter((limit) => isLimitedRatio(factor, limit, figures ?? []));
  const shown = limited.length === 0 ? [] : [{ qualifiers: limited, words: text }];
  return [...multiples, ...numbers, ...ratio, ...shown];
}

const EXACT: readonly Qualifier[] = ['exactly'];

/** A multiple with the words that limit it: all that is within the clause, and near. */
function wordsAround({ span }: MultipleReading, text: string): string {
  const before = /(?:\p{L}+ ){0,2}$/u.exec(text.slice(0, span.start))?.[0] ?? '';
  return `${before}${text.slice(span.start, span.end)}`;
}

/** Two figures that the sentence cites may show it themselves. */
function isRatio(factor: number, figures: NonNullable<Prose['figures']>): boolean {
  return ratiosOf(figures).some((ratio) => Math.abs(ratio / factor - 1) < NEAR);
}

/** `More than twice` of 590 and 260: what is over three times as many is not called that. */
function isLimitedRatio(factor: number, limit: Qualifier, figures: NonNullable<Prose['figures']>): boolean {
  if (factor < 2 || (limit !== 'more-than' && limit !== 'at-least')) return false;
  return ratiosOf(figures).some((ratio) => ratio > factor && ratio < factor + 1);
}

function ratiosOf(figures: NonNullable<Prose['figures']>): readonly number[] {
  const values = [...new Set(figures)].flatMap(({ data }) =>
    typeof data.value === 'number' ? [data.value] : [],
  );
  return values.flatMap((one, index) =>
    values.flatMap((other, otherIndex) => (index === otherIndex || other === 0 ? [] : [one / other])),
  );
}
