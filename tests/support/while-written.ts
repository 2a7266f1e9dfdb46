import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Does something while files are being written: right after the text of one is on the disk, beside its place, for as
 * many of them as are asked for.
 */
export function whileWritten<Result>(work: () => Result, meanwhile: () => void, times = 1): Result {
  const { fsyncSync } = fs;
  let left = times;
  fs.fsyncSync = (file) => {
    fsyncSync(file);
    left -= 1;
    if (left >= 0) meanwhile();
  };
  syncBuiltinESMExports();
  try {
    return work();
  } finally {
    fs.fsyncSync = fsyncSync;
    syncBuiltinESMExports();
  }
}
