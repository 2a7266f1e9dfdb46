import type { Context, Hono } from 'hono';
import * as v from 'valibot';
import { deskPack, packMarks, packProblems, withPackText } from '../../engine/desk/desk-pack.ts';
import type { Desk } from '../../engine/desk/open-desk.ts';
import { takeFix } from '../../engine/desk/take-fix.ts';
import { changeFront, savePack, takeTheirs } from '../../engine/desk/write-pack.ts';
import { answer, refuse } from './answer.ts';
import { DIGEST, FIELD, KEY, OFFSET, TEXT, VALUE } from './body-shapes.ts';
import { withBody } from './read-body.ts';

const ORIGIN = {
  base: DIGEST,
  after: v.optional(DIGEST),
  as: v.optional(DIGEST),
  again: v.optional(v.boolean()),
  leaving: v.optional(v.boolean()),
  settles: v.optional(DIGEST),
};
const WHOLE = v.object({ ...ORIGIN, text: TEXT });
const CHANGED = v.object({ ...ORIGIN, change: v.object({ from: OFFSET, to: OFFSET, insert: TEXT }) });
const SAVED = 'it has neither a `text` nor a `change`, with the digest of its `base`';

/** Packs, as they are written. */
export function packRoutes(app: Hono, desk: Desk): void {
  app.get('/packs/:id', (context) => {
    const snapshot = desk.snapshot();
    const pack = snapshot && deskPack(snapshot, idIn(context));
    if (pack === undefined) return refuse(context, 404, NO_PACK);
    desk.remember(pack.digest, pack.text);
    const aside = desk.asideOf(pack.id);
    return answer(context, desk, aside === undefined ? pack : { ...pack, aside });
  });
  app.post(
    '/packs/:id/live',
    withBody(v.object({ text: TEXT }), ({ text }, context) => {
      const saved = desk.snapshot();
      const snapshot = saved?.pack(idIn(context)) && withPackText(saved, idIn(context), text);
      const pack = snapshot?.pack(idIn(context));
      if (snapshot === undefined || pack === undefined) return refuse(context, 404, NO_PACK);
      // First: what is marked is then bound already.
      const problems = packProblems(snapshot, pack);
      return answer(context, desk, { marks: packMarks(snapshot, pack), problems });
    }),
  );
  app.put(
    '/packs/:id',
    withBody(v.union([WHOLE, CHANGED], SAVED), (text, context) =>
      answer(context, desk, savePack(desk, idIn(context), text)),
    ),
  );
  app.post(
    '/packs/:id/theirs',
    withBody(v.object({ mine: TEXT, digest: DIGEST, settles: v.optional(DIGEST) }), (text, context) =>
      answer(context, desk, takeTheirs(desk, idIn(context), text)),
    ),
  );
  app.post(
    '/packs/:id/front',
    withBody(v.object({ field: FIELD, value: VALUE }), ({ field, value }, context) =>
      answer(context, desk, changeFront(desk, idIn(context), field, value)),
    ),
  );
  app.post(
    '/packs/:id/fix',
    withBody(v.object({ key: KEY }), ({ key }, context) =>
      answer(context, desk, takeFix(desk, { kind: 'pack', id: idIn(context) }, key)),
    ),
  );
}

export const NO_PACK = 'there is no such pack';

function idIn(context: Context): string {
  return context.req.param('id') ?? '';
}
