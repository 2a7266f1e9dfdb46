import { senseDiffers } from '../../../ground/model/diagnostics/sense.ts';
import { sharedStems, thingsIn } from '../prose/clause-senses.ts';
import { shortenWords } from '../prose/shorten-words.ts';
import { blankOut } from '../text/blank-out.ts';
import type { Rule, RuleCase, RuleCases } from './rule.ts';
import { rule as senseRule } from './sense-differs.ts';
import { rule as stanceRule } from './stance-differs.ts';

/** Things in common of what is proved and of what there is no evidence of. */
const SHARED = 2;

export const rule: Rule<'prose'> = {
  on: 'prose',
  codes: ['SENSE_DIFFERS'],
  holds: 'That there is no evidence of something, in the source, is not given as proof that it is not so.',
  blind: 'Other words for a proof than “showed that … no”, “ruled out” and the like.',
  limits: { sharedThings: SHARED },
  check: (prose) => {
    const { isAside, language, support } = prose;
    const { disproving, unproven } = language.stances;
    const found = disproving.exec(blankOut(prose.text, prose.quoted, '~'));
    if (found === null || isAside === true) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    if (prose.isOwn(span) || unproven.test(prose.text)) return [];
    const things = thingsIn(prose.text, language).things;
    const statements = support.statements ?? [];
    if (statements.some(({ words }) => disproving.test(words))) return [];
    const stated = statements.find(
      ({ words }) => unproven.test(words) && sharedStems(things, thingsIn(words, language).things) >= SHARED,
    );
    if (stated === undefined || [senseRule, stanceRule].some((one) => one.check(prose).length > 0)) return [];
    const how = `gives as proved not to be so (“${found[0]}”) what nothing was found of`;
    return [senseDiffers(prose.placeOf(span), how, shortenWords(stated.words))];
  },
};

const says = (narrative: string, quote: string): RuleCase => ({
  source: `${quote}.`,
  extraction: `claims:\n  one: { text: "The fire was looked into.", kind: reported, evidence: "${quote}" }`,
  narrative: `${narrative} [@one].`,
});
const NONE = 'The inspectors found no evidence that the fire had damaged the old orchard';
const PROVED = 'The inspectors showed that the fire had not damaged the old orchard';

export const cases: RuleCases = {
  pass: [
    says('The inspectors found no evidence that the fire had damaged the orchard', NONE),
    says('There is no proof that the fire damaged the orchard', NONE),
    says('The inspectors showed that the fire had not damaged the orchard', PROVED),
  ],
  fail: [
    { ...says('The inspectors showed that the fire did no damage to the orchard', NONE), at: 'showed that' },
    { ...says('The inspectors proved that the fire had not damaged the orchard', NONE), at: 'proved that' },
    { ...says('The inspectors ruled out damage to the orchard by the fire', NONE), at: 'ruled out' },
  ],
};
