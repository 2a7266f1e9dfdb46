import type { BoundFigure } from '../../model/bound.ts';
import type { Chart, ChartBar, ChartBlock, Heading } from '../../model/content.ts';
import { groupBy } from '../../model/group-by.ts';
import { type BlockOptions, selectItems } from '../block-options.ts';
import { type ComposeContext, refOf } from '../compose-context.ts';
import { composeMarks } from '../compose-evidence-words.ts';
import { formatDate } from '../format/format-date.ts';
import { formatQualifier } from '../format/format-number.ts';
import { printedValue } from './compose-figures.ts';

/** Figures of one unit as bars to one scale, parts inside their wholes. A unit with a single bar has no chart. */
export function composeChart(
  heading: Heading | undefined,
  options: BlockOptions,
  context: ComposeContext,
): ChartBlock | undefined {
  const figures = selectItems('figure', context.bound, options).slice(0, options.limit);
  const units = groupBy(figures, ({ data }) => data.unit);
  const charts = [...units].flatMap(([unit, members]) =>
    members.length < 2 ? [] : [composeUnit(unit, members, context)],
  );
  return charts.length === 0 ? undefined : { block: 'chart', heading, charts };
}

function composeUnit(
  unit: string | undefined,
  figures: readonly BoundFigure[],
  context: ComposeContext,
): Chart {
  const scale = roundUp(Math.max(...figures.map(highest)));
  // A part stands inside the nearest whole that is in the chart; without one it stands by itself.
  const wholeOf = (figure: BoundFigure): BoundFigure | undefined =>
    figure.supersets
      .map((id) => figures.find((other) => other.id === id && other.document === figure.document))
      .find((whole) => whole !== undefined);
  const draw = (figure: BoundFigure): ChartBar => ({
    ref: refOf(figure),
    label: figure.data.label,
    value: printedValue(figure, context),
    qualifier: formatQualifier(figure.data.qualifier, figure.data.unit),
    from: typeof figure.data.value === 'number' ? 0 : figure.data.value[0] / scale,
    to: highest(figure) / scale,
    period: figure.period === undefined ? undefined : formatDate(figure.period, context.language),
    marks: composeMarks([figure], context),
    parts: figures.filter((part) => wholeOf(part) === figure).map(draw),
  });
  const bars = figures
    .filter((figure) => wholeOf(figure) === undefined)
    .map(draw)
    .toSorted((a, b) => b.to - a.to);
  return { unit, scale, bars };
}

function highest({ data }: BoundFigure): number {
  return typeof data.value === 'number' ? data.value : data.value[1];
}

/** The next number with one significant digit, or two below 2: 20 stays 20, 3,100 becomes 4,000. */
function roundUp(value: number): number {
  if (value <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  const step = value / unit < 2 ? unit / 10 : unit;
  return Math.ceil(value / step) * step;
}
