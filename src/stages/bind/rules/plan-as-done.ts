import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { ALONGSIDE, toldAsDone } from '../prose/told-as-done.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as senseRule } from './sense-differs.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'What the evidence says will be done, is to be done or is planned is not reported as done, in the same verb.',
  blind: 'A verb that the evidence does not use; a plan in the present tense; what has been done since.',
  limits: { thingsAlongside: ALONGSIDE },
  check: (prose) => {
    if (prose.isAside === true || prose.isLabel === true) return [];
    const found = toldAsDone(prose);
    // Of what was planned only, the caution is left out, too.
    if (found === undefined || senseRule.check(prose).length > 0) return [];
    const how = `tells as done (“${found.said}”) what the evidence says is to come (“${found.stated}”)`;
    return [senseDiffers(prose.placeOf(found.span), how, shortenWords(found.statement.words))];
  },
};

const says = (narrative: string, quote: string): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  mill: { text: "It is about a mill.", kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@mill].`,
});

const CLOSED = 'The mill at Ashford will be closed in autumn';
const MEET = 'The owners of the mill are to meet the union in March';
const BOTH = 'The mill was sold in May and the store will be sold in June';
const PLANNED = 'The council had planned to build forty homes beside the mill';

export const cases: RuleCases = {
  pass: [
    says('The mill at Ashford is to be closed in autumn', CLOSED),
    says('In autumn the mill at Ashford closes', CLOSED),
    says('The closed season of the mill', CLOSED),
    says('In autumn the mill at Ashford is closed', CLOSED),
    says('The owners of the mill agreed to meet the union', MEET),
    says('The mill was sold in May', BOTH),
    says('The council planned to build homes beside the mill', PLANNED),
    says('The homes beside the mill were not built', PLANNED),
  ],
  fail: [
    { ...says('The mill at Ashford was closed in autumn', CLOSED), at: 'closed' },
    { ...says('The mill at Ashford has closed', CLOSED), at: 'closed' },
    { ...says('The owners of the mill met the union', MEET), at: 'met' },
    {
      ...says('The council has built forty homes', 'The council is to build forty homes beside the mill'),
      at: 'built',
    },
  ],
};
