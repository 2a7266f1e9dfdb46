import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Place, Span } from '../../../ground/model/place.ts';

/**
 * One wrong word is one error: of two rules that speak of the same words of a text, the one is left that says how to
 * put them right. Warnings stay, but that of a direction which is only that of two exchanged numbers.
 *
 * @param spanOf the words of the text that a place is of
 */
export function oneForEachFault(
  found: readonly Diagnostic[],
  spanOf: (place: Place | undefined) => Span | undefined,
): readonly Diagnostic[] {
  const isExchanged = found.some(({ code }) => code === 'CHANGE_EXCHANGED');
  const apart = isExchanged ? found.filter(({ code }) => code !== 'DIRECTION_DIFFERS') : found;
  const errors = apart.flatMap((one) => {
    const span = one.severity === 'error' ? spanOf(one.place) : undefined;
    return span === undefined ? [] : [{ one, span }];
  });
  const echoes = errors.filter(({ one, span }) =>
    errors.some(
      (other) =>
        other.one !== one &&
        says(other.one.code, one.code) &&
        other.span.start < span.end &&
        span.start < other.span.end,
    ),
  );
  return apart.filter((one) => echoes.every((echo) => echo.one !== one));
}

/** Whether what is reported under one code says all that there is to say of the words of another. */
function says(code: string, other: string): boolean {
  // Words that the source does not have may hold anything: they are put right as a whole.
  if (code === 'UNBOUND_QUOTATION') return other !== code;
  return COVERED[code]?.includes(other) === true;
}

const COVERED: Readonly<Record<string, readonly string[]>> = {
  DATE_TURNED: ['PERIOD_DIFFERS', 'UNBOUND_DATE'],
  LEVEL_EXCHANGED: ['QUALIFIER_CHANGED'],
  // With the negation the number is taken back as in the source.
  NEGATION_CUT: ['QUALIFIER_CHANGED', 'UNBOUND_NUMBER'],
  PERIOD_DIFFERS: ['UNBOUND_DATE'],
  SHARE_OF_ANOTHER: ['NUMBER_OF_ANOTHER'],
};
