import { expect, test } from 'vitest';
import type { Objects } from '../../../src/engine/store/objects.ts';
import { openObjects } from '../../../src/engine/store/open-objects.ts';
import { type S3Fault, type StubS3, startStubS3 } from '../../support/stub-s3.ts';

async function open(stub: StubS3, address = 's3://packs/team/one', environment = {}): Promise<Objects> {
  const objects = await openObjects(address, {
    environment: { ...stub.environment, ...environment },
    limit: 300,
  });
  if (typeof objects === 'string') throw new Error(objects);
  return objects;
}

test('an object is put, found, listed and removed under the prefix', async () => {
  const stub = await startStubS3();
  const objects = await open(stub);
  expect(objects.name).toBe('s3://packs/team/one');
  expect(await objects.get('blobs/aa/one')).toBeUndefined();
  expect(await objects.size('blobs/aa/one')).toBeUndefined();
  await objects.put('blobs/aa/one', Buffer.from('words, and a ü'));
  for (const name of ['two', 'three', 'four', "with space & 'signs' (5)+$"]) {
    await objects.put(`paths/${name}`, Buffer.from(name));
  }
  expect(Buffer.from((await objects.get('blobs/aa/one')) ?? []).toString()).toBe('words, and a ü');
  expect(await objects.size('blobs/aa/one')).toBe(15);
  const listed = (await objects.list('paths/')).map(({ key, bytes }) => [key, bytes]);
  expect(listed).toEqual([
    ['paths/four', 4],
    ['paths/three', 5],
    ['paths/two', 3],
    ["paths/with space & 'signs' (5)+$", 26],
  ]);
  await objects.remove('paths/two');
  await objects.remove('paths/two');
  expect([...stub.objects.keys()]).not.toContain('team/one/paths/two');
  expect([...stub.objects.keys()].every((key) => key.startsWith('team/one/'))).toBe(true);
});

test.each<readonly [string, S3Fault, RegExp]>([
  ['no room', { status: 507 }, /it has no room left \(status 507\)/],
  ['no access', { status: 403, code: 'AccessDenied' }, /it refuses access \(AccessDenied, status 403\)/],
  ['another region', { status: 301, code: 'PermanentRedirect' }, /is AWS_REGION right\?/],
  ['a fault', { status: 503, code: 'SlowDown' }, /it answered with an error \(SlowDown, status 503\)/],
  ['no bucket', { status: 404, code: 'NoSuchBucket' }, /it answered with an error \(NoSuchBucket/],
  ['no answer', 'silent', /it gave no answer within 0\.3 seconds/],
  ['a line that breaks', 'hang-up', /it cannot be reached/],
  ['half an answer', 'half', /it cannot be reached/],
])('%s is told in a clause', async (_, fault, said) => {
  const stub = await startStubS3();
  const objects = await open(stub);
  await objects.put('a', Buffer.alloc(100_000));
  stub.fault = () => fault;
  await expect(objects.get('a')).rejects.toThrow(said);
  if (fault !== 'half') await expect(objects.put('b', Buffer.from('b'))).rejects.toThrow(said);
});

test('a wrong key is refused, and stands in no message', async () => {
  const stub = await startStubS3();
  const objects = await open(stub, 's3://packs', { AWS_SECRET_ACCESS_KEY: 'another-secret' });
  const error = await objects.get('a').catch((reason: Error) => reason);
  expect(String(error)).toContain('SignatureDoesNotMatch');
  expect(String(error)).not.toContain('another-secret');
});

test('a clock that is days behind the service’s, or jumps, is set right by the service’s', async () => {
  const stub = await startStubS3();
  const objects = await open(stub);
  stub.ahead = 3 * 86_400_000;
  await objects.put('a', Buffer.from('a'));
  stub.ahead = -5 * 86_400_000;
  expect(await objects.size('a')).toBe(1);
  expect(Math.abs((await objects.now()) - (Date.now() + stub.ahead))).toBeLessThan(60_000);
  // A service that is not content with its own clock either is not asked forever.
  stub.fault = () => ({ status: 403, code: 'RequestTimeTooSkewed' });
  await expect(objects.get('a')).rejects.toThrow('RequestTimeTooSkewed');
});
