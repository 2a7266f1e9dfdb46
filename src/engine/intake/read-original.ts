import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { importRefused, limitExceeded, noFile } from '../../ground/model/diagnostics.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';

/** A file that a document is to be made of. */
export interface Original {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** In bytes. */
const LARGEST = 200_000_000;

/** Reads a file that a person names. Errors: IMPORT_REFUSED, LIMIT_EXCEEDED, NO_FILE. */
export function readOriginal(path: string): Original | { readonly refused: Diagnostic } {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(path)) {
    const hint = 'save the page from your browser (or print it to a PDF), and import the file';
    return { refused: importRefused(path, 'that is an address: nothing is ever fetched', hint) };
  }
  if (path.includes('\0')) return { refused: noFile(path, 'a name cannot hold a NUL character') };
  let file: number;
  try {
    // A pipe without a writer would be waited for.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return { refused: noFile(path, reasonOf(error)) };
  }
  try {
    const state = fstatSync(file);
    if (state.isDirectory()) {
      const hint = 'name the files in it: `sourcebound import folder/*`';
      return { refused: importRefused(path, 'that is a folder', hint) };
    }
    if (!state.isFile()) {
      return {
        refused: importRefused(path, 'that is no regular file', 'save what it gives to a file first'),
      };
    }
    if (state.size > LARGEST) {
      const found = `${path} has ${Math.ceil(state.size / 1_000_000)} MB`;
      return { refused: limitExceeded(wholeFile(path), found, `${LARGEST / 1_000_000} MB`, 'split it') };
    }
    const bytes = readFileSync(file);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } catch (error) {
    return { refused: noFile(path, reasonOf(error)) };
  } finally {
    closeSync(file);
  }
}

function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file';
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read';
    case 'ELOOP':
      return 'it is a link to itself';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
