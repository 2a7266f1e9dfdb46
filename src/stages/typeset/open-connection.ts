import type { Readable, Writable } from 'node:stream';
import { Connection } from 'puppeteer-core';
import { PipeTransport } from './pipe-transport.ts';

/**
 * Puppeteer's client for the DevTools protocol, alone. Loaded while the browser starts; the build keeps only this
 * much of Puppeteer, of which the whole takes ten times as long to load.
 *
 * @param input what the browser reads
 * @param output what it writes
 */
export function openConnection(input: Writable, output: Readable): Connection {
  // Time limits belong to jobs, not to single commands.
  return new Connection('', new PipeTransport(input, output), 0, 0);
}
