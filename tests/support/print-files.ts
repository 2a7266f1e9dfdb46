import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/ground/machine/clock.ts';
import type { PrintFile } from '../../src/handouts/copies/printing/print-target.ts';

/** A file for the printer, with bytes of its own; in memory, and as large as is wanted. */
export function printFile(copy: number, size = 3000): PrintFile & { readonly content: Buffer } {
  const content = Buffer.concat([Buffer.from(`%PDF-1.7 copy ${copy}\n`), randomBytes(size)]);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const open = (): Readable => Readable.from(pieces(content));
  return { path: `/copies/copy-${copy}.pdf`, bytes: content.length, sha256, open, content };
}

function* pieces(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}

/** A clock on which waiting takes no time, and which shows how long was waited all the same. */
export function fastClock(): Clock & { waited(): number } {
  let time = 0;
  return {
    now: () => time,
    async sleep(milliseconds) {
      time += milliseconds;
      await setImmediate();
    },
    waited: () => time,
  };
}
