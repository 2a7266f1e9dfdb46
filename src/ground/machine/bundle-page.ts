import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { buildSync } from 'esbuild';

/**
 * The script of a page of the browser, with all that it imports. The bundler is where the sources are: in `dist/`
 * there are only the scripts, which `npm run build` has made by this.
 *
 * @param entry the file that the page begins with
 */
export function bundlePage(entry: URL): string {
  const bundler = createRequire(import.meta.url)('esbuild') as { readonly buildSync: typeof buildSync };
  const { outputFiles } = bundler.buildSync({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    format: 'iife',
    target: 'chrome120',
    minifyWhitespace: true,
    charset: 'ascii',
    write: false,
    logLevel: 'warning',
  });
  return outputFiles.map(({ text }) => text).join('');
}
