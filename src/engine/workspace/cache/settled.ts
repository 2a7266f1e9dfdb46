import type { FileState } from '../read-regular-file.ts';

/**
 * A file that was written only just now may be written again within the same tick of the file system's clock,
 * which would not show. The coarsest clocks in use tick every two seconds (FAT, some network drives).
 */
const TICK = 2_000;

/**
 * True when any later write to the file will show in its state.
 *
 * @param now milliseconds since 1970
 */
export function isSettled({ changed }: FileState, now: number): boolean {
  return now - changed >= TICK;
}
