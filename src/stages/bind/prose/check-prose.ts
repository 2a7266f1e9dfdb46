import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { applyRules } from '../rules/apply-rules.ts';
import { rule as quotations } from '../rules/unbound-quotation.ts';
import { type ProseText, proseOf } from './prose.ts';

/** Holds every number, quotation and date in the author's text against what the text rests on. */
export function checkProse(prose: ProseText): readonly Diagnostic[] {
  return applyRules('prose', proseOf(prose));
}

/** Where nothing can be cited (an audience, a recipient) only what claims to be somebody's words is looked at. */
export function checkMarks(prose: ProseText): readonly Diagnostic[] {
  return quotations.check(proseOf(prose));
}
