import { foldText } from './fold-text.ts';
import { MISSING } from './join-text.ts';
import type { Run } from './read-pages.ts';

/** Steps up or down that a line bears, in parts of the type size: raised marks belong to it. */
const STEP = 0.6;
/** Gaps in parts of the type size: a space, which ends a piece of content, and one that parts columns. */
const GAP = 0.12;
const APART = 1;

/** The runs of each line, which are painted from the left to the right. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  let last: Run | undefined;
  for (const run of runs) {
    const line = lines.at(-1);
    if (line && last && isSameLine(last, run)) line.push(run);
    else lines.push([run]);
    last = run;
  }
  return lines;
}

/** The text of a line, folded, from the left to the right. */
export function lineText(runs: readonly Run[]): string {
  let text = '';
  let last: Run | undefined;
  for (const run of runs) {
    if (last && run.x - last.endX > GAP * Math.max(last.size, run.size)) text += ' ';
    text += run.missing ? MISSING : run.text;
    last = run;
  }
  return foldText(text).replaceAll('\n', ' ').trim();
}

function isSameLine(last: Run, next: Run): boolean {
  const size = Math.max(last.size, next.size);
  const gap = next.x - last.endX;
  const most = last.content === next.content ? APART : GAP;
  return Math.abs(next.y - last.endY) <= size * STEP && gap >= -size && gap <= size * most;
}
