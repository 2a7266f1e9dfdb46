import type { Diagnostic } from '../../src/ground/model/diagnostic.ts';
import type { Case, Item } from './case.ts';
import type { Measured } from './measure.ts';

/** The table of rates, for people. */
export function describeRates({ classes, honest, hints }: Measured): string {
  const width = Math.max(...classes.map(({ name }) => name.length)) + 2;
  const row = (name: string, ...cells: readonly (string | number)[]): string =>
    `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  const total = (pick: (one: Measured['classes'][number]) => number): number =>
    classes.reduce((sum, one) => sum + pick(one), 0);
  const rates = classes.map((one) =>
    row(one.name, one.errors, one.warnings, one.tried, percent(one.caught, one.tried), one.placed),
  );
  const all = { tried: total(({ tried }) => tried), caught: total(({ caught }) => caught) };
  return [
    row(`Distortions (${classes.length} classes)`, 'errors', 'warned', 'tried', 'caught', 'placed'),
    ...rates,
    row(
      'All',
      total(({ errors }) => errors),
      total(({ warnings }) => warnings),
      all.tried,
      percent(all.caught, all.tried),
      total(({ placed }) => placed),
    ),
    '',
    row('Honest work', 'passed', 'warned', 'refused', 'tried', 'passed'),
    ...[...honest, sumOf(honest)].map((one) =>
      row(one.kind, one.passed, one.warned, one.refused, one.tried, percent(one.passed, one.tried)),
    ),
    '',
    row('Hints obeyed', ...RESULTS),
    ...[...new Set(hints.map(({ kind }) => kind))].map((kind) =>
      row(
        kind,
        ...RESULTS.map((result) => hints.filter((one) => one.kind === kind && one.result === result).length),
      ),
    ),
  ].join('\n');
}

const RESULTS = ['right', 'false', 'in vain', 'no place'] as const;

/** Each hint that leads to something false, to nothing, or to a field that is not there. */
export function describeHints({ hints }: Measured): string {
  return hints
    .filter(({ result }) => result !== 'right')
    .flatMap(({ result, case: one, diagnostic }) => [
      `${result}: ${whereOf(one)} ${whatOf(one)}`,
      say(diagnostic),
    ])
    .join('\n');
}

/** Each distortion that is not reported as its class asks, or not at its words. */
export function describeMissed({ classes, verdicts }: Measured): string {
  return classes
    .flatMap(({ name, asks, caught, tried }) => {
      const own = verdicts.filter(({ distortion }) => distortion.class === name);
      const lines = own.flatMap(({ result, placed, distortion, diagnostics }) => {
        const ok = result === 'error' || result === asks;
        if (ok && placed) return [];
        const how = result === 'missed' ? 'missed' : ok ? 'elsewhere' : 'warned only';
        return [`  ${how}: ${whereOf(distortion)} ${whatOf(distortion)}`, ...diagnostics.map(say)];
      });
      return lines.length === 0 ? [] : [`${name}: ${caught}/${tried}`, ...lines];
    })
    .join('\n');
}

/** Each piece of honest work of which something is said. */
export function describeRefused({ honestVerdicts }: Measured): string {
  return honestVerdicts
    .filter(({ result }) => result !== 'passed')
    .flatMap(({ result, honest, diagnostics }) => [
      `${result}: ${whereOf(honest)} ${whatOf(honest)}`,
      ...diagnostics.map(say),
    ])
    .join('\n');
}

function sumOf(
  rates: Measured['honest'],
): Omit<Measured['honest'][number], 'kind'> & { readonly kind: string } {
  const sum = (pick: (one: Measured['honest'][number]) => number): number =>
    rates.reduce((all, one) => all + pick(one), 0);
  return {
    kind: 'All',
    tried: sum(({ tried }) => tried),
    passed: sum(({ passed }) => passed),
    warned: sum(({ warned }) => warned),
    refused: sum(({ refused }) => refused),
  };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

function say({ code, severity, message, hint }: Diagnostic): string {
  return `      ${severity} ${code}: ${message}${hint === undefined ? '' : `\n        hint: ${hint}`}`;
}

function whereOf({ text, line }: Case): string {
  return `${text}:${line}`;
}

function whatOf({ kind, item, narrative, settings, source }: Case): string {
  if (item !== undefined) return `${kind} ${item.id}: ${describeItem(item)}`;
  return [settings, narrative, source]
    .filter((part) => part !== undefined && part !== 'Words.')
    .join(' || ')
    .replace(/\n/g, ' ⏎ ');
}

function describeItem({ data, raw = {} }: Item): string {
  return [
    ...Object.entries(data).map(([field, value]) => `${field}: ${JSON.stringify(value)}`),
    ...Object.entries(raw).map(([field, value]) => `${field}: ${value}`),
  ].join(', ');
}
