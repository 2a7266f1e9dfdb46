import { MACHINE_FAILED } from './exit-status.ts';

/** Nobody reads any more: `head` has seen enough, the terminal is closed. */
const NOBODY: ReadonlySet<string | undefined> = new Set(['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED']);

/**
 * Lets the work go on to its orderly end when what it says cannot be written: without a listener the first such
 * error would end the process at once, and leave the lock and half-written files. Only a result that could not be
 * written though somebody wants it (disk full) is reported, and ends with status 3.
 */
export function outliveOutput(
  process: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'once' | 'exitCode'>,
): void {
  let told = false;
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (told || NOBODY.has(error.code)) return;
    told = true;
    process.stderr.write(`error: cannot write standard output: ${error.message}\n`);
    // Whatever status the command itself ends with.
    process.once('exit', () => {
      process.exitCode = MACHINE_FAILED;
    });
  });
}
