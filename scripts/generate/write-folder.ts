import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a folder hold these files, by name, and no others. A file that has its text already is not written: what
 * watches it sees no change.
 *
 * @param others files that may stay as they are
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  others: readonly string[] = [],
): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!files.has(name) && !others.includes(name)) rmSync(join(folder, name), { recursive: true });
  }
  for (const [name, text] of files) {
    const path = join(folder, name);
    if (textOf(path) !== text) writeFileSync(path, text);
  }
}

/** Sources that say, on their last line, what they were made from: a file that was not written whole does not. */
export function markedAs(digest: string, sources: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...sources].map(([name, text]) => [name, `${text}${lastLine(digest)}`]));
}

/** Whether a folder holds the files of these names, and no others, all made from what has this digest. */
export function isMadeFrom(digest: string, folder: string, names: readonly string[]): boolean {
  mkdirSync(folder, { recursive: true });
  const same = readdirSync(folder).sort().join('\n') === [...names].sort().join('\n');
  return same && names.every((name) => textOf(join(folder, name))?.endsWith(lastLine(digest)));
}

function lastLine(digest: string): string {
  return `// SHA-256 of what this was made from: ${digest}\n`;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
