/** The day of an email, as it states it; `stated` is the header where it states none that exists. */
export type MailDate =
  | { readonly day: string }
  | { readonly day: undefined; readonly stated: string | undefined };

/**
 * The day where the email was sent: in UTC it may be another. Only the header counts: a parser gives the present for a
 * date that it cannot read.
 */
export function mailDate(lines: readonly { readonly key: string; readonly line: string }[]): MailDate {
  const line = lines.find(({ key }) => key === 'date')?.line ?? '';
  const stated = line
    .replace(/^date:/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, day = '', name = '', year = ''] = /(\d{1,2})[ -]([A-Z][a-z]{2})[ -](\d{4})\b/.exec(stated) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  const [, isoDay] = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(stated) ?? [];
  const written = month === 0 ? isoDay : `${year}-${`${month}`.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (written !== undefined && exists(written)) return { day: written };
  return { day: undefined, stated: stated === '' ? undefined : stated };
}

/** As RFC 5322 abbreviates them, in every language. */
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function exists(day: string): boolean {
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === day;
}
