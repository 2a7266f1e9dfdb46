import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Windows has no such flag, and no pipes in folders. */
const NO_WAITING = constants.O_NONBLOCK ?? 0;

/** A descriptor of a regular file. Throws for anything else: at a pipe a reader waits for ever, a device never ends. */
export function openPlainFile(path: string): number {
  const descriptor = openSync(path, constants.O_RDONLY | NO_WAITING);
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw new Error(`${path} is no regular file`);
}

/** The bytes of a regular file. */
export function readPlainFile(path: string): Buffer {
  const descriptor = openPlainFile(path);
  try {
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
