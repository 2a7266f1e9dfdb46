import type { Shard } from '../../../engine/pipeline/shard.ts';
import { check } from '../../../index.ts';
import type { PackOptions } from '../command-options.ts';
import { exitStatus } from '../exit-status.ts';
import { printResult } from '../print-result.ts';

export interface CheckCommandOptions extends PackOptions {
  readonly shard?: Shard;
}

/** `sourcebound check [pack…]`: the exit status. */
export async function runCheck(packs: readonly string[], options: CheckCommandOptions): Promise<number> {
  const result = await check({ root: options.root, packs, shard: options.shard });
  printResult(result, options.format);
  return exitStatus(result.diagnostics);
}
