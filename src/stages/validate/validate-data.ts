import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Located } from '../../ground/model/located.ts';
import { explainErrors } from './explain-errors.ts';
import { type SchemaKind, schemaErrors } from './schema-errors.ts';

/** Holds data against its schema. A file with nothing in it counts as a map without fields. */
export function validateData(
  kind: SchemaKind,
  located: Located<unknown>,
  whole: string,
): readonly Diagnostic[] {
  const data = located.data ?? Object.create(null);
  return explainErrors(schemaErrors(kind, data), { ...located, data }, whole);
}

/** Located data with some of its fields replaced; places stay those of the file. */
export function withFields<T extends object>(located: Located<T>, fields: Partial<T>): Located<T> {
  return { ...located, data: Object.assign(Object.create(null), located.data, fields) };
}

/** A plain year as the text of a date. */
export function yearAsText(date: string | number | undefined): string | undefined {
  return date === undefined ? undefined : String(date);
}
