import type { Environment } from '../workspace/environment.ts';
import type { S3Credentials } from './sign-s3.ts';

/** Where a bucket is, and who asks for it. */
export interface S3Place {
  readonly bucket: string;
  /** Before all keys: empty, or with `/` at its end. */
  readonly prefix: string;
  readonly region: string;
  /** The address under which keys are found, with `/` at its end. */
  readonly base: string;
  readonly credentials: S3Credentials;
}

/**
 * The place of `s3://bucket/prefix`, or why there is none, as a clause. Keys, region and service come from the
 * environment, under the names that AWS's own programs read.
 */
export function s3Place(url: URL, environment: Environment): S3Place | string {
  const bucket = url.hostname;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) return 'it does not name a bucket';
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_REGION,
    AWS_DEFAULT_REGION,
    AWS_ENDPOINT_URL_S3,
    AWS_ENDPOINT_URL,
  } = environment;
  if (!accessKeyId || !secretAccessKey) {
    return 'AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set in the environment';
  }
  const region = AWS_REGION || AWS_DEFAULT_REGION || 'us-east-1';
  const service = AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL;
  const base = service ? ofService(service, bucket) : ofAws(region, bucket);
  if (base === undefined)
    return 'AWS_ENDPOINT_URL is not the address of a service, without a user or a question mark';
  const path = decodeURIComponent(url.pathname).replace(/^\/+|\/+$/g, '');
  return {
    bucket,
    prefix: path === '' ? '' : `${path}/`,
    region,
    base,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) },
  };
}

/** Services of others have no name of their own for every bucket. */
function ofService(service: string, bucket: string): string | undefined {
  if (!URL.canParse(service)) return undefined;
  const { protocol, origin, pathname, username, password, search, hash } = new URL(service);
  if (!/^https?:$/.test(protocol) || username + password + search + hash !== '') return undefined;
  return `${origin}${pathname.replace(/\/+$/, '')}/${bucket}/`;
}

/** The certificate of the service covers no bucket with a dot in its name. */
function ofAws(region: string, bucket: string): string {
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  return bucket.includes('.') ? `https://${host}/${bucket}/` : `https://${bucket}.${host}/`;
}
