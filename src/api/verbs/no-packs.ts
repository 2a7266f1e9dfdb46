import { resolve } from 'node:path';
import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';

export function noPacks(root: string | undefined, diagnostics: readonly Diagnostic[]): BuildResult {
  return { root: resolve(root ?? '.'), packs: [], diagnostics };
}
