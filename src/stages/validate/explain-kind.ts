import type { AnySchemaObject } from 'ajv/dist/2020.js';
import { listNames, sayValue } from './name-value.ts';
import { straightQuotes } from './straight-quotes.ts';

/** What is wrong with a value of the wrong kind, and what to do about it. */
export interface Explanation {
  readonly message: string;
  readonly hint: string | undefined;
}

/** Explains that a value is of another kind than the schema, or one of the schemas, allows. */
export function explainKind(name: string, value: unknown, schemas: readonly AnySchemaObject[]): Explanation {
  const types = new Set(schemas.flatMap((schema) => [schema.type].flat() as string[]));
  if (value === null) {
    const hint = schemas.map(entriesHint).find((one) => one !== undefined);
    return { message: `${name} has no value`, hint: hint ?? 'write a value, or delete the line' };
  }
  const allowed = [...new Set(schemas.map(describeKind))];
  return {
    message: `${name} must be ${listNames(allowed, 'or')}, not ${sayValue(value)}`,
    hint: hintFor(value, types, schemas),
  };
}

/** How a list of ids that has to have some is written; nothing for other values. */
export function entriesHint({ type, items, minItems = 0 }: AnySchemaObject): string | undefined {
  return type === 'array' && minItems > 0 && isId(items ?? {}) ? 'write one id or more: [a, b]' : undefined;
}

/** What a file of a source is called as an id: `a` for `sources/documents/a.md`. */
export function idOfFile(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.(?:md|markdown|ya?ml|json)$/i, '');
}

/** The types of JSON Schema, in words. */
export const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of fields',
};

function describeKind(schema: AnySchemaObject): string {
  if (schema.format === 'edtf') return 'a date';
  if (isYear(schema)) return 'a year';
  if (schema.type === 'array' && schema.minItems === 2 && schema.maxItems === 2) {
    return 'a list of two numbers, low and high';
  }
  return listNames([...new Set([schema.type].flat().map((type) => KINDS[type] ?? String(type)))], 'or');
}

/** A plain year, beside dates in EDTF. */
export function isYear(schema: AnySchemaObject): boolean {
  return schema.type === 'integer' && schema.minimum === 1000 && schema.maximum === 9999;
}

function hintFor(
  value: unknown,
  types: ReadonlySet<string>,
  schemas: readonly AnySchemaObject[],
): string | undefined {
  if (types.has('string') && (typeof value === 'number' || typeof value === 'boolean')) {
    return `quote it: "${value}"`;
  }
  const quotes = typeof value === 'string' ? straightQuotes(value) : undefined;
  if (quotes !== undefined) return quotes;
  if (typeof value === 'string' && types.has('object') && /^[a-z][a-z-]*:[^\s/]/.test(value)) {
    return `put a space after the colon: \`${value.slice(0, 60).replace(':', ': ')}\``;
  }
  const assigned = typeof value === 'string' ? /^([a-z][a-z-]*)\s+=\s/.exec(value)?.[1] : undefined;
  if (assigned !== undefined && types.has('object'))
    return `put a colon and a space in the place of each equals sign: \`${assigned}: …\``;
  if (Array.isArray(value) && types.has('object')) {
    const named = entriesByName(value, schemas);
    if (named !== undefined) return named;
  }
  if (typeof value === 'string' && (types.has('number') || types.has('integer'))) return numberHint(value);
  if (types.has('array') && typeof value === 'object') {
    return 'put it in brackets, [ … ], or begin each entry with a dash on a line of its own';
  }
  if (typeof value === 'string') {
    const example = schemas.map((schema) => exampleOf(schema, value)).find((text) => text !== undefined);
    if (example !== undefined) return `write ${example}`;
  }
  const fields = schemas.flatMap((schema) => Object.keys(schema.properties ?? {}));
  return fields.length > 0 ? `its fields are ${listNames(fields, 'and')}` : undefined;
}

/** Of a list where each entry has to have a name of its own: how it gets one. */
function entriesByName(list: readonly unknown[], schemas: readonly AnySchemaObject[]): string | undefined {
  if (schemas.some(({ properties }) => properties !== undefined)) return undefined;
  const [first] = list;
  const id = typeof first === 'object' && first !== null && 'id' in first ? String(first.id) : undefined;
  return id === undefined
    ? 'put a name of its own and a colon in the place of each dash, such as `passengers:`, with the fields below it indented'
    : `write \`${id.slice(0, 40)}:\` in the place of \`- id: ${id.slice(0, 40)}\`, with the other fields below it indented`;
}

/** The list or map that the text was meant to be. */
function exampleOf(schema: AnySchemaObject, text: string): string | undefined {
  if (schema.type === 'array') {
    const entry: AnySchemaObject = schema.items ?? {};
    if (entry.$ref === '#/$defs/evidence') return `[{ quote: ${quoteIfNeeded(text)} }]`;
    if (isId(entry)) return idList(text);
    return `[${exampleOf(entry, text) ?? quoteIfNeeded(text)}]`;
  }
  const required: readonly string[] = schema.required ?? [];
  return schema.type === 'object' && required.length === 1
    ? `{ ${required[0]}: ${quoteIfNeeded(text)} }`
    : undefined;
}

/** By reference or by its pattern. */
function isId({ $ref, pattern }: AnySchemaObject): boolean {
  return $ref === '#/$defs/id' || pattern === '^[A-Za-z0-9][A-Za-z0-9_-]*$';
}

/** `a, b` and `sources/documents/a.md` as a list of ids: without folders and the ends of files. */
function idList(text: string): string {
  const ids = text
    .split(/[\s,;]+/)
    .map((one) => idOfFile(one))
    .filter((one) => one !== '');
  return `[${(ids.length > 0 && ids.every((one) => /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(one)) ? ids : [quoteIfNeeded(text)]).join(', ')}]`;
}

const GROUPED = /^([+-]?\d{1,3})((?:[.,_'’ \u00A0\u202F]\d{3})+)$/;

function numberHint(text: string): string {
  const grouped = GROUPED.exec(text.trim());
  if (grouped !== null) {
    const plain = `${grouped[1]}${grouped[2]}`.replace(/[^\d-]/g, '');
    return `write ${plain}, without quotes and separators; the source's own form goes into \`as-printed\``;
  }
  if (/^-?\d+(?:\.\d+)?$/.test(text.trim())) return `write ${text.trim()}, without quotes`;
  return 'write it in digits, without units and words';
}

/** Words of the source are cut short: the file has them. */
function quoteIfNeeded(text: string): string {
  if (text.length > 40) return '"…"';
  return /^[A-Za-z0-9_-]+$/.test(text) ? text : `"${text.replace(/["\\]/g, '\\$&')}"`;
}
