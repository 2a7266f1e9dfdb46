import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { applyRules } from '../rules/apply-rules.ts';
import { type ProseText, proseOf } from './prose.ts';

/** Holds every number, quotation and date in the author's text against what the text rests on. */
export function checkProse(prose: ProseText): readonly Diagnostic[] {
  return applyRules('prose', proseOf(prose));
}
