// How long a watch waits for what, in milliseconds, in one place: tests let as much time pass as these say.

/** After so long without a change, what has come is looked at; no change waits longer than `longest`. */
export const BATCH = { quiet: 100, longest: 500 } as const;

/** How often it is looked whether outputs and browser are there. */
export const TICK = 1_000;
/** After how many ticks everything is looked at, for changes that nobody has told of, as on a network drive. */
export const RESCAN = 5;
/** After how many ticks it is tried again to be told of changes, when the system could not. */
export const REARM = 30;
/** How long a change that was found by looking may take to be reported, before the watcher counts as dead. */
export const LATE = 500;

/** A failure is reported when the sources still say the same after so long: they may be half written. */
export const PATIENCE = 100;
/** How often it is looked meanwhile. */
export const GLANCE = 25;
/** A pack that is edited all the time is built to the end once in a while. */
export const STARVED = 2_000;
/** How long another run may be writing a pack's outputs before that is reported, and how often it is tried. */
export const BUSY = { told: 2_000, tried: 250 } as const;
/** How often outputs of a pack that has gone are tried to be marked, and how far apart: a build may be ending. */
export const MARKING = { trials: 20, apart: 25 } as const;
