import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Located } from '../../ground/model/located.ts';
import { explainErrors } from './explain-errors.ts';
import { type SchemaKind, schemaErrors } from './schema-errors.ts';

/** What came of holding data against its schema. */
export interface ValidatedData {
  readonly diagnostics: readonly Diagnostic[];
  /** Whether it is as the schema wants it. What was reported when the file was read is not reported again. */
  readonly isValid: boolean;
}

/** Holds data against its schema. A file with nothing in it counts as a map without fields. */
export function validateData(kind: SchemaKind, located: Located<unknown>, whole: string): ValidatedData {
  const data = located.data ?? Object.create(null);
  const errors = schemaErrors(kind, data);
  return { diagnostics: explainErrors(errors, { ...located, data }, whole), isValid: errors.length === 0 };
}

/** Located data with some of its fields replaced; places stay those of the file. */
export function withFields<T extends object>(located: Located<T>, fields: Partial<T>): Located<T> {
  return { ...located, data: Object.assign(Object.create(null), located.data, fields) };
}

/** A plain year as the text of a date. */
export function yearAsText(date: string | number | undefined): string | undefined {
  return date === undefined ? undefined : String(date);
}
