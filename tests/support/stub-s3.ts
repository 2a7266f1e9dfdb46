import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { signS3 } from '../../src/engine/store/sign-s3.ts';

export const STUB_KEYS = { accessKeyId: 'AKIDSTUB', secretAccessKey: 'a/secret+of the stub' } as const;

/** What happens instead of an answer: a status with a code, or nothing at all. */
export type S3Fault = { readonly status: number; readonly code?: string } | 'silent' | 'hang-up' | 'half';

export interface StubS3 {
  readonly url: string;
  /** The environment under which a store is found there. */
  readonly environment: Readonly<Record<string, string>>;
  readonly objects: Map<string, Buffer>;
  /** `GET bucket/key` and so on, in order. */
  readonly asked: readonly string[];
  /** Decides about each request. */
  fault: (asked: string) => S3Fault | undefined;
  /** How far its clock is ahead, in milliseconds. */
  ahead: number;
}

/** A service that speaks S3, on loopback. It refuses what is not signed with its keys, or too far from its clock. */
export async function startStubS3(): Promise<StubS3> {
  const objects = new Map<string, Buffer>();
  const written = new Map<string, number>();
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const stub: StubS3 = { url: '', environment: {}, objects, asked, fault: () => undefined, ahead: 0 };

  const refuse = (response: ServerResponse, status: number, code?: string): void => {
    response.writeHead(status).end(code && `<Error><Code>${code}</Code><Message>no</Message></Error>`);
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const body = Buffer.concat(pieces);
    const url = new URL(request.url ?? '/', stub.url);
    const path = decodeURIComponent(url.pathname.slice(1));
    const line = `${request.method} ${path}${url.search}`;
    asked.push(line);
    response.setHeader('date', new Date(Date.now() + stub.ahead).toUTCString());
    const fault = stub.fault(line);
    if (fault === 'silent') return;
    if (fault === 'hang-up') return void request.socket.destroy();
    if (typeof fault === 'object') return refuse(response, fault.status, fault.code);
    const denied = await denial(request, url, body, Date.now() + stub.ahead);
    if (denied !== undefined) return refuse(response, 403, denied);
    const [bucket = '', ...parts] = path.split('/');
    const key = parts.join('/');
    if (bucket !== 'packs') return refuse(response, 404, 'NoSuchBucket');
    const found = objects.get(key);
    if (request.method === 'PUT') {
      objects.set(key, body);
      written.set(key, Date.now() + stub.ahead);
      response.end();
    } else if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (key === '' && url.searchParams.get('list-type') === '2') {
      response.end(page(url, objects, written));
    } else if (found === undefined) refuse(response, 404, request.method === 'GET' ? 'NoSuchKey' : undefined);
    else if (request.method === 'HEAD') response.setHeader('content-length', found.length).end();
    else if (fault === 'half') {
      response.writeHead(200, { 'content-length': found.length });
      response.write(found.subarray(0, found.length / 2), () => request.socket.destroy());
    } else response.end(found);
  };
  const server = createServer((request, response) => void serve(request, response));
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  );
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(stub, {
    url,
    environment: {
      AWS_ACCESS_KEY_ID: STUB_KEYS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: STUB_KEYS.secretAccessKey,
      AWS_ENDPOINT_URL: url,
      AWS_REGION: 'eu-west-2',
    },
  });
}

/** Why a request is refused. The signature is made again from what came, which AWS's vectors prove elsewhere. */
async function denial(
  { method = 'GET', headers }: IncomingMessage,
  url: URL,
  body: Buffer,
  now: number,
): Promise<string | undefined> {
  const date = String(headers['x-amz-date']).replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
    '$1-$2-$3T$4:$5:$6Z',
  );
  if (!(Math.abs(Date.parse(date) - now) < 900_000)) return 'RequestTimeTooSkewed';
  if (headers['x-amz-content-sha256'] !== createHash('sha256').update(body).digest('hex')) {
    return 'XAmzContentSHA256Mismatch';
  }
  const asked = { method: method as 'GET', url: url.href, ...(method === 'PUT' && { body }) };
  const signed = await signS3(asked, { credentials: STUB_KEYS, region: 'eu-west-2', at: Date.parse(date) });
  return signed.headers.get('authorization') === headers.authorization ? undefined : 'SignatureDoesNotMatch';
}

/** Two objects a page, so that there are more. */
function page(url: URL, objects: ReadonlyMap<string, Buffer>, written: ReadonlyMap<string, number>): string {
  const prefix = url.searchParams.get('prefix') ?? '';
  const from = Number(url.searchParams.get('continuation-token') ?? 0);
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  const contents = keys.slice(from, from + 2).map((key) => {
    const when = new Date(written.get(key) ?? 0).toISOString();
    const size = objects.get(key)?.length ?? 0;
    return `<Contents><Key>${key.replaceAll('&', '&amp;')}</Key><LastModified>${when}</LastModified><Size>${size}</Size></Contents>`;
  });
  const next = from + 2 < keys.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult>${next}${contents.join('')}</ListBucketResult>`;
}
