import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseCalendarDate } from '../../../src/ground/model/parse-calendar-date.ts';

const KINDS = [
  'brand',
  'document',
  'extraction',
  'pack',
  'manifest',
  'register',
  'ledger',
  'evidence',
] as const;

function schemaOf(kind: string): AnySchemaObject {
  return JSON.parse(readFileSync(new URL(`../../../schemas/${kind}.schema.json`, import.meta.url), 'utf8'));
}

function ajv(): Ajv2020 {
  const made = new Ajv2020({ strict: true, allowUnionTypes: true });
  made.addVocabulary(['tsType']);
  made.addFormat('edtf', (text: string) => 'date' in parseCalendarDate(text));
  return made;
}

/** A field that refers to a definition is explained there. */
function meant(field: AnySchemaObject, schema: AnySchemaObject): AnySchemaObject {
  const name = typeof field.$ref === 'string' ? field.$ref.replace('#/$defs/', '') : undefined;
  return name === undefined
    ? field
    : { ...(schema.$defs as Record<string, AnySchemaObject>)[name], ...field };
}

/** Every field of a schema, with the name of its path. */
function fieldsOf(schema: AnySchemaObject, path: string): readonly (readonly [string, AnySchemaObject])[] {
  const own = Object.entries((schema.properties ?? {}) as Record<string, AnySchemaObject>);
  const below = [
    ...own.map(([name, field]) => [`${path}/${name}`, field] as const),
    ...Object.entries((schema.$defs ?? {}) as Record<string, AnySchemaObject>).map(
      ([name, part]) => [`${path}#${name}`, part] as const,
    ),
    ...((schema.anyOf ?? []) as AnySchemaObject[]).map((part, index) => [`${path}|${index}`, part] as const),
    ...(typeof schema.items === 'object' ? [[`${path}[]`, schema.items as AnySchemaObject] as const] : []),
  ];
  return [
    ...own.map(([name, field]) => [`${path}/${name}`, field] as const),
    ...below.flatMap(([name, part]) => fieldsOf(part, name)),
  ];
}

describe.each(KINDS)('the schema of a %s', (kind) => {
  it('is a JSON Schema of 2020-12', () => {
    const checker = ajv();
    expect(checker.validateSchema(schemaOf(kind))).toBe(true);
    expect(() => checker.compile(schemaOf(kind))).not.toThrow();
  });

  // Editors offer examples as what can be typed.
  it('has no example that is about somebody', () => {
    expect(JSON.stringify(schemaOf(kind))).not.toMatch(/parker|defense"/i);
  });

  it('explains every field, with an example that is valid', () => {
    const schema = schemaOf(kind);
    const fields = fieldsOf(schema, kind).map(([path, field]) => [path, meant(field, schema)] as const);
    const bare = fields.filter(([, field]) => !field.title || !field.description || !field.examples?.length);
    expect(fields.length).toBeGreaterThanOrEqual(10);
    expect(bare.map(([path]) => path)).toEqual([]);
    const wrong = fields.filter(([, field]) => {
      const validate = ajv().compile({ ...field, $defs: schema.$defs });
      return !(field.examples as unknown[]).every((example) => validate(example));
    });
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});
