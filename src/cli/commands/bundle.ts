import { bundle } from '../../build/api.ts';
import { readSourceLines } from '../../build/report/read-source-lines.ts';
import { bundleJson, reportBundle } from '../../build/report/report-bundle.ts';
import { exitStatus } from '../exit-status.ts';
import type { BundleCommandOptions } from '../run-command-line.ts';
import { wantsColour, widthOf } from '../terminal.ts';

/** `sourcebound bundle <pack>`: the exit status. */
export async function runBundle(pack: string, options: BundleCommandOptions): Promise<number> {
  const result = await bundle({ root: options.root, pack, output: options.output });
  const text =
    options.format === 'json'
      ? bundleJson(result)
      : reportBundle(result, {
          lineOf: readSourceLines(result.root),
          colour: wantsColour(process.stdout),
          width: widthOf(process.stdout),
        });
  process.stdout.write(`${text}\n`);
  return exitStatus(result.diagnostics);
}
