import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/**
 * Lets through what comes from this machine's own page, and nothing else: a name other than that of the machine
 * itself (another site that points its name here), a request that another site's page makes, or a path without
 * the token that only whoever opened the desk knows, is refused.
 */
export function guard(token: string, port: () => number): MiddlewareHandler {
  return async (context, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    const isOurs = origin === undefined || hosts.some((name) => origin === `http://${name}`);
    const site = context.req.header('sec-fetch-site');
    const isForeign = site === 'cross-site' || site === 'same-site';
    if (!hosts.includes(host) || !isOurs || isForeign) return context.text('Not here', 403);
    if (!isSame(context.req.param('token') ?? '', token)) return context.text('Not found', 404);
    context.header('Cache-Control', 'no-store');
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cross-Origin-Opener-Policy', 'same-origin');
    context.header('Cross-Origin-Resource-Policy', 'same-origin');
    await next();
    return undefined;
  };
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
