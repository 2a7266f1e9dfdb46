import type { ErrorObject } from 'ajv/dist/2020.js';
import { documentErrors, extractionErrors, packErrors } from './generated/validators.ts';

export type SchemaKind = 'document' | 'extraction' | 'pack';

/**
 * Holds data against the schema of its kind. Each error carries its schema and the data that it is about.
 *
 * The schemas are part of the program: `npm run generate` turns them into code, and nothing reads them later.
 */
export function schemaErrors(kind: SchemaKind, data: unknown): readonly ErrorObject[] {
  return VALIDATORS[kind](data);
}

const VALIDATORS: Readonly<Record<SchemaKind, (data: unknown) => readonly ErrorObject[]>> = {
  document: documentErrors,
  extraction: extractionErrors,
  pack: packErrors,
};
