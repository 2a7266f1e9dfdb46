import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { decodeIpp } from '../../src/handouts/copies/printing/decode-ipp.ts';
import { encodeIpp } from '../../src/handouts/copies/printing/encode-ipp.ts';
import { attributesOf, numbers, strings } from '../../src/handouts/copies/printing/ipp-attributes.ts';
import { JOB_STATE, OPERATION } from '../../src/handouts/copies/printing/ipp-codes.ts';
import {
  GROUP,
  type IppAttribute,
  type IppMessage,
  type IppValue,
} from '../../src/handouts/copies/printing/ipp-message.ts';

/** A printer over IPP in this process that can be told to misbehave in every way that a test wants. */
export interface TestPrinter {
  readonly uri: string;
  readonly port: number;
  /** Every job, in order of its making. */
  readonly jobs: readonly TestJob[];
  /** The operations that it was asked for, in order. */
  readonly asked: readonly Operation[];
  close(): Promise<void>;
}

export type Operation = keyof typeof OPERATION;

export interface TestJob {
  readonly id: number;
  readonly name: string;
  /** What it was asked to print with: names and values. */
  readonly template: Readonly<Record<string, unknown>>;
  /** The document as it came; undefined while there is none, or it broke off. */
  document?: Buffer;
  /** Set once it was cancelled. */
  cancelled: boolean;
  /** How often its state was asked for. */
  asked: number;
}

export interface TestJobState {
  readonly state: number;
  readonly reasons?: readonly string[];
  readonly sheets?: number;
}

/** `hang-up-…` the document is read; `silent` when all is read, `stall` without reading it; a status of IPP or of HTTP instead of what was wanted. */
export type Reaction =
  | 'hang-up-before'
  | 'hang-up-during'
  | 'hang-up-after'
  | 'garbage'
  | 'not-http'
  | 'endless'
  | 'web-page'
  | 'silent'
  | 'stall'
  | 'answer-early'
  | { readonly status: number; readonly words?: string }
  | { readonly http: number };

export interface TestPrinterOptions {
  /** Other attributes than those of a decent duplex printer; an empty list takes one away. */
  readonly attributes?: Readonly<Record<string, readonly IppValue[]>>;
  /** What to do instead of serving a request; `turn` counts the requests for that operation from 1. */
  readonly react?: (operation: Operation, turn: number, printer: TestPrinter) => Reaction | undefined;
  /** A job's state when it is asked for; completed at once when not given. */
  readonly stateOf?: (job: TestJob) => TestJobState;
  /** What it calls a job when it is asked; as it was told when not given, nothing when undefined. */
  readonly nameOf?: (job: TestJob) => string | undefined;
  readonly port?: number;
  /** The numbers of its jobs begin after this one. */
  readonly jobsBefore?: number;
  readonly tls?: { readonly key: string; readonly cert: string };
}

export async function startTestPrinter(options: TestPrinterOptions = {}): Promise<TestPrinter> {
  const [jobs, asked, sockets]: [TestJob[], Operation[], Set<Socket>] = [[], [], new Set()];
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response, { options, jobs, asked, printer }).catch(() => request.socket.destroy());
  };
  const server: Server = options.tls ? createSecureServer(options.tls, serve) : createServer(serve);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  const uri = `${options.tls ? 'ipps' : 'ipp'}://127.0.0.1:${port}/ipp/print`;
  const printer: TestPrinter = { uri, port, jobs, asked, close };
  onTestFinished(close);
  return printer;
}

interface Desk {
  readonly options: TestPrinterOptions;
  readonly jobs: TestJob[];
  readonly asked: Operation[];
  readonly printer: TestPrinter;
}

async function answer(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const chunks: Buffer[] = [];
  const body = request[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const message = await readHead(body, chunks);
  const operation = operationOf(message);
  desk.asked.push(operation);
  const turn = desk.asked.filter((name) => name === operation).length;
  const reaction = desk.options.react?.(operation, turn, desk.printer);
  if (reaction === 'stall') return;
  if (reaction === 'hang-up-before') return void request.socket.destroy();
  if (reaction === 'answer-early') return reply(response, message, 0x040a, []);
  if (reaction === 'hang-up-during') {
    await body.next();
    return void request.socket.destroy();
  }
  for (let next = await body.next(); !next.done; next = await body.next()) chunks.push(next.value);
  const decoded = decodeIpp(Buffer.concat(chunks));
  if (!('message' in decoded)) throw new Error(decoded.fault);
  if (typeof reaction === 'object' && 'http' in reaction) {
    response.writeHead(reaction.http).end();
  } else if (typeof reaction === 'object') {
    const words: IppValue = { tag: 'text', value: reaction.words ?? '' };
    const said = reaction.words === undefined ? [] : [{ name: 'status-message', values: [words] }];
    reply(response, message, reaction.status, [], said);
  } else if (reaction === 'garbage') {
    response.writeHead(200, { 'Content-Type': 'application/ipp' }).end(Buffer.from([1, 1, 0, 0, 9]));
  } else if (reaction === 'endless') {
    response.writeHead(200, { 'Content-Type': 'application/ipp' });
    for (let count = 0; count < 40; count++) response.write(Buffer.alloc(65_536, 0x44));
  } else if (reaction === 'web-page') {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Hello</html>');
  } else if (reaction === 'not-http') {
    request.socket.end('SSH-2.0-OpenSSH_9.2\r\n');
  } else if (reaction !== 'silent') {
    const served = serveOperation(operation, message, Buffer.from(decoded.data), desk);
    if (reaction === 'hang-up-after') request.socket.destroy();
    else reply(response, message, served.status, served.attributes, [], served.group);
  }
}

/** Reads no more than the message needs: the document may be left on the line. */
async function readHead(body: AsyncIterator<Buffer>, chunks: Buffer[]): Promise<IppMessage> {
  for (;;) {
    const next = await body.next();
    if (next.done) throw new Error('the request has no message');
    chunks.push(next.value);
    const decoded = decodeIpp(Buffer.concat(chunks));
    if ('message' in decoded) return decoded.message;
  }
}

function operationOf(message: IppMessage): Operation {
  const found = (Object.keys(OPERATION) as Operation[]).find((name) => OPERATION[name] === message.code);
  if (found === undefined) throw new Error(`nobody should ask for operation ${message.code}`);
  return found;
}

interface Served {
  readonly status: number;
  readonly group: number;
  readonly attributes: readonly IppAttribute[];
}

function serveOperation(operation: Operation, message: IppMessage, data: Buffer, desk: Desk): Served {
  const about = attributesOf(message, GROUP.operation);
  const job = desk.jobs.find(({ id }) => id === numbers(about, 'job-id')[0]);
  const done = (job: TestJob): Served => ({
    status: 0,
    group: GROUP.job,
    attributes: describeJob(job, desk),
  });
  switch (operation) {
    case 'get-printer-attributes':
      return { status: 0, group: GROUP.printer, attributes: describePrinter(desk.options) };
    case 'print-job':
    case 'create-job': {
      const template = [...attributesOf(message, GROUP.job).values()].map(
        ({ name, values }) =>
          [name, values[0] && 'value' in values[0] ? values[0].value : undefined] as const,
      );
      const made: TestJob = {
        id: (desk.options.jobsBefore ?? 0) + desk.jobs.length + 1,
        name: strings(about, 'job-name')[0] ?? '',
        template: Object.fromEntries(template),
        ...(operation === 'print-job' ? { document: data } : {}),
        cancelled: false,
        asked: 0,
      };
      desk.jobs.push(made);
      return done(made);
    }
    default:
      if (job === undefined) return { status: 0x0406, group: GROUP.job, attributes: [] };
      if (operation === 'send-document') job.document = data;
      if (operation === 'cancel-job') job.cancelled = true;
      if (operation === 'get-job-attributes') job.asked += 1;
      return done(job);
  }
}

function describeJob(job: TestJob, desk: Desk): readonly IppAttribute[] {
  const incomplete: TestJobState = { state: JOB_STATE.held, reasons: ['job-data-insufficient'] };
  const now: TestJobState = job.cancelled
    ? { state: JOB_STATE.canceled, reasons: ['job-canceled-by-user'] }
    : job.document === undefined
      ? incomplete
      : (desk.options.stateOf?.(job) ?? { state: JOB_STATE.completed });
  const name = desk.options.nameOf ? desk.options.nameOf(job) : job.name;
  return [
    { name: 'job-id', values: [{ tag: 'integer', value: job.id }] },
    ...(name === undefined ? [] : [{ name: 'job-name', values: [{ tag: 'name', value: name } as const] }]),
    { name: 'job-state', values: [{ tag: 'enum', value: now.state }] },
    {
      name: 'job-state-reasons',
      values: (now.reasons ?? ['none']).map((value) => ({ tag: 'keyword', value }) as const),
    },
    ...(now.sheets === undefined
      ? []
      : [
          {
            name: 'job-media-sheets-completed',
            values: [{ tag: 'integer', value: now.sheets } satisfies IppValue],
          },
        ]),
  ];
}

export function keywords(...values: readonly string[]): readonly IppValue[] {
  return values.map((value) => ({ tag: 'keyword', value }) as const);
}

export function operations(...names: readonly Operation[]): readonly IppValue[] {
  return names.map((name) => ({ tag: 'enum', value: OPERATION[name] }) as const);
}

const DECENT: Readonly<Record<string, readonly IppValue[]>> = {
  'printer-make-and-model': [{ tag: 'text', value: 'Test Printer 3000' }],
  'printer-state': [{ tag: 'enum', value: 3 }],
  'printer-state-reasons': keywords('none'),
  'printer-is-accepting-jobs': [{ tag: 'boolean', value: true }],
  'document-format-supported': [
    { tag: 'mime-media-type', value: 'image/urf' },
    { tag: 'mime-media-type', value: 'application/pdf' },
  ],
  'sides-supported': keywords('one-sided', 'two-sided-long-edge', 'two-sided-short-edge'),
  'media-supported': keywords('iso_a4_210x297mm', 'iso_a5_148x210mm', 'na_letter_8.5x11in'),
  'media-ready': keywords('iso_a4_210x297mm'),
  'print-color-mode-supported': keywords('auto', 'color', 'monochrome'),
  'print-scaling-supported': keywords('auto', 'fit', 'none'),
  'copies-supported': [{ tag: 'range-of-integer', value: { lower: 1, upper: 99 } }],
  'operations-supported': operations(
    'print-job',
    'create-job',
    'send-document',
    'cancel-job',
    'get-job-attributes',
    'get-printer-attributes',
  ),
};

function describePrinter({ attributes = {} }: TestPrinterOptions): readonly IppAttribute[] {
  return Object.entries({ ...DECENT, ...attributes })
    .map(([name, values]) => ({ name, values }))
    .filter(({ values }) => values.length > 0);
}

function reply(
  response: ServerResponse,
  request: IppMessage,
  status: number,
  attributes: readonly IppAttribute[],
  said: readonly IppAttribute[] = [],
  group: number = GROUP.job,
): void {
  const message: IppMessage = {
    version: { major: 2, minor: 0 },
    code: status,
    requestId: request.requestId,
    groups: [
      {
        tag: GROUP.operation,
        attributes: [
          { name: 'attributes-charset', values: [{ tag: 'charset', value: 'utf-8' }] },
          { name: 'attributes-natural-language', values: [{ tag: 'natural-language', value: 'en' }] },
          ...said,
        ],
      },
      ...(attributes.length > 0 ? [{ tag: group, attributes }] : []),
    ],
  };
  response.writeHead(200, { 'Content-Type': 'application/ipp' }).end(encodeIpp(message));
}
