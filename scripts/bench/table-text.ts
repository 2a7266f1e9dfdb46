import type { Row } from './measure.ts';

/** Rows as a Markdown table: easy to read in a terminal, easy to paste. */
export function tableText(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${duration(row.ours)} (${row.spread.ours.map(duration).join(' to ')})`,
    `${duration(row.bare)} (${row.spread.bare.map(duration).join(' to ')})`,
    String(row.runs),
    row.note ?? '',
    row.ratio.toFixed(row.ratio < 0.1 ? 4 : 2),
  ]);
  const head = ['name', 'ours', 'bare', 'runs', 'note', 'ratio'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(head), rule, ...cells.map(line)].join('\n');
}

function duration(milliseconds: number): string {
  return milliseconds < 10_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
