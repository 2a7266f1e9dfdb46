import { verify } from '../../../index.ts';
import { reportVerify, verifyJson } from '../../report/report-verify.ts';
import { type DefineCommand, type FormatOptions, withFormat } from '../command-options.ts';
import { exitStatus, SOURCE_ERRORS } from '../exit-status.ts';
import { printReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export const defineVerify: DefineCommand = (program, done) => {
  withFormat(program.command('verify <file>'))
    .description('look through a bundle or a PDF: sums, quotations, figures and pages')
    .action(async (file: string, options: FormatOptions) => done(await runVerify(file, options)));
};

/** `sourcebound verify <file>`: the exit status. */
async function runVerify(file: string, options: FormatOptions): Promise<number> {
  const result = await verify({ file });
  const text =
    options.format === 'json'
      ? verifyJson(result)
      : reportVerify(result, { colour: wantsColour(process.stdout), width: widthOf(process.stdout) });
  printReport(text, options.format);
  return result.verified ? exitStatus(result.diagnostics) : exitStatus(result.diagnostics) || SOURCE_ERRORS;
}
