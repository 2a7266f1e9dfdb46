import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badDate, missingField } from '../../ground/model/diagnostics.ts';
import type { DocumentMetadata } from '../../ground/model/generated/document.ts';
import type { Located } from '../../ground/model/located.ts';
import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';
import { cslDateText } from '../../ground/model/parse-csl-date.ts';
import { fieldsOf } from './plain-data.ts';

/** Checks that dates given in parts or raw, as reference managers export them, are days of the calendar. */
export function checkCslDates(front: Located<unknown>): readonly Diagnostic[] {
  return ['issued', 'accessed', 'event-date'].flatMap((field) => {
    const date = fieldsOf(front.data)[field];
    if (!isCslDate(date)) return [];
    const text = cslDateText(date);
    if (text === undefined) return date.literal === undefined ? [incomplete(front, field)] : [];
    const parsed = parseCalendarDate(text);
    if ('date' in parsed) return [];
    const part = date.raw === undefined ? 'date-parts' : 'raw';
    return [badDate(front.placeOf([field, part]), text, parsed.reason)];
  });
}

type CslDate = Extract<DocumentMetadata['issued'], object>;

/** What is built otherwise is the schema's to report. */
function isCslDate(value: unknown): value is CslDate {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { raw, literal, 'date-parts': parts } = fieldsOf(value);
  if (raw !== undefined) return typeof raw === 'string';
  return parts === undefined ? literal === undefined || typeof literal === 'string' : isParts(parts);
}

function isParts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((date) => Array.isArray(date) && date.every((part) => /^\d{1,4}$/.test(String(part))))
  );
}

function incomplete(front: Located<unknown>, field: string): Diagnostic {
  const place = front.placeOf([field, 'date-parts']);
  return missingField(place, 'date-parts', `\`${field}\``, 'or write the date as text: 2017-10-17');
}
