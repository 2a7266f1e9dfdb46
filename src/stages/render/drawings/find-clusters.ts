import { highest, lowest } from '../../../ground/model/extremes.ts';
import type { DatedEvent } from './dated-event.ts';
import type { Day } from './time-scale.ts';

/** Events close together, to be shown larger. */
export interface Cluster {
  readonly from: Day;
  readonly to: Day;
  readonly events: readonly DatedEvent[];
}

/** Events that are no further apart than one of these shares of the whole time are together. */
const NEAR = [0.02, 0.008, 0.003, 0.001];
/** A close-up pays when it has so many events, and this part of them all, in no more than this share of the time. */
const FEWEST = 4;
const PART = 0.15;
const SHARE = 0.12;
/** More close-ups than this would be another list. */
const MOST = 2;

/**
 * The times in which more events are than have room side by side, the fullest ones, in order of time.
 *
 * @param length the whole time, in days
 * @param room how many signs have room side by side in the whole drawing
 */
export function findClusters(events: readonly DatedEvent[], length: Day, room: number): readonly Cluster[] {
  const chosen: Cluster[] = [];
  const candidates = NEAR.flatMap((near) => groupsWithin(events, length, length * near))
    .filter(({ from, to }) => to > from && to - from <= length * SHARE)
    .filter((one) => one.events.length >= Math.max(FEWEST, events.length * PART))
    .filter((one) => one.events.length > ((one.to - one.from) / length) * room)
    .toSorted((a, b) => b.events.length - a.events.length || b.to - b.from - (a.to - a.from));
  for (const candidate of candidates) {
    if (chosen.length < MOST && chosen.every((one) => candidate.from > one.to || candidate.to < one.from)) {
      chosen.push(candidate);
    }
  }
  return chosen.toSorted((a, b) => a.from - b.from);
}

/** Events of which each begins no later than `near` days after those before it have ended. */
function groupsWithin(events: readonly DatedEvent[], length: Day, near: Day): readonly Cluster[] {
  const groups: DatedEvent[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  const short = events.filter(({ from, to, open }) => open === undefined && to - from <= length * SHARE);
  for (const event of short.toSorted((a, b) => a.from - b.from)) {
    const group = groups.at(-1);
    if (group !== undefined && event.from - end <= near) group.push(event);
    else groups.push([event]);
    end = Math.max(end, event.to);
  }
  return groups.map((group) => ({
    from: lowest(group.map(({ from }) => from)),
    to: highest(group.map(({ to }) => to)),
    events: group,
  }));
}
