/** The fields of a map in data that may be anything; none when it is no map. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return NONE;
  return value as Readonly<Record<string, unknown>>;
}

/** The value as text, if it is text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const NONE: Readonly<Record<string, unknown>> = Object.freeze(Object.create(null));
