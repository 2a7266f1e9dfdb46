import { patience } from '../../ground/machine/patience.ts';

/** At the end of the limit, and after each further part of it, work is looked at. */
const PARTS = 4;
/** Who waits for a processor gets at least so much of one, in parts of the clock; who does nothing, less. */
const AT_WORK = 0.01;
/** However busy the machine is: so many times the limit on the clock. */
const LONGEST = 10;

/**
 * Calls back when work has had so many milliseconds: on the clock, and of processors, because on a machine that does
 * other things, too, work waits, and is no dearer for that. Work that does nothing meanwhile has the clock alone; so
 * has all work where the system does not tell of processors.
 *
 * @param spent what the worker has had of processors so far, in milliseconds
 * @returns what calls it off
 */
export function workingTime(limit: number, spent: () => number | undefined, onEnd: () => void): () => void {
  const start = spent();
  let before = start;
  let more = (LONGEST - 1) * PARTS;
  let callOff: () => void;
  const look = (): void => {
    const now = spent();
    const isOver = now === undefined || start === undefined || now - start >= limit;
    const part = limit / PARTS;
    const isAtWork = now !== undefined && before !== undefined && now - before > part * AT_WORK;
    before = now;
    if (isOver || !isAtWork || more-- <= 0) onEnd();
    else callOff = patience(part, look);
  };
  // What was done in the first of it says nothing of who is silent at its end.
  callOff = patience(limit - limit / PARTS, () => {
    before = spent();
    callOff = patience(limit / PARTS, look);
  });
  return () => callOff();
}
