import { changes } from '../../../api/verbs/changes.ts';
import { readSourceLines } from '../../report/read-source-lines.ts';
import { changesJson, reportChanges } from '../../report/report-changes.ts';
import { type DefineCommand, inWorkspace, type PackOptions } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { packName } from '../pack-name.ts';
import { printReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export const defineChanges: DefineCommand = (program, done) => {
  inWorkspace(program.command('changes <pack>'))
    .description('list what has changed since the last edition that was handed out')
    .action(async (pack: string, options: PackOptions) => done(await runChanges(pack, options)));
};

/** `sourcebound changes <pack>`: the exit status. */
async function runChanges(pack: string, { root, format }: PackOptions): Promise<number> {
  const result = await changes({ root, pack: packName(pack, root) });
  const text =
    format === 'json'
      ? changesJson(result)
      : reportChanges(result, {
          lineOf: readSourceLines(result.root),
          colour: wantsColour(process.stdout),
          width: widthOf(process.stdout),
        });
  printReport(text, format);
  return exitStatus(result.diagnostics);
}
