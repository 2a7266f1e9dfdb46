import { textOf } from '../../stages/validate/plain-data.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What an item states, from its fields: a value with its unit and qualifier, a date, words, a kind. */
export function statesOfFields({ value, unit, qualifier, words, date, kind, role }: Fields): string {
  const range = Array.isArray(value) ? value.join(' to ') : value;
  const limit = qualifier === undefined ? undefined : `(${String(qualifier)})`;
  return [range, unit, limit, words, date, kind, role === undefined ? undefined : `(${String(role)})`]
    .filter((one) => one !== undefined && one !== null)
    .map(String)
    .join(' ');
}

/** What an item is called, from its fields; of a quotation the id of its speaker. */
export function labelOfFields({ label, title, name, text, speaker }: Fields): string | undefined {
  return [label, title, name, text, speaker].map(textOf).find((one) => one !== undefined);
}
