import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Desk } from '../../engine/desk/open-desk.ts';
import { refuse } from './answer.ts';
import { documentRoutes } from './document-routes.ts';
import { guard } from './guard.ts';
import { packRoutes } from './pack-routes.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';
import { DESK_POLICY } from './policies.ts';
import { BODY_LIMIT } from './read-body.ts';
import { stateRoutes } from './state-routes.ts';

const FILES = [
  ['', () => readPage('desk.html'), 'text/html; charset=utf-8'],
  ['desk.css', pageStyle, 'text/css; charset=utf-8'],
  ['desk.js', pageScript, 'text/javascript; charset=utf-8'],
] as const;

/** Adds what is answered below `/:token/api`. */
export type Routes = (app: Hono, desk: Desk) => void;

const ROUTES: readonly Routes[] = [stateRoutes, documentRoutes, packRoutes];

export interface RoutesOptions {
  readonly token: string;
  port(): number;
  /** More than what the desk itself answers. */
  readonly others?: readonly Routes[];
}

/** Everything that a desk answers. There is no path in any of it that leads to a file of the reader's choice. */
export function makeRoutes(desk: Desk, { token, port, others = [] }: RoutesOptions): Hono {
  const app = new Hono();
  app.use('/:token/*', guard(token, port));
  for (const [path, read, type] of FILES) {
    let text: string | undefined;
    app.get(`/:token/${path}`, (context) => {
      text ??= read();
      return context.body(text, 200, { 'Content-Type': type, 'Content-Security-Policy': DESK_POLICY });
    });
  }
  const api = new Hono();
  const tooLarge = `this is larger than ${BODY_LIMIT / 1_000_000} MB: nothing was written`;
  const limit = bodyLimit({ maxSize: BODY_LIMIT, onError: (context) => refuse(context, 413, tooLarge) });
  // A file that is imported has a limit of its own.
  api.use('*', (context, next) =>
    /^\/[^/]+\/api\/import$/.test(context.req.path) && !isJson(context.req.header('content-type'))
      ? next()
      : limit(context, next),
  );
  // An id is the name of a file, and no way to another folder.
  api.use('/:kind/:id/*', async (context, next) =>
    /[/\\\0]|^\./.test(context.req.param('id')) ? refuse(context, 404, NOTHING) : next(),
  );
  for (const routes of [...ROUTES, ...others]) routes(api, desk);
  app.route('/:token/api', api);
  app.notFound((context) => refuse(context, 404, NOTHING));
  app.onError((error, context) => refuse(context, 500, `this is a fault in the program: ${error.message}`));
  return app;
}

const NOTHING = 'there is nothing here';

function isJson(type: string | undefined): boolean {
  return type?.startsWith('application/json') === true;
}

function readPage(name: string): string {
  return readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8');
}
