import { readOwnJson } from '../../stages/validate/read-own-json.ts';

/** The file that a document was imported from, as the record of its import names it. */
export interface RecordedOriginal {
  readonly path: string;
  readonly sha256: string;
}

/** What a record says of the original; nothing when it cannot be read, or names a file that is none of the originals. */
export function recordedOriginal(record: Uint8Array, path: string): RecordedOriginal | undefined {
  const read = readOwnJson('import', record, path);
  if ('fault' in read) return undefined;
  const { original } = read.value;
  return /^sources\/originals\/[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(original.path) ? original : undefined;
}
