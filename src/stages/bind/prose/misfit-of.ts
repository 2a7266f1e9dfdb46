import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { ChartKind } from '../../../ground/model/chart-kinds.ts';
import { chartLines, middleOf } from '../../../ground/model/chart-lines.ts';
import { chartStacks, partName, wholeOf } from '../../../ground/model/chart-stacks.ts';

/** Why a kind of chart would not be true of figures. */
export interface Misfit {
  readonly message: string;
  readonly hint: string;
  /** The kind that can show it, where the hint names one. */
  readonly draw?: ChartKind;
}

/** What a kind of chart cannot show of a series; nothing where it can show it all. */
export function misfitOf(kind: ChartKind, figures: readonly BoundFigure[]): Misfit | undefined {
  switch (kind) {
    case 'bars':
    case 'dots':
      return undefined;
    case 'stacked':
      return stackedMisfit(figures);
    default:
      return timeMisfit(kind, figures);
  }
}

/** Marks and hatches beyond that many cannot be told apart. */
const MOST_LINES = 6;
const MOST_PARTS = 7;
/** More do not fit on a page under their head. */
const MOST_FIELDS = 12;
const MOST_STACKS = 6;

function timeMisfit(
  kind: 'line' | 'multiples' | 'slope',
  figures: readonly BoundFigure[],
): Misfit | undefined {
  const timeless = figures.find((figure) => middleOf(figure) === undefined);
  if (timeless !== undefined)
    return {
      message:
        timeless.period === undefined
          ? `\`${timeless.id}\` has no \`period\``
          : `the \`period\` of \`${timeless.id}\`, ${timeless.period.edtf}, is open: it has a beginning or an end, but not both`,
      hint: 'write the time that its source states, such as `period: 2025`, or draw it as `kind="bars"`',
      draw: 'bars',
    };
  const range = figures.find(isRange);
  if (range !== undefined)
    return { message: `\`${range.id}\` is a range`, hint: 'draw ranges as `kind="dots"`', draw: 'dots' };
  const lines = chartLines(figures);
  for (const line of lines) {
    const twice = line.figures.find((one, index) => middleOf(one) === middleOfNext(line.figures, index));
    if (twice !== undefined)
      return {
        message: `there are two figures of ${line.name ? `“${line.name}”` : 'the series'} for ${twice.period?.edtf}`,
        hint: 'give figures that belong to one line one label, and leave out what is counted twice',
      };
  }
  const times = [...new Set(figures.map(middleOf))];
  if (times.length < 2)
    return { message: 'all its figures are of one time', hint: 'draw it as `kind="bars"`', draw: 'bars' };
  if (kind === 'line' && lines.length > MOST_LINES)
    return {
      message: `it has ${lines.length} lines, and more than ${MOST_LINES} cannot be told apart`,
      hint: 'draw each by itself: `kind="multiples"`',
      draw: 'multiples',
    };
  if (kind === 'multiples' && lines.length < 2)
    return { message: 'it has one line', hint: 'draw it as `kind="line"`', draw: 'line' };
  if (kind === 'multiples' && lines.length > MOST_FIELDS)
    return {
      message: `it has ${lines.length} lines, and more than ${MOST_FIELDS} have no room on a page`,
      hint: 'make several charts of them, with `topics` or `compare`',
    };
  if (kind === 'slope' && lines.length > MOST_LINES)
    return {
      message: `it has ${lines.length} lines, and more than ${MOST_LINES} cannot be told apart`,
      hint: 'draw each by itself: `kind="multiples"`',
      draw: 'multiples',
    };
  if (kind !== 'slope') return undefined;
  if (times.length > 2)
    return {
      message: `its figures are of ${times.length} times`,
      hint: 'draw it as `kind="line"`',
      draw: 'line',
    };
  const lone = lines.find((line) => line.figures.length < 2)?.figures[0];
  return lone === undefined
    ? undefined
    : {
        message: `\`${lone.id}\` has no figure of the other time`,
        hint: 'give figures that belong to one line one label, or leave it out',
      };
}

function middleOfNext(figures: readonly BoundFigure[], index: number): number | undefined {
  const next = figures[index + 1];
  return next === undefined ? undefined : middleOf(next);
}

function stackedMisfit(figures: readonly BoundFigure[]): Misfit | undefined {
  const range = figures.find((figure) => isRange(figure) || amountOf(figure) < 0);
  if (range !== undefined)
    return {
      message: `\`${range.id}\` is a range, or below zero`,
      hint: 'draw it as `kind="dots"` or `kind="bars"`',
      draw: 'dots',
    };
  const stacks = chartStacks(figures);
  if (stacks.length > MOST_STACKS)
    return {
      message: `it has ${stacks.length} wholes, and more than ${MOST_STACKS} have no room on a page`,
      hint: 'make several charts of them, with `topics` or `compare`',
    };
  const placed = new Set(stacks.flatMap(({ whole, parts }) => [whole, ...parts]));
  const loose = figures.find((figure) => !placed.has(figure));
  if (loose !== undefined)
    return {
      message: `\`${loose.id}\` is not part of a whole in the chart`,
      hint: 'write `subset-of: id` on each part, with its whole in the same series; or draw it as `kind="bars"`',
      draw: 'bars',
    };
  for (const { whole, parts } of stacks) {
    const above = wholeOf(whole, figures);
    if (above !== undefined)
      return {
        message: `\`${whole.id}\` is a part of \`${above.id}\`, and has parts itself: they would be counted twice`,
        hint: 'leave the parts of a part out, or draw it as `kind="bars"`',
        draw: 'bars',
      };
    const sum = parts.reduce((total, part) => total + amountOf(part), 0);
    if (sum > amountOf(whole) * (1 + 1e-9))
      return {
        message: `the parts of \`${whole.id}\` come to more than it: ${Number(sum.toPrecision(12))} of ${amountOf(whole)}`,
        hint: 'draw parts that overlap as `kind="bars"`',
        draw: 'bars',
      };
  }
  const names = new Set(stacks.flatMap(({ whole, parts }) => parts.map((part) => partName(part, whole))));
  return names.size > MOST_PARTS
    ? {
        message: `it has ${names.size} kinds of parts, and more than ${MOST_PARTS} hatches cannot be told apart`,
        hint: 'draw it as `kind="bars"`',
        draw: 'bars',
      }
    : undefined;
}

function isRange({ data }: BoundFigure): boolean {
  return typeof data.value !== 'number';
}

function amountOf({ data }: BoundFigure): number {
  return typeof data.value === 'number' ? data.value : data.value[1];
}
