import type { Chart, ChartBar } from '../../../ground/model/blocks/chart.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import { chartStacks, partName, wholeOf } from '../../../ground/model/chart-stacks.ts';
import { type ComposeContext, refOf } from '../compose-context.ts';
import { composeMarks } from '../compose-evidence-words.ts';
import { periodBeside } from '../period-beside.ts';
import { labelOf, printFigure } from '../print-figure.ts';
import type { ChartScale } from './chart-scale.ts';
import { endOf } from './end-of.ts';

/** A row for each figure: a bar or dots in order of size, parts after their whole; stacks in the order of the sources. */
export function composeBars(
  kind: 'bars' | 'dots' | 'stacked',
  figures: readonly BoundFigure[],
  scale: ChartScale,
  context: ComposeContext,
): Pick<Chart, 'bars'> {
  const make = (
    figure: BoundFigure,
    more: Pick<ChartBar, 'depth' | 'form'> & Partial<ChartBar>,
  ): ChartBar => ({
    ref: refOf(figure),
    label: labelOf(figure, context),
    ...printFigure(figure, context),
    period: periodBeside(figure, context),
    marks: composeMarks([figure], context),
    ...spanOf(figure, kind, scale),
    zero: scale.zero,
    ticks: scale.ticks.map(({ at }) => at),
    wholeFrom: undefined,
    wholeTo: undefined,
    hatching: undefined,
    end: endOf(figure.quantity.qualifier),
    ...more,
  });
  if (kind === 'stacked') return { bars: stackedBars(figures, scale, make) };
  if (kind === 'dots')
    return { bars: inOrder(figures).map((figure) => make(figure, { depth: 0, form: 'dot' })) };
  const draw = (figure: BoundFigure, whole: BoundFigure | undefined, depth: number): readonly ChartBar[] => {
    const around = whole && spanOf(whole, kind, scale);
    const bar = make(figure, { depth, form: 'bar', wholeFrom: around?.from, wholeTo: around?.to });
    const parts = figures.filter((part) => wholeOf(part, figures) === figure);
    return [bar, ...inOrder(parts).flatMap((part) => draw(part, figure, depth + 1))];
  };
  const alone = inOrder(figures.filter((figure) => wholeOf(figure, figures) === undefined));
  return { bars: alone.flatMap((figure) => draw(figure, undefined, 0)) };
}

/** Parts lie end to end; parts of one name have one hatching in all stacks. */
function stackedBars(
  figures: readonly BoundFigure[],
  scale: ChartScale,
  make: (figure: BoundFigure, more: Pick<ChartBar, 'depth' | 'form'> & Partial<ChartBar>) => ChartBar,
): readonly ChartBar[] {
  const stacks = chartStacks(figures);
  const names = [
    ...new Set(stacks.flatMap(({ whole, parts }) => parts.map((part) => partName(part, whole)))),
  ];
  return stacks.flatMap(({ whole, parts }) => {
    let sum = 0;
    return [
      make(whole, { depth: 0, form: 'part' }),
      ...parts.map((part) => {
        const from = scale.at(sum);
        sum += highest(part);
        return make(part, {
          depth: 1,
          form: 'part',
          from,
          to: scale.at(sum),
          hatching: names.indexOf(partName(part, whole)),
        });
      }),
    ];
  });
}

function spanOf(
  { data }: BoundFigure,
  kind: 'bars' | 'dots' | 'stacked',
  { at }: ChartScale,
): Pick<ChartBar, 'from' | 'to'> {
  if (typeof data.value !== 'number') return { from: at(data.value[0]), to: at(data.value[1]) };
  return { from: at(kind === 'dots' ? data.value : 0), to: at(data.value) };
}

function inOrder(figures: readonly BoundFigure[]): readonly BoundFigure[] {
  return figures.toSorted((a, b) => highest(b) - highest(a));
}

function highest({ data }: BoundFigure): number {
  return typeof data.value === 'number' ? data.value : data.value[1];
}
