import type { AnySchemaObject } from 'ajv';
import { compile } from 'json-schema-to-typescript';

/** The source of a module with the types of data that a schema allows. Its title is the name of the whole. */
export function schemaTypes(kind: string, schema: AnySchemaObject): Promise<string> {
  return compile(forTypes(schema, true) as object, String(schema.title), {
    bannerComment: `// Made from schemas/${kind}.schema.json by \`npm run generate\`. Do not edit.`,
    additionalProperties: false,
    style: { singleQuote: true },
  });
}

/**
 * The schema without what would only clutter the types: a title makes each string a type of its own, and
 * lengths of lists make unions of tuples. Fixed lengths stay: a range is a pair.
 */
function forTypes(schema: unknown, named: boolean): unknown {
  if (Array.isArray(schema)) return schema.map((part) => forTypes(part, false));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept: Record<string, unknown> = {};
  const fixed = 'minItems' in schema && 'maxItems' in schema && schema.minItems === schema.maxItems;
  for (const [key, part] of Object.entries(schema)) {
    if (key === 'title' && typeof part === 'string' && !named) continue;
    if ((key === 'minItems' || key === 'maxItems') && !fixed) continue;
    if (key === 'if' || key === 'then' || key === 'else') continue;
    // What may be there and is not used.
    if (key === 'patternProperties') continue;
    kept[key] =
      key === '$defs' ? mapValues(part as object, (def) => forTypes(def, true)) : forTypes(part, false);
  }
  return kept;
}

function mapValues(record: object, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
