import type { Hono } from 'hono';
import * as v from 'valibot';
import { deskDocument } from '../../engine/desk/desk-document.ts';
import type { Desk } from '../../engine/desk/open-desk.ts';
import { readSelection } from '../../engine/desk/read-selection.ts';
import { answer, refuse } from './answer.ts';
import { OFFSET } from './body-shapes.ts';
import { readBody } from './read-body.ts';

const SELECTION = v.object({ start: OFFSET, end: OFFSET });

/** Documents, what they say, and what is written down of it. */
export function documentRoutes(app: Hono, desk: Desk): void {
  app.get('/documents/:id', (context) => {
    const snapshot = desk.snapshot();
    const document = snapshot && deskDocument(snapshot, context.req.param('id'));
    if (document === undefined) return refuse(context, 404, NO_DOCUMENT);
    return answer(context, desk, document);
  });
  app.post('/documents/:id/read', async (context) => {
    const read = await readBody(context, SELECTION);
    if ('wrong' in read) return read.wrong;
    const { start, end } = read.body;
    const snapshot = desk.snapshot();
    const selection = { document: context.req.param('id'), span: { start, end: Math.max(start, end) } };
    const reading = snapshot && (await readSelection(snapshot, selection));
    if (reading === undefined) return refuse(context, 404, NO_DOCUMENT);
    return answer(context, desk, reading);
  });
}

export const NO_DOCUMENT = 'there is no such document, or it cannot be read';
