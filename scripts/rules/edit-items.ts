import type { Item } from './case.ts';
import type { ItemEdit } from './derive-distortions.ts';

const OTHER_CURRENCY: Readonly<Record<string, string>> = { '£': '€', '€': '£', US$: '€', $: '£', HK$: 'US$' };
const OTHER_MEASURE: Readonly<Record<string, string>> = {
  km: 'miles',
  kilometres: 'miles',
  metres: 'feet',
  m: 'feet',
  miles: 'kilometres',
  '°C': '°F',
  kg: 'pounds',
  tonnes: 'kg',
  litres: 'gallons',
  hours: 'minutes',
  minutes: 'hours',
  years: 'months',
  weeks: 'days',
  days: 'weeks',
  hectares: 'acres',
};
const TURNED: Readonly<Record<string, string>> = {
  'more-than': 'fewer-than',
  'fewer-than': 'more-than',
  'at-least': 'at-most',
  'at-most': 'at-least',
};
const LIMITS =
  /\b(?:more|less|fewer|over|under|least|most|up to|about|some|nearly|almost|around|below|above)\b/i;

/** Edits of items that certainly make them false. */
export const ITEM_EDITS: readonly ItemEdit[] = [
  {
    name: 'made: a currency exchanged',
    codes: ['UNIT_CHANGED'],
    asks: 'error',
    edit: ({ kind, data: { unit } }) => {
      if (kind !== 'figure' || typeof unit !== 'string') return undefined;
      const [first = '', ...rest] = unit.split(' ');
      const other = OTHER_CURRENCY[first];
      return other === undefined ? undefined : { unit: [other, ...rest].join(' ') };
    },
  },
  {
    name: 'made: a measure exchanged',
    codes: ['UNIT_CHANGED'],
    asks: 'error',
    edit: ({ kind, data: { unit } }) => {
      const other = kind === 'figure' ? OTHER_MEASURE[String(unit)] : undefined;
      return other === undefined ? undefined : { unit: other };
    },
  },
  {
    name: 'made: per cent and percentage points exchanged',
    codes: ['UNIT_CHANGED'],
    asks: 'error',
    edit: ({ kind, data: { unit } }) => {
      if (kind !== 'figure') return undefined;
      if (unit === '%' || unit === 'per cent') return { unit: 'percentage points' };
      return unit === 'percentage points' ? { unit: '%' } : undefined;
    },
  },
  {
    name: 'made: a limit turned round',
    codes: ['QUALIFIER_CHANGED'],
    asks: 'error',
    edit: ({ kind, data: { qualifier } }) => {
      const turned = kind === 'figure' ? TURNED[String(qualifier)] : undefined;
      return turned === undefined ? undefined : { qualifier: turned };
    },
  },
  {
    name: 'made: a limit or hedge left out',
    codes: ['QUALIFIER_CHANGED'],
    asks: 'error',
    edit: ({ kind, data: { qualifier, value } }) =>
      kind === 'figure' && typeof value === 'number' && qualifier !== undefined && qualifier !== 'exactly'
        ? { qualifier: undefined }
        : undefined,
  },
  {
    name: 'made: a limit invented',
    codes: ['QUALIFIER_CHANGED'],
    asks: 'error',
    edit: ({ kind, data }) =>
      kind === 'figure' &&
      data.qualifier === undefined &&
      typeof data.value === 'number' &&
      !LIMITS.test(quotesOf(data))
        ? { qualifier: 'more-than' }
        : undefined,
  },
  {
    name: 'made: a figure a thousand times too large',
    codes: ['FIGURE_NOT_STATED'],
    asks: 'error',
    edit: changeValue((value) => value * 1000),
  },
  {
    name: 'made: the last digit of a figure',
    codes: ['FIGURE_NOT_STATED'],
    asks: 'error',
    edit: changeValue(bumpDigit),
  },
  {
    name: 'made: a year of an event',
    codes: ['DATE_NOT_STATED'],
    asks: 'error',
    edit: changeDate((date) => date.replace(/^\d{4}/, (year) => String(Number(year) - 3))),
  },
  {
    name: 'made: a day of an event',
    codes: ['DATE_NOT_STATED'],
    asks: 'error',
    edit: changeDate((date) =>
      date.replace(
        /^(\d{4}-\d\d-)(\d\d)$/,
        (_, month, day) => `${month}${String((Number(day) % 28) + 1).padStart(2, '0')}`,
      ),
    ),
  },
  {
    name: 'made: a word left out of a quotation',
    codes: ['QUOTE_NOT_FOUND'],
    asks: 'error',
    edit: ({ kind, data }) => {
      const words = String(data.words).split(' ');
      // What is left out beside a gap is left out fairly.
      if (kind !== 'quotation' || words.length < 5 || words.includes('…')) return undefined;
      const middle = words.findIndex((word, index) => index > 1 && /^\p{L}{3,}$/u.test(word));
      return middle < 0 || middle > words.length - 2
        ? undefined
        : { words: words.toSpliced(middle, 1).join(' ') };
    },
  },
  {
    name: 'made: a first name exchanged',
    codes: ['NAME_NOT_FOUND'],
    asks: 'error',
    edit: ({ kind, data }) => {
      const names = String(data.name).split(' ');
      return kind === 'entity' && data.kind === 'person' && names.length === 2 && data.aliases === undefined
        ? { name: `Zebedee ${names[1]}` }
        : undefined;
    },
  },
];

function changeValue(change: (value: number) => number | undefined): ItemEdit['edit'] {
  return ({ kind, data }) => {
    if (kind !== 'figure' || typeof data.value !== 'number' || data.value === 0) return undefined;
    const value = change(data.value);
    return value === undefined || Object.is(value, data.value) ? undefined : { value };
  };
}

/** `38700000` becomes `38800000`: the last digit that is not nought, one up. */
function bumpDigit(value: number): number | undefined {
  const text = String(value);
  if (!/^-?[\d.]+$/.test(text)) return undefined;
  const digits = /^(.*)([1-9])([0.]*)$/.exec(text);
  return digits === null ? undefined : Number(`${digits[1]}${(Number(digits[2]) % 9) + 1}${digits[3]}`);
}

function changeDate(change: (date: string) => string): ItemEdit['edit'] {
  return ({ kind, data }: Item) => {
    if (kind !== 'event' || data['date-basis'] === 'outside' || typeof data.date !== 'string')
      return undefined;
    const date = change(data.date);
    return date === data.date || date.includes('/') ? undefined : { date };
  };
}

function quotesOf({ evidence }: Item['data']): string {
  return Array.isArray(evidence) ? evidence.map(({ quote }) => String(quote)).join(' ') : '';
}
