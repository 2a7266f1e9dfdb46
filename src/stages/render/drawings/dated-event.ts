import type { TimelineEntry } from '../../../ground/model/blocks/timeline.ts';
import { type Day, dayOf } from './time-scale.ts';

/** An event as it is drawn. */
export interface DatedEvent {
  /** Its number in the list. */
  readonly number: number;
  readonly title: string;
  /** The first and last day that its date allows; the same for a date known to the day. */
  readonly from: Day;
  readonly to: Day;
  /** The date has no beginning, or no end, that is known. */
  readonly open: 'from' | 'to' | undefined;
  readonly certainty: TimelineEntry['certainty'];
}

/** Nothing for an event of which not even one day is known. */
export function datedEvent(entry: TimelineEntry): DatedEvent | undefined {
  const { number, title, earliest, latest, certainty } = entry;
  const from = earliest ?? latest;
  const to = latest ?? earliest;
  if (from === undefined || to === undefined) return undefined;
  const open = earliest === undefined ? 'from' : latest === undefined ? 'to' : undefined;
  return { number, title, from: dayOf(from), to: dayOf(to), open, certainty };
}
