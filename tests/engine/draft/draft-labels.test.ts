import { expect, it } from 'vitest';
import { draftText } from '../../support/draft-text.ts';

const drafted = (text: string) =>
  draftText(text).proposals.map(({ section, item }) => ({ section, ...item }));
const labels = (text: string): readonly unknown[] =>
  drafted(text).flatMap((one) => ('label' in one ? [one.label] : []));
const titles = (text: string): readonly unknown[] =>
  drafted(text).flatMap((one) => ('title' in one ? [one.title] : []));

it.each([
  ['The price of timber, which had risen by a quarter, fell again.', 'Rise in the price of timber'],
  ['The ground rent goes up by 6 per cent.', 'Rise in the ground rent'],
  ['A tonne of gravel cost Bellamy £19 last spring.', 'Cost of a tonne of gravel'],
  ['The analyst expects a loss of £3.1 million.', 'Loss expected'],
  ['The school should have 14 teachers.', 'Teachers that the school should have'],
  ['The nearest bank is nine miles away.', 'Distance to the nearest bank'],
  [
    'The share of letters opened by trained clerks was 11 per cent.',
    'Share of letters opened by trained clerks',
  ],
])('names a figure by what its sentence says: %s', (text, label) => {
  expect(labels(text)).toContain(label);
});

it('says of the second of two places what it is, and not what the first is', () => {
  const found = labels('Of the 90 posts, 52 are in offices and 17 at the depot in Hull.');
  expect(found).toContain('Posts in offices');
  expect(found.some((label) => /offices at the depot/.test(String(label)))).toBe(false);
});

it('knows whose the second verb of a clause is', () => {
  expect(labels('Rents in the town rose by 4 per cent and stood at £810.').at(-1)).toBe('Rents in the town');
});

it('takes the unit of a row out of its label once the value has it', () => {
  const found = labels('| | 2024 | 2025 |\n|---|---|---|\n| Turnover (£ million) | 31.5 | 33.2 |');
  expect(found).toEqual(['Turnover in 2024', 'Turnover in 2025']);
});

it.each([
  ['One pupil, a boy of nine, fell ill on 4 May 2025.', 'One pupil fell ill'],
  ['The lease, which was signed on 3 June 2024, has a break.', 'Lease was signed'],
])('titles an event without the aside: %s', (text, title) => {
  expect(titles(text)).toContain(title);
});

it('leaves a day to a person that could be of the year its paragraph tells of, or of the next', () => {
  const { proposals, leftOut } = draftText('The mill made 900 tonnes in 2025. On 3 January fire broke out.');
  expect(proposals.filter(({ section }) => section === 'events')).toEqual([]);
  expect(leftOut).toMatchObject([{ section: 'events', words: '3 January' }]);
});

it.each(['Every pump is tested on the first Tuesday of the month.', 'There were 4 in May, and in June 8.'])(
  'dates nothing by a habit or by a number behind a month: %s',
  (text) => {
    expect(drafted(text).filter((one) => 'date' in one && /-\d\d-\d\d$/.test(String(one.date)))).toEqual([]);
  },
);

it.each([
  ['The maker, Ostrava Dynamics, did not answer.', 'Ostrava Dynamics', 'organisation'],
  ['The inquiry was led by Professor Lotte van der Berg.', 'Lotte van der Berg', 'person'],
  ['The road to Port Ashlin is closed.', 'Port Ashlin', 'place'],
])('knows what bears a name: %s', (text, name, kind) => {
  expect(drafted(text)).toContainEqual(expect.objectContaining({ name, kind }));
});
