import { list } from '../../../api/verbs/list.ts';
import { readSourceLines } from '../../report/read-source-lines.ts';
import { listJson, reportList } from '../../report/report-list.ts';
import { type DefineCommand, inWorkspace, type PackOptions } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { packName } from '../pack-name.ts';
import { printReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export const defineList: DefineCommand = (program, done) => {
  inWorkspace(program.command('list [pack...]'))
    .description('list packs, with the state of their PDFs, and documents')
    .action(async (packs: string[], options: PackOptions) => done(await runList(packs, options)));
};

/** `sourcebound list [pack…]`: the exit status. */
async function runList(packs: readonly string[], { root, format }: PackOptions): Promise<number> {
  const result = await list({ root, packs: packs.map((pack) => packName(pack, root)) });
  const text =
    format === 'json'
      ? listJson(result)
      : reportList(result, {
          lineOf: readSourceLines(result.root),
          colour: wantsColour(process.stdout),
          width: widthOf(process.stdout),
        });
  printReport(text, format);
  return exitStatus(result.diagnostics);
}
