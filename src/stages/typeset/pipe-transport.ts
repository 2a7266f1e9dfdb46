import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** A pack's PDF comes in one message; no pack's is as long, in bytes. */
const LONGEST = 512 * 1024 * 1024;

/** Messages of the DevTools protocol over the pipes of a process that was started with `--remote-debugging-pipe`. */
export class PipeTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;
  readonly #input: Writable;
  readonly #output: Readable;
  /** What has come of the message that is on its way. */
  #begun: Buffer[] = [];
  #length = 0;
  #broken = false;
  /** Told when what comes is no message of the protocol: nothing more is read. */
  onGarbage?: (reason: string) => void;

  /**
   * @param input what the browser reads
   * @param output what it writes
   */
  constructor(input: Writable, output: Readable) {
    this.#input = input;
    this.#output = output;
    output.on('data', this.#take);
    output.on('close', () => this.onclose?.());
    // A pipe fails when the browser ends, and that is noticed by its end.
    for (const pipe of [input, output]) pipe.on('error', () => undefined);
  }

  send(message: string): void {
    this.#input.write(`${message}\0`);
  }

  close(): void {
    this.#output.off('data', this.#take);
  }

  readonly #take = (bytes: Buffer): void => {
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      this.#begun.push(bytes.subarray(start, end));
      const message = Buffer.concat(this.#begun).toString();
      this.#begun = [];
      this.#length = 0;
      // In a turn of its own: what one message sets off is done before the next one.
      setImmediate(() => void this.#pass(message));
      start = end + 1;
    }
    if (start >= bytes.length) return;
    this.#begun.push(bytes.subarray(start));
    this.#length += bytes.length - start;
    if (this.#length > LONGEST) this.#breakOff('a message without an end');
  };

  async #pass(message: string): Promise<void> {
    if (this.#broken) return;
    try {
      // The client's own reader may be asynchronous, whatever its type says.
      await this.onmessage?.(message);
    } catch {
      this.#breakOff(`“${message.slice(0, 40)}”`);
    }
  }

  #breakOff(what: string): void {
    if (this.#broken) return;
    this.#broken = true;
    this.#begun = [];
    this.close();
    this.onGarbage?.(`it answers what is not a message of a browser: ${what}`);
    this.onclose?.();
  }
}
