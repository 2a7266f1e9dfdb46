import type { Shard } from '../../../engine/pipeline/shard.ts';
import { check } from '../../../index.ts';
import {
  type DefineCommand,
  inWorkspace,
  type LoudnessOptions,
  type PackOptions,
  withLoudness,
  withShard,
} from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { packName } from '../pack-name.ts';
import { printResult } from '../print-result.ts';

export interface CheckOptions extends PackOptions, LoudnessOptions {
  readonly shard?: Shard;
  readonly strict?: true;
}

export const defineCheck: DefineCommand = (program, done) => {
  withLoudness(withShard(inWorkspace(program.command('check [pack...]'))))
    .description('hold packs against their sources, print nothing')
    .option('--strict', 'take open warnings of binding for errors')
    .action(async (packs: string[], options: CheckOptions) => done(await runCheck(packs, options)));
};

/** `sourcebound check [pack…]`: the exit status. */
async function runCheck(packs: readonly string[], options: CheckOptions): Promise<number> {
  const { root, shard, strict } = options;
  const result = await check({ root, packs: packs.map((pack) => packName(pack, root)), shard, strict });
  printResult(result, options);
  return exitStatus(result.diagnostics);
}
