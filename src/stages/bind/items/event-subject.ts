import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import type { Event } from '../../../ground/model/generated/extraction.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { ItemContext } from './item-context.ts';

/** An event with its date. */
export interface EventSubject {
  readonly id: string;
  readonly data: Event;
  readonly date: CalendarDate;
  readonly evidence: readonly BoundEvidence[];
  readonly context: ItemContext;
  /** The place of a field in the extraction. */
  placeOf(field: keyof Event): Place;
}
