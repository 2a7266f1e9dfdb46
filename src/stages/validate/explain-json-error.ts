import type { ErrorObject } from 'ajv/dist/2020.js';
import { KINDS } from './explain-kind.ts';
import { listNames } from './name-value.ts';
import type { JsonPath } from './scan-json.ts';

/** What Ajv says about a value in JSON, in a clause: "`pages` must be a whole number, not "12"". */
export function explainJsonError(error: ErrorObject, path: JsonPath): string {
  const name = path.length === 0 ? 'it' : `\`${nameJsonPath(path)}\``;
  const { keyword, params, data, schema, parentSchema } = error;
  const not = `not ${sayJson(data)}`;
  switch (keyword) {
    case 'required':
      return `${name} has no \`${String(params.missingProperty)}\``;
    case 'type':
      return `${name} must be ${listNames([schema].flat().map(sayType), 'or')}, ${not}`;
    case 'enum':
      return `${name} must be ${listNames((schema as readonly unknown[]).map(sayJson), 'or')}, ${not}`;
    case 'const':
      return `${name} must be ${sayJson(schema)}, ${not}`;
    case 'minimum':
      return `${name} must be at least ${String(schema)}, ${not}`;
    case 'maximum':
      return `${name} must be at most ${String(schema)}, ${not}`;
    case 'minLength':
    case 'minItems':
      return `${name} is empty`;
    default: {
      const about: unknown = parentSchema?.title;
      return typeof about === 'string'
        ? `${name} is not of the form of its kind (${about}): ${sayJson(data)}`
        : `${name} ${error.message ?? 'is not as its schema has it'}`;
    }
  }
}

/** A path as JavaScript writes it: `printings[0].copies[1].number`. */
export function nameJsonPath(path: JsonPath): string {
  return path
    .map((key) => {
      if (typeof key === 'number') return `[${key}]`;
      return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(shorten(key))}]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** The path that Ajv writes as a JSON pointer; steps into lists are numbers. */
export function pathOfPointer(pointer: string, data: unknown): JsonPath {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(value) ? Number(name) : name;
    path.push(step);
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return path;
}

function sayType(type: unknown): string {
  if (type === 'null') return '`null`';
  return type === 'object' ? 'an object' : (KINDS[String(type)] ?? String(type));
}

function sayJson(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? JSON.stringify(shorten(value)) : `\`${String(value)}\``;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 40)} … ${text.slice(-15)}` : text;
}
