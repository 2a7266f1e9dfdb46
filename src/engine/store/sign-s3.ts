import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';

/** Who asks. */
export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of credentials that are lent for a time. */
  readonly sessionToken?: string | undefined;
}

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface Signing {
  readonly credentials: S3Credentials;
  readonly region: string;
  /** The moment of the request, in milliseconds since 1970. */
  readonly at: number;
  /** `s3` unless told otherwise, as by AWS's published vectors. */
  readonly service?: string;
}

export interface SignedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
}

/** A request with its signature by AWS Signature Version 4, over the method, the address, all headers and the body. */
export async function signS3(request: S3Request, signing: Signing): Promise<SignedRequest> {
  const { credentials, region, at, service = 's3' } = signing;
  const { method, url, body } = request;
  const headers: Record<string, string> = { ...request.headers };
  if (service === 's3') headers['x-amz-content-sha256'] = sha256(body ?? '');
  const signer = new AwsV4Signer({
    method,
    url,
    headers,
    ...(body && { body: Uint8Array.from(body) }),
    accessKeyId: credentials.accessKeyId,
    secretAccessKey: credentials.secretAccessKey,
    ...(credentials.sessionToken !== undefined && { sessionToken: credentials.sessionToken }),
    service,
    region,
    datetime: new Date(at).toISOString().replace(/[:-]|\.\d{3}/g, ''),
    allHeaders: true,
  });
  const signed = await signer.sign();
  return { method, url: signed.url.href, headers: signed.headers };
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
