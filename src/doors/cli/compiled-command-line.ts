// In `dist/` this stands for run-command-line.ts, which `npm run build` puts into one file with all that it loads.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../engine/workspace/cache/cache-folder.ts';
import { loadCompiled } from '../../engine/workspace/cache/load-compiled.ts';

type CommandLine = typeof import('./run-command-line.ts');

const file = fileURLToPath(new URL('command-line.cjs', import.meta.url));
const name = `command-line-${process.version}-${process.arch}.bin`;

export const { runCommandLine } = loadCompiled(
  file,
  join(cacheFolder(process.env), 'compiled', name),
) as CommandLine;
