import { setFlagsFromString } from 'node:v8';

/** How much bytecode a function runs, in bytes, before it is worth optimising: V8's own figure is a sixth of it. */
const BUDGET = 400_000;
/** The versions of V8 that are known to know the flag: those of Node 20 to 24. */
const KNOWN: readonly [from: number, to: number] = [11, 13];

/**
 * Makes V8 slower to optimise. Printing one pack is over in a second, and a third of its processor time would go
 * into optimising code that is then hardly run again, on the very core that the browser prints with. What runs for
 * long, such as a batch, is optimised all the same, a moment later. Without it a later build of one pack takes a
 * third more processor time (641 against 837 ms, medians of ten) and a check of two packs half as much again
 * (466 against 751 ms).
 */
export function patientCompiler(): void {
  const version = Number.parseInt(process.versions.v8, 10);
  if (version >= KNOWN[0] && version <= KNOWN[1]) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
