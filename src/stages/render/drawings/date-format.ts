/** A form of dates in any language. Making one takes longer than a thousand uses of it: it is made once for each. */
export function dateFormat(options: Intl.DateTimeFormatOptions): (language: string) => Intl.DateTimeFormat {
  const known = new Map<string, Intl.DateTimeFormat>();
  return (language) => {
    const format = known.get(language) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    known.set(language, format);
    return format;
  };
}
