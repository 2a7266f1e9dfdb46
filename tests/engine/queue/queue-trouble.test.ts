import { expect, test } from 'vitest';
import { isRefusal, queueTrouble } from '../../../src/engine/queue/queue-trouble.ts';

test.each([
  ['NOAUTH Authentication required.', true, 'SOURCEBOUND_QUEUE_PASSWORD'],
  ['WRONGPASS invalid username-password pair or user is disabled.', true, 'SOURCEBOUND_QUEUE_PASSWORD'],
  ['self-signed certificate', true, 'NODE_EXTRA_CA_CERTS'],
  ['unable to verify the first certificate', true, 'NODE_EXTRA_CA_CERTS'],
  ["Hostname/IP does not match certificate's altnames", true, 'NODE_EXTRA_CA_CERTS'],
  ['connect ECONNREFUSED 127.0.0.1:6379', false, 'check that Redis is running there'],
])('%s: what helps', (reason, refused, hint) => {
  expect(isRefusal(reason)).toBe(refused);
  const trouble = queueTrouble('redis://queue', reason);
  expect(trouble).toMatchObject({ code: 'QUEUE_FAILED', severity: 'error' });
  expect(trouble.hint).toContain(hint);
  expect(trouble.message).not.toMatch(/\.$/);
});
