import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { makeRoutes } from './make-routes.ts';
import type { PreviewSource } from './preview-source.ts';

/** A page on this machine that shows packs while they are being made. It has to be closed. */
export interface Preview {
  /** With the token that opens it. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a preview on 127.0.0.1. Port 0 takes any free one. Throws the system's error, such as EADDRINUSE, when
 * the port cannot be had.
 */
export async function openPreview(source: PreviewSource, port: number): Promise<Preview> {
  const token = randomBytes(18).toString('base64url');
  let taken = port;
  const app = makeRoutes(source, token, () => taken);
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
