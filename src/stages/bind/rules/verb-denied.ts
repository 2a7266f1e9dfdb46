import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { BEHIND, ROUNDING, verbDenied } from '../prose/verb-denied.ts';
import { rule as directionDiffers } from './direction-differs.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as senseRule } from './sense-differs.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'What the evidence says was done to a number of things, or by a number of people, is not denied with the same verb and the same number.',
  blind: 'A verb or a number other than that of the evidence; a number in words.',
  limits: { wordsBehind: BEHIND, rounding: ROUNDING },
  check: (prose) => {
    if (prose.isAside === true) return [];
    const found = verbDenied(prose);
    if (found === undefined) return [];
    // They speak of the same `not`.
    if (senseRule.check(prose).length > 0 || directionDiffers.check(prose).length > 0) return [];
    const { span, statement } = found;
    return [senseDiffers(prose.placeOf(span), 'says that it is not so', shortenWords(statement.words))];
  },
};

const says = (narrative: string, quote: string): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  visit: { text: "It is about visits.", kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@visit].`,
});

const VISITED = 'The inspectors visited 260 farms and 12 mills in spring';
const VOTED = 'At the depot 1,870 of its 2,100 drivers voted';
const REOPENS = 'The north lift closes in May 2026 and reopens in January 2027';
const NOT = 'The inspectors did not visit 260 farms in the valley';

export const cases: RuleCases = {
  pass: [
    says('The north lift does not reopen until January 2027', REOPENS),
    says('The inspectors visited 260 farms', VISITED),
    says('They have not visited the valley', VISITED),
    says('Almost 1,900 drivers voted, and the depot did not', VOTED),
    says('The other drivers did not vote', VOTED),
    says('Many of the 1,870 drivers did not vote for a strike', VOTED),
    says('Of the 260 farms none refused', VISITED),
    says('The inspectors did not visit 260 farms', NOT),
    says('The inspectors never tire: they visited 260 farms', VISITED),
  ],
  fail: [
    { ...says('The north lift does not reopen in January 2027', REOPENS), at: 'The north' },
    {
      ...says('The north lift was not used until May 2027', 'The north lift was used until May 2027'),
      at: 'not used',
    },
    { ...says('The inspectors did not visit 260 farms', VISITED), at: 'not visit' },
    {
      ...says(
        'In spring 260 farms were seen, but they have never visited 12 mills',
        `${VISITED}, and 260 farms were seen`,
      ),
      at: 'never visited',
    },
    { ...says('More than 1,800 drivers did not vote', VOTED), at: 'not vote' },
    { ...says('All 143 clerks never left', 'Under the scheme 143 clerks left'), at: 'All 143' },
    { ...says('The inspectors could not visit 260 farms', VISITED), at: 'not visit' },
  ],
};
