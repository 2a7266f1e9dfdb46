import { figureNotStated } from '../../../ground/model/diagnostics/figures.ts';
import { saysOfPart } from '../numbers/part-of-whole.ts';
import { authorLanguage } from '../reading-language.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['FIGURE_NOT_STATED'],
  holds:
    'The whole in `70 of the 190 were gone`, or in `all but 70 of the 190`, is not given as the number of those who were gone.',
  blind: 'A label in other words than the source’s.',
  check: ({ data, match, placeOf }) => {
    const whole = match?.partOf?.();
    if (match === undefined || whole === undefined) return [];
    const { label, note = '' } = data;
    const language = authorLanguage();
    const words = `${label} ${note}`;
    const isTold = language.qualifiers.allBut.test(words) || language.sense.outOf.test(words);
    if (isTold || !saysOfPart(label, whole, language)) return [];
    const part = `${whole.isTakenOut ? 'all but ' : ''}${whole.part.text} of them`;
    const reason = `the evidence gives ${match.number.text} as the whole, and says what the label says of ${part}`;
    return [figureNotStated(placeOf('value'), match.number.text, [], HINT, reason)];
  },
};

const HINT = 'give that number, or name in the label what the whole is';

const labelled = (
  label: string,
  value = 190,
  quote = 'all but 70 of the 190 villagers were gone',
): RuleCase => ({
  source: `By May ${quote}.`,
  extraction: `figures:\n  one: { label: "${label}", value: ${value}, unit: villagers, evidence: "${quote}" }`,
});
const SOME = '70 of the 190 villagers were gone';
const line = (label: string, value: string, note = ''): RuleCase => ({
  source: 'The survey covered 1,900 of the 6,300 kilometres of overhead line.',
  extraction: `figures:\n  one: { label: "${label}", value: "${value}", ${note}evidence: "covered 1,900 of the 6,300 kilometres of overhead line" }`,
});

export const cases: RuleCases = {
  pass: [
    labelled('Villagers before'),
    labelled('Villagers, all but 70 of whom were gone'),
    labelled('Villagers before', 190, SOME),
    line('Kilometres in the area of the survey', '6,300 kilometres'),
    labelled('Villagers who were gone', 70, SOME),
    labelled('Villagers of whom 70 were gone', 190, SOME),
    line('Overhead line', '6,300 kilometres'),
    line('Line that the survey covered', '1,900 kilometres'),
    line('Line in all', '6,300 km', 'note: "Of these the survey covered 1,900.", '),
    {
      source: 'All but 6 of the 74 substations were inspected.',
      extraction:
        'figures:\n  one: { label: Substations, value: 74 substations, evidence: "6 of the 74 substations" }',
    },
  ],
  fail: [
    { ...labelled('Villagers who were gone'), at: '190', hint: 'name in the label what the whole is' },
    { ...labelled('Villagers who were gone', 190, SOME), at: '190' },
    { ...line('Line that the survey covered', '6,300 kilometres'), at: '"6,300' },
    { ...line('Surveyed', '6,300 kilometres'), at: '"6,300' },
  ],
};
