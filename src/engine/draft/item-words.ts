import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';
import { authorLanguage } from '../../stages/bind/reading-language.ts';
import { formatDate } from '../../stages/compose/format/format-date.ts';
import { textOf } from '../../stages/validate/plain-data.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What an item states, from its fields: a value with its unit, qualifier and period, a date, words, a kind. */
export function statesOfFields({ value, unit, qualifier, period, words, date, kind, role }: Fields): string {
  const range = Array.isArray(value) ? value.join(' to ') : value;
  const limit = qualifier === undefined ? undefined : `(${String(qualifier)})`;
  return [
    range,
    unit,
    limit,
    inBrackets(period),
    words,
    dateWords(date),
    kind,
    role === undefined ? undefined : `(${String(role)})`,
  ]
    .filter((one) => one !== undefined && one !== null)
    .map(String)
    .join(' ');
}

function inBrackets(period: unknown): string | undefined {
  const words = dateWords(period);
  return words === undefined ? undefined : `(${words})`;
}

/** Nobody reads `2026-36` as the fourth quarter of 2026; a month of a day is plain. What is not a date stays as it is written. */
function dateWords(date: unknown): string | undefined {
  if (date === undefined || date === null) return undefined;
  const written = String(date);
  if (!/(?:^|\/)\d{4}-[2-4]\d(?:\/|$)/.test(written)) return written;
  const parsed = parseCalendarDate(written);
  return 'reason' in parsed ? written : formatDate(parsed.date, authorLanguage());
}

/** What an item is called, from its fields; of a quotation the id of its speaker. */
export function labelOfFields({ label, title, name, text, speaker }: Fields): string | undefined {
  return [label, title, name, text, speaker].map(textOf).find((one) => one !== undefined);
}
