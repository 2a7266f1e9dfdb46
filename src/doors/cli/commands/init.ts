import { relative } from 'node:path';
import { initWorkspace } from '../../../engine/workspace/init-workspace.ts';
import { reportDiagnostic } from '../../report/report-text.ts';
import { calledAs } from '../called-as.ts';
import type { DefineCommand } from '../command-options.ts';
import { currentFolder } from '../current-workspace.ts';
import { DONE, exitStatus } from '../exit-status.ts';
import { printReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export const defineInit: DefineCommand = (program, done) => {
  program
    .command('init [folder]')
    .description('make a new workspace with one small pack')
    .action(async (folder = '.') => done(await runInit(folder)));
};

/** `sourcebound init [folder]`: the exit status. */
async function runInit(folder: string): Promise<number> {
  const { value: workspace, diagnostics } = initWorkspace(folder);
  const colour = wantsColour(process.stderr);
  for (const diagnostic of diagnostics) {
    const text = reportDiagnostic(diagnostic, {
      lineOf: () => undefined,
      colour,
      width: widthOf(process.stderr),
    });
    printReport(text, 'text', process.stderr);
  }
  if (!workspace) return exitStatus(diagnostics);
  const here = placeOf(workspace.root);
  const named = (file: string): string => (here === '' ? file : `${here}/${file}`);
  const lines = [
    ...workspace.files.map((file) => `wrote ${named(file)}`),
    ...workspace.left.map((file) => `left ${named(file)} as it is`),
    '',
    `Now print it: ${here === '' ? '' : `cd ${here} && `}${calledAs(process.env)} build`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return DONE;
}

/** As one would name it from the current folder. */
function placeOf(root: string): string {
  const current = currentFolder();
  const path = current === undefined ? '..' : relative(current, root);
  return path.startsWith('..') ? root : path;
}
