import type { AnySchemaObject } from 'ajv/dist/2020.js';
import { nearestName } from '../../ground/model/nearest-name.ts';
import { listNames } from './name-value.ts';

/** What to do about a field that a map does not have. */
export interface UnknownField {
  readonly hint: string;
  /** The field that it was most likely meant to be. */
  readonly meant: string | undefined;
}

export function explainUnknownField(field: string, map: unknown, schema: AnySchemaObject): UnknownField {
  const allowed = Object.keys(schema.properties ?? {});
  const other = SAME_ELSEWHERE.get(field.toLowerCase().replaceAll(/[\s_]+/g, '-'));
  const meant = other !== undefined && allowed.includes(other) ? other : nearestName(field, allowed);
  if (meant !== undefined) return { hint: `did you mean \`${meant}\`?`, meant };
  const value = typeof map === 'object' && map !== null ? Reflect.get(map, field) : undefined;
  if (typeof value === 'string' && /\s/.test(field) && isText(map) && allowed.includes('quote')) {
    const words = `${field}: ${value}`;
    const shown = words.length > 80 || words.includes('"') ? '"…"' : `"${words}"`;
    return {
      hint: `a colon and a space make a field of these words: put them in quotes, ${shown}`,
      meant: 'quote',
    };
  }
  if (value === null && /\s/.test(field)) {
    return { hint: 'within { } a comma ends a text: put a text that has one in quotes', meant };
  }
  return { hint: `its fields are ${listNames(allowed, 'and')}`, meant };
}

/** A map of one field can be a text with a colon in it. */
function isText(map: unknown): boolean {
  return typeof map === 'object' && map !== null && Object.keys(map).length === 1;
}

/** Names that another kind of item, or another program, gives to the same thing. */
const SAME_ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['speaker', 'said-by'],
  ['said-by', 'speaker'],
  ['exact', 'quote'],
  ['words', 'quote'],
  ['quote', 'words'],
  ['url', 'URL'],
  ['link', 'URL'],
  ['date', 'issued'],
  ['published', 'issued'],
  ['lang', 'language'],
  ['authors', 'author'],
  ['size', 'paper'],
  ['sources', 'documents'],
]);
