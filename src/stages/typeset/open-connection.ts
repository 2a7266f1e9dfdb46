import type { Readable, Writable } from 'node:stream';
import { Connection } from 'puppeteer-core';
import { PipeTransport } from './pipe-transport.ts';

/**
 * Puppeteer's client for the DevTools protocol, alone. Loaded while the browser starts; the build keeps only this
 * much of Puppeteer, of which the whole takes ten times as long to load.
 *
 * @param input what the browser reads
 * @param output what it writes
 * @param onGarbage told when that is no message of the protocol
 */
export function openConnection(
  input: Writable,
  output: Readable,
  onGarbage: (reason: string) => void,
): Connection {
  const transport = new PipeTransport(input, output);
  transport.onGarbage = onGarbage;
  // Time limits belong to jobs, not to single commands.
  return new Connection('', transport, 0, 0);
}
