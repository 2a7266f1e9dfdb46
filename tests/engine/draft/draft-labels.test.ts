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

it.each([
  [
    'The survey found 6,400 bicycles; 12 per cent went faster than 20 mph.',
    'Share of bicycles that went faster than 20 mph',
  ],
  ['The motion was carried by nine votes to five.', 'Votes in favour'],
  ['The early shift was cut from seven nurses to four.', 'Nurses of the early shift, before'],
  ['The early shift was cut from seven nurses to four.', 'Nurses of the early shift'],
  [
    'The clinic called 1,310 patients, of whom 81% were seen within nine days.',
    'Time within which patients were seen',
  ],
  [
    'By noon there were 31 boats in the harbour; at the peak, at about 3 pm, there were 74.',
    'Boats in the harbour at the peak',
  ],
  ['A crate weighs 31 kg and costs us £14.50 to send.', 'Weight of a crate'],
  ['The average crate weighed 31 kg and cost us £14.50 to send.', 'Cost of the average crate'],
  ['Rent and insurance cost £3,900.', 'Cost of rent and insurance'],
  ['We asked 72 tenants. One in six had moved to the town.', 'Share of tenants who had moved to the town'],
])('says of a number that goes on from another which of the two it is: %s (%s)', (text, label) => {
  expect(labels(text)).toContain(label);
});

it('prefers a good label with longer evidence to a poor one with shorter evidence', () => {
  const [, second] = drafted(
    'Across the county the Rivers Trust counted 19 such floods in 2023, compared with 11 in 2022.',
  ).filter(({ section }) => section === 'figures');
  expect(second).toMatchObject({ label: 'Floods counted', value: '11', period: '2022' });
});

it('names nothing by a unit', () => {
  expect(labels('Twelve vans were slow and one was measured at 71 mph.')).not.toContain('Mph');
});

it('takes the first row of a table for its head where that is empty', () => {
  const rows = '| Line | Length (km) | Trains a day |\n| Red | 14.5 | 96 |\n| Blue | 8 | 41 |';
  expect(labels(`|  |  |  |\n|---|---|---|\n${rows}`)).toEqual([
    'Length (km), Red',
    'Trains a day, Red',
    'Length (km), Blue',
    'Trains a day, Blue',
  ]);
});

it('leaves a head out that says nothing of its numbers', () => {
  const found = labels('| Item | Value |\n|---|---|\n| Boats hired | 41 |\n| Rent | £2,300 |');
  expect(found).toEqual(['Boats hired', 'Rent']);
});

it('takes part of a cell for no name, and all of it for one', () => {
  const table = '| Route | Buses |\n|---|---|\n| B7 Shore | 14 |\n| Hill line | 9 |\n| Anna Petrovic | 3 |';
  expect(drafted(table).flatMap((one) => ('name' in one ? [one.name] : []))).toEqual(['Anna Petrovic']);
});

it('does not say of what a noun is of what is said of the noun', () => {
  expect(labels('Her survey of 23 bakeries will be published in May.')).toEqual(['Bakeries']);
});

it('knows an auditor that is a person from one that is a firm', () => {
  const kinds = (text: string) => drafted(text).flatMap((one) => ('kind' in one ? [one.kind] : []));
  expect(kinds('Our auditor, Milena Kovarik, found two gaps.')).toEqual(['person']);
  expect(kinds('Our auditor, Brightwater Partners, found two gaps.')).toEqual(['organisation']);
});

it.each([
  ['The load was never more than £40. In 2025 the average was £31.', '£31', '2025'],
  ['The queue was never longer than 60 cars. In 2024 the average was 41 cars.', '41', '2024'],
  ['The boats numbered more than 40 in 2023.', 'more than 40', '2023'],
])('parts a date from the comparison before a number: %s', (text, value, period) => {
  const found = drafted(text).filter(({ section }) => section === 'figures');
  expect(found.find((one) => 'value' in one && one.value === value)).toMatchObject({ period });
});
