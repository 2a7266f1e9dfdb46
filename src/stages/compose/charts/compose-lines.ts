import { extent } from 'd3-array';
import type { Chart, ChartCell, ChartRow } from '../../../ground/model/blocks/chart.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import { type ChartLineFigures, chartLines, middleOf } from '../../../ground/model/chart-lines.ts';
import type { Printed } from '../../../ground/model/content-parts.ts';
import type { ComposeContext } from '../compose-context.ts';
import { composeMarks } from '../compose-evidence-words.ts';
import { formatDate } from '../format/format-date.ts';
import { labelOf, printFigure } from '../print-figure.ts';
import type { ChartScale } from './chart-scale.ts';
import { endOf } from './end-of.ts';

/** So many lines have a column each in the table of their values; more have a row each, and each time a column. */
const COLUMNS = 3;
/** So many times have a column each on a wide sheet, and on others; with more there is a row for each value. */
const TIMES = 8;
const FEW_TIMES = 4;

/** Lines over time, the times of their points, and the values as a table. */
export function composeLines(
  figures: readonly BoundFigure[],
  scale: ChartScale,
  context: ComposeContext,
): Pick<Chart, 'lines' | 'times' | 'columns' | 'rows' | 'corner'> {
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
  const cellAt = (line: ChartLineFigures, at: number): ChartCell =>
    cellOf(
      line.figures.find((one) => timeOf(one) === at),
      context,
    );
  const tableOf = (): Pick<Chart, 'columns' | 'rows' | 'corner'> => {
    if (names.length === 0 || (names.length > COLUMNS && times.size > mostTimes(context)))
      return { corner: 'when', columns: [], rows: lines.flatMap((line) => listRows(line, context)) };
    if (names.length <= COLUMNS) {
      const rows = [...times].map(([at, head]) => ({ head, cells: lines.map((line) => cellAt(line, at)) }));
      return { corner: 'when', columns: names, rows };
    }
    const rows = lines.map((line) => ({
      head: line.name ?? '',
      cells: [...times.keys()].map((at) => cellAt(line, at)),
    }));
    return { corner: 'what', columns: [...times.values()], rows };
  };
  return {
    lines: lines.map(({ name, figures: members }) => ({
      name,
      points: members.map((figure) => ({
        time: timeOf(figure),
        value: scale.at(typeof figure.data.value === 'number' ? figure.data.value : figure.data.value[1]),
        printed: withoutWords(figure, context),
        end: endOf(figure.quantity.qualifier),
      })),
    })),
    times: [...times].map(([at, label]) => ({ at, label })),
    ...tableOf(),
  };
}

/** The number where it says everything: one with a qualifier is in the table, with its words. */
function withoutWords(figure: BoundFigure, context: ComposeContext): Printed | undefined {
  const { value, qualifier } = printFigure(figure, context);
  return qualifier === undefined ? value : undefined;
}

/** A small sheet and large type have room for fewer columns. */
function mostTimes({ bound }: ComposeContext): number {
  const { paper, 'type-size': size } = bound.pack.front.data;
  const isWide = paper !== 'A5' && paper !== 'Half-letter' && (size ?? 'standard') === 'standard';
  return isWide ? TIMES : FEW_TIMES;
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
