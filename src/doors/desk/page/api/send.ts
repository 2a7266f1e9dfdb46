/** What came of asking the desk: its answer, or why there is none. */
export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly lost: boolean;
      /** There is no such thing. */
      readonly missing: boolean;
    };

const SILENT = 'The desk is not responding. Is it still running?';
const ANOTHER =
  'The desk has restarted at another address. Copy any unsaved text from here, then open that address.';

/** Asks for something that is only read. */
export function get<Value>(path: string): Promise<Answered<Value>> {
  return answered(() => fetch(`api/${path}`));
}

/** Asks for something to be done. */
export function post<Value>(path: string, body: unknown = {}): Promise<Answered<Value>> {
  return send('POST', path, body);
}

/** Asks for a text to be written. */
export function put<Value>(path: string, body: unknown): Promise<Answered<Value>> {
  return send('PUT', path, body);
}

/** How much is sent even while the page is being left, in bytes: browsers take 64 KB at a time. */
const LAST_WORDS = 60_000;

/** Whether a body is small enough to be sent while the page is being left. */
export function canOutlive(body: unknown): boolean {
  return new TextEncoder().encode(JSON.stringify(body)).length < LAST_WORDS;
}

/** Sends the bytes of a file. */
export function postBytes<Value>(path: string, bytes: Blob): Promise<Answered<Value>> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  return answered(() => fetch(`api/${path}`, { method: 'POST', headers, body: bytes }));
}

function send<Value>(method: string, path: string, body: unknown): Promise<Answered<Value>> {
  const headers = { 'Content-Type': 'application/json' };
  const keepalive = method === 'PUT' && canOutlive(body);
  return answered(() => fetch(`api/${path}`, { method, headers, keepalive, body: JSON.stringify(body) }));
}

async function answered<Value>(ask: () => Promise<Response>): Promise<Answered<Value>> {
  let answer: Response;
  try {
    answer = await ask();
  } catch {
    return { ok: false, reason: SILENT, lost: true, missing: false };
  }
  const text = await answer.text();
  const value = readJson(text);
  if (answer.ok) return { ok: true, value: (value ?? text) as Value };
  const missing = answer.status === 404;
  // Every answer of this desk is JSON.
  if (missing && value === undefined) return { ok: false, reason: ANOTHER, lost: false, missing: false };
  return {
    ok: false,
    reason: reasonOf(value) ?? (text || `The desk answered with status ${answer.status}`),
    lost: false,
    missing,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { reason, error, message } = value as Record<string, unknown>;
  return [reason, error, message].find((one) => typeof one === 'string') as string | undefined;
}
