import { verify } from '../../../api/verbs/verify.ts';
import { reportVerify, verifyJson } from '../../report/report-verify.ts';
import {
  type DefineCommand,
  type FormatOptions,
  type LoudnessOptions,
  withFormat,
  withQuiet,
} from '../command-options.ts';
import { exitStatus, SOURCE_ERRORS } from '../exit-status.ts';
import { endWithReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export const defineVerify: DefineCommand = (program, done) => {
  withQuiet(withFormat(program.command('verify <file>')))
    .description('check a bundle or a PDF: checksums, quotations, figures and pages')
    .action(async (file: string, options: FormatOptions & Pick<LoudnessOptions, 'quiet'>) =>
      done(await runVerify(file, options)),
    );
};

/** `sourcebound verify <file>`: the exit status. */
async function runVerify(
  file: string,
  options: FormatOptions & Pick<LoudnessOptions, 'quiet'>,
): Promise<number> {
  const result = await verify({ file });
  const text =
    options.format === 'json'
      ? verifyJson(result)
      : reportVerify(result, { colour: wantsColour(process.stdout), width: widthOf(process.stdout) });
  return endWithReport(
    text,
    options,
    result.verified ? exitStatus(result.diagnostics) : exitStatus(result.diagnostics) || SOURCE_ERRORS,
  );
}
