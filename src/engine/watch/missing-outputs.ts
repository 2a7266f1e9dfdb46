import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../results/manifest.ts';
import { outputFiles, outputPath } from '../results/outputs.ts';

/** The outputs of a pack that are not there, or not of the size that they were written with. */
export function missingOutputs(root: string, { pack, outputs }: Manifest): readonly string[] {
  const folder = outputPath(pack);
  const sizes = new Map<string, number | undefined>(outputs.map(({ path, bytes }) => [path, bytes]));
  sizes.set(outputFiles(pack).manifest, undefined);
  return [...sizes]
    .filter(([name, bytes]) => {
      const size = sizeOf(join(root, folder, name));
      return size === undefined || (bytes !== undefined && size !== bytes);
    })
    .map(([name]) => `${folder}/${name}`);
}

function sizeOf(path: string): number | undefined {
  try {
    return statSync(path).size;
  } catch {
    return undefined;
  }
}
