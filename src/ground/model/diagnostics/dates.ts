import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../place.ts';
import { make } from './make.ts';
import { quoted } from './wording.ts';

export function dateNotStated(place: Place, date: string, reason: string, hint: string): Diagnostic {
  return make(
    'DATE_NOT_STATED',
    'error',
    place,
    `the date ${date} does not follow from the evidence: ${reason}`,
    hint,
  );
}

/** @param hint what to do in a text; without it, in an event */
/** Whose a date is, and of what it is said. */
export interface DateElsewhere {
  /** What gives the date: words of the evidence, or the title of an event of the pack. */
  readonly of: string;
  /** The clause, or the title, that this says it of. */
  readonly instead: string;
  readonly isEvent?: boolean;
  readonly hint?: string;
}

export function dateOfAnother(
  place: Place,
  date: string,
  { of, instead, isEvent, hint }: DateElsewhere,
): Diagnostic {
  const message =
    isEvent === true
      ? `the pack gives the date ${date} to ${quoted(of)}; what this says is of ${quoted(instead)}`
      : `the evidence gives the date ${date} for something else (${quoted(of)}); what this says is in ${quoted(instead)}`;
  const usual =
    isEvent === true
      ? 'cite the event that this is about, and give its date'
      : 'give the event the date of its own clause, or name in the title what happened on this one';
  return make('DATE_OF_ANOTHER', 'warning', place, message, hint ?? usual);
}

/** @param stated the date with the words before it, as the source has it */
export function dateTurned(place: Place, said: string, stated: string): Diagnostic {
  return make(
    'DATE_TURNED',
    'error',
    place,
    `${quoted(said)} puts it on one side of the date, and what is cited puts it on the other: ${quoted(stated)}`,
    'say it the way the source does; new in rules 2',
  );
}

export function periodDiffers(place: Place, period: string, words: string): Diagnostic {
  return make(
    'PERIOD_DIFFERS',
    'error',
    place,
    `the period ${period} is not that of the words: ${quoted(words)}`,
    'write the period that they give; new in rules 2',
  );
}

export function periodNotStated(place: Place, period: string): Diagnostic {
  return make(
    'PERIOD_NOT_STATED',
    'warning',
    place,
    `the period ${period} is neither in the document nor the time of its publication`,
    'check the period, or say in `note` where it is known from',
  );
}

export function unboundDate(place: Place, date: string, hint: string): Diagnostic {
  return make('UNBOUND_DATE', 'error', place, `${quoted(date)} is not a date of what is cited`, hint);
}
