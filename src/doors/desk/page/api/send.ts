/** What came of asking the desk: its answer, or why there is none. */
export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: string; readonly lost: boolean };

const SILENT = 'The desk does not answer. Is it still running?';

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

/** Sends the bytes of a file. */
export function postBytes<Value>(path: string, bytes: Blob): Promise<Answered<Value>> {
  const headers = { 'Content-Type': 'application/octet-stream' };
  return answered(() => fetch(`api/${path}`, { method: 'POST', headers, body: bytes }));
}

function send<Value>(method: string, path: string, body: unknown): Promise<Answered<Value>> {
  const headers = { 'Content-Type': 'application/json' };
  return answered(() => fetch(`api/${path}`, { method, headers, body: JSON.stringify(body) }));
}

async function answered<Value>(ask: () => Promise<Response>): Promise<Answered<Value>> {
  let answer: Response;
  try {
    answer = await ask();
  } catch {
    return { ok: false, reason: SILENT, lost: true };
  }
  const text = await answer.text();
  const value = readJson(text);
  if (answer.ok) return { ok: true, value: (value ?? text) as Value };
  return {
    ok: false,
    reason: reasonOf(value) ?? (text || `The desk answered ${answer.status}`),
    lost: false,
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
