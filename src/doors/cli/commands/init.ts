import { relative } from 'node:path';
import { initWorkspace } from '../../../engine/workspace/init-workspace.ts';
import { reportDiagnostic } from '../../report/report-text.ts';
import { DONE, exitStatus } from '../exit-status.ts';
import { wantsColour, widthOf } from '../terminal.ts';

/** `sourcebound init [folder]`: the exit status. */
export async function runInit(folder: string): Promise<number> {
  const { value: workspace, diagnostics } = initWorkspace(folder);
  const colour = wantsColour(process.stderr);
  for (const diagnostic of diagnostics) {
    const text = reportDiagnostic(diagnostic, {
      lineOf: () => undefined,
      colour,
      width: widthOf(process.stderr),
    });
    process.stderr.write(`${text}\n`);
  }
  if (!workspace) return exitStatus(diagnostics);
  const path = relative(process.cwd(), workspace.root);
  const here = path.startsWith('..') ? workspace.root : path;
  const lines = [
    ...workspace.files.map((file) => `wrote ${here === '' ? file : `${here}/${file}`}`),
    '',
    `Now print it: ${here === '' ? '' : `cd ${here} && `}sourcebound build`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return DONE;
}
