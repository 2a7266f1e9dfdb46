import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { guard } from './guard.ts';
import { pageScript } from './page-script.ts';
import type { EvidenceAnswer, PacksAnswer, PreviewSource } from './preview-source.ts';

/** What the page may do: its own script, style and data, and the packs' pages in a frame without scripts. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
  "frame-src 'self'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const FILES = [
  ['', () => readPage('index.html'), 'text/html; charset=utf-8'],
  ['preview.css', () => readPage('preview.css'), 'text/css; charset=utf-8'],
  ['preview.js', pageScript, 'text/javascript; charset=utf-8'],
] as const;

/** How long a connection may be silent, in milliseconds: something on the way might take it for dead. */
const HEARTBEAT = 15_000;

/** Everything that a preview answers. There is no path in any of it that leads to a file of the reader's choice. */
export function makeRoutes(source: PreviewSource, token: string, port: () => number): Hono {
  const app = new Hono();
  app.use('/:token/*', guard(token, port));
  for (const [path, read, type] of FILES) {
    const text = read();
    app.get(`/:token/${path}`, (context) =>
      context.body(text, 200, { 'Content-Type': type, 'Content-Security-Policy': POLICY }),
    );
  }
  const packsNow = (): PacksAnswer => ({ packs: source.packs(), changes: source.changes() });
  const known = (id: string): boolean => source.packs().some((pack) => pack.id === id);
  app.get('/:token/packs', (context) => context.json(packsNow()));
  app.get('/:token/packs/:id/page', async (context) => {
    const id = context.req.param('id');
    const html = known(id) ? await source.html(id) : undefined;
    return html === undefined ? context.text('Nothing has been made yet', 404) : context.html(html);
  });
  app.get('/:token/packs/:id/paper', async (context) => {
    const id = context.req.param('id');
    const pdf = known(id) ? await source.pdf(id) : undefined;
    if (pdf === undefined) return context.text('Nothing has been printed yet', 404);
    return context.body(new Uint8Array(pdf).buffer, 200, { 'Content-Type': 'application/pdf' });
  });
  app.get('/:token/packs/:id/report', (context) => {
    const id = context.req.param('id');
    return known(id) ? context.text(source.report(id)) : context.text('', 404);
  });
  app.get('/:token/packs/:id/evidence', (context) => {
    const id = context.req.param('id');
    const ref = context.req.query('ref') ?? '';
    const answer: EvidenceAnswer = { documents: known(id) ? source.evidence(id, ref) : [] };
    return context.json(answer);
  });
  app.post('/:token/packs/:id/prefer', (context) => {
    const id = context.req.param('id');
    if (known(id)) source.prefer(id);
    return context.body(null, 204);
  });
  app.get('/:token/changes', (context) =>
    streamSSE(context, async (stream) => {
      const end = source.subscribe((change) => {
        void stream.writeSSE({ data: JSON.stringify(change) });
      });
      // The page may have missed some.
      void stream.writeSSE({ event: 'begin', data: String(source.changes()) });
      const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), HEARTBEAT);
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(beat);
      end();
    }),
  );
  return app;
}

function readPage(name: string): string {
  return readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8');
}
