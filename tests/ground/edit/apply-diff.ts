const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@$/;
const NO_NEWLINE = '\\ No newline at end of file';

/**
 * The text of one file after a unified diff, or before it. Throws unless every line that the diff names is where it
 * says, and as often.
 */
export function applyDiff(text: string, diff: string, direction: 'forth' | 'back' = 'forth'): string {
  const [taken, given] = direction === 'forth' ? ['-', '+'] : ['+', '-'];
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const rows = diff.split('\n');
  if (!rows[0]?.startsWith('--- a/') || !rows[1]?.startsWith('+++ b/') || rows.at(-1) !== '')
    throw new Error('this is no diff of one file');
  const result: string[] = [];
  let at = 0;
  let left = { taken: 0, given: 0 };
  const take = (line: string): void => {
    if (lines[at] !== line) throw new Error(`line ${at + 1} is ${lines[at]}, not ${line}`);
    at++;
    left.taken--;
  };
  const give = (line: string): void => {
    result.push(line);
    left.given--;
  };
  for (const [index, row] of rows.entries()) {
    if (index < 2 || index === rows.length - 1 || row === NO_NEWLINE) continue;
    const hunk = HUNK.exec(row);
    if (hunk) {
      if (left.taken !== 0 || left.given !== 0) throw new Error('a hunk has another number of lines');
      const [, oldStart, oldCount = '1', newStart, newCount = '1'] = hunk;
      const [start, count] = direction === 'forth' ? [oldStart, oldCount] : [newStart, newCount];
      left = { taken: Number(count), given: Number(direction === 'forth' ? newCount : oldCount) };
      // A hunk that takes nothing names the line before it.
      const first = Number(start) - (left.taken === 0 ? 0 : 1);
      if (first < at) throw new Error('a hunk begins within the last');
      result.push(...lines.slice(at, first));
      at = first;
      continue;
    }
    const line = row.slice(1) + (rows[index + 1] === NO_NEWLINE ? '' : '\n');
    if (row.startsWith(' ') || row.startsWith(taken)) take(line);
    if (row.startsWith(' ') || row.startsWith(given)) give(line);
    if (!/^[ +-]/.test(row)) throw new Error(`no row of a diff: ${row}`);
  }
  if (left.taken !== 0 || left.given !== 0) throw new Error('the last hunk has another number of lines');
  return [...result, ...lines.slice(at)].join('');
}
