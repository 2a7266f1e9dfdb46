import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package: the nearest one above this file with a `package.json`, in `src/` as in `dist/`. */
export const packageFolder: string = folderAbove(fileURLToPath(import.meta.url));

function folderAbove(file: string): string {
  const folder = dirname(file);
  if (existsSync(join(folder, 'package.json')) || folder === dirname(folder)) return join(folder, '/');
  return folderAbove(folder);
}
