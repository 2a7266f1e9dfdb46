import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Desk } from '../../engine/desk/open-desk.ts';

/** Answers with data, and with how many changes are in it. */
export function answer(context: Context, desk: Desk, data: object): Response {
  return context.json({ ...data, changes: desk.changes() });
}

/** Answers with what is wrong, in a sentence. */
export function refuse(context: Context, status: ContentfulStatusCode, error: string): Response {
  return context.json({ error }, status);
}
