import { type Objects, type StoredObject, StoreTrouble } from './objects.ts';
import { readS3Error, readS3List } from './read-s3-list.ts';
import type { S3Place } from './s3-place.ts';
import { type S3Request, signS3 } from './sign-s3.ts';

export interface S3Options {
  /** In milliseconds since 1970: the machine's clock. */
  readonly clock: () => number;
  /** How long a request may take, in milliseconds. */
  readonly limit: number;
}

/** Larger objects are none of ours. */
const LARGEST = 2_000_000_000;
/** In milliseconds: two clocks that are further apart than this may be why a signature is refused. */
const SKEWED = 300_000;
/** In bytes: of what a service says about an error, the beginning. */
const SAID = 4_000;

/** A store in a bucket of a service that speaks S3. */
export function s3Objects(place: S3Place, { clock, limit }: S3Options): Objects {
  const { base, prefix, region, credentials } = place;
  /** How far our clock is behind the service's: signatures hold for a quarter of an hour. */
  let behind = 0;
  let seen: number | undefined;

  const send = async (request: S3Request, again = true): Promise<Response> => {
    const { method, url, headers } = await signS3(request, { credentials, region, at: clock() + behind });
    let response: Response;
    try {
      response = await fetch(url, {
        method,
        headers: withoutHost(headers),
        ...(request.body && { body: Uint8Array.from(request.body) }),
        // A signature is for one address, and is shown to no other.
        redirect: 'manual',
        signal: AbortSignal.timeout(limit),
      });
    } catch (error) {
      throw new StoreTrouble(whyUnreachable(error, limit), { cause: error });
    }
    const date = Date.parse(response.headers.get('date') ?? '');
    if (!Number.isNaN(date)) seen = date;
    if (response.ok || response.status === 404) return response;
    const said = (await reading(response, limit)).subarray(0, SAID).toString('utf8');
    const code = readS3Error(said);
    // An answer to HEAD has no code.
    if (again && response.status === 403 && Math.abs(date - clock() - behind) > SKEWED) {
      behind = date - clock();
      return send(request, false);
    }
    throw new StoreTrouble(refusal(response.status, code));
  };
  const addressOf = (key: string): string => base + encode(prefix + key);
  const list = async (folder: string): Promise<readonly StoredObject[]> => {
    const objects: StoredObject[] = [];
    let next: string | undefined;
    do {
      const query = new URLSearchParams({ 'list-type': '2', prefix: prefix + folder });
      if (next !== undefined) query.set('continuation-token', next);
      const response = await send({ method: 'GET', url: `${base}?${String(query).replaceAll('+', '%20')}` });
      const text = (await reading(response, limit)).toString('utf8');
      if (!response.ok) throw new StoreTrouble(refusal(response.status, readS3Error(text)));
      const page = pageOf(text);
      for (const object of page.objects) objects.push({ ...object, key: object.key.slice(prefix.length) });
      next = page.next;
    } while (next !== undefined);
    return objects;
  };
  return {
    name: `s3://${place.bucket}/${prefix}`.replace(/\/$/, ''),
    get: async (key) => {
      const response = await send({ method: 'GET', url: addressOf(key) });
      const bytes = await reading(response, limit);
      if (response.ok) return bytes;
      return absent(readS3Error(bytes.subarray(0, SAID).toString('utf8')));
    },
    size: async (key) => {
      const response = await send({ method: 'HEAD', url: addressOf(key) });
      return response.ok ? Number(response.headers.get('content-length')) : undefined;
    },
    put: async (key, bytes) => {
      const response = await send({ method: 'PUT', url: addressOf(key), body: bytes });
      const text = (await reading(response, limit)).toString('utf8');
      if (!response.ok) throw new StoreTrouble(refusal(response.status, readS3Error(text)));
    },
    list,
    remove: async (key) => void (await send({ method: 'DELETE', url: addressOf(key) })),
    now: async () => {
      await list('clock/');
      return seen ?? clock();
    },
  };
}

/** A bucket that is not there is no missing object. */
function absent(code: string | undefined): undefined {
  if (code !== undefined && code !== 'NoSuchKey') throw new StoreTrouble(refusal(404, code));
  return undefined;
}

async function reading(response: Response, limit: number): Promise<Buffer> {
  if (Number(response.headers.get('content-length') ?? 0) > LARGEST) {
    throw new StoreTrouble('it gave more bytes than any object of ours has');
  }
  try {
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    throw new StoreTrouble(whyUnreachable(error, limit), { cause: error });
  }
}

function pageOf(xml: string): ReturnType<typeof readS3List> {
  try {
    return readS3List(xml);
  } catch {
    throw new StoreTrouble('its list of objects is not XML');
  }
}

function whyUnreachable(error: unknown, limit: number): string {
  const { name, message, cause } = error as Error;
  if (name === 'TimeoutError') return `it gave no answer within ${limit / 1000} seconds`;
  const why = cause as NodeJS.ErrnoException | undefined;
  return `it cannot be reached (${why?.code ?? why?.message ?? message})`;
}

function refusal(status: number, code: string | undefined): string {
  const said = code === undefined ? `status ${status}` : `${code}, status ${status}`;
  if (status === 401 || status === 403) return `it refuses access (${said})`;
  if (status >= 300 && status < 400) return `it points to another address: is AWS_REGION right? (${said})`;
  if (status === 507) return `it has no room left (${said})`;
  return `it answered with an error (${said})`;
}

function encode(key: string): string {
  return key.split('/').map(encodeURIComponent).join('/');
}

/** Node's own fetch sets it. */
function withoutHost(headers: Headers): Headers {
  const others = new Headers(headers);
  others.delete('host');
  return others;
}
