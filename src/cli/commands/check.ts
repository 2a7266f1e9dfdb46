import { check } from '../../build/api.ts';
import { exitStatus } from '../exit-status.ts';
import { printResult } from '../print-result.ts';
import type { PackOptions } from '../run-command-line.ts';

/** `sourcebound check [pack…]`: the exit status. */
export async function runCheck(packs: readonly string[], options: PackOptions): Promise<number> {
  const result = await check({ root: options.root, packs });
  printResult(result, options.format);
  return exitStatus(result.diagnostics);
}
