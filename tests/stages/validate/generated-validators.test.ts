import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDate } from '../../../src/ground/model/parse-calendar-date.ts';
import { VALIDATORS } from '../../../src/stages/validate/generated/validators.ts';
import { type SchemaKind, schemaErrors } from '../../../src/stages/validate/schema-errors.ts';

const SCHEMAS = new URL('../../../schemas/', import.meta.url);
const KINDS = Object.keys(VALIDATORS) as SchemaKind[];
/** Every error of what people write; the first one of what the program writes itself. */
const WRITTEN_BY_PEOPLE: readonly SchemaKind[] = ['brand', 'document', 'extraction', 'mapping', 'pack'];

it('is there for every schema', () => {
  expect(KINDS.map((kind) => `${kind}.schema.json`)).toEqual(readdirSync(SCHEMAS).sort());
});

/** Ajv itself, from the schema as it is now. */
function compiled(kind: SchemaKind): {
  readonly schema: AnySchemaObject;
  readonly validate: ValidateFunction;
} {
  const url = new URL(`${kind}.schema.json`, SCHEMAS);
  const schema = JSON.parse(readFileSync(url, 'utf8')) as AnySchemaObject;
  const allErrors = WRITTEN_BY_PEOPLE.includes(kind);
  const ajv = new Ajv2020({ strict: true, allErrors, verbose: true, allowUnionTypes: true });
  ajv.addVocabulary(['tsType']);
  ajv.addFormat('edtf', (text: string) => 'date' in parseCalendarDate(text));
  return { schema, validate: ajv.compile(schema) };
}

/** Data in the shape of a schema, with a fault here and there: wrong kinds, wrong names, too much, nothing. */
function shaped(schema: AnySchemaObject, root: AnySchemaObject, depth = 0): fc.Arbitrary<unknown> {
  const stray = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      0,
      7,
      -1.5,
      '',
      '2017-13-01',
      '2017-10',
      'x'.repeat(301),
      '😀'.repeat(200),
    ),
    fc.constantFrom<unknown>([], {}, ['a', 'a'], [3, 1], { literal: 'x' }),
  );
  if (depth > 4) return stray;
  const target: AnySchemaObject =
    typeof schema.$ref === 'string' ? root.$defs[schema.$ref.replace('#/$defs/', '')] : schema;
  const examples: readonly unknown[] = schema.examples ?? target.examples ?? target.enum ?? [];
  const below = (part: AnySchemaObject) => shaped(part, root, depth + 1);
  const choices: fc.WeightedArbitrary<unknown>[] = [{ weight: 1, arbitrary: stray }];
  const properties = Object.entries((target.properties ?? {}) as Record<string, AnySchemaObject>);
  if (properties.length > 0) {
    const fields = Object.fromEntries(properties.map(([name, part]) => [name, below(part)]));
    const model = { ...fields, stranger: fc.constant(1) };
    choices.push({ weight: 6, arbitrary: fc.record(model, { requiredKeys: [] }) });
  }
  if (typeof target.additionalProperties === 'object') {
    const entries = fc.dictionary(
      fc.constantFrom('one', 'two', 'not an id', ''),
      below(target.additionalProperties),
    );
    choices.push({ weight: 6, arbitrary: entries });
  }
  if (typeof target.items === 'object') {
    choices.push({ weight: 4, arbitrary: fc.array(below(target.items), { maxLength: 4 }) });
  }
  for (const part of (target.anyOf ?? []) as AnySchemaObject[])
    choices.push({ weight: 3, arbitrary: below(part) });
  if (examples.length > 0) choices.push({ weight: 4, arbitrary: fc.constantFrom(...examples) });
  return fc.oneof(...choices);
}

describe.each(KINDS)('the generated validator of a %s', (kind) => {
  const { schema, validate } = compiled(kind);
  const errorsNow = (data: unknown): readonly ErrorObject[] =>
    validate(data) ? [] : (validate.errors ?? []);

  it('says what Ajv says of the schema', () => {
    let faults = 0;
    fc.assert(
      fc.property(shaped(schema, schema), (data) => {
        const errors = schemaErrors(kind, data);
        faults += errors.length;
        expect(errors).toEqual(errorsNow(data));
      }),
      { numRuns: 400 },
    );
    expect(faults).toBeGreaterThan(WRITTEN_BY_PEOPLE.includes(kind) ? 400 : 200);
  });

  it('tells a wrong kind, and a field that is missing', () => {
    expect(schemaErrors(kind, 'text').map(({ keyword }) => keyword)).toEqual(['type']);
    // A mapping without anything in it says nothing, and is one.
    const [missing] = schemaErrors(kind, {});
    expect(missing?.keyword).toBe(schema.required === undefined ? undefined : 'required');
  });
});
