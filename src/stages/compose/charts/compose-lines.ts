import { extent } from 'd3-array';
import type { Chart, ChartCell, ChartRow } from '../../../ground/model/blocks/chart.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import { type ChartLineFigures, chartLines, middleOf } from '../../../ground/model/chart-lines.ts';
import type { ComposeContext } from '../compose-context.ts';
import { composeMarks } from '../compose-evidence-words.ts';
import { formatDate } from '../format/format-date.ts';
import { labelOf, printFigure } from '../print-figure.ts';
import type { ChartScale } from './chart-scale.ts';
import { endOf } from './end-of.ts';

/** So many lines have a column each in the table of their values; more have a row for each value. */
const COLUMNS = 3;

/** Lines over time, the times of their points, and the values as a table. */
export function composeLines(
  figures: readonly BoundFigure[],
  scale: ChartScale,
  context: ComposeContext,
): Pick<Chart, 'lines' | 'times' | 'columns' | 'rows'> {
  const lines = chartLines(figures);
  const [first = 0, last = 0] = extent(figures.flatMap((figure) => middleOf(figure) ?? []));
  const timeOf = (figure: BoundFigure): number =>
    last === first ? 0 : Number((((middleOf(figure) ?? first) - first) / (last - first)).toFixed(6));
  const times = new Map(
    figures
      .toSorted((one, other) => timeOf(one) - timeOf(other))
      .map((figure) => [timeOf(figure), periodOf(figure, context)]),
  );
  const names = lines.flatMap(({ name }) => name ?? []);
  const columns = names.length <= COLUMNS ? names : [];
  return {
    lines: lines.map(({ name, figures: members }) => ({
      name,
      points: members.map((figure) => ({
        time: timeOf(figure),
        value: scale.at(typeof figure.data.value === 'number' ? figure.data.value : figure.data.value[1]),
        printed: printFigure(figure, context).value,
        end: endOf(figure.quantity.qualifier),
      })),
    })),
    times: [...times].map(([at, label]) => ({ at, label })),
    columns,
    rows:
      columns.length === 0
        ? lines.flatMap((line) => listRows(line, context))
        : [...times].map(([at, head]) => ({
            head,
            cells: lines.map((line) =>
              cellOf(
                line.figures.find((one) => timeOf(one) === at),
                context,
              ),
            ),
          })),
  };
}

function listRows({ name, figures }: ChartLineFigures, context: ComposeContext): readonly ChartRow[] {
  return figures.map((figure) => ({
    head: `${name ?? labelOf(figure, context)}, ${periodOf(figure, context)}`,
    cells: [cellOf(figure, context)],
  }));
}

function cellOf(figure: BoundFigure | undefined, context: ComposeContext): ChartCell {
  if (figure === undefined) return { value: undefined, qualifier: undefined, marks: [] };
  const { value, qualifier } = printFigure(figure, context);
  return { value, qualifier, marks: composeMarks([figure], context) };
}

function periodOf({ period }: BoundFigure, { language }: ComposeContext): string {
  return period === undefined ? '' : formatDate(period, language);
}
