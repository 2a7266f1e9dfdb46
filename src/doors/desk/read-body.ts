import type { Context } from 'hono';
import { type GenericSchema, getDotPath, type InferOutput, safeParse } from 'valibot';
import { refuse } from './answer.ts';

/** How many bytes a request of JSON may have: a file of a workspace has 5 MB at most, and escapes take room. */
export const BODY_LIMIT = 12_000_000;

/** Answers requests with a body of JSON in the form that it must have; any other is refused, with what is wrong with it. */
export function withBody<Schema extends GenericSchema>(
  schema: Schema,
  handle: (body: InferOutput<Schema>, context: Context) => Response | Promise<Response>,
): (context: Context) => Promise<Response> {
  return async (context) => {
    if (!/^application\/json\b/i.test(context.req.header('content-type') ?? ''))
      return refuse(context, 415, 'the body must be JSON, with `Content-Type: application/json`');
    let data: unknown;
    try {
      data = await context.req.json();
    } catch {
      return refuse(context, 400, 'the body is not JSON');
    }
    const parsed = safeParse(schema, data);
    if (parsed.success) return handle(parsed.output, context);
    const [issue] = parsed.issues;
    const where = getDotPath(issue);
    return refuse(context, 400, `${where === null ? 'the body' : `\`${where}\``}: ${issue.message}`);
  };
}
