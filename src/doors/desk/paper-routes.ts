import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Desk } from '../../engine/desk/open-desk.ts';
import { openPaper, type Paper } from '../../engine/desk/paper/open-paper.ts';
import type { Run } from '../../engine/pipeline/run.ts';
import type { Library } from '../../engine/workspace/load-library.ts';
import { answer, refuse } from './answer.ts';
import { TEXT } from './body-shapes.ts';
import type { Routes } from './make-routes.ts';
import { makingRoutes } from './making-routes.ts';
import { NO_PACK } from './pack-routes.ts';
import { PAPER_POLICY } from './policies.ts';
import { withBody } from './read-body.ts';
import { sendPdf } from './send-pdf.ts';

const UNSAVED = v.object({ text: v.optional(TEXT), quick: v.optional(v.boolean()) });

/** In pixels. */
const WIDTHS = { least: 40, usual: 160, most: 2480 };

/** The printed page of packs, and what makes paper of them. The run stays open as long as the desk does. */
export function paperRoutes(run: Run, library: Library): Routes {
  return (app, desk) => {
    pageRoutes(app, desk, openPaper(desk.root, run, library));
    makingRoutes(app, desk, run);
  };
}

function pageRoutes(app: Hono, desk: Desk, paper: Paper): void {
  /** Answers about a pack that there is. */
  const onPack = (about: (context: Context, id: string, paper: Paper) => Promise<Response>) => {
    return async (context: Context): Promise<Response> => {
      const id = context.req.param('id') ?? '';
      return paper.packs().includes(id) ? about(context, id, paper) : refuse(context, 404, NO_PACK);
    };
  };
  app.post(
    '/packs/:id/page',
    onPack((context, id, opened) =>
      withBody(UNSAVED, ({ text, quick }) => answer(context, desk, opened.page(id, text, quick)))(context),
    ),
  );
  app.get(
    '/packs/:id/page',
    onPack(async (context, id, opened) => {
      const { html } = opened.page(id);
      if (html === undefined) return refuse(context, 404, 'no page can be made of it yet');
      return context.html(html, 200, { 'Content-Security-Policy': PAPER_POLICY });
    }),
  );
  app.get(
    '/packs/:id/pages',
    onPack(async (context, id, opened) => {
      const digest = context.req.query('digest') ?? opened.page(id).digest;
      if (digest === undefined) return refuse(context, 404, 'no page can be made of it yet');
      return answer(context, desk, await opened.pages(id, digest));
    }),
  );
  app.get(
    '/packs/:id/thumbnails/:name{[0-9]{1,5}\\.png}',
    onPack(async (context, id, opened) => {
      const number = Number.parseInt(context.req.param('name') ?? '', 10);
      const asked = Number(context.req.query('width') ?? WIDTHS.usual);
      const width = Math.min(WIDTHS.most, Math.max(WIDTHS.least, Number.isFinite(asked) ? asked : 0));
      const picture = await opened.picture(id, number, width, context.req.query('digest'));
      if (picture === undefined) return refuse(context, 404, 'there is no such page');
      return context.body(new Uint8Array(picture).buffer, 200, { 'Content-Type': 'image/png' });
    }),
  );
  app.get(
    '/packs/:id/paper',
    onPack(async (context, id, opened) => answer(context, desk, opened.paper(id))),
  );
  app.get(
    '/packs/:id/pdf',
    onPack(async (context, id, opened) => {
      const pdf = await opened.pdf(id);
      if (pdf === undefined) return refuse(context, 404, 'it has not been built yet');
      return sendPdf(context, pdf, `${id}.pdf`);
    }),
  );
  app.get(
    '/packs/:id/evidence',
    onPack(async (context, id, opened) => {
      const documents = opened.evidence(id, context.req.query('ref') ?? '');
      return answer(context, desk, { documents });
    }),
  );
  app.get('/items/:document/:id/pages', async (context) => {
    const { document, id } = context.req.param();
    const packs = await paper.pagesOf(`${document}:${id}`);
    return answer(context, desk, { packs });
  });
}
