import { elementOf, type FieldType } from './template-fields.ts';

/** What an expression gives: `html` is what a helper has made; `any` is a literal. */
export type Given = FieldType | 'html' | 'any';

/** A type in words, such as `a list of documents`. */
export function described(type: Given): string {
  if (type === 'any') return 'a value';
  if (type === 'text') return 'text';
  if (type === 'truth') return 'true or false';
  if (type === 'tree') return 'a narrative';
  if (type === 'number') return 'a number';
  const element = type === 'html' ? undefined : elementOf(type);
  if (element !== undefined) return `a list of ${element === 'text' ? 'texts' : plural(element)}`;
  return `a ${spaced(type)}`;
}

function plural(type: string): string {
  const words = spaced(type);
  return words.endsWith('y') ? `${words.slice(0, -1)}ies` : words.endsWith('s') ? words : `${words}s`;
}

function spaced(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}
