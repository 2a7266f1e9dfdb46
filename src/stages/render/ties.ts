/**
 * Numbers stay with their units, days with their months, short titles with names: none of them parts at the end of a
 * line.
 */
export function withTies(text: string): string {
  if (!/\d|\. /.test(text)) return text;
  return text
    .replace(beforeUnit, '\u00a0')
    .replace(beforeMonth, '\u00a0')
    .replace(behindMonth, '\u00a0')
    .replace(beforeName, '\u00a0');
}

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?';

/*
 * Each begins with the space and looks round from there: a pattern that begins by looking back does so at every
 * character of a text.
 */

const beforeUnit =
  / (?<=\d )(?=(?:%|‰|°|(?:per cent|percent|thousand|million|billion|trillion|[kMG]?Wh?|[kcm]?m|k?g|ha|am|pm|hours?|days?|weeks?|months?|years?|people|pages?)\b))/g;

const beforeMonth = new RegExp(` (?<=(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? )(?=(?:${MONTHS})(?!\\p{L}))`, 'gu');

/** `May 22, 2017`. */
const behindMonth = new RegExp(
  ` (?=\\d{1,2}(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]))(?<=(?<!\\p{L})(?:${MONTHS}) )`,
  'gu',
);

const beforeName = / (?=[\p{Lu}\d])(?<=(?<!\p{L})(?:Dr|Mr|Mrs|Ms|No\.|pp?\.|ll?\.|¶) )/gu;
