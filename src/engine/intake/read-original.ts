import { createHash } from 'node:crypto';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { limitExceeded, noFile } from '../../ground/model/diagnostics/files.ts';
import { importRefused } from '../../ground/model/diagnostics/imports.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { readNamedFile, reasonOf } from '../workspace/read-named-file.ts';

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
  const file = readNamedFile(path, LARGEST);
  if (file.kind === 'bytes') {
    return { bytes: file.bytes, sha256: createHash('sha256').update(file.bytes).digest('hex') };
  }
  if (file.kind === 'too-large') {
    const found = `${path} has ${Math.ceil(file.size / 1_000_000)} MB`;
    return { refused: limitExceeded(wholeFile(path), found, `${LARGEST / 1_000_000} MB`, 'split it') };
  }
  const reason = reasonOf(file, LARGEST);
  if (file.kind === 'refused' && file.is !== undefined) {
    const hint =
      file.is === 'folder'
        ? 'name the files in it: `sourcebound import folder/*`'
        : 'save what it gives to a file first';
    return { refused: importRefused(path, reason, hint) };
  }
  return { refused: noFile(path, reason) };
}
