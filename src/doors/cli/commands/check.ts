import { check } from '../../../api/verbs/check.ts';
import { fix } from '../../../api/verbs/fix.ts';
import type { Shard } from '../../../engine/pipeline/shard.ts';
import { wrongUsage } from '../../../ground/model/diagnostics/files.ts';
import {
  type DefineCommand,
  inWorkspace,
  type LoudnessOptions,
  type PackOptions,
  REPORT_FORMATS,
  type ReportOptions,
  withLoudness,
  withShard,
} from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { packName } from '../pack-name.ts';
import { printFixes } from '../print-fixes.ts';
import { printResult } from '../print-result.ts';

export interface CheckOptions extends Omit<PackOptions, 'format'>, ReportOptions, LoudnessOptions {
  readonly shard?: Shard;
  readonly strict?: true;
}

interface CheckAndFixOptions extends CheckOptions {
  readonly fix?: true;
  readonly dryRun?: true;
}

export const defineCheck: DefineCommand = (program, done) => {
  withLoudness(withShard(inWorkspace(program.command('check [pack...]'), REPORT_FORMATS)))
    .description('check packs against their sources, print nothing')
    .option('--strict', 'treat open warnings of binding as errors')
    .option('--fix', 'fix in the sources what can be fixed in one way only')
    .option('--dry-run', 'with --fix: print the changes as a diff, and write nothing')
    .action(async (packs: string[], options: CheckAndFixOptions) => done(await runCheck(packs, options)));
};

/** `sourcebound check [pack…]`: the exit status. */
async function runCheck(packs: readonly string[], options: CheckAndFixOptions): Promise<number> {
  const { root, shard, strict, dryRun } = options;
  const selection = { root, packs: packs.map((pack) => packName(pack, root)), shard, strict };
  if (options.fix === undefined) {
    const result = dryRun
      ? {
          root,
          packs: [],
          diagnostics: [wrongUsage('--dry-run is for --fix: a check writes nothing', undefined)],
        }
      : await check(selection);
    await printResult(result, options);
    return exitStatus(result.diagnostics);
  }
  const result = await fix({ ...selection, dryRun });
  await printFixes(result, options);
  return exitStatus(result.diagnostics);
}
