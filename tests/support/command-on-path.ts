import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandScript } from './run-cli.ts';

/** Makes a folder's file `sourcebound`, which runs the command as it is; returns its path. */
export function commandOnPath(folder: string): string {
  const command = join(folder, 'sourcebound');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${commandScript()}" "$@"\n`);
  chmodSync(command, 0o755);
  return command;
}
