// In `dist/` this replaces serve-builds.ts, which `npm run build` puts into the file of the command.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../workspace/cache/cache-folder.ts';
import { loadCompiled } from '../../workspace/cache/load-compiled.ts';

type Served = typeof import('./serve-builds.ts');

const file = fileURLToPath(new URL('../cli/command-line.cjs', import.meta.url));
const name = `command-line-${process.version}-${process.arch}.bin`;

export const { serveBuilds } = loadCompiled(file, join(cacheFolder(process.env), 'compiled', name)) as Served;
