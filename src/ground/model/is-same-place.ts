import type { Place } from './place.ts';

/** Whether two places of one file are the same. */
export function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  return (
    one?.start.line === other?.start.line &&
    one?.start.column === other?.start.column &&
    one?.end.column === other?.end.column
  );
}
