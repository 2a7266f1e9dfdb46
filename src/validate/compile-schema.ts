import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseCalendarDate } from '../model/parse-calendar-date.ts';
import { documentSchema, extractionSchema, packSchema } from './generated/schemas.ts';

export type SchemaKind = 'document' | 'extraction' | 'pack';

/** Holds data against the schema of its kind. Each error carries its schema and the data that it is about. */
export function schemaErrors(kind: SchemaKind, data: unknown): readonly ErrorObject[] {
  const validate = validatorOf(kind);
  return validate(data) ? [] : (validate.errors ?? []);
}

const SCHEMAS: Readonly<Record<SchemaKind, AnySchemaObject>> = {
  document: documentSchema,
  extraction: extractionSchema,
  pack: packSchema,
};

const validators = new Map<SchemaKind, ValidateFunction>();

/** Compiling takes longer than validating, so it is done when a kind is first asked for, and once. */
function validatorOf(kind: SchemaKind): ValidateFunction {
  const known = validators.get(kind);
  if (known !== undefined) return known;
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    // The schemas are ours and proven by a test: proving them again, and optimising code that is run a few
    // times, takes longer than all the rest.
    meta: false,
    validateSchema: false,
    code: { optimize: false },
  });
  // For the generated types only: validation turns a plain year into text.
  ajv.addVocabulary(['tsType']);
  ajv.addFormat('edtf', { type: 'string', validate: (text: string) => 'date' in parseCalendarDate(text) });
  const made = ajv.compile(SCHEMAS[kind]);
  validators.set(kind, made);
  return made;
}
