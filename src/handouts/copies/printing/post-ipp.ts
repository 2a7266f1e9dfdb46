import { type ClientRequest, type IncomingMessage, request as openRequest } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { decodeIpp } from './decode-ipp.ts';
import { encodeIpp } from './encode-ipp.ts';
import type { IppMessage } from './ipp-message.ts';
import { openSocket } from './open-socket.ts';
import type { PrintFile, Trouble } from './print-target.ts';
import type { PrinterAddress } from './printer-address.ts';

export interface PostOptions {
  /** How long connecting may take, in milliseconds. */
  readonly connectTimeout: number;
  /** How long the answer may take once everything is sent, in milliseconds. */
  readonly answerTimeout: number;
  /** How long a printer may take nothing, while it is being sent a document: some wait for paper with it. */
  readonly dataTimeout: number;
  readonly fingerprint?: string;
}

export type IppReply =
  | { readonly kind: 'answer'; readonly message: IppMessage }
  | {
      readonly kind: 'fault';
      readonly trouble: Trouble;
      /** How much of the document the printer may have. */
      readonly handed: Handed;
      /** The printer asked to be called again later. */
      readonly busy: boolean;
    };

export type Handed = 'nothing' | 'part' | 'all';

interface State {
  handed: Handed;
  /** An answer has begun to come. */
  answering: boolean;
}

/** No answer to what is asked here is near as long. */
const LONGEST_ANSWER = 1024 * 1024;

/**
 * One request over HTTP (RFC 8010 section 4), on a connection of its own: a connection kept from before may be
 * dead, and the loss of one would then be in doubt. The document is streamed after the message.
 */
export async function postIpp(
  address: PrinterAddress,
  message: IppMessage,
  document: PrintFile | undefined,
  options: PostOptions,
): Promise<IppReply> {
  const socket = await openSocket(address, options);
  if ('reason' in socket) return { kind: 'fault', trouble: socket, handed: 'nothing', busy: false };
  const head = encodeIpp(message);
  const state: State = { handed: 'nothing', answering: false };
  const request = openRequest({
    method: 'POST',
    host: address.host,
    port: address.port,
    path: address.path,
    createConnection: () => socket,
    headers: {
      'Content-Type': 'application/ipp',
      'Content-Length': head.length + (document?.bytes ?? 0),
      Connection: 'close',
    },
  });
  try {
    const timeout = document === undefined ? options.answerTimeout : options.dataTimeout;
    const answer = receive(request, state, timeout);
    request.on('finish', () => {
      if (document) state.handed = 'all';
    });
    const sent = pipeline(Readable.from(content(head, document, state)), request).then(
      () => answer,
      (error: unknown) => {
        // A printer that does not want the document may say so, and hang up, before it has it all.
        if (!state.answering) throw error;
        return answer;
      },
    );
    request.setTimeout(options.dataTimeout, () => request.destroy(new Error('it takes no more data')));
    return judge(await Promise.race([answer, sent]), state.handed);
  } catch (error) {
    if (error instanceof FileTrouble) {
      const trouble = { reason: error.message, unreachable: false };
      return { kind: 'fault', trouble, handed: state.handed, busy: false };
    }
    return fault(faultWords(error), state.handed);
  } finally {
    request.on('error', () => {});
    socket.on('error', () => {});
    socket.destroy();
  }
}

async function* content(head: Buffer, document: PrintFile | undefined, state: State): AsyncGenerator<Buffer> {
  yield head;
  if (document === undefined) return;
  let given = 0;
  for await (const chunk of chunksOf(document)) {
    state.handed = 'part';
    given += chunk.length;
    if (given > document.bytes) break;
    yield chunk;
  }
  if (given !== document.bytes) throw new FileTrouble(`${document.path} changed while it was being sent`);
}

/** The trouble is not the printer's. */
class FileTrouble extends Error {}

async function* chunksOf(document: PrintFile): AsyncGenerator<Buffer> {
  try {
    yield* document.open() as AsyncIterable<Buffer>;
  } catch (error) {
    throw new FileTrouble(`${document.path} cannot be read: ${(error as Error).message}`);
  }
}

interface HttpReply {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

function receive(request: ClientRequest, state: State, timeout: number): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    request.on('finish', () => {
      request.setTimeout(0);
      timer = setTimeout(() => request.destroy(new Error(`no answer within ${timeout / 1000} s`)), timeout);
    });
    request.on('error', fail);
    request.on('response', (response) => {
      state.answering = true;
      collect(response).then((body) => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body });
      }, fail);
    });
  });
}

async function collect(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_ANSWER) throw new Error('its answer has no end');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function judge({ status, type, body }: HttpReply, handed: Handed): IppReply {
  if (status !== 200) return httpFault(status, handed);
  if (!/^application\/ipp\b/i.test(type)) {
    return fault(`it answers with ${type || 'something without a type'}, not with IPP`, handed, WRONG_PATH);
  }
  const decoded = decodeIpp(body);
  if ('fault' in decoded) return fault(`its answer cannot be read: ${decoded.fault}`, handed);
  return { kind: 'answer', message: decoded.message };
}

const WRONG_PATH = 'check its address; most printers are at /ipp/print, queues at /printers/<name>';

/** A status below 500 says that the request was not taken; one of a server in trouble leaves that open. */
function httpFault(status: number, handed: Handed): IppReply {
  const reason = `it answers with HTTP status ${status}`;
  const no = (hint: string, busy = false): IppReply => ({
    kind: 'fault',
    trouble: { reason, hint, unreachable: false },
    handed: 'nothing',
    busy,
  });
  if (status === 401 || status === 403)
    return no('it wants a password, or does not let this machine print: go through CUPS (--printer NAME)');
  if (status === 404) return no(WRONG_PATH);
  if (status === 426) return no('it wants an encrypted connection: write ipps:// for ipp://');
  if (status === 503) return no('try again when it is less busy', true);
  if (status < 500) return no(WRONG_PATH);
  return fault(reason, handed);
}

function fault(reason: string, handed: Handed, hint?: string): IppReply {
  const trouble = { reason, ...(hint === undefined ? {} : { hint }), unreachable: true };
  return { kind: 'fault', trouble, handed, busy: false };
}

function faultWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ERR_STREAM_PREMATURE_CLOSE') {
    return 'the connection was lost';
  }
  if (code?.startsWith('HPE_')) return 'its answer is not HTTP';
  return message;
}
