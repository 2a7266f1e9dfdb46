import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { queueFailed } from '../../ground/model/diagnostics/machine.ts';

const NO_ENTRY = /\b(?:NOAUTH|WRONGPASS|NOPERM|invalid password)\b/i;
const NO_TRUST = /certificate|altnames/i;

/** That a queue cannot be used, in the words of its library, and what helps. */
export function queueTrouble(queue: string, reason: string): Diagnostic {
  return queueFailed(queue, reason.replace(/\.$/, ''), hintFor(reason));
}

/** True for what does not become better by waiting: a wrong password, a certificate that is not trusted. */
export function isRefusal(reason: string): boolean {
  return NO_ENTRY.test(reason) || NO_TRUST.test(reason);
}

function hintFor(reason: string): string {
  if (NO_ENTRY.test(reason))
    return 'set SOURCEBOUND_QUEUE_PASSWORD, and SOURCEBOUND_QUEUE_USERNAME if the server has users';
  if (NO_TRUST.test(reason))
    return 'set NODE_EXTRA_CA_CERTS to the file with the certificate of the authority that signed it';
  return 'check that Redis is running there, and that this machine may reach it';
}
