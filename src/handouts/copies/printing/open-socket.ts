import { connect as connectPlain, isIP, type Socket } from 'node:net';
import { connect as connectSecure, type TLSSocket } from 'node:tls';
import type { Trouble } from './print-target.ts';
import type { PrinterAddress } from './printer-address.ts';

export interface SocketOptions {
  /** How long the printer may take to answer the telephone, in milliseconds. */
  readonly connectTimeout: number;
  /** SHA-256 of the one certificate that is trusted though nobody vouches for it: `AB:CD:…`, 32 octets. */
  readonly fingerprint?: string;
}

/**
 * Connects, and for `ipps` makes sure who is there before anything is said: by a certificate that this machine
 * trusts, or by the one whose fingerprint was given.
 */
export function openSocket(address: PrinterAddress, options: SocketOptions): Promise<Socket | Trouble> {
  return new Promise((resolve) => {
    const socket = begin(address);
    const timer = setTimeout(() => fail(timedOut(options.connectTimeout)), options.connectTimeout);
    const onError = (error: NodeJS.ErrnoException): void => fail(connectTrouble(error, address));
    const fail = (trouble: Trouble): void => {
      clearTimeout(timer);
      socket.on('error', () => {});
      socket.destroy();
      resolve(trouble);
    };
    socket.once('error', onError);
    socket.once(address.secure ? 'secureConnect' : 'connect', () => {
      const doubt = 'authorized' in socket ? doubtOf(socket, options.fingerprint) : undefined;
      if (doubt) return fail(doubt);
      clearTimeout(timer);
      socket.off('error', onError);
      resolve(socket);
    });
  });
}

function begin({ host, port, secure, socket }: PrinterAddress): Socket | TLSSocket {
  if (socket !== undefined) return connectPlain({ path: socket });
  if (!secure) return connectPlain({ host, port });
  // Who is there is judged below, where more can be said about it than by failing.
  const servername = isIP(host) ? {} : { servername: host };
  return connectSecure({ host, port, rejectUnauthorized: false, ...servername });
}

function timedOut(milliseconds: number): Trouble {
  return {
    reason: `it does not answer within ${milliseconds / 1000} s`,
    hint: 'check that it is switched on and on this network',
    unreachable: true,
  };
}

/** Most office printers have a certificate that they made themselves; nobody vouches for those. */
function doubtOf(socket: TLSSocket, fingerprint: string | undefined): Trouble | undefined {
  if (socket.authorized) return undefined;
  const found = socket.getPeerX509Certificate()?.fingerprint256 ?? 'none';
  if (fingerprint !== undefined && plain(fingerprint) === plain(found)) return undefined;
  const hint =
    fingerprint === undefined
      ? `if the printer's own page shows a certificate with the SHA-256 fingerprint ${found}, trust that one (--printer-fingerprint), or trust the authority that signed it (NODE_EXTRA_CA_CERTS)`
      : `its SHA-256 fingerprint is ${found}; find out whether the printer was given a new one`;
  return {
    reason:
      fingerprint === undefined
        ? `its certificate is not trusted (${String(socket.authorizationError)})`
        : 'its certificate is not the one whose fingerprint was given',
    hint,
    unreachable: true,
  };
}

function plain(fingerprint: string): string {
  return fingerprint.replaceAll(':', '').toLowerCase();
}

function connectTrouble(error: NodeJS.ErrnoException, address: PrinterAddress): Trouble {
  const known = TROUBLES[error.code ?? ''];
  // A server that speaks no TLS answers the greeting with something else.
  const noTls = address.secure && /^(ERR_SSL|EPROTO|ECONNRESET)/.test(error.code ?? '');
  const [reason, hint] = noTls
    ? [`it does not speak TLS there (${error.code})`, `try ipp://… without the s, if the network is trusted`]
    : (known ?? [error.message || String(error.code), 'check the address']);
  return { reason, hint, unreachable: true };
}

const TROUBLES: Readonly<Record<string, readonly [string, string]>> = {
  ECONNREFUSED: [
    'nothing listens at its address',
    'check that it is switched on, and that the port is right',
  ],
  ECONNRESET: ['it hangs up at once', 'check the address'],
  EHOSTUNREACH: ['there is no route to it', 'check that it is switched on and on this network'],
  ENETUNREACH: ['this machine has no network that leads to it', 'check that the network is up'],
  ENOTFOUND: ['nobody knows its name', 'check the spelling of the name, or use the number of the address'],
  EAI_AGAIN: ['its name cannot be looked up now', 'check that the network is up'],
  ETIMEDOUT: ['it does not answer', 'check that it is switched on and on this network'],
};
