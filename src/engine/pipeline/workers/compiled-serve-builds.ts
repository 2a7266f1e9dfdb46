// In `dist/` this stands for serve-builds.ts, which `npm run build` puts into one file with all that it loads.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../workspace/cache/cache-folder.ts';
import { loadCompiled } from '../../workspace/cache/load-compiled.ts';

type Served = typeof import('./serve-builds.ts');

const file = fileURLToPath(new URL('serve-builds.cjs', import.meta.url));
const name = `serve-builds-${process.version}-${process.arch}.bin`;

export const { serveBuilds } = loadCompiled(file, join(cacheFolder(process.env), 'compiled', name)) as Served;
