import { identify } from '../../../api/verbs/identify.ts';
import { readSourceLines } from '../../report/read-source-lines.ts';
import { identityJson, reportIdentity } from '../../report/report-identity.ts';
import { type DefineCommand, inWorkspace, type PackOptions } from '../command-options.ts';
import { DONE, exitStatus, SOURCE_ERRORS } from '../exit-status.ts';
import { printReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export const defineIdentify: DefineCommand = (program, done) => {
  inWorkspace(program.command('identify <file>'))
    .description('say which copy of which edition a PDF is')
    .action(async (file: string, options: PackOptions) => done(await runIdentify(file, options)));
};

/** `sourcebound identify <file>`: the exit status, 0 for a copy that is as the register has it. */
async function runIdentify(file: string, options: PackOptions): Promise<number> {
  const result = await identify({ file, root: options.root });
  const text =
    options.format === 'json'
      ? identityJson(result)
      : reportIdentity(result, {
          lineOf: readSourceLines(options.root),
          colour: wantsColour(process.stdout),
          width: widthOf(process.stdout),
        });
  printReport(text, options.format);
  if (result.sha256 === '') return exitStatus(result.diagnostics);
  return ['genuine', 'job', 'pack'].includes(result.status) ? DONE : SOURCE_ERRORS;
}
