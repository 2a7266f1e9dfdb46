import { check } from '../../build/api.ts';
import { exitStatus } from '../exit-status.ts';
import { printResult } from '../print-result.ts';
import type { CheckCommandOptions } from '../run-command-line.ts';

/** `sourcebound check [pack…]`: the exit status. */
export async function runCheck(packs: readonly string[], options: CheckCommandOptions): Promise<number> {
  const result = await check({ root: options.root, packs, shard: options.shard });
  printResult(result, options.format);
  return exitStatus(result.diagnostics);
}
