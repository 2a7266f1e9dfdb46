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

/** How many lines can have a column each in the table of their values. */
const COLUMNS = 3;
/** How many times can have a column each, on a wide sheet and on others. */
const TIMES = 8;
const FEW_TIMES = 4;
/** What a row of that table has room for, in characters, and what a mark and the space before a column take. */
const ROOM = 88;
const LITTLE_ROOM = 46;
const MARK = 5;
/** The head of a row may take so many of them, and goes on in a second line. */
const HEAD = 22;

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
    const byLine = lines.map((line) => ({
      head: line.name ?? '',
      cells: [...times.keys()].map((at) => cellAt(line, at)),
    }));
    const byTime = [...times].map(([at, head]) => ({ head, cells: lines.map((line) => cellAt(line, at)) }));
    const hasTimes = hasRoom([...times.values()], byLine, context);
    const hasNames =
      names.length > 0 && (names.length <= COLUMNS || hasRoom(names.map(longestWord), byTime, context));
    // Of two ways that have room, the one with fewer rows: a chart and its values are on one page.
    if (names.length > 0 && hasTimes && (names.length > COLUMNS || times.size > names.length))
      return { corner: 'what', columns: [...times.values()], rows: byLine };
    if (hasNames) return { corner: 'when', columns: names, rows: byTime };
    return { corner: 'when', columns: [], rows: lines.flatMap((line) => listRows(line, context)) };
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

/** Whether each time has room for a column. A small sheet and large type have less. */
function hasRoom(heads: readonly string[], rows: readonly ChartRow[], { bound }: ComposeContext): boolean {
  const { paper, 'type-size': size } = bound.pack.front.data;
  const isWide = paper !== 'A5' && paper !== 'Half-letter' && (size ?? 'standard') === 'standard';
  if (heads.length > (isWide ? TIMES : FEW_TIMES)) return false;
  const columns = heads.map((head, column) => {
    const cells = rows.map(({ cells }) => cells[column]);
    return Math.max(head.length, ...cells.map((cell) => lengthOfCell(cell))) + MARK;
  });
  const longest = Math.max(...rows.map(({ head }) => Math.min(HEAD, head.length)));
  return columns.reduce((sum, width) => sum + width, longest) <= (isWide ? ROOM : LITTLE_ROOM);
}

/** The head of a column breaks between its words. */
function longestWord(name: string): string {
  return name.split(/\s+/u).reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function lengthOfCell(cell: ChartCell | undefined): number {
  const words = cell?.qualifier === undefined ? 0 : cell.qualifier.length + 1;
  return words + (cell?.value?.text.length ?? 0);
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
