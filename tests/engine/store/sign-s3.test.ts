import { expect, test } from 'vitest';
import { type S3Request, type Signing, signS3 } from '../../../src/engine/store/sign-s3.ts';

/** The keys of AWS's examples. */
const EXAMPLE = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

async function signatureOf(request: S3Request, signing: Partial<Signing> = {}): Promise<string | undefined> {
  const at = Date.UTC(2013, 4, 24);
  const { headers } = await signS3(request, { credentials: EXAMPLE, region: 'us-east-1', at, ...signing });
  return /Signature=([0-9a-f]{64})$/.exec(headers.get('authorization') ?? '')?.[1];
}

// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, all four examples
const BUCKET = 'https://examplebucket.s3.amazonaws.com/';

test.each([
  {
    name: 'a part of an object',
    request: { method: 'GET', url: `${BUCKET}test.txt`, headers: { range: 'bytes=0-9' } },
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    name: 'an object that is put, with a dollar in its key',
    request: {
      method: 'PUT',
      url: `${BUCKET}test$file.text`,
      headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      body: Buffer.from('Welcome to Amazon S3.'),
    },
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    name: 'a question without a value',
    request: { method: 'GET', url: `${BUCKET}?lifecycle` },
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    name: 'a list of objects',
    request: { method: 'GET', url: `${BUCKET}?max-keys=2&prefix=J` },
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
] as const)('signs as S3 documents it: $name', async ({ request, signature }) => {
  expect(await signatureOf(request)).toBe(signature);
});

// The test suite of Signature Version 4: get-vanilla, get-vanilla-query-order-key-case, post-vanilla's keys.
test.each([
  ['get-vanilla', '', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
  [
    'get-vanilla-query-order-key-case',
    '?Param2=value2&Param1=value1',
    'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  ],
])('signs as the test suite of Signature Version 4 has it: %s', async (_, query, signature) => {
  const signing = {
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
    at: Date.UTC(2015, 7, 30, 12, 36),
    service: 'service',
  };
  expect(await signatureOf({ method: 'GET', url: `https://example.amazonaws.com/${query}` }, signing)).toBe(
    signature,
  );
});

test('another key, another day, another content have another signature; lent keys are named and signed', async () => {
  const put = { method: 'PUT', url: `${BUCKET}a`, body: Buffer.from('a') } as const;
  const signatures = await Promise.all([
    signatureOf(put),
    signatureOf({ ...put, body: Buffer.from('b') }),
    signatureOf({ ...put, url: `${BUCKET}b` }),
    signatureOf(put, { at: Date.UTC(2013, 4, 25) }),
    signatureOf(put, { credentials: { ...EXAMPLE, secretAccessKey: 'another' } }),
    signatureOf(put, { credentials: { ...EXAMPLE, sessionToken: 'lent' } }),
  ]);
  expect(new Set(signatures).size).toBe(6);
  const lent = { credentials: { ...EXAMPLE, sessionToken: 'lent' }, region: 'us-east-1', at: 0 };
  const { headers } = await signS3(put, lent);
  expect(headers.get('x-amz-security-token')).toBe('lent');
  expect(headers.get('authorization')).toContain('x-amz-security-token');
});
