import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { buildSync } from 'esbuild';
import { packageFolder } from '../../ground/machine/package-folder.ts';

/**
 * The script of a process of its own. `npm run build` makes it in `dist/`; where the sources run as they are, it is put
 * together from them, once for each state that they are in.
 *
 * @param name of its folder in `dist/`
 * @param entry the source of its first file, from the folder of this package
 */
export function childScript(name: string, entry: string): string {
  const known = made.get(name);
  if (known !== undefined) return known;
  const isSource = import.meta.url.endsWith('.ts');
  const script = isSource ? fromSources(name, entry) : join(packageFolder, `dist/${name}/child.js`);
  made.set(name, script);
  return script;
}

const made = new Map<string, string>();

function fromSources(name: string, entry: string): string {
  const bundler = createRequire(import.meta.url)('esbuild') as { readonly buildSync: typeof buildSync };
  const { outputFiles } = bundler.buildSync({
    entryPoints: [join(packageFolder, entry)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    packages: 'external',
    // By which code knows that it runs from its sources, and finds its package.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(packageFolder, entry)).href) },
    write: false,
    logLevel: 'warning',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('esbuild wrote nothing');
  // Libraries, fonts and templates are found from there.
  const folder = join(packageFolder, 'node_modules/.cache/sourcebound');
  const digest = createHash('sha256').update(output.contents).digest('hex').slice(0, 16);
  const file = join(folder, `${name}-${digest}.mjs`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, output.contents);
    renameSync(beside, file);
  }
  return file;
}
