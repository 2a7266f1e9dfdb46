const DAY = 86_400_000;
/** Milestones whose stable release is known: the one, the day, and the days from each to the next from there on. */
const MILESTONES = [
  { milestone: 153, day: Date.UTC(2026, 8, 8), step: 14 },
  { milestone: 147, day: Date.UTC(2026, 3, 7), step: 28 },
] as const;
/** In months: fixes for flaws that are in use come every few weeks. */
const OLD = 6;

/** How old a browser is. */
export interface BrowserAge {
  /** When its milestone became stable, within a few weeks: `April 2026`. */
  readonly released: string;
  readonly months: number;
  /** Older than we recommend. */
  readonly isOld: boolean;
}

/**
 * The age of a Chromium by its version, such as `HeadlessChrome/147.0.7727.0`: Chromium is released at known intervals.
 * Nothing for what has no version.
 */
export function browserAge(version: string, now: Date): BrowserAge | undefined {
  const milestone = Number(/(\d+)\.\d+\.\d+/.exec(version)?.[1]);
  if (Number.isNaN(milestone)) return undefined;
  const known = MILESTONES.find((one) => milestone >= one.milestone) ?? MILESTONES[1];
  const released = new Date(known.day + (milestone - known.milestone) * known.step * DAY);
  const months = Math.max(0, Math.floor((now.getTime() - released.getTime()) / (30.44 * DAY)));
  const name = released.toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return { released: name, months, isOld: months >= OLD };
}
