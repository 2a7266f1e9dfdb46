import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badDate, missingField } from '../../ground/model/diagnostics/values.ts';
import type { Located } from '../../ground/model/located.ts';
import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';
import { type CslDate, cslDateText, cslLiteral } from '../../ground/model/parse-csl-date.ts';
import { fieldsOf } from './plain-data.ts';

/** Checks that dates given in parts or raw, as reference managers export them, are days of the calendar. */
export function checkCslDates(front: Located<unknown>): readonly Diagnostic[] {
  return ['issued', 'accessed', 'event-date'].flatMap((field) => {
    const date = fieldsOf(front.data)[field];
    if (!isCslDate(date)) return [];
    const text = cslDateText(date);
    if (text === undefined) return cslLiteral(date) === undefined ? [incomplete(front, field)] : [];
    const parsed = parseCalendarDate(text);
    if ('date' in parsed) return [];
    const part = ['raw', 'date-parts', 'year'].find((name) => Object.hasOwn(date, name));
    const place = front.placeOf(part === undefined ? [field] : [field, part]);
    return [badDate(place, text, parsed.reason, IN_RANGE.test(text) ? undefined : inWords(field))];
  });
}

/** What is built otherwise is the schema's to report. */
function isCslDate(value: unknown): value is Extract<CslDate, object> {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > 0 && value.length < 3 && value.every(isNamed);
  const { raw, literal, 'date-parts': parts } = fieldsOf(value);
  if (raw !== undefined) return typeof raw === 'string';
  if (parts !== undefined) return isParts(parts);
  return isNamed(value) && (literal === undefined || typeof literal === 'string');
}

/** A date that begins in a year from 0100 to 9999; others have no form here but words. */
const IN_RANGE = /^(?!00)\d{4}(?!\d)/;
const inWords = (field: string): string => `write it in words: \`${field}: { literal: … }\``;

/** A year before Christ, or after 9999, is a number all the same: it is looked at, and refused. */
const WHOLE = /^-?\d+$/;

function isNamed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { year, month, day } = fieldsOf(value);
  return [year, month, day].every((part) => part === undefined || WHOLE.test(String(part)));
}

function isParts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((date) => Array.isArray(date) && date.every((part) => WHOLE.test(String(part))))
  );
}

function incomplete(front: Located<unknown>, field: string): Diagnostic {
  const place = front.placeOf([field, 'date-parts']);
  return missingField(place, 'date-parts', `\`${field}\``, 'or write the date as text: 2017-10-17');
}
