import type { AnySchemaObject, ErrorObject } from 'ajv/dist/2020.js';
import { SECTIONS } from '../../ground/model/item-references.ts';
import type { DataPath } from '../../ground/model/located.ts';
import { listNames, withArticle } from './name-value.ts';
import { fieldsOf } from './plain-data.ts';

/** What is in the column of a section of an extraction, and belongs below it. */
export interface FieldsBeside {
  readonly section: string;
  /** In the order of the file. */
  readonly fields: readonly string[];
  /** Whether nothing is below the section: said of itself, that would be the same mistake again. */
  readonly isAllOfIt: boolean;
  /** Whether a list is below it, of which is said how to write it, with these fields. */
  readonly isOfList: boolean;
  readonly message: string;
  readonly hint: string;
}

/**
 * The fields of an item, or items, that follow a section without being indented: each as a field that an extraction
 * does not have, they would be as many mistakes as there are lines.
 */
export function fieldsBeside(errors: readonly ErrorObject[], data: unknown): readonly FieldsBeside[] {
  const unknown = errors.filter(
    ({ keyword, instancePath }) => keyword === 'additionalProperties' && instancePath === '',
  );
  const schema: AnySchemaObject | undefined = unknown[0]?.parentSchema;
  if (schema?.properties?.figures === undefined) return [];
  const named = new Set(unknown.map(({ params }) => String(params.additionalProperty)));
  const found = new Map<keyof typeof SECTIONS, string[]>();
  let section: keyof typeof SECTIONS | undefined;
  for (const [field, value] of Object.entries(fieldsOf(data))) {
    if (isSection(field)) section = field;
    else if (!named.has(field)) section = undefined;
    else if (section !== undefined) {
      const known = fieldsOf(schema.$defs?.[SECTIONS[section]]?.properties);
      const isItem = Object.keys(fieldsOf(value)).some((one) => Object.hasOwn(known, one));
      if (isItem || field === 'id' || Object.hasOwn(known, field))
        found.set(section, [...(found.get(section) ?? []), field]);
    }
  }
  return [...found].map(([one, fields]) => explained(one, fields, fieldsOf(data)));
}

/** Whether what is wrong with a place is said already of what is beside it. */
export function isSaidBeside(path: DataPath, beside: readonly FieldsBeside[]): boolean {
  return path.length === 1 && beside.some(({ section, isAllOfIt }) => isAllOfIt && section === path[0]);
}

function explained(
  section: keyof typeof SECTIONS,
  fields: readonly string[],
  data: Readonly<Record<string, unknown>>,
): FieldsBeside {
  const stand = fields.length === 1 ? 'stands' : 'stand';
  const below = `the id of ${withArticle(SECTIONS[section])}, and its fields below that`;
  const areItems = fields.every((field) => Object.keys(fieldsOf(data[field])).length > 0);
  const it = fields.length === 1 ? 'it' : 'them';
  return {
    section,
    fields,
    isAllOfIt: data[section] === null,
    isOfList: Array.isArray(data[section]),
    message: `${listNames(
      fields.map((field) => `\`${field}\``),
      'and',
    )} ${stand} beside \`${section}\`, not below it`,
    hint: areItems
      ? `indent ${it}, and what is below ${it}, by two blanks`
      : `below \`${section}\`, indented, comes ${below}, indented further`,
  };
}

function isSection(field: string): field is keyof typeof SECTIONS {
  return Object.hasOwn(SECTIONS, field);
}
