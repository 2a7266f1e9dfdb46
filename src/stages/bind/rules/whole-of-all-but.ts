import { figureNotStated } from '../../../ground/model/diagnostics.ts';
import { tellingWords } from '../numbers/all-but.ts';
import { authorLanguage } from '../reading-language.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';

export const rule: Rule<'figure'> = {
  on: 'figure',
  codes: ['FIGURE_NOT_STATED'],
  holds: 'The whole out of `all but 70 of the 190 were gone` is no number of those of which that is said.',
  blind: 'A label that says it in other words than the source.',
  check: ({ data, match, placeOf }) => {
    const said = match?.allBut?.();
    if (match === undefined || said === undefined) return [];
    const { label, note = '' } = data;
    const language = authorLanguage();
    const own = tellingWords(label, language);
    if (language.qualifiers.allBut.test(`${label} ${note}`) || !said.some((word) => own.includes(word)))
      return [];
    return [figureNotStated(placeOf('value'), String(data.value), [match.qualifier.words], HINT)];
  },
};

const HINT =
  'the source takes some of them out: name in the label what the whole is, without what is said of the others';

const labelled = (label: string, value = 190): RuleCase => ({
  source: 'By May all but 70 of the 190 villagers were gone.',
  extraction: `figures:\n  one: { label: "${label}", value: ${value}, unit: villagers, evidence: "all but 70 of the 190 villagers were gone" }`,
});

export const cases: RuleCases = {
  pass: [labelled('Villagers before'), labelled('Villagers, all but 70 of whom were gone')],
  fail: [{ ...labelled('Villagers who were gone'), at: '190' }],
};
