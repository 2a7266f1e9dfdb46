import { isPlain } from '../workspace/layers.ts';
import { isDress } from '../workspace/source-paths.ts';

/** What a queue knows of a pack: no text, and no name. */
export interface JobData {
  readonly format: 1;
  /** The digest of the list of inputs, which is in the store. */
  readonly list: string;
}

/** What a pack is made from: in the store, by its digest. */
export interface JobList {
  readonly format: 1;
  readonly pack: string;
  /** The date in PDFs of packs without one, as ISO 8601. */
  readonly undated: string;
  /** Everything that the sender's workspace has read, listed or looked for; of folders the names, too. */
  readonly inputs: readonly JobInput[];
}

export interface JobInput {
  readonly path: string;
  readonly sha256: string | null;
  readonly names?: readonly string[];
}

/** What a worker answers: of a failure, the diagnostics are in the store, by their digest. */
export type JobAnswer = { readonly status: 'built' } | { readonly status: 'failed'; readonly report: string };

const DIGEST = /^[0-9a-f]{64}$/;
const MOST_INPUTS = 20_000;
/** Where the inputs of packs are that are not their dress. */
const ROOMS = /^(?:sources|built-in\/templates)\//;

/** The name of a job, by the second key of its pack. */
export function jobId(key: string): string {
  return `pack-${key}`;
}

/** The data of a job, if they are what a sender writes. */
export function readJobData(data: unknown): JobData | undefined {
  const { format, list } = fieldsOf(data);
  return format === 1 && isDigest(list) ? { format, list } : undefined;
}

/** A list of inputs, if it is what a sender writes: no path of it leads out of a workspace. */
export function readJobList(bytes: Uint8Array): JobList | undefined {
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
  const { format, pack, undated, inputs } = fieldsOf(read);
  const isHead =
    format === 1 &&
    typeof pack === 'string' &&
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,200}$/.test(pack) &&
    typeof undated === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/.test(undated);
  if (!isHead || !Array.isArray(inputs) || inputs.length > MOST_INPUTS) return undefined;
  return inputs.every(isInput) ? { format, pack, undated, inputs } : undefined;
}

/** The answer of a job, if it is what a worker writes. */
export function readJobAnswer(answer: unknown): JobAnswer | undefined {
  const { status, report } = fieldsOf(answer);
  if (status === 'built') return { status };
  return status === 'failed' && isDigest(report) ? { status, report } : undefined;
}

function isInput(input: unknown): input is JobInput {
  const { path, sha256, names } = fieldsOf(input);
  if (
    typeof path !== 'string' ||
    !(ROOMS.test(path) || isDress(path)) ||
    !(sha256 === null || isDigest(sha256))
  )
    return false;
  const isFolder = path.endsWith('/');
  const areNames = Array.isArray(names) && names.every((name) => typeof name === 'string' && isName(name));
  return isPlain(isFolder ? path.slice(0, -1) : path) && (isFolder ? areNames : names === undefined);
}

function isName(name: string): boolean {
  return isPlain(name) && !name.includes('/') && !name.startsWith('.');
}

function isDigest(value: unknown): value is string {
  return typeof value === 'string' && DIGEST.test(value);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
