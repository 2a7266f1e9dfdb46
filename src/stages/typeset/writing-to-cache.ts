import { writeFailure } from '../../ground/machine/write-failure.ts';
import { cannotWrite } from '../../ground/model/diagnostics/files.ts';
import { PrinterFailure } from './printer-failure.ts';

/** What comes of work that writes into a folder of the cache. What the disk refuses is a PrinterFailure: CANNOT_WRITE. */
export async function writingToCache<Made>(cacheFolder: string, work: Promise<Made>): Promise<Made> {
  try {
    return await work;
  } catch (error) {
    if (!isDiskError(error)) throw error;
    throw new PrinterFailure(cannotWrite(cacheFolder, writeFailure(error)));
  }
}

function isDiskError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
