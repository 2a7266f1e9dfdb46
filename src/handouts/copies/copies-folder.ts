import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { outputPath } from '../../engine/results/outputs.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { type FileRead, readRegularFile } from '../../engine/workspace/read-regular-file.ts';

/** The register of the copies of all editions, and the same as a table. */
export const copiesFiles = {
  register: 'copies.json',
  table: 'copies.csv',
} as const;

/** The sheet on which recipients of an edition sign: that of another edition stays. */
export function sheetFile(edition: number): string {
  return `distribution-edition-${edition}.pdf`;
}

const LIMIT = 2_000_000_000;

/** Where the copies of a pack go, relative to the workspace. */
export function copiesPath(id: string): string {
  return `${outputPath(id)}/copies`;
}

/** Reads a file from there. */
export function readCopiesFile(workspace: DiskWorkspace, id: string, name: string): FileRead {
  return readRegularFile(workspace.root, join(copiesPath(id), name), LIMIT);
}

/** The SHA-256 of a file from there, in hexadecimal; nothing when it is not there. */
export function digestOfCopiesFile(workspace: DiskWorkspace, id: string, name: string): string | undefined {
  const read = readCopiesFile(workspace, id, name);
  return read.kind === 'bytes' ? createHash('sha256').update(read.bytes).digest('hex') : undefined;
}
