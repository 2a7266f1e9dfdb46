import type { PrintedDates } from '../printing.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth'];

export function dateWords(tag: string, american: boolean): PrintedDates {
  return {
    locale: tag === 'en' ? 'en-GB' : tag,
    seasons: {
      spring: 'spring',
      summer: 'summer',
      autumn: american ? 'fall' : 'autumn',
      winter: 'winter',
    },
    parts: {
      quarter: (number, year) => `${ORDINALS[number - 1]} quarter of ${year}`,
      third: (number, year) => `${['first', 'middle', 'last'][number - 1]} four months of ${year}`,
      half: (number, year) => `${ORDINALS[number - 1]} half of ${year}`,
    },
    financialYear: (years) => `${american ? 'fiscal' : 'financial'} year ${years}`,
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
