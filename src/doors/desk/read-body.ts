import type { Context } from 'hono';
import { type GenericSchema, getDotPath, type InferOutput, safeParse } from 'valibot';
import { refuse } from './answer.ts';

/** So many bytes may a request of JSON have: a file of a workspace has 5 MB at most, and escapes take room. */
export const BODY_LIMIT = 12_000_000;

/** The body of a request in the form that it must have; or the answer that says what is wrong with it. */
export async function readBody<Schema extends GenericSchema>(
  context: Context,
  schema: Schema,
): Promise<{ readonly body: InferOutput<Schema> } | { readonly wrong: Response }> {
  if (!/^application\/json\b/i.test(context.req.header('content-type') ?? ''))
    return { wrong: refuse(context, 415, 'the body must be JSON, with `Content-Type: application/json`') };
  let data: unknown;
  try {
    data = await context.req.json();
  } catch {
    return { wrong: refuse(context, 400, 'the body is not JSON') };
  }
  const parsed = safeParse(schema, data, { abortEarly: true });
  if (parsed.success) return { body: parsed.output };
  const [issue] = parsed.issues;
  const where = getDotPath(issue);
  return { wrong: refuse(context, 400, `${where === null ? 'the body' : `\`${where}\``}: ${issue.message}`) };
}
