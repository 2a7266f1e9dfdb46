import type { Explanation } from '../explanation.ts';

export const explanation: Explanation = {
  summary: 'A date that is not EDTF (ISO 8601-2).',
  meaning:
    'Dates are written in EDTF (ISO 8601-2), which can say how exact they are: a year, a month, a season, a day, about, or from one to another. A date in words or with slashes reads differently in different countries.',
  remedy:
    'Write the date as `2017-10-17`, as exactly as the source gives it: `2017-10`, `2017`, `2017~` for “about 2017”.',
  example: {
    wrong: { settings: 'date: 17.10.2017' },
    right: { settings: 'date: 2017-10-17' },
    at: '17.10.2017',
  },
};
