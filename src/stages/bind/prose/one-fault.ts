import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Place, Span } from '../../../ground/model/place.ts';

/**
 * One wrong word is one error: of two rules that speak of the same words of a text, the one is left that says how to
 * put them right. Warnings stay, but that of a direction which is only that of a wrong number or of two exchanged ones.
 *
 * @param spanOf the words of the text that a place is of
 */
export function oneForEachFault(
  found: readonly Diagnostic[],
  spanOf: (place: Place | undefined) => Span | undefined,
): readonly Diagnostic[] {
  const codes = new Set(found.map(({ code }) => code));
  const apart = found.filter(({ code }) => !(FOLLOWING[code] ?? []).some((other) => codes.has(other)));
  const placed = apart.flatMap((one) => {
    const span = spanOf(one.place);
    return span === undefined ? [] : [{ one, span }];
  });
  const errors = placed.filter(({ one }) => one.severity === 'error');
  const echoes = placed.filter(
    ({ one, span }) =>
      isOfWrongNumber(one, span, errors) ||
      errors.some(
        (other) =>
          other.one !== one &&
          says(other.one.code, one.code) &&
          (one.severity === 'error' || one.code === 'DIRECTION_DIFFERS') &&
          other.span.start < span.end + reachOf(one) &&
          span.start < other.span.end,
      ),
  );
  return apart.filter((one) => echoes.every((echo) => echo.one !== one));
}

/** Of two numbers that are told of two columns, the one that is in none of them makes the other seem exchanged. */
function isOfWrongNumber({ code }: Diagnostic, span: Span, errors: readonly Placed[]): boolean {
  return (
    (code === 'COLUMN_EXCHANGED' || code === 'ROW_EXCHANGED') &&
    errors.some(
      (other) =>
        other.one.code === 'UNBOUND_NUMBER' && (other.span.end <= span.start || span.end <= other.span.start),
    )
  );
}

interface Placed {
  readonly one: Diagnostic;
  readonly span: Span;
}

/** The `less` of `less than £40` is a part of its limit. */
function reachOf({ code }: Diagnostic): number {
  return code === 'DIRECTION_DIFFERS' ? LIMIT : 0;
}

/** UTF-16 units between a word that limits and its number. */
const LIMIT = 8;

/** Whether what is reported under one code says all that there is to say of the words of another. */
function says(code: string, other: string): boolean {
  // Words that the source does not have may hold anything: they are put right as a whole.
  if (code === 'UNBOUND_QUOTATION') return other !== code;
  return COVERED[code]?.includes(other) === true;
}

/** What is only so since something else in the sentence is wrong, wherever in it that is. */
const FOLLOWING: Readonly<Record<string, readonly string[]>> = {
  CHANGE_EXCHANGED: ['FIGURES_TURNED'],
  DIRECTION_DIFFERS: ['CHANGE_EXCHANGED', 'FIGURES_TURNED'],
  // Who says it is not who it is said of, either.
  NAME_OF_ANOTHER: ['SPEAKER_DIFFERS'],
  PERSON_EXCHANGED: ['SPEAKER_DIFFERS'],
};

const COVERED: Readonly<Record<string, readonly string[]>> = {
  // A number of another column is stated, and counts something else.
  COLUMN_EXCHANGED: ['UNBOUND_NUMBER'],
  DATE_TURNED: ['PERIOD_DIFFERS', 'UNBOUND_DATE'],
  LEVEL_EXCHANGED: ['QUALIFIER_CHANGED'],
  // With the negation the number is taken back as in the source.
  NEGATION_CUT: ['QUALIFIER_CHANGED', 'UNBOUND_NUMBER'],
  NUMBER_OF_ANOTHER: ['DIRECTION_DIFFERS'],
  PERIOD_DIFFERS: ['UNBOUND_DATE'],
  QUALIFIER_CHANGED: ['DIRECTION_DIFFERS'],
  SHARE_OF_ANOTHER: ['NUMBER_OF_ANOTHER'],
  // `Doubled`, of what the source says that it halved.
  UNBOUND_NUMBER: ['DIRECTION_DIFFERS'],
};
