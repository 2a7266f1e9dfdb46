import type { PrintedDates } from '../printing.ts';

export function dateWords(tag: string, american: boolean): PrintedDates {
  return {
    locale: tag === 'en' ? 'en-GB' : tag,
    seasons: {
      spring: 'spring',
      summer: 'summer',
      autumn: american ? 'fall' : 'autumn',
      winter: 'winter',
    },
    unknown: 'date not known',
    about: (date) => `about ${date}`,
    uncertain: (date) => `${date} (uncertain)`,
    until: (date) => `until ${date}`,
    since: (date) => `since ${date}`,
    fromTo: (from, to) => `${from} to ${to}`,
    workedOut: (letter) => `worked out from the date of document ${letter}`,
    outside: 'date not in the sources',
  };
}
