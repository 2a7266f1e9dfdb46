import { type Context, Hono } from 'hono';
import type { DeskAnswer } from '../../engine/desk/desk-types.ts';
import { buildOne } from '../../engine/desk/paper/build-one.ts';
import { draftOne } from '../../engine/desk/paper/draft-one.ts';
import { importUpload, textUpload, type Upload } from '../../engine/desk/paper/import-upload.ts';
import { openTurns } from '../../engine/desk/paper/in-turn.ts';
import { newPack } from '../../engine/desk/paper/new-pack.ts';
import { openPaper, type Paper } from '../../engine/desk/paper/open-paper.ts';
import type { DeskMade, PaperChange } from '../../engine/desk/paper/paper-types.ts';
import type { Run } from '../../engine/pipeline/run.ts';
import { openWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { initWorkspace } from '../../engine/workspace/init-workspace.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { copiesOf, copyFile, makeDeskCopies } from './desk-copies.ts';
import { bytesOf, type Fields, fieldsOf, textIn, wrongTypes } from './request-body.ts';

/** What the routes need of the desk. */
export interface PaperDesk {
  /** The real path of the workspace's folder. */
  readonly root: string;
  /** Writes edits of source files, all or none, as one action that can be undone. */
  apply(what: string, edits: readonly TextEdit[]): DeskAnswer;
  /** Files have been written by other means. */
  reread(files: readonly string[]): void;
  tell(change: PaperChange): void;
}

/** Characters of a text, in bytes: what the workspace reads of a file. */
const TEXT = 12_000_000;
/** Of a file that is imported, in bytes. */
const FILE = 200_000_000;
const SMALL = 1_000_000;

/**
 * What the desk answers about the printed page, and what makes something of files: builds, copies, imports, drafts, new
 * packs. All paths are below that of the API. It is guarded by whoever mounts it.
 *
 * @param policy the Content-Security-Policy of a page of a pack
 */
export function paperRoutes(desk: PaperDesk, run: Run, policy: string): Hono {
  const app = new Hono();
  const { root } = desk;
  const paper: Promise<Paper> = run.library().then((library) => openPaper(root, run, library));
  paper.catch(() => undefined);
  const inTurn = openTurns();

  /** Answers about a pack that there is. */
  const onPack = (answer: (context: Context, id: string, paper: Paper) => Promise<Response>) => {
    return async (context: Context): Promise<Response> => {
      const id = context.req.param('id') ?? '';
      const opened = await paper;
      return opened.packs().includes(id)
        ? answer(context, id, opened)
        : context.json({ reason: `there is no pack \`${id}\`` }, 404);
    };
  };

  app.post(
    '/packs/:id/page',
    onPack(async (context, id, opened) => {
      const body = await fieldsOf(context, TEXT);
      if ('refused' in body) return body.refused;
      const wrong = refuse(context, body.value, { text: 'string' });
      return wrong ?? context.json(opened.page(id, textIn(body.value, 'text')));
    }),
  );
  app.get(
    '/packs/:id/page',
    onPack(async (context, id, opened) => {
      const { html } = opened.page(id);
      if (html === undefined) return context.text('No page can be made of it yet', 404);
      return context.html(html, 200, { 'Content-Security-Policy': policy });
    }),
  );
  app.get(
    '/packs/:id/pages',
    onPack(async (context, id, opened) => {
      const digest = context.req.query('digest') ?? opened.page(id).digest;
      if (digest === undefined) return context.json({ settled: false, superseded: false, problems: [] });
      return context.json(await opened.pages(id, digest));
    }),
  );
  app.get(
    '/packs/:id/thumbnails/:name{[0-9]+\\.png}',
    onPack(async (context, id, opened) => {
      const number = Number.parseInt(context.req.param('name') ?? '', 10);
      const width = Math.min(2480, Math.max(40, Number(context.req.query('width') ?? 160) || 160));
      const picture = await opened.picture(id, number, width, context.req.query('digest'));
      if (picture === undefined) return context.text('There is no such page', 404);
      return context.body(new Uint8Array(picture).buffer, 200, { 'Content-Type': 'image/png' });
    }),
  );
  app.get(
    '/packs/:id/paper',
    onPack(async (context, id, opened) => context.json(opened.paper(id))),
  );
  app.get(
    '/packs/:id/pdf',
    onPack(async (context, id, opened) => {
      const pdf = await opened.pdf(id);
      if (pdf === undefined) return context.text('It has not been built yet', 404);
      return sendPdf(context, pdf, `${id}.pdf`);
    }),
  );
  app.get(
    '/packs/:id/evidence',
    onPack(async (context, id, opened) =>
      context.json({ documents: opened.evidence(id, context.req.query('ref') ?? '') }),
    ),
  );
  app.get('/items/:document/:id/pages', async (context) => {
    const { document, id } = context.req.param();
    return context.json({ packs: await (await paper).pagesOf(`${document}:${id}`) });
  });

  app.post(
    '/packs/:id/build',
    onPack(async (context, id) => {
      const built = await inTurn(() => {
        desk.tell({ what: 'paper', id, step: 'building' });
        return buildOne(root, id, run, (step) => desk.tell({ what: 'paper', id, step })).finally(() =>
          desk.tell({ what: 'paper', id }),
        );
      });
      return context.json(built);
    }),
  );
  app.get(
    '/packs/:id/copies',
    onPack(async (context, id) => context.json(copiesOf(root, id))),
  );
  app.post(
    '/packs/:id/copies',
    onPack(async (context, id) => {
      const body = await fieldsOf(context, SMALL);
      if ('refused' in body) return body.refused;
      const wrong = refuse(context, body.value, { renumber: 'boolean' });
      if (wrong) return wrong;
      const copies = await inTurn(() => {
        desk.tell({ what: 'paper', id, step: 'building' });
        return makeDeskCopies(root, id, run, {
          renumber: body.value.renumber === true,
          onProgress: (done, total) => desk.tell({ what: 'paper', id, step: 'printed', done, total }),
        }).finally(() => desk.tell({ what: 'paper', id }));
      });
      return context.json(copies);
    }),
  );
  app.get(
    '/packs/:id/copies/:name{[0-9]+\\.pdf}',
    onPack(async (context, id) => {
      const number = Number.parseInt(context.req.param('name') ?? '', 10);
      const copy = copyFile(root, id, number);
      if (copy === undefined) return context.text('There is no such copy', 404);
      return sendPdf(context, copy.bytes, copy.name);
    }),
  );

  app.post('/begin', async (context) => {
    const begun = await inTurn(async () => initWorkspace(root, { samples: false }));
    if (begun.value === undefined) {
      const [problem] = begun.diagnostics;
      return context.json<DeskMade>(notDone(problem?.message ?? 'it cannot be made', problem?.hint));
    }
    desk.reread(begun.value.files);
    return context.json<DeskMade>({ done: true, files: begun.value.files });
  });
  app.post('/import', async (context) => {
    const upload = await uploadOf(context);
    if ('refused' in upload) return upload.refused;
    const imported = await inTurn(() => importUpload(root, upload.value));
    desk.reread(imported.files);
    return context.json(imported);
  });
  app.post('/documents/:id/draft', async (context) => {
    const id = context.req.param('id');
    const drafted = await inTurn(async () => draftOne(root, id, await run.library()));
    if (drafted.file !== undefined) desk.reread([drafted.file]);
    return context.json(drafted);
  });
  app.post('/packs', async (context) => {
    const body = await fieldsOf(context, SMALL);
    if ('refused' in body) return body.refused;
    const wrong = refuse(context, body.value, { title: 'string', documents: 'strings' });
    if (wrong) return wrong;
    const { documents = [] } = body.value as { readonly documents?: readonly string[] };
    const title = textIn(body.value, 'title') ?? '';
    const made = newPack(openWorkspace(root), { title, documents, date: today(run.now()) });
    if ('refused' in made) return context.json<DeskMade>(notDone(made.refused, made.hint));
    const { id, file, text } = made;
    const answer = desk.apply(`new pack “${title}”`, [{ file, start: 0, end: 0, newText: text }]);
    if (!answer.done) return context.json<DeskMade>(notDone(answer.reason, answer.hint));
    desk.reread([file]);
    return context.json<DeskMade>({ done: true, id, files: [file] });
  });
  return app;
}

/** Bytes with their name in the address, or pasted words in JSON. */
async function uploadOf(
  context: Context,
): Promise<{ readonly value: Upload } | { readonly refused: Response }> {
  const wrong = (reason: string) => ({ refused: context.json({ reason }, 400) });
  const as = context.req.query('as');
  const replace = context.req.query('replace') === 'true';
  const options = { replace, ...(as !== undefined && as !== '' && { as }) };
  if (context.req.header('content-type')?.startsWith('application/json')) {
    const body = await fieldsOf(context, TEXT);
    if ('refused' in body) return body;
    const types = refuse(context, body.value, { text: 'string', name: 'string' });
    if (types) return { refused: types };
    const text = textIn(body.value, 'text') ?? '';
    if (text.trim() === '') return wrong('there is no text to import');
    return { value: { ...textUpload(text, textIn(body.value, 'name')), ...options } };
  }
  const name = context.req.query('name');
  if (name === undefined || name === '') return wrong('the file has no name: give it with `?name=`');
  const bytes = await bytesOf(context, FILE);
  if ('refused' in bytes) return bytes;
  return { value: { name, bytes: bytes.value, ...options } };
}

function refuse(
  context: Context,
  fields: Fields,
  types: Parameters<typeof wrongTypes>[1],
): Response | undefined {
  const [wrong] = wrongTypes(fields, types);
  if (wrong === undefined) return undefined;
  const needed = types[wrong] === 'strings' ? 'a list of strings' : `a ${types[wrong]}`;
  return context.json({ reason: `\`${wrong}\` has to be ${needed}` }, 400);
}

function notDone(reason: string, hint: string | undefined): DeskMade {
  return { done: false, reason, ...(hint !== undefined && { hint }) };
}

function sendPdf(context: Context, pdf: Uint8Array, name: string): Response {
  return context.body(new Uint8Array(pdf).buffer, 200, {
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}

/** The day where we are, as ISO 8601. */
function today(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
