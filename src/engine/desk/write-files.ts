import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import { type StagedSource, stageSource } from '../workspace/write-source.ts';
import type { FileChange } from './carry-over.ts';

/** Why files have not been written: none of them could be, or somebody has changed one meanwhile. */
export type Unwritten = { readonly failure: string } | { readonly changed: true };

/**
 * Writes files, all or none: all of them beside their places first, so that what is left to do is to rename them, one
 * right after the other. One that is to be without a text goes. A process that is killed in between, within a fraction
 * of a millisecond a file, leaves the first of them new and the others as they were, each of them whole: no system can
 * rename several files at once.
 *
 * Writing them beside their places takes a while, in which another editor may save: each is looked at again right before
 * any is renamed.
 *
 * @returns why none was written
 */
export function writeFiles(root: string, changes: readonly FileChange[]): Unwritten | undefined {
  const staged: { readonly change: FileChange; readonly source: StagedSource | undefined }[] = [];
  const discard = (): void => {
    for (const { source } of staged) source?.discard();
  };
  for (const change of changes) {
    if (change.before === change.after) continue;
    const source = change.after === undefined ? undefined : stage(root, change, change.after);
    if (source !== undefined && 'failure' in source) {
      discard();
      return { failure: `${change.file} cannot be written: ${source.failure}` };
    }
    staged.push({ change, source });
  }
  if (!staged.every(({ change }) => isAsBefore(root, change))) {
    discard();
    return { changed: true };
  }
  for (const [index, { change, source }] of staged.entries()) {
    const failure = source === undefined ? removed(root, change.file) : source.place();
    if (failure === undefined) continue;
    discard();
    for (const { change: placed } of staged.slice(0, index)) restore(root, placed);
    return { failure: `${change.file} cannot be written: ${failure}` };
  }
  return undefined;
}

function isAsBefore(root: string, { file, before, isBytes }: FileChange): boolean {
  const now = textOnDisk(root, file, isBytes);
  return 'text' in now && now.text === before;
}

function stage(
  root: string,
  { file, isBytes = false }: FileChange,
  content: string,
): ReturnType<typeof stageSource> {
  return stageSource(root, file, isBytes ? Buffer.from(content, 'latin1') : content);
}

function restore(root: string, change: FileChange): void {
  const source = change.before === undefined ? undefined : stage(root, change, change.before);
  if (source === undefined) removed(root, change.file);
  else if ('place' in source) source.place();
}

function removed(root: string, file: string): string | undefined {
  try {
    rmSync(join(root, file), { force: true });
    return undefined;
  } catch (error) {
    return writeFailure(error);
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * What a file has now: no text where there is no such file.
 *
 * @param isBytes each byte as a character, whatever they are
 */
export function textOnDisk(
  root: string,
  file: string,
  isBytes = false,
): { readonly text: string | undefined } | { readonly failure: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing ? { text: undefined } : { failure: `cannot be read: ${writeFailure(error)}` };
  }
  if (isBytes) return { text: bytes.toString('latin1') };
  try {
    return { text: UTF8.decode(bytes) };
  } catch {
    return { failure: 'is not UTF-8 text' };
  }
}
