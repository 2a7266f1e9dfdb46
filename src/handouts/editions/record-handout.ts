import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { readEdition } from '../../engine/workspace/load-last-edition.ts';
import { readRegularFile } from '../../engine/workspace/read-regular-file.ts';
import { editionPath } from '../../engine/workspace/source-paths.ts';
import { writeSource } from '../../engine/workspace/write-source.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { editionChanged } from '../../ground/model/diagnostics/editions.ts';
import { cannotWriteSource } from '../../ground/model/diagnostics/files.ts';
import type { EditionRecord } from '../../ground/model/edition-changes.ts';
import { withFixes } from '../../ground/model/fix.ts';
import type { Place } from '../../ground/model/place.ts';
import { saysTheSame } from '../../stages/compose/edition/compare-editions.ts';
import { nextEdition } from './next-edition.ts';

/** What was written when an edition was handed out. */
export interface RecordedHandout {
  /** The record, relative to the workspace; nothing where it was there already. */
  readonly path: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const LIMIT = 32_000_000;

/**
 * Keeps what an edition says when it is handed out, for later editions to say what they change. A record that says the
 * same stays as it is. Errors: CANNOT_WRITE. Warnings: EDITION_CHANGED, unless `isVoid` says that what was handed out
 * before does not count any more.
 */
export function recordHandout(
  { root }: DiskWorkspace,
  record: EditionRecord,
  { place, isVoid = false }: { readonly place: Place; readonly isVoid?: boolean | undefined },
): RecordedHandout {
  const path = editionPath(record.pack, record.edition);
  const file = readRegularFile(root, path, LIMIT);
  const before = file.kind === 'bytes' ? readEdition(file.bytes, record).value : undefined;
  if (before !== undefined && saysTheSame(before, record)) return { path: undefined, diagnostics: [] };
  const failure = writeSource(root, path, `${JSON.stringify(record, undefined, 2)}\n`);
  if (failure !== undefined) return { path: undefined, diagnostics: [cannotWriteSource(path, failure)] };
  const isOther = before !== undefined && !isVoid;
  return {
    path,
    diagnostics: isOther
      ? [withFixes(editionChanged(place, record.edition), nextEdition(place, record.edition))]
      : [],
  };
}
