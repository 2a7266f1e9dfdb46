import { readFileSync, writeFileSync } from 'node:fs';
import type { Measured } from './measure.ts';

/** What the rules are to catch of a class, and to let pass of honest work. */
export const AIMS = { caught: 0.98, passed: 0.99 } as const;

/** What must at least be tried, so that the rates say something. */
export const LEAST = { classes: 50, distortions: 600, honest: 400 } as const;

/** A part of a whole: `caught/tried`. */
export interface Rate {
  readonly part: number;
  readonly whole: number;
}

/** The rates that have been reached, by class and by kind of honest work; nothing may fall below them. */
export interface RecordedRates {
  readonly classes: ReadonlyMap<string, Rate>;
  readonly honest: ReadonlyMap<string, Rate>;
}

const FILE = new URL('../../tests/rules/recorded.json', import.meta.url);

export function readRecorded(): RecordedRates {
  const {
    classes,
    honest,
  }: Record<keyof RecordedRates, Record<string, string>> = JSON.parse(readFileSync(FILE, 'utf8'));
  return { classes: ratesOf(classes), honest: ratesOf(honest) };
}

/** The rates of a run, by the same names. */
export function ratesOfRun({ classes, honest }: Measured): RecordedRates {
  return {
    classes: new Map(classes.map(({ name, caught, tried }) => [name, { part: caught, whole: tried }])),
    honest: new Map(honest.map(({ kind, passed, tried }) => [kind, { part: passed, whole: tried }])),
  };
}

/** The names whose rate is lower than the recorded one, or has never been recorded. */
export function fallen(run: RecordedRates, recorded: RecordedRates): readonly string[] {
  return (['classes', 'honest'] as const).flatMap((group) =>
    [...run[group]].flatMap(([name, rate]) => {
      const before = recorded[group].get(name);
      if (before === undefined) return [`${name}: not recorded`];
      const [now, then] = [rate.part * before.whole, before.part * rate.whole];
      return now < then ? [`${name}: ${textOf(rate)}, was ${textOf(before)}`] : [];
    }),
  );
}

/** Writes the rates of a run down. A rate is lowered only where the number of cases has changed. */
export function record(run: RecordedRates): void {
  const recorded = readRecorded();
  const raised = (group: keyof RecordedRates): Record<string, string> =>
    Object.fromEntries(
      [...run[group]].map(([name, rate]) => {
        const before = recorded[group].get(name);
        const kept = before !== undefined && before.whole === rate.whole && before.part > rate.part;
        return [name, textOf(kept ? before : rate)];
      }),
    );
  const made = { classes: raised('classes'), honest: raised('honest') };
  writeFileSync(FILE, `${JSON.stringify(made, undefined, 2)}\n`);
}

function ratesOf(texts: Readonly<Record<string, string>>): ReadonlyMap<string, Rate> {
  return new Map(
    Object.entries(texts).map(([name, text]) => {
      const [part = 0, whole = 0] = text.split('/').map(Number);
      return [name, { part, whole }];
    }),
  );
}

function textOf({ part, whole }: Rate): string {
  return `${part}/${whole}`;
}
