import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../../ground/machine/package-folder.ts';

/** The folder of the font files that travel with the package. */
export const fontFolder: string = join(packageFolder, 'fonts');

/** What made an output: the version of this package, and which build of its code where there is one. */
export function toolVersion(): { readonly version: string; readonly code: string | null } {
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { version: manifest.version, code: codeDigest() };
}

/** `dist/code.sha256` is written by `npm run build`; code that runs from `src/` has no digest. */
function codeDigest(): string | null {
  const dist = join(packageFolder, 'dist');
  if (!fileURLToPath(import.meta.url).startsWith(join(dist, '/'))) return null;
  try {
    return readFileSync(join(dist, 'code.sha256'), 'utf8').trim();
  } catch {
    return null;
  }
}
