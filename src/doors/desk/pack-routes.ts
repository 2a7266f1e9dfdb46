import type { Hono } from 'hono';
import * as v from 'valibot';
import { deskPack, packMarks, packProblems, withPackText } from '../../engine/desk/desk-pack.ts';
import type { Desk } from '../../engine/desk/open-desk.ts';
import { answer, refuse } from './answer.ts';
import { TEXT } from './body-shapes.ts';
import { readBody } from './read-body.ts';

const LIVE = v.object({ text: TEXT });

/** Packs, as they are written. */
export function packRoutes(app: Hono, desk: Desk): void {
  app.get('/packs/:id', (context) => {
    const snapshot = desk.snapshot();
    const pack = snapshot && deskPack(snapshot, context.req.param('id'));
    return pack === undefined ? refuse(context, 404, NO_PACK) : answer(context, desk, pack);
  });
  app.post('/packs/:id/live', async (context) => {
    const read = await readBody(context, LIVE);
    if ('wrong' in read) return read.wrong;
    const id = context.req.param('id');
    const saved = desk.snapshot();
    if (saved?.pack(id) === undefined) return refuse(context, 404, NO_PACK);
    const snapshot = withPackText(saved, id, read.body.text);
    const pack = snapshot.pack(id);
    if (pack === undefined) return refuse(context, 404, NO_PACK);
    return answer(context, desk, {
      marks: packMarks(snapshot, pack),
      problems: packProblems(snapshot, pack),
    });
  });
}

export const NO_PACK = 'there is no such pack';
