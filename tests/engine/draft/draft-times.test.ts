import { expect, it, test } from 'vitest';
import { draftText } from '../../support/draft-text.ts';

const drafted = (text: string) =>
  draftText(text).proposals.map(({ section, item }) => ({ section, ...item }));
const events = (text: string) => drafted(text).filter(({ section }) => section === 'events');
const figures = (text: string) => drafted(text).filter(({ section }) => section === 'figures');

it.each([
  'The frost came earlier than the one of 2017.',
  'Claims were fewer than in the same quarter of 2024.',
  'Rents are back to the level of 2019.',
  'Output has recovered to 2018 levels.',
  'The index matched its 2015 peak.',
  'Sales doubled the figure for 2012.',
  'Things are where they were in 2009.',
])('dates nothing by the time that it is compared with: %s', (text) => {
  expect(events(text)).toEqual([]);
});

it.each([
  ['The plant moved to the site in 2013.', '2013'],
  ['The kiln was lit at the end of 2024.', '2024'],
  ['The line will open in the second half of 2027.', '2027-41'],
  ['She was elected to the board in 2012.', '2012'],
])('dates an event by a time that nothing is compared with: %s', (text, date) => {
  expect(events(text)).toMatchObject([{ date }]);
});

test('a period has its words in the evidence of its figure', () => {
  const long =
    'In 2024, over the objections of the harbour at Reeve, the boats of the town landed 310 tonnes of cod, and all of it was sold to the plant on the quay.';
  const [figure] = figures(long);
  expect(figure).toMatchObject({ value: '310 tonnes', period: '2024' });
  expect(figure).toMatchObject({ evidence: [{ quote: expect.stringContaining('2024') }] });
});

it.each([
  ['In the year to March 2025 the shop sold 310 bikes.', '2024-04/2025-03'],
  ['In the 12 months ended 31 December 2024 there were 88 fires.', '2024-01/2024-12'],
  ['The union counts on 250 members in 2025/26.', '2025-04/2026-03'],
])('a year that ends with a month is a period of twelve: %s', (text, period) => {
  expect(figures(text)).toMatchObject([{ period }]);
  expect(events(text)).toEqual([]);
});

test('of `three months to June` nobody knows a period that binds, and three months are no figure', () => {
  const found = drafted('In the three months to June 2025 the clinic saw 1,400 patients.');
  expect(found).toMatchObject([{ section: 'figures', value: '1,400' }]);
  expect(found[0]).not.toHaveProperty('period');
});

test('numbers of cells have the period that the head of their column or row is', () => {
  const columns = figures(
    '| Measure | 2023/24 | 2024 | Q3 2025 |\n|---|---|---|---|\n| Lofts | 310 | 520 | 740 |',
  );
  expect(columns).toMatchObject([{ period: '2023-04/2024-03' }, { period: '2024' }, { period: '2025-35' }]);
  const rows = figures('| Year | Lofts | Walls |\n|---|---|---|\n| 2024 | 310 | 17 |');
  expect(rows).toMatchObject([{ period: '2024' }, { period: '2024' }]);
  const changed = figures('| Measure | Change on 2024 |\n|---|---|\n| Lofts | 310 |');
  expect(changed[0]).not.toHaveProperty('period');
});

it.each([
  ['The grant scheme will end in May 2026.', 'Grant scheme will end'],
  [
    'The firm, which had promised in March 2024 that every roof would be mended, has gone.',
    'Firm had promised that every roof would be mended',
  ],
  ['The board sold the mill in 1998 and bought the weir in 2003.', 'Board bought the weir'],
])('a title is a whole clause: %s', (text, title) => {
  expect(events(text).map((one) => 'title' in one && one.title)).toContain(title);
});
