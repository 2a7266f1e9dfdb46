import type { RedisOptions } from 'bullmq';
import { wrongUsage } from '../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { withoutSecrets } from '../store/without-secrets.ts';
import type { Environment } from '../workspace/environment.ts';

export interface QueueAddress {
  /** What people call it; without anything secret. */
  readonly name: string;
  readonly connection: RedisOptions;
}

/** In milliseconds: how long a connection may take. */
const CONNECT = 5_000;

/** Errors: WRONG_USAGE. */
export function readQueueAddress(address: string, environment: Environment): Outcome<QueueAddress> {
  const read = queueAddress(address, environment);
  if (typeof read !== 'string') return { value: read, diagnostics: [] };
  const message = `the queue ${withoutSecrets(address)} cannot be used: ${read}`;
  return { value: undefined, diagnostics: [wrongUsage(message, undefined)] };
}

/** The address of `redis://…` or `rediss://…`, or why it is none, as a clause that says nothing secret. */
function queueAddress(address: string, environment: Environment): QueueAddress | string {
  if (!URL.canParse(address)) return 'it is not an address such as redis://queue.example:6379';
  const url = new URL(address);
  if (url.protocol !== 'redis:' && url.protocol !== 'rediss:')
    return `a queue is redis: or rediss:, not ${url.protocol}`;
  if (url.username !== '' || url.password !== '') {
    return 'it has a password in it, which every list of processes shows: set SOURCEBOUND_QUEUE_PASSWORD instead';
  }
  const [, database] = /^\/?(\d{0,3})$/.exec(url.pathname) ?? [];
  if (url.hostname === '' || database === undefined || url.search + url.hash !== '') {
    return 'it must be a host, perhaps a port, and perhaps the number of a database';
  }
  const { SOURCEBOUND_QUEUE_USERNAME: username, SOURCEBOUND_QUEUE_PASSWORD: password } = environment;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    name: `${url.protocol}//${url.host}${database === '' ? '' : `/${database}`}`,
    connection: {
      host,
      port: url.port === '' ? 6379 : Number(url.port),
      db: Number(database),
      ...(username && { username }),
      ...(password && { password }),
      ...(url.protocol === 'rediss:' && { tls: { servername: host } }),
      connectTimeout: CONNECT,
      maxRetriesPerRequest: null,
    },
  };
}
