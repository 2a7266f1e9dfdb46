import type { SentenceEdit } from './derive-distortions.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const NUMBERS =
  'a dozen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|two hundred|half a million|a quarter';
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** Edits of sentences that certainly make them false. Citations and directives stay as they are. */
export const SENTENCE_EDITS: readonly SentenceEdit[] = [
  {
    name: 'made: a digit of a number in the text',
    codes: ['UNBOUND_NUMBER'],
    asks: 'error',
    edit: replace(/(?<![\d.,/@[-])\d[\d,.]*\d(?![\d-])/, (number) =>
      number.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10)),
    ),
  },
  {
    name: 'made: a currency in the text',
    codes: ['UNIT_CHANGED'],
    asks: 'error',
    edit: replace(/(?:HK|US)?[£€$]\d[\d.,]*\d?/, (sum) =>
      sum.replace(/^\D+/, (sign) => (sign === '£' ? '€' : '£')),
    ),
  },
  {
    name: 'made: per cent in the text becomes points',
    codes: ['UNIT_CHANGED'],
    asks: 'error',
    edit: replace(/[\w.]+ per cent\b/, (words) => words.replace('per cent', 'percentage points')),
  },
  {
    name: 'made: points in the text become per cent',
    codes: ['UNIT_CHANGED'],
    asks: 'error',
    edit: replace(/[\w.]+ percentage points\b/i, (words) => words.replace(/percentage points/i, 'per cent')),
  },
  {
    name: 'made: a month in the text',
    codes: ['UNBOUND_DATE'],
    asks: 'error',
    edit: replace(new RegExp(`\\b(?:${MONTHS.join('|')}) \\d{4}`), (date) => {
      const [month, year] = date.split(' ');
      return `${month === 'January' ? 'March' : 'January'} ${year}`;
    }),
  },
  {
    name: 'made: a side of a date turned round',
    codes: ['DATE_TURNED', 'UNBOUND_DATE'],
    asks: 'error',
    edit: replace(
      new RegExp(
        `(?<!no later than |between )\\b(?:by|until|since|from|after)(?= (?:the end of |the beginning of )?(?:\\d{1,2} )?(?:(?:${MONTHS.join('|')})(?: \\d{4})?|\\d{4})\\b)`,
      ),
      (word) => (word === 'by' || word === 'until' ? 'after' : 'until'),
    ),
  },
  {
    name: 'made: a weekday in the text',
    codes: ['UNBOUND_DATE'],
    asks: 'error',
    edit: replace(
      new RegExp(`\\b(?:${DAYS.join('|')})\\b`),
      (day) => DAYS[(DAYS.indexOf(day) + 2) % 7] ?? day,
    ),
  },
  {
    name: 'made: a limit in the text turned round',
    codes: ['QUALIFIER_CHANGED'],
    asks: 'error',
    edit: replace(
      new RegExp(
        `(?<!(?:and|or) )\\b(?:more than|over|fewer than|less than|at least|at most|no more than|up to) (?:[£€$\\d][^\\s[]*|(?:${NUMBERS})\\b)`,
        'i',
      ),
      (words) =>
        /^(?:more|over|at least)/i.test(words)
          ? words.replace(/^(?:more than|over|at least)/i, 'fewer than')
          : words.replace(/^(?:fewer than|less than|at most|no more than|up to)/i, 'more than'),
    ),
  },
  {
    name: 'made: a word in a quotation of the text',
    codes: ['UNBOUND_QUOTATION'],
    asks: 'error',
    edit: replace(/["“][^"“”]{12,}["”]/, (quotation) => {
      const words = quotation.split(' ');
      const at = words.findIndex((word, index) => index > 0 && /^\p{Ll}{4,}$/u.test(word));
      return at < 0 ? quotation : words.with(at, 'scarlet').join(' ');
    }),
  },
];

/** The first place of a pattern outside citations and directives, changed. */
function replace(pattern: RegExp, change: (words: string) => string): SentenceEdit['edit'] {
  return (sentence) => {
    const hidden = sentence.replace(/\[@[^\]]*\]|:value\[[^\]]*\](?:\{[^}]*\})?/g, (found) =>
      '\u0000'.repeat(found.length),
    );
    const match = pattern.exec(hidden);
    if (match === null) return undefined;
    const from = match[0];
    const to = change(from);
    return to === from ? undefined : { from, to };
  };
}
