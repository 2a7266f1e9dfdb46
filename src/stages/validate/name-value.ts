import { SECTIONS } from '../../ground/model/item-references.ts';
import type { DataPath } from '../../ground/model/located.ts';

/**
 * The value at a path in the words of the person who wrote the file: "`qualifier` of figure `live-subjects`".
 * `whole` is the name of the whole: "the front matter".
 */
export function nameValue(path: DataPath, whole: string): string {
  const last = path.at(-1);
  if (last === undefined) return whole;
  const parent = path.slice(0, -1);
  if (typeof last === 'number') return nameEntry(last + 1, parent, whole);
  const item = parent.length === 1 ? itemName(parent[0]) : undefined;
  if (item !== undefined) return `${item} \`${last}\``;
  return parent.length === 0 ? `\`${last}\`` : `\`${last}\` of ${nameValue(parent, whole)}`;
}

/** A value as it is shown in a message: "the number 3", "“excatly”", "a list". */
export function sayValue(value: unknown): string {
  if (typeof value === 'string') return `“${shorten(value)}”`;
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `\`${value}\``;
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'a list' : 'a map of fields';
}

/** Names in a sentence: "a, b or c". */
export function listNames(names: readonly string[], conjunction: 'and' | 'or'): string {
  if (names.length < 2) return names[0] ?? 'nothing';
  return `${names.slice(0, -1).join(', ')} ${conjunction} ${names.at(-1)}`;
}

/** "a figure", "an entity". */
export function withArticle(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}

function nameEntry(number: number, list: DataPath, whole: string): string {
  const name = list.at(-1);
  if (name === 'evidence') return `evidence ${number} of ${nameValue(list.slice(0, -1), whole)}`;
  if (name === 'distribution') return `recipient ${number}`;
  return `entry ${number} of ${nameValue(list, whole)}`;
}

function itemName(section: string | number | undefined): string | undefined {
  return Object.entries(SECTIONS).find(([name]) => name === section)?.[1];
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 40)} … ${text.slice(-15)}` : text;
}
