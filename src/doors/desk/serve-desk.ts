import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Desk } from '../../engine/desk/open-desk.ts';
import { makeRoutes, type Routes } from './make-routes.ts';

/** A desk that is served on this machine. It has to be closed. */
export interface ServedDesk {
  /** With the token that opens it. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a desk on 127.0.0.1. Port 0 takes any free one. Throws the system's error, such as EADDRINUSE, when the port
 * cannot be had. Closing it leaves the desk open.
 */
export async function serveDesk(
  desk: Desk,
  port: number,
  others: readonly Routes[] = [],
): Promise<ServedDesk> {
  const token = randomBytes(18).toString('base64url');
  let taken = port;
  const app = makeRoutes(desk, { token, port: () => taken, others });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  taken = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${taken}/${token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
