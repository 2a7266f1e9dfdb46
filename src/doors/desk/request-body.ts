import type { Context } from 'hono';

/** What a request brings, or why that cannot be taken, as an answer. */
export type Body<Value> = { readonly value: Value } | { readonly refused: Response };

/** The fields of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Bytes of a request, as far as there are not more than are allowed. */
export async function bytesOf(context: Context, most: number): Promise<Body<Uint8Array>> {
  const tooMany = (): Body<Uint8Array> => ({
    refused: context.json({ reason: `what is sent is larger than ${inMegabytes(most)}` }, 413),
  });
  if (Number(context.req.header('content-length') ?? 0) > most) return tooMany();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = context.req.raw.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > most) {
      await reader?.cancel().catch(() => undefined);
      return tooMany();
    }
    pieces.push(read.value);
  }
  return { value: new Uint8Array(Buffer.concat(pieces)) };
}

/** A JSON object; an empty body is an empty one. */
export async function fieldsOf(context: Context, most: number): Promise<Body<Fields>> {
  const bytes = await bytesOf(context, most);
  if ('refused' in bytes) return bytes;
  const wrong = (reason: string): Body<Fields> => ({ refused: context.json({ reason }, 400) });
  if (bytes.value.length === 0) return { value: {} };
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrong('a JSON object is needed');
    return { value: value as Fields };
  } catch {
    return wrong('what is sent is no JSON');
  }
}

/** A text of a JSON object, or nothing where there is none. */
export function textIn(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

/** The names of fields that are there and are of another type than the one they should have. */
export function wrongTypes(
  fields: Fields,
  types: Readonly<Record<string, 'string' | 'boolean' | 'number' | 'strings'>>,
): readonly string[] {
  return Object.entries(types).flatMap(([name, type]) => {
    const value = fields[name];
    if (value === undefined) return [];
    const isRight =
      type === 'strings'
        ? Array.isArray(value) && value.every((one) => typeof one === 'string')
        : typeof value === type;
    return isRight ? [] : [name];
  });
}

function inMegabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${Math.round(bytes / 1_000_000)} MB`;
}
