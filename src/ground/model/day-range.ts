/**
 * Two days in the language's own form, such as `1–8 November 2015`. Between the numbers of days the dash is
 * close; elsewhere with spaces. (Locale data has thin spaces, which get lost when a PDF's text is read back.)
 */
export function formatDayRange(from: Date, to: Date, format: Intl.DateTimeFormat): string {
  const range = format.formatRange(from, to).replaceAll('\u2009', ' ');
  return range.replace(/(?<!\d)(\d{1,2}) – (\d{1,2})(?!\d)/u, '$1–$2');
}
