import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { ALONGSIDE, toldAsDone } from '../prose/told-as-done.ts';
import { rule as directionDiffers } from './direction-differs.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as senseRule } from './sense-differs.ts';

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds:
    'What the evidence says will be done, is to be done or is planned, or that somebody refused or failed to do, is not reported as done, in the same verb.',
  blind: 'A verb that the evidence does not use; a plan in the present tense; what has been done since.',
  limits: { thingsAlongside: ALONGSIDE },
  check: (prose) => {
    if (prose.isAside === true || prose.isLabel === true) return [];
    const found = toldAsDone(prose);
    // Of what was planned only, the caution is left out, too.
    if (found === undefined || senseRule.check(prose).length > 0) return [];
    if (found.isUndone && directionDiffers.check(prose).length > 0) return [];
    const instead = found.isUndone ? 'was not done' : 'is to come';
    const how = `tells as done (“${found.said}”) what the evidence says ${instead} (“${found.stated}”)`;
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
const RENT = 'The rent of the mill is to be paid by 30 June';
const BOTH = 'The mill was sold in May and the store will be sold in June';
const REFUSED = 'The owner of the mill has refused to intervene, but offered a loan';
const WITHOUT = 'The council rejected the offer for the mill without informing its tenants';
const PLANNED = 'The council had planned to build forty homes beside the mill';

export const cases: RuleCases = {
  pass: [
    says('The rent of the mill must be paid by 30 June', RENT),
    says('The rent of the mill has not yet been paid', RENT),
    says('Nothing has been paid of the rent so far', RENT),
    says('The mill at Ashford is to be closed in autumn', CLOSED),
    says('In autumn the mill at Ashford closes', CLOSED),
    says('The closed season of the mill', CLOSED),
    says('In autumn the mill at Ashford is closed', CLOSED),
    says('The owners of the mill agreed to meet the union', MEET),
    says('The mill was sold in May', BOTH),
    says('The council planned to build homes beside the mill', PLANNED),
    says('The homes beside the mill were not built', PLANNED),
    says('The owner did not visit the mill', REFUSED),
    says('The owner would not intervene at the mill', REFUSED),
    says('The council rejected the offer, and the tenants had not been informed', WITHOUT),
    says('The council inspected the mill each year', 'The council never failed to inspect the mill'),
    says('Nine tenants of the mill signed', 'Three tenants of the mill refused to sign; nine signed'),
  ],
  fail: [
    { ...says('The rent of the mill was paid by 30 June', RENT), at: 'paid' },
    { ...says('The rent of the mill was paid in May', RENT.replace('by 30 June', 'in May')), at: 'paid' },
    { ...says('The mill at Ashford was closed in autumn', CLOSED), at: 'closed' },
    { ...says('The mill at Ashford has closed', CLOSED), at: 'closed' },
    { ...says('The owner has intervened there', REFUSED), at: 'The owner has' },
    { ...says('The council informed the tenants of the mill', WITHOUT), at: 'informed' },
    { ...says('The council rejected the offer after informing the tenants', WITHOUT), at: 'informing' },
    {
      ...says(
        'Harker attended the opening of the mill',
        'Harker was unable to attend the opening of the mill',
      ),
      at: 'Harker attended',
    },
    { ...says('The owners of the mill met the union', MEET), at: 'met' },
    {
      ...says('The council has built forty homes', 'The council is to build forty homes beside the mill'),
      at: 'built',
    },
  ],
};
