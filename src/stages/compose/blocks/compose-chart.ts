import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { Chart, ChartBlock } from '../../../ground/model/blocks/chart.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { ChartKind } from '../../../ground/model/chart-kinds.ts';
import { lengthOf, middleOf } from '../../../ground/model/chart-lines.ts';
import { chartSeries } from '../../../ground/model/chart-series.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import { chartScale } from '../charts/chart-scale.ts';
import { composeBars } from '../charts/compose-bars.ts';
import { composeLines } from '../charts/compose-lines.ts';
import type { ComposeContext } from '../compose-context.ts';
import { composeExhibit } from '../compose-exhibit.ts';
import { formatDate } from '../format/format-date.ts';
import { withCapital } from '../format/with-capital.ts';
import { printFigure } from '../print-figure.ts';

/** Figures that were declared comparable, each series on a scale of its own. One alone has no chart. */
export function composeChartBlock(
  heading: Heading | undefined,
  options: BlockOptions['chart'],
  context: ComposeContext,
): ChartBlock | undefined {
  const series = chartSeries(options, context.bound).map(({ figures }) => figures);
  if (series.length === 0) return undefined;
  return {
    block: 'chart',
    heading,
    ...composeExhibit(heading, series.flat(), options.note, context),
    charts: series.map((figures) => composeSeries(options.kind ?? 'bars', figures, context)),
  };
}

function composeSeries(kind: ChartKind, figures: readonly BoundFigure[], context: ComposeContext): Chart {
  const scale = chartScale(kind, figures, context.language);
  const several = figures.find(({ data }) => data.value !== 1) ?? figures[0];
  const unit = several && printFigure(several, context).unit;
  const scope = scopeOf(unit, figures, context);
  const drawn =
    kind === 'bars' || kind === 'dots' || kind === 'stacked'
      ? { ...NO_LINES, ...composeBars(kind, figures, scale, context) }
      : { ...NO_BARS, ...composeLines(figures, scale, context) };
  const { alternative, scale: scaleWords, signs } = context.language.printing.blocks.charts;
  const ends = [scale.ticks[0]?.label ?? '', scale.ticks.at(-1)?.label ?? ''] as const;
  const count =
    kind === 'stacked' ? drawn.bars.filter(({ depth }) => depth === 0).length : drawn.lines.length;
  const isInTable = kind === 'bars' || kind === 'dots';
  return {
    kind,
    unit,
    scope,
    alternative: isInTable ? undefined : alternative(kind, count, scope, ends),
    scaleWords: scaleWords(ends),
    ticks: scale.ticks,
    signs: signsOf(drawn, scale.zero === undefined).map((sign) => signs[sign]),
    ...drawn,
  };
}

const NO_LINES = { lines: [], times: [], columns: [], corner: 'what', rows: [] } as const;
const NO_BARS = { bars: [] } as const;

type Sign = keyof ComposeContext['language']['printing']['blocks']['charts']['signs'];

function signsOf({ bars, lines }: Pick<Chart, 'bars' | 'lines'>, isTruncated: boolean): readonly Sign[] {
  // The table says it of a part of a stack.
  const rows = new Set(bars.filter(({ form }) => form !== 'part').map(({ end }) => end));
  const points = new Set(lines.flatMap((line) => line.points).map(({ end }) => end));
  const used: Readonly<Record<Sign, boolean>> = {
    part: bars.some(({ form, depth }) => form === 'bar' && depth > 0),
    range: bars.some(({ form, from, to }) => form === 'dot' && from !== to),
    rest: bars.some(({ form }) => form === 'part'),
    more: rows.has('more') || points.has('more'),
    less: rows.has('less'),
    lessPoint: points.has('less'),
    about: rows.has('about'),
    aboutPoint: points.has('about'),
    truncated: isTruncated,
  };
  return (Object.keys(used) as Sign[]).filter((sign) => used[sign]);
}

/** `Boats, 2019 to 2025`; nothing where neither is shared. */
function scopeOf(
  unit: string | undefined,
  figures: readonly BoundFigure[],
  { language }: ComposeContext,
): string | undefined {
  const timed = figures
    .filter((figure) => lengthOf(figure) !== undefined)
    .toSorted((one, other) => (middleOf(one) ?? 0) - (middleOf(other) ?? 0));
  const [first, last] = [timed[0], timed.at(-1)].map(
    (one) => one?.period && formatDate(one.period, language),
  );
  const isWhole = timed.length === figures.length && first !== undefined && last !== undefined;
  const time = !isWhole || first === last ? first : language.printing.blocks.charts.fromTo(first, last);
  const parts = [unit, isWhole ? time : undefined].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : withCapital(parts.join(', '));
}
