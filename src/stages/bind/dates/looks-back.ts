import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';

/** UTF-16 units before and behind a date that say of what it is. */
const NEAR = 80;

/**
 * Whether a date is of something besides what its sentence tells: when what is counted began, or what it is compared with.
 * `More than in any year since we were founded in 1994`, `12 per cent below the average of 2015 to 2019`, `the quay built
 * in 1987 is 640 metres long`.
 */
export function looksBack(
  { span }: { readonly span: Span },
  text: string,
  { dates: { lookingBack, begun, present } }: Language,
): boolean {
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const behind = text.slice(span.end, span.end + NEAR);
  return lookingBack.test(before) || (begun.test(before) && present.test(behind));
}
