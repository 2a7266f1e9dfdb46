import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { buildSync } from 'esbuild';
import { packageFolder } from './package-folder.ts';

/**
 * The script of a page of the browser, or its style sheet, with all that it imports: fonts are within. The bundler is
 * where the sources are: in `dist/` there is only what `npm run build` has made by this.
 *
 * @param entry the file that the page begins with, from the folder of this package
 */
export function bundlePage(entry: string): string {
  const bundler = createRequire(import.meta.url)('esbuild') as { readonly buildSync: typeof buildSync };
  const { outputFiles } = bundler.buildSync({
    entryPoints: [join(packageFolder, entry)],
    bundle: true,
    format: 'iife',
    target: ['chrome120', 'firefox128'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.woff2': 'dataurl' },
    minify: true,
    charset: 'ascii',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles.map(({ text }) => text).join('');
}
