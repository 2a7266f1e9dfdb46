import type { BoundEvidence } from '../../../ground/model/bound.ts';
import { figureNotStated } from '../../../ground/model/diagnostics.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';
import type { FigureSubject } from '../items/figure-subject.ts';
import type { ItemContext } from '../items/item-context.ts';
import { cutNumbers } from '../items/stated-numbers.ts';
import { readingLanguage } from '../reading-language.ts';
import { standsIn } from '../text/stands-in.ts';
import type { Rule, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['FIGURE_NOT_STATED'],
  holds: 'One reading of a number in the evidence equals the value of the figure.',
  blind: 'What the number counts: the same number of something else, nearby, passes.',
  check: ({ data, evidence, stated, match, context, placeOf }) => {
    if (evidence.length === 0 || match !== undefined) return [];
    const numbers = stated.map(({ number }) => number.text);
    return [figureNotStated(placeOf('value'), describe(data), numbers, explain(data, evidence, context))];
  },
};

export const cases: RuleCases = {
  pass: [
    {
      source: 'The county spent 2.4 million pounds on roads last year.',
      extraction:
        'figures:\n  roads: { label: Roads, value: 2400000, evidence: [{ quote: spent 2.4 million pounds on roads }] }',
    },
    {
      source: 'Twenty attacks were stopped.',
      extraction:
        'figures:\n  stopped: { label: Attacks stopped, value: 20, evidence: [{ quote: Twenty attacks were stopped }] }',
    },
  ],
  fail: [
    {
      source: 'The county spent 2.4 million pounds on roads last year.',
      extraction:
        'figures:\n  roads: { label: Roads, value: 2500000, evidence: [{ quote: spent 2.4 million pounds on roads }] }',
      at: '2500000',
    },
    {
      source: 'The county spent 2.4 million pounds on roads last year.',
      extraction:
        'figures:\n  roads: { label: Roads, value: 2.4, evidence: [{ quote: The county spent 2.4 }] }',
      at: '2.4,',
      hint: 'quote it whole',
    },
  ],
};

function describe({ value }: Figure): string {
  return typeof value === 'number' ? String(value) : `${value[0]} to ${value[1]}`;
}

function explain(
  data: Figure,
  evidence: FigureSubject['evidence'],
  { documents }: ItemContext,
): string | undefined {
  const form = data['as-printed'];
  const holds = ({ words, document }: BoundEvidence): boolean =>
    standsIn(words, form ?? '', readingLanguage(documents.get(document)));
  if (form !== undefined && !evidence.some(holds)) {
    return `\`as-printed\` has to appear in the quote, letter by letter: “${form}” does not`;
  }
  for (const one of evidence) {
    const document = documents.get(one.document);
    const cut = document === undefined ? undefined : cutNumbers(one, document)[0];
    if (cut !== undefined) return `the quote cuts “${cut.number.text}” in two: quote it whole`;
  }
  return 'correct the value, or quote the words that state it';
}
