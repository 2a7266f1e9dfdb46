import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import type { Desk } from '../../engine/desk/open-desk.ts';
import { buildOne } from '../../engine/desk/paper/build-one.ts';
import { draftOne } from '../../engine/desk/paper/draft-one.ts';
import { importUpload, textUpload, type Upload } from '../../engine/desk/paper/import-upload.ts';
import { openTurns } from '../../engine/desk/paper/in-turn.ts';
import { newPack } from '../../engine/desk/paper/new-pack.ts';
import type { DeskMade } from '../../engine/desk/paper/paper-types.ts';
import { recordedImport } from '../../engine/desk/paper/recorded-import.ts';
import type { Run } from '../../engine/pipeline/run.ts';
import { openWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { initWorkspace } from '../../engine/workspace/init-workspace.ts';
import { allPacks } from '../../engine/workspace/select-packs.ts';
import { answer, refuse } from './answer.ts';
import { ID, TEXT } from './body-shapes.ts';
import { copiesFile, copiesOf, copyFile, makeDeskCopies } from './desk-copies.ts';
import { NO_PACK } from './pack-routes.ts';
import { withBody } from './read-body.ts';
import { readBytes } from './read-bytes.ts';
import { sendPdf } from './send-pdf.ts';

/** Of a file that is imported, in bytes. */
export const FILE_LIMIT = 200_000_000;

const COPIES = v.object({ renumber: v.optional(v.boolean()) });
const PASTED = v.object({ text: TEXT, title: v.optional(v.pipe(v.string(), v.maxLength(300))) });
const NEW_PACK = v.object({ title: v.string(), documents: v.array(ID) });

/** What makes something of files: builds, copies, the beginnings of a workspace, imports, drafts, new packs. */
export function makingRoutes(app: Hono, desk: Desk, run: Run): void {
  const { root } = desk;
  const inTurn = openTurns();
  const onPack = (about: (context: Context, id: string) => Promise<Response>) => {
    return async (context: Context): Promise<Response> => {
      const id = context.req.param('id') ?? '';
      const isThere = allPacks(openWorkspace(root)).some((pack) => pack.id === id);
      return isThere ? about(context, id) : refuse(context, 404, NO_PACK);
    };
  };
  /** Tells how work on a pack's paper goes on. */
  const onPaper = <Result>(id: string, work: () => Promise<Result>): Promise<Result> =>
    inTurn(async () => {
      desk.tell({ what: 'paper', id, step: 'building' });
      return work().finally(() => desk.tell({ what: 'paper', id }));
    });

  app.post(
    '/packs/:id/build',
    onPack(async (context, id) => {
      const built = await onPaper(id, () =>
        buildOne(root, id, run, (step) => desk.tell({ what: 'paper', id, step })),
      );
      return answer(context, desk, built);
    }),
  );
  app.get(
    '/packs/:id/copies',
    onPack(async (context, id) => answer(context, desk, copiesOf(root, id))),
  );
  app.post(
    '/packs/:id/copies',
    onPack((context, id) =>
      withBody(COPIES, async ({ renumber }) => {
        const onProgress = (done: number, total: number): void =>
          desk.tell({ what: 'paper', id, step: 'printed', done, total });
        const copies = await onPaper(id, () => makeDeskCopies(root, id, run, { renumber, onProgress }));
        return answer(context, desk, copies);
      })(context),
    ),
  );
  app.get(
    '/packs/:id/copies/:name{[0-9]{1,6}\\.pdf}',
    onPack(async (context, id) => {
      const copy = copyFile(root, id, Number.parseInt(context.req.param('name') ?? '', 10));
      if (copy === undefined) return refuse(context, 404, 'there is no such copy');
      return sendPdf(context, copy.bytes, copy.name);
    }),
  );
  app.get(
    '/packs/:id/copies/:name{[a-z]+\\.[a-z]+}',
    onPack(async (context, id) => {
      const { name = '' } = context.req.param() as { readonly name?: string };
      const found = copiesFile(root, id, name);
      if (found === undefined) return refuse(context, 404, 'there is no such file');
      if (name.endsWith('.pdf')) return sendPdf(context, found, `${id}-${name}`);
      return context.body(new Uint8Array(found).buffer, 200, {
        'Content-Type': name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${id}-${name}`)}`,
      });
    }),
  );
  app.post('/begin', async (context) => {
    const { value, diagnostics } = await inTurn(async () => initWorkspace(root, { samples: false }));
    if (value === undefined) {
      const [problem] = diagnostics;
      return made(
        context,
        desk,
        notDone(problem?.message ?? 'the workspace cannot be created', problem?.hint),
      );
    }
    desk.reread(value.files);
    return made(context, desk, { done: true, what: 'begin a workspace', files: value.files });
  });
  const takeIn = async (context: Context, upload: Upload): Promise<Response> => {
    const imported = await inTurn(async () => {
      // The first document of an empty folder begins its workspace.
      if (!existsSync(join(root, 'sources'))) initWorkspace(root, { samples: false });
      return importUpload(root, upload, recordedImport(desk));
    });
    return answer(context, desk, imported);
  };
  const takeText = withBody(PASTED, async ({ text, title }, context) => {
    const wish = wishIn(context);
    if (wish === undefined) return refuse(context, 400, NO_ID);
    if (text.trim() === '') return refuse(context, 400, 'there is no text to import');
    return takeIn(context, { ...textUpload(text, title), ...wish });
  });
  app.post('/import', async (context) => {
    if (isJson(context)) return takeText(context);
    const wish = wishIn(context);
    if (wish === undefined) return refuse(context, 400, NO_ID);
    const { name = '' } = context.req.query();
    if (name === '') return refuse(context, 400, 'the file has no name: put it in the address, as `?name=`');
    const read = await readBytes(context, FILE_LIMIT);
    return 'wrong' in read ? read.wrong : takeIn(context, { name, bytes: read.bytes, ...wish });
  });
  app.post('/documents/:id/draft', async (context) => {
    const id = context.req.param('id');
    const drafted = await inTurn(async () => draftOne(desk, id, await run.library()));
    return answer(context, desk, drafted);
  });
  app.post(
    '/packs',
    withBody(NEW_PACK, ({ title, documents }, context) => {
      const begun = newPack(openWorkspace(root), { title, documents, date: today(run.now()) });
      if ('refused' in begun) return made(context, desk, notDone(begun.refused, begun.hint));
      const { id, file, text } = begun;
      const edit = { file, start: 0, end: 0, newText: text };
      const applied = desk.apply(`begin the pack “${shortened(title)}”`, [edit]);
      return made(context, desk, applied.done ? { ...applied, id, files: [file] } : applied);
    }),
  );
}

/** In characters. */
const LONGEST = 60;

function shortened(title: string): string {
  const characters = Array.from(title.replace(/\s+/g, ' ').trim());
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : characters.join('');
}

const NO_ID = '`as`: this is not an id';

/** What the address asks of an import; nothing where it asks for what cannot be. */
function wishIn(context: Context): Pick<Upload, 'as' | 'replace'> | undefined {
  const as = v.safeParse(v.optional(ID), context.req.query('as'));
  return as.success ? { as: as.output, replace: context.req.query('replace') === 'true' } : undefined;
}

function isJson(context: Context): boolean {
  return /^application\/json\b/i.test(context.req.header('content-type') ?? '');
}

function made(context: Context, desk: Desk, outcome: DeskMade): Response {
  return answer(context, desk, outcome);
}

function notDone(reason: string, hint: string | undefined): DeskMade {
  return { done: false, reason, ...(hint !== undefined && { hint }) };
}

/** The day where we are, as ISO 8601. */
function today(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
