import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { changeItem, renameItem } from '../../engine/desk/change-item.ts';
import { deskDocument } from '../../engine/desk/desk-document.ts';
import { extractionAround } from '../../engine/desk/extraction-around.ts';
import { keepOffer, keepProposals, strikeProposals, UNREAD } from '../../engine/desk/keep-items.ts';
import type { Desk } from '../../engine/desk/open-desk.ts';
import { fixItem, proveItem } from '../../engine/desk/prove-item.ts';
import { readSelection } from '../../engine/desk/read-selection.ts';
import { removeItem } from '../../engine/desk/remove-item.ts';
import { takeFix } from '../../engine/desk/take-fix.ts';
import { answer, refuse } from './answer.ts';
import { FIELDS, ID, KEY, OFFSET, SECTION } from './body-shapes.ts';
import { withBody } from './read-body.ts';

const NAME = v.object({ section: SECTION, id: ID });
const NAMES = v.object({ items: v.pipe(v.array(NAME), v.minLength(1), v.maxLength(5_000)) });
const OFFER = v.object({ section: SECTION, id: ID, item: FIELDS });

/** Documents, what they say, and what is written down of it. */
export function documentRoutes(app: Hono, desk: Desk): void {
  app.get('/documents/:id', (context) => {
    const snapshot = desk.snapshot();
    const document = snapshot && deskDocument(snapshot, idIn(context));
    return document === undefined ? refuse(context, 404, UNREAD) : answer(context, desk, document);
  });
  app.post(
    '/documents/:id/read',
    withBody(v.object({ start: OFFSET, end: OFFSET }), async ({ start, end }, context) => {
      const snapshot = desk.snapshot();
      const selection = { document: idIn(context), span: { start, end: Math.max(start, end) } };
      const reading = snapshot && (await readSelection(snapshot, selection));
      return reading === undefined ? refuse(context, 404, UNREAD) : answer(context, desk, reading);
    }),
  );
  app.post(
    '/documents/:id/try',
    withBody(v.object({ ...OFFER.entries, fix: v.optional(KEY) }), ({ fix, ...item }, context) => {
      const snapshot = desk.snapshot();
      const around = snapshot && extractionAround(snapshot, idIn(context));
      if (around === undefined) return refuse(context, 404, UNREAD);
      const offer = fix === undefined ? proveItem(around, item) : fixItem(around, item, fix);
      if (offer === undefined) return refuse(context, 409, 'this item has no such fix');
      return answer(context, desk, offer);
    }),
  );
  app.post(
    '/documents/:id/keep',
    withBody(v.union([NAMES, v.object({ offer: OFFER })], KEPT), (body, context) => {
      const id = idIn(context);
      const done = 'offer' in body ? keepOffer(desk, id, body.offer) : keepProposals(desk, id, body.items);
      return answer(context, desk, done);
    }),
  );
  app.post(
    '/documents/:id/strike',
    withBody(NAMES, ({ items }, context) =>
      answer(context, desk, strikeProposals(desk, idIn(context), items)),
    ),
  );
  app.post(
    '/documents/:id/change',
    withBody(v.object({ ...NAME.entries, fields: FIELDS }), (change, context) =>
      answer(context, desk, changeItem(desk, idIn(context), change)),
    ),
  );
  app.post(
    '/documents/:id/rename',
    withBody(v.object({ ...NAME.entries, to: ID }), (renaming, context) =>
      answer(context, desk, renameItem(desk, idIn(context), renaming)),
    ),
  );
  app.post(
    '/documents/:id/remove',
    withBody(v.object({ ...NAME.entries, withCitations: v.boolean() }), (body, context) => {
      const { withCitations, ...name } = body;
      return answer(context, desk, removeItem(desk, { ...name, document: idIn(context) }, withCitations));
    }),
  );
  app.post(
    '/documents/:id/fix',
    withBody(v.object({ key: KEY }), ({ key }, context) =>
      answer(context, desk, takeFix(desk, { kind: 'document', id: idIn(context) }, key)),
    ),
  );
}

const KEPT = 'it has neither `items`, with their sections and ids, nor an `offer`';

function idIn(context: Context): string {
  return context.req.param('id') ?? '';
}
