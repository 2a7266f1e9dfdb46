import { bundle } from '../../../index.ts';
import { readSourceLines } from '../../report/read-source-lines.ts';
import { bundleJson, reportBundle } from '../../report/report-bundle.ts';
import type { PackOptions } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { wantsColour, widthOf } from '../terminal.ts';

export interface BundleCommandOptions extends PackOptions {
  readonly output?: string;
}

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
