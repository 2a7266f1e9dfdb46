import { readFile, writeFile } from 'node:fs/promises';
import type { AnySchemaObject } from 'ajv';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { withTemplateReference } from './template-reference.ts';
import { validatorSource } from './validators.ts';

const KINDS = ['document', 'extraction', 'pack'] as const;
const BANNER = '// Made from schemas/ by `npm run generate`. Do not edit.';

/** Writes what is made from schemas/, and the reference of templates; with `check`, only says whether it is stale. */
const check = process.argv.includes('--check');
const stale: string[] = [];
const schemas = new Map<string, AnySchemaObject>();
for (const kind of KINDS) {
  const text = await readFile(new URL(`../schemas/${kind}.schema.json`, import.meta.url), 'utf8');
  const schema = JSON.parse(text) as JSONSchema & { title: string };
  const types = await compile(forTypes(schema, true) as typeof schema, schema.title, {
    bannerComment: BANNER,
    additionalProperties: false,
    style: { singleQuote: true },
  });
  await put(`src/ground/model/generated/${kind}.ts`, types);
  schemas.set(kind, JSON.parse(text) as AnySchemaObject);
}
await put('src/stages/validate/generated/validators.ts', validatorSource(BANNER, schemas));
const reference = 'docs/templates.md';
await put(
  reference,
  withTemplateReference(await readFile(new URL(`../${reference}`, import.meta.url), 'utf8')),
);
if (stale.length > 0) {
  console.error(`Stale, run \`npm run generate\`: ${stale.join(', ')}`);
  process.exitCode = 1;
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
    if (key === 'if' || key === 'then') continue;
    kept[key] =
      key === '$defs' ? mapValues(part as object, (def) => forTypes(def, true)) : forTypes(part, false);
  }
  return kept;
}

function mapValues(record: object, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

async function put(path: string, text: string): Promise<void> {
  const url = new URL(`../${path}`, import.meta.url);
  const before = await readFile(url, 'utf8').catch(() => '');
  if (before === text) return;
  if (check) stale.push(path);
  else await writeFile(url, text);
}
