import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join, sep } from 'node:path';

/** What came of reading a file: its bytes, nothing there, or why it was refused. */
export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly state: FileState }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too-large'; readonly size: number }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      readonly hint?: string;
      /** What it is, where it is no file. */
      readonly is?: 'folder' | 'device';
    };

/** What tells, without reading it, whether a file is still the same. */
export interface FileState {
  readonly id: string;
  /** When it was last written or changed otherwise, in milliseconds since 1970. */
  readonly changed: number;
}

/**
 * Reads a regular file inside `root`, and no other: a path that leads out of the folder, through a symbolic
 * link or `..`, is refused, and so are folders, pipes and devices, without waiting for them.
 *
 * @param root the folder's real path
 * @param limit the largest size, in bytes
 * @param known the id of the state that the file had when it was last read: when it still has it, it is not
 *   read again
 */
export function readRegularFile(root: string, path: string, limit: number, known?: string): FileRead {
  const wanted = join(root, path);
  let descriptor: number | undefined;
  try {
    // The same state is that of the same file, by whichever way the path leads there.
    if (known !== undefined && stateAt(wanted) === known) return { kind: 'unchanged' };
    const real = realpathSync.native(wanted);
    if (!isInside(root, real)) {
      const reason = 'it leads out of the folder that it is in';
      return { kind: 'refused', reason, hint: 'put the file itself into the workspace, not a link to it' };
    }
    // The real path has no link left in it; a pipe or device must not make us wait.
    descriptor = openSync(real, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    return readAll(descriptor, limit);
  } catch (error) {
    return readFailure(error, wanted);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** True when `path` is `root` or is below it; both are real paths. */
export function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** The time of the last change of the inode cannot be set back by hand, as that of the content can. */
export function stateId({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${dev} ${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

function stateAt(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && stateId(stat);
}

function readAll(descriptor: number, limit: number): FileRead {
  const stat = fstatSync(descriptor, { bigint: true });
  if (!stat.isFile()) {
    return stat.isDirectory() ? FOLDER : DEVICE;
  }
  const size = Number(stat.size);
  if (size > limit) return { kind: 'too-large', size };
  const id = stateId(stat);
  // One byte more than the size tells whether the file has grown since.
  const bytes = Buffer.allocUnsafeSlow(size + 1);
  let length = 0;
  while (length < bytes.length) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, null);
    if (read === 0) break;
    length += read;
  }
  if (length > size) return { kind: 'refused', reason: 'it is being written', hint: 'try again' };
  const changed = Number(stat.mtimeMs > stat.ctimeMs ? stat.mtimeMs : stat.ctimeMs);
  return { kind: 'bytes', bytes: bytes.subarray(0, length), state: { id, changed } };
}

const FOLDER = { kind: 'refused', is: 'folder', reason: 'it is a folder' } as const;
const DEVICE = { kind: 'refused', is: 'device', reason: 'it is not a regular file' } as const;

/** Why a file could not be opened; what is no fault of the file is thrown. */
export function readFailure(error: unknown, path: string): Extract<FileRead, { kind: 'absent' | 'refused' }> {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'ENOENT':
      return isLink(path) ? { kind: 'refused', reason: 'it is a link to nothing' } : { kind: 'absent' };
    case 'ENOTDIR':
      return { kind: 'absent' };
    case 'ELOOP':
      return { kind: 'refused', reason: 'its symbolic links go round in a circle' };
    case 'EACCES':
    case 'EPERM':
      return { kind: 'refused', reason: 'permission denied' };
    case 'EISDIR':
      return FOLDER;
    case 'ENXIO':
    case 'ENODEV':
      return DEVICE;
    case undefined:
      throw error;
    default:
      return { kind: 'refused', reason: (error as Error).message };
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
