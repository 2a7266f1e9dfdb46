import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { parseCslDate } from '../../../ground/model/parse-csl-date.ts';
import type { Document } from '../../../ground/model/sources.ts';

/** The day from which a document's relative dates are counted: when it was said, else when it was published. */
export function issuedDate({ front }: Document): CalendarDate | undefined {
  return parseCslDate(front.data['event-date']) ?? parseCslDate(front.data.issued);
}
