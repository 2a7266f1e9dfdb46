import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Language } from '../../../ground/language/language.ts';
import { formatQuantity } from '../../../ground/language/printed/format-number.ts';
import type { ChartTick } from '../../../ground/model/blocks/chart.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { ChartKind } from '../../../ground/model/chart-kinds.ts';

/** A scale with round ends, and the lines on it. */
export interface ChartScale {
  /** A value's place on it, 0 to 1. */
  at(value: number): number;
  readonly ticks: readonly ChartTick[];
  /** Where nought is; nothing where the scale does not have it. */
  readonly zero: number | undefined;
}

/** About so many lines. */
const TICKS = 5;
/** Lines and dots that differ by less than this share of the highest would be flat on a scale from nought. */
const FLAT = 0.25;

/** Bars and stacks are lengths: their scale has nought. Lines and dots have it where they are not flat with it. */
export function chartScale(kind: ChartKind, figures: readonly BoundFigure[], language: Language): ChartScale {
  const values = figures.flatMap(({ data }) => data.value);
  const [least = 0, most = 0] = extent(values);
  const isLength = kind === 'bars' || kind === 'stacked';
  const isFlat = !isLength && least > 0 && most - least < most * FLAT;
  const isShare = kind === 'bars' && figures[0]?.quantity.unit?.family === 'per-cent';
  const low = isFlat ? least : Math.min(0, least);
  const high = isFlat ? most : Math.max(isShare ? 100 : 0, most);
  const scale = scaleLinear()
    .domain(low === high ? [low, low + 1] : [low, high])
    .nice(TICKS);
  const at = (value: number): number => Number(scale(value).toFixed(6));
  return {
    at,
    ticks: scale.ticks(TICKS).map((value) => ({ at: at(value), label: labelOf(value, figures, language) })),
    zero: isFlat ? undefined : at(0),
  };
}

/** In the form of the figures: with the sign of money and per cent, in millions where they are. */
function labelOf(value: number, figures: readonly BoundFigure[], language: Language): string {
  const [first] = figures;
  const scaled = figures.every(({ quantity }) => quantity.scaled === true);
  return formatQuantity(
    {
      value,
      qualifier: 'exactly',
      ...(first?.quantity.unit && { unit: first.quantity.unit }),
      ...(scaled && { scaled }),
    },
    language,
  ).amount;
}
