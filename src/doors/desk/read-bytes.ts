import type { Context } from 'hono';
import { refuse } from './answer.ts';

/** The bytes of a request, as far as there are not more than are allowed; or the answer that says that there are. */
export async function readBytes(
  context: Context,
  most: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly wrong: Response }> {
  const tooMany = () => ({
    wrong: refuse(context, 413, `the file is larger than ${Math.round(most / 1_000_000)} MB`),
  });
  if (Number(context.req.header('content-length') ?? 0) > most) return tooMany();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = context.req.raw.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > most) {
      // Whoever sends it need not know.
      await reader?.cancel().catch(() => undefined);
      return tooMany();
    }
    pieces.push(read.value);
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces)) };
}
