import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { buildSync } from 'esbuild';
import { packageFolder } from '../../engine/workspace/package-folder.ts';

/**
 * The script of the process that looks into files of strangers. `npm run build` makes it in `dist/`; where the sources
 * run as they are, it is put together from them, once for each state that they are in.
 */
export function childScript(): string {
  made ??= import.meta.url.endsWith('.ts') ? fromSources() : join(packageFolder, 'dist/strangers/child.mjs');
  return made;
}

let made: string | undefined;

function fromSources(): string {
  const bundler = createRequire(import.meta.url)('esbuild') as { readonly buildSync: typeof buildSync };
  const { outputFiles } = bundler.buildSync({
    entryPoints: [fileURLToPath(new URL('child.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    write: false,
    logLevel: 'warning',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('esbuild wrote nothing');
  // Libraries, fonts and templates are found from there.
  const folder = join(packageFolder, 'node_modules/.cache/sourcebound');
  const name = createHash('sha256').update(output.contents).digest('hex').slice(0, 16);
  const file = join(folder, `strangers-${name}.mjs`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, output.contents);
    renameSync(beside, file);
  }
  return file;
}
