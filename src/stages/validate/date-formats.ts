import { parseCalendarDate } from '../../ground/model/parse-calendar-date.ts';

/** The formats of schemas/, as the generated validators ask for them: `edtf` is a date of the calendar in EDTF. */
export const dateFormats = {
  edtf: { validate: (text: string): boolean => 'date' in parseCalendarDate(text) },
} as const;
