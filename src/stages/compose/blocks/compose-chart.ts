import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { Chart, ChartBar, ChartBlock } from '../../../ground/model/blocks/chart.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import { chartSeries } from '../../../ground/model/chart-series.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { type ComposeContext, refOf } from '../compose-context.ts';
import { composeMarks } from '../compose-evidence-words.ts';
import { composeExhibit } from '../compose-exhibit.ts';
import { formatDate } from '../format/format-date.ts';
import { labelOf, printFigure } from '../print-figure.ts';

/** Figures that were declared comparable as bars to one scale, parts inside their wholes. */
export function composeChartBlock(
  heading: Heading | undefined,
  options: BlockOptions['chart'],
  context: ComposeContext,
): ChartBlock | undefined {
  const drawn = chartSeries(options, context.bound).map(({ figures }) => figures);
  if (drawn.length === 0) return undefined;
  return {
    block: 'chart',
    heading,
    ...composeExhibit(heading, drawn.flat(), options.note, context),
    charts: drawn.map((members) => composeUnit(members, context)),
  };
}

function composeUnit(figures: readonly BoundFigure[], context: ComposeContext): Chart {
  const share = scaleOf(figures);
  // A part stands inside the nearest whole that is in the chart; without one it stands by itself.
  const wholeOf = (figure: BoundFigure): BoundFigure | undefined =>
    figure.supersets
      .map((id) => figures.find((other) => other.id === id && other.document === figure.document))
      .find((whole) => whole !== undefined);
  const spanOf = (figure: BoundFigure): readonly [number, number] =>
    typeof figure.data.value === 'number'
      ? [share(0), share(figure.data.value)]
      : [share(figure.data.value[0]), share(figure.data.value[1])];
  const draw = (figure: BoundFigure, whole: BoundFigure | undefined, depth: number): readonly ChartBar[] => {
    const { period } = figure;
    const [from, to] = spanOf(figure);
    const bar: ChartBar = {
      ref: refOf(figure),
      label: labelOf(figure, context),
      ...printFigure(figure, context),
      period: period === undefined ? undefined : formatDate(period, context.language),
      marks: composeMarks([figure], context),
      depth,
      from,
      to,
      zero: share(0),
      wholeFrom: whole && spanOf(whole)[0],
      wholeTo: whole && spanOf(whole)[1],
      end: endOf(figure.quantity.qualifier),
    };
    return [
      bar,
      ...inOrder(figures.filter((part) => wholeOf(part) === figure)).flatMap((part) =>
        draw(part, figure, depth + 1),
      ),
    ];
  };
  const alone = inOrder(figures.filter((figure) => wholeOf(figure) === undefined));
  return {
    unit: figures[0] && printFigure(figures[0], context).unit,
    bars: alone.flatMap((figure) => draw(figure, undefined, 0)),
  };
}

/** A value's place on the scale, 0 to 1. Nought is always on it; shares reach to a hundred. */
function scaleOf(figures: readonly BoundFigure[]): (value: number) => number {
  const isShare = figures[0]?.quantity.unit?.family === 'per-cent';
  const values = figures.flatMap(({ data }) => data.value);
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), isShare ? 100 : 0);
  return (value) => (high === low ? 0 : (value - low) / (high - low));
}

function inOrder(figures: readonly BoundFigure[]): readonly BoundFigure[] {
  return figures.toSorted((a, b) => highest(b) - highest(a));
}

function highest({ data }: BoundFigure): number {
  return typeof data.value === 'number' ? data.value : data.value[1];
}

function endOf(qualifier: BoundFigure['data']['qualifier']): ChartBar['end'] {
  switch (qualifier) {
    case 'about':
      return 'about';
    case 'at-least':
    case 'more-than':
      return 'more';
    case 'at-most':
    case 'fewer-than':
      return 'less';
    default:
      return 'exact';
  }
}
