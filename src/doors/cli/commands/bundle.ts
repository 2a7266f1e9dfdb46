import { bundle } from '../../../api/verbs/bundle.ts';
import { readSourceLines } from '../../report/read-source-lines.ts';
import { bundleJson, reportBundle } from '../../report/report-bundle.ts';
import {
  type DefineCommand,
  inWorkspace,
  type LoudnessOptions,
  type PackOptions,
  withQuiet,
} from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { packName } from '../pack-name.ts';
import { endWithReport } from '../print-report.ts';
import { wantsColour, widthOf } from '../terminal.ts';

interface BundleOptions extends PackOptions, Pick<LoudnessOptions, 'quiet'> {
  readonly output?: string;
}

export const defineBundle: DefineCommand = (program, done) => {
  withQuiet(inWorkspace(program.command('bundle <pack>')))
    .description('put a pack, its evidence and its sources into one ZIP file')
    .option('--output <file>', 'the file to write (default: beside the PDF)')
    .action(async (pack: string, options: BundleOptions) => done(await runBundle(pack, options)));
};

/** `sourcebound bundle <pack>`: the exit status. */
async function runBundle(pack: string, options: BundleOptions): Promise<number> {
  const { root, output } = options;
  const result = await bundle({ root, pack: packName(pack, root), output });
  const text =
    options.format === 'json'
      ? bundleJson(result)
      : reportBundle(result, {
          lineOf: readSourceLines(result.root),
          colour: wantsColour(process.stdout),
          width: widthOf(process.stdout),
        });
  return endWithReport(text, options, exitStatus(result.diagnostics));
}
