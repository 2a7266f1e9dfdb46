import { expect, it } from 'vitest';
import { draftText } from '../../support/draft-text.ts';

function drafted(text: string): readonly Record<string, unknown>[] {
  return draftText(text).proposals.map(({ section, item }) => ({ section, ...item }));
}

it('has no event that the text does not tell of', () => {
  const text = 'The museum welcomed 148,270 visitors, the most since 2008.';
  expect(drafted(text).filter(({ section }) => section === 'events')).toEqual([]);
});

it('has what is to come on the weekday that comes, and says so', () => {
  const events = drafted('A deep low will cross the coast on Friday.');
  expect(events).toMatchObject([{ title: 'Deep low will cross the coast', date: '2025-11-14' }]);
});

it('has no event for a day that is alone on its line', () => {
  expect(drafted('The hall is shut.\n\nNovember 2, 2020\n\nThe roof leaks.')).toEqual([]);
});

it('has a number once that is said in words and in digits', () => {
  const figures = drafted('Each speaker has three (3) minutes. The lease runs for thirty (30) days.').filter(
    ({ section }) => section === 'figures',
  );
  expect(figures).toHaveLength(2);
});

it('keeps numbers in brackets that say something else', () => {
  const figures = drafted('They closed three (4 per cent) halls.').filter(
    ({ section }) => section === 'figures',
  );
  expect(figures).toHaveLength(2);
});

it.each(['CLOSED SESSION', 'FLAG SALUTE AND MINUTES', '- Fashion', '- Art'])(
  'has no name for words that are a line of their own in capitals, or one word alone: %s',
  (text) => {
    expect(drafted(`${text}\n\nThe hall is shut.`).filter(({ section }) => section === 'entities')).toEqual(
      [],
    );
  },
);

it('does not count what is named', () => {
  const figures = drafted('Two plots, 14B and 63, have been given up.').filter(
    ({ section }) => section === 'figures',
  );
  expect(figures.map(({ value }) => value)).toEqual(['Two']);
});

it('gives a figure the day on which it was so, in place of an event', () => {
  const found = drafted('The reserve stood at £2.18 million on 31 March 2025.');
  expect(found).toMatchObject([{ section: 'figures', value: '£2.18 million', period: '2025-03-31' }]);
});

it('knows who she is from the sentence before', () => {
  const found = drafted(
    'Sofia Lindqvist took up the post in May. "I came for the objects, and I stay for the volunteers," she told the staff.',
  );
  expect(found.find(({ section }) => section === 'quotations')).toMatchObject({ speaker: 'sofia-lindqvist' });
});

it('leaves the years of a financial year together, and dates no event by what is compared', () => {
  const found = drafted(
    'Complaints went up from 112 in 2022–23 to 347 in 2024–25. Pupils ate 5.9 million meals, 8 per cent fewer than in 2022–23.',
  );
  expect(found.filter(({ section }) => section === 'events')).toEqual([]);
  expect(found.map(({ label }) => label)).toEqual([
    'Complaints in 2022–23',
    'Complaints in 2024–25',
    'Meals eaten',
    'Fall in meals eaten compared with 2022–23',
  ]);
});

it('has no event for what comes back each year', () => {
  expect(drafted('The index of food prices rises each April.')).toEqual([]);
});

it('does not take a place for a speaker', () => {
  const found = drafted(
    '"Children here get the same two pieces," the head teacher of a school in Saltby told us.',
  );
  const [quotation] = found.filter(({ section }) => section === 'quotations');
  expect(quotation).toBeDefined();
  expect(quotation).not.toHaveProperty('speaker');
});

it('does not name what has a number, or what the text knows as a thing', () => {
  const found = drafted(
    'Children in Year 6 eat more. The rooms are cold. It was held in Room B. The rules of the Tenants apply; tenants pay.',
  );
  expect(found.filter(({ section }) => section === 'entities')).toEqual([]);
});

it.each([
  ['Costs came to £3.1 million, 4 per cent less than the £3.2 million budgeted.', '£3.2 million'],
  ['Visits were 12,400, 300 fewer than the 12,700 of last year.', '12,700'],
  ['It spent £5 million, far more than the £2.5 million planned.', '£2.5 million'],
  ['Sales were £9 million, 12 per cent more than £8 million in 2024.', '£8 million'],
])('takes no comparison for a limit: %s', (text, known) => {
  for (const { value, qualifier } of drafted(text)) {
    expect(qualifier).toBeUndefined();
    expect(value).not.toBe(`more than ${known}`);
  }
});

it('still takes a limit for one', () => {
  const found = drafted('More than 4,000 people came, more than a 40 per cent rise.');
  expect(found).toMatchObject([
    { value: 'More than 4,000' },
    { value: '40 per cent', qualifier: 'more-than' },
  ]);
});

it.each([
  ['"We are open again," said Harbour Street Library manager Joan Pike.', 'joan-pike'],
  ['"It was like coming home," a reader at Harbour Street Library told us.', undefined],
  ['"We are open again and glad," Harbour Street Library said.', 'harbour-street-library'],
])('lets no house speak for the person who is there: %s', (text, speaker) => {
  const [quotation] = drafted(text).filter(({ section }) => section === 'quotations');
  expect(quotation).toBeDefined();
  expect(quotation?.speaker).toBe(speaker);
});

it('names no unit, and no piece of a word', () => {
  const found = drafted(
    'The turbines made 14.6 GWh. The roofs gave 386 MWh. They have Wi-Fi, and pay and/or save.',
  );
  expect(found.filter(({ section }) => section === 'entities')).toEqual([]);
});

it('keeps the noughts that say how exact a number is, under the unit of its column', () => {
  const found = drafted('| Town | Price (£ per meal) |\n|---|---|\n| Ham | 2.80 |\n| Selby | 28.0 |');
  const figures = found.filter(({ section }) => section === 'figures');
  expect(figures.map(({ value }) => value)).toEqual(['2.80', '28.0']);
});

it('leaves out the cells of a row that its heads do not tell apart', () => {
  const table = '| Item | Number | Number |\n|---|---|---|\n| Buses | 28 | 31 |';
  expect(drafted(table)).toEqual([]);
});

it('dates nothing by the day of a rate', () => {
  const found = drafted('The library had 640 visitors per Sunday.');
  expect(found.filter(({ section }) => section === 'events')).toEqual([]);
});

it('does not give a part for what was paid without it', () => {
  expect(drafted('Our insurers paid all but the first £50,000.')).toEqual([]);
});

it('says of what was used in the year before that it is that of the year before', () => {
  const found = drafted('Energy use rose to 14.6 GWh, up on 13.4 GWh in 2024.');
  expect(found.at(-1)).toMatchObject({ label: 'Energy use in 2024' });
});

it.each([
  'The choir sang from seven in the evening until half past ten.',
  'The porter came home at ten past two.',
  'The last boat left at twenty past eleven, and the first at 5 past 6.',
  'The gates close at five to three.',
  'They waited until twenty-five past one.',
  'Both gates were shut at six o’clock.',
  'The alarm rang at a quarter to three, and the crew left by four in the morning.',
])('does not count the hours of a clock: %s', (text) => {
  expect(drafted(text).filter(({ section }) => section === 'figures')).toEqual([]);
});

it('counts what happened in the morning', () => {
  const figures = drafted('The ward took nine in the morning and six at night.').filter(
    ({ section }) => section === 'figures',
  );
  expect(figures.map(({ value }) => value)).toEqual(['nine', 'six']);
});

it.each([
  'The depot mended 310 bicycles, more than twice as many as in 2022.',
  'The mill ground 40 tonnes of rye, fewer than in 2021.',
  'By Ines Harcourt, 3 March 2025',
  'Ines Harcourt, 3 March 2025',
])('has no event for the time that something is compared with, or the day of a byline: %s', (text) => {
  expect(drafted(text).filter(({ section }) => section === 'events')).toEqual([]);
});

it.each([
  'The cooperative has run its own dairy since 2009.',
  'The council must mend the weir no later than May 2031.',
  'The mill took on two clerks, who know the books, and will print its accounts from May 2031.',
])('has an event for another time: %s', (text) => {
  expect(drafted(text).filter(({ section }) => section === 'events')).toHaveLength(1);
});

it('has the name of a place with its owner whole', () => {
  const names = drafted('The new store at Cooper’s Yard faces Miller’s Quay.').filter(
    ({ section }) => section === 'entities',
  );
  expect(names.map(({ name }) => name)).toEqual(['Cooper’s Yard', 'Miller’s Quay']);
});

it.each([
  ['The oven was at 91 °C. Humidity was measured at 40 per cent.', 'Humidity'],
  ['“It was dark,” said Jana Moos, 34, who lives upstairs.', 'Age of Jana Moos'],
  ['The fan drew 6.2 kilowatts.', 'Power drawn by the fan'],
])('labels what is measured: %s', (text, label) => {
  expect(drafted(text).map((item) => item.label)).toContain(label);
});

it.each([
  ['Present: Hanne Oster, hospital porter. Ms Oster spoke first.', { 'Hanne Oster': 'person' }],
  [
    'The roof was seen by Amir Vale, Abbey Surveyors.',
    { 'Amir Vale': 'person', 'Abbey Surveyors': 'organisation' },
  ],
])('knows a person from a firm: %s', (text, kinds) => {
  const names = drafted(text).filter(({ section }) => section === 'entities');
  expect(Object.fromEntries(names.map(({ name, kind }) => [name, kind]))).toEqual(kinds);
});
