import type { ErrorObject } from 'ajv/dist/2020.js';
import { VALIDATORS } from './generated/validators.ts';

/** The name of a file in schemas/: `pack` for `pack.schema.json`. */
export type SchemaKind = keyof typeof VALIDATORS;

/**
 * Holds data against the schema of its kind. Each error carries its schema and the data that it is about.
 *
 * The schemas are part of the program: `npm run generate` turns them into code, and nothing reads them later.
 */
export function schemaErrors(kind: SchemaKind, data: unknown): readonly ErrorObject[] {
  return VALIDATORS[kind](data);
}
