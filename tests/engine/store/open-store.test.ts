import { expect, test } from 'vitest';
import { openObjects } from '../../../src/engine/store/open-objects.ts';
import { openStore } from '../../../src/engine/store/open-store.ts';
import { s3Place } from '../../../src/engine/store/s3-place.ts';
import { withoutSecrets } from '../../../src/engine/store/without-secrets.ts';

const KEYS = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

test.each([
  ['packs', 'it is not an address'],
  ['https://example.org/packs', 'a store is file: or s3:, not https:'],
  ['file://server/packs', 'it names another machine'],
  ['file:packs', 'a folder is written with its whole path'],
  ['file:///srv/packs?x=1', 'it has a query'],
  ['s3://AKID:topsecret@packs/', 'it has a key in it'],
  ['s3:///packs', 'it does not name a bucket'],
])('%s names no store', async (address, reason) => {
  const { value, diagnostics } = await openStore(
    { address, environment: KEYS },
    new AbortController().signal,
  );
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'WRONG_USAGE', severity: 'error' }]);
  expect(diagnostics[0]?.message).toContain(reason);
  expect(diagnostics[0]?.message).not.toContain('topsecret');
});

test('keys come from the environment, and so does the service', async () => {
  expect(await openObjects('s3://packs/a', { environment: {} })).toContain('AWS_ACCESS_KEY_ID');
  const place = (environment: Record<string, string>, address = 's3://packs/a/b/') =>
    s3Place(new URL(address), { ...KEYS, ...environment });
  expect(place({})).toMatchObject({
    base: 'https://packs.s3.us-east-1.amazonaws.com/',
    prefix: 'a/b/',
    region: 'us-east-1',
  });
  expect(place({ AWS_REGION: 'eu-west-2' }, 's3://my.packs')).toMatchObject({
    base: 'https://s3.eu-west-2.amazonaws.com/my.packs/',
    prefix: '',
  });
  expect(place({ AWS_ENDPOINT_URL: 'https://minio.example/s3/' })).toMatchObject({
    base: 'https://minio.example/s3/packs/',
  });
  expect(place({ AWS_ENDPOINT_URL: 'https://a:b@minio.example' })).toContain('AWS_ENDPOINT_URL is not');
  expect(place({ AWS_SESSION_TOKEN: 'lent' })).toMatchObject({ credentials: { sessionToken: 'lent' } });
});

test('an address is shown without what is secret in it', () => {
  expect(withoutSecrets('redis://user:word@host:6379/2')).toBe('redis://host:6379/2');
  expect(withoutSecrets('rediss://:word@host')).toBe('rediss://host');
  expect(withoutSecrets('https://host/a?token=word#word')).toBe('https://host/a');
  expect(withoutSecrets('s3://bucket/prefix')).toBe('s3://bucket/prefix');
  expect(withoutSecrets('//user:word@host')).not.toContain('word');
});
