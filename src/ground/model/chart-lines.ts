import type { BoundFigure } from './bound.ts';
import { groupBy } from './group-by.ts';

/** One thing at several times. */
export interface ChartLineFigures {
  /** What is counted, without its time; nothing where the figures of the line have labels that differ. */
  readonly name: string | undefined;
  /** In the order of their times. */
  readonly figures: readonly BoundFigure[];
}

/**
 * The lines of a series: figures with one label, apart from the year at its end (`Roads, 2024`), are one thing at
 * several times. Where each has a label of its own, the series is that one thing.
 */
export function chartLines(figures: readonly BoundFigure[]): readonly ChartLineFigures[] {
  const groups = [...groupBy(figures, (figure) => nameOf(figure).toLowerCase()).values()];
  const isOne = groups.every((members) => members.length === 1);
  if (isOne) return [{ name: undefined, figures: inTime(figures) }];
  return groups.map((members) => ({ name: members[0] && nameOf(members[0]), figures: inTime(members) }));
}

/** The label without the year at its end, which its period says, too. */
export function nameOf({ data, period }: Pick<BoundFigure, 'data' | 'period'>): string {
  const label = data.label.replaceAll(/\s+/g, ' ').trim();
  const tail = /\s*[,:;–—(]\s*[^,:;–—(]*\b(\d{4})\b[^,:;(]*$/u.exec(label);
  const year = tail?.[1];
  if (tail === null || year === undefined || tail.index === 0) return label;
  const isOfPeriod = [period?.earliest, period?.latest].some((day) => day?.startsWith(year));
  return isOfPeriod ? label.slice(0, tail.index) : label;
}

/** The middle of the time that a figure holds for, in days since 1970; nothing where it has no two ends. */
export function middleOf({ period }: BoundFigure): number | undefined {
  if (period?.earliest === undefined || period.latest === undefined) return undefined;
  return (dayOf(period.earliest) + dayOf(period.latest)) / 2;
}

/** How many days the time of a figure has. */
export function lengthOf({ period }: BoundFigure): number | undefined {
  if (period?.earliest === undefined || period.latest === undefined) return undefined;
  return dayOf(period.latest) - dayOf(period.earliest) + 1;
}

function inTime(figures: readonly BoundFigure[]): readonly BoundFigure[] {
  return figures.toSorted((one, other) => (middleOf(one) ?? 0) - (middleOf(other) ?? 0));
}

function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
}
