import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { isSamePlace } from '../../../ground/model/is-same-place.ts';
import { hasErrors } from '../../../ground/model/outcome.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import { applyRules } from '../rules/apply-rules.ts';
import { rule as quotations } from '../rules/unbound-quotation.ts';
import { oneForEachFault } from './one-fault.ts';
import { type ProseText, proseOf } from './prose.ts';
import { joinSupport, type Support } from './support.ts';

/**
 * Holds every number, quotation and date in the author's text against what the text rests on.
 *
 * @param inDoubt what the text may be right about besides, where an error of something that it rests on has been
 * reported: that error is not reported again on the text
 */
export function checkProse(prose: ProseText, inDoubt: readonly Support[] = []): readonly Diagnostic[] {
  const found = applyRulesOnce(prose);
  if (inDoubt.length === 0 || !hasErrors(found)) return found;
  const again = applyRulesOnce({ ...prose, support: joinSupport([prose.support, ...inDoubt]) });
  return found.filter(
    (one) => one.severity !== 'error' || again.some((other) => isSamePlace(one.place, other.place)),
  );
}

/** Where nothing can be cited (an audience, a recipient) only what claims to be somebody's words is looked at. */
export function checkMarks(prose: ProseText): readonly Diagnostic[] {
  return quotations.check(proseOf(prose));
}

function applyRulesOnce(prose: ProseText): readonly Diagnostic[] {
  // All words of a label have one place: which of them are meant is told by their span.
  const spans = new Map<Place, Span>();
  const placeOf = (span: Span): Place => {
    const place = { ...prose.placeOf(span) };
    spans.set(place, span);
    return place;
  };
  const found = applyRules('prose', proseOf({ ...prose, placeOf }));
  if (found.length < 2 || !hasErrors(found)) return found;
  return oneForEachFault(found, (place) => (place === undefined ? undefined : spans.get(place)));
}
