import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageFolder } from '../../ground/machine/package-folder.ts';

const REFERENCE = join(packageFolder, 'docs/diagnostics.md');

let lines: ReadonlyMap<string, number> | undefined;

/**
 * The address of what there is to read about a code: the line of its section in the reference. `#L12` is how
 * editors write a line of a local file; an anchor they would not follow.
 */
export function referenceOf(code: string): string {
  lines ??= findLines();
  const line = lines.get(code);
  return `${pathToFileURL(REFERENCE).href}${line === undefined ? '' : `#L${line}`}`;
}

function findLines(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, text] of readReference().split('\n').entries()) {
    const [, code] = /^### ([A-Z0-9_]+)$/.exec(text) ?? [];
    if (code !== undefined) found.set(code, index + 1);
  }
  return found;
}

/** A package without its documentation still says what is wrong. */
function readReference(): string {
  try {
    return readFileSync(REFERENCE, 'utf8');
  } catch {
    return '';
  }
}
