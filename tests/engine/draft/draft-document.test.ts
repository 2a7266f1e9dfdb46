import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftDocument } from '../../../src/engine/draft/draft-document.ts';
import { languageOf } from '../../../src/engine/draft/passages.ts';
import { DRAFTED_SECTIONS, type Proposal } from '../../../src/engine/draft/proposal.ts';
import { openTagger } from '../../../src/engine/draft/tag-words.ts';
import { writeDraft } from '../../../src/engine/draft/write-draft.ts';
import { ENGLISH_DRAFT } from '../../../src/ground/language/en/draft-words.ts';
import { bindExtraction } from '../../../src/stages/bind/bind-extraction.ts';
import { documentOf, extractionOf } from '../../support/bind-sources.ts';
import { draftText } from '../../support/draft-text.ts';

const tagger = await openTagger();

const draft = (text: string, front = 'title: T\nissued: 2025-02-18') => draftText(text, front);

/** Section and what is printed of each proposal: `figures: Rise in fares = 12 per cent`. */
function lines(text: string): readonly string[] {
  return draft(text).proposals.map(({ section, item }: Proposal) => {
    const { label, title, name, words, value, unit, date, kind } = item as unknown as Record<string, unknown>;
    const more = [value, unit, date, kind].filter((one) => one !== undefined).join(' ');
    return `${section}: ${String(label ?? title ?? name ?? words)}${more === '' ? '' : ` = ${more}`}`;
  });
}

/** What is written down is read, proven and bound as every extraction is. */
function bindsWhole(text: string): void {
  const { proposals, paragraphs, document } = draft(text);
  const drafted = paragraphs.after(DRAFTED_SECTIONS, 'test');
  const written = writeDraft({
    document,
    proposals,
    drafted,
    by: 'test',
    file: 'a.yaml',
    text: 'document: a\n',
  });
  if ('refusal' in written) throw new Error(written.refusal.reason);
  const kept = written.text.replaceAll('    proposed: true\n', '');
  for (const yaml of [written.text, kept]) {
    const { value, diagnostics } = bindExtraction(extractionOf('a', yaml), new Map([['a', document]]));
    expect(diagnostics.filter(({ place }) => place?.file.endsWith('.yaml'))).toEqual([]);
    expect((value?.items.length ?? 0) + (value?.proposed.length ?? 0)).toBe(proposals.length);
  }
}

describe('figures', () => {
  it.each([
    [
      'Its ferries carried 3.4 million passengers in 2024.',
      'Passengers carried in 2024 = 3.4 million passengers',
    ],
    ['Weekend traffic rose by 18 per cent.', 'Rise in weekend traffic = 18 per cent'],
    ['Rates fell to 3.5%.', 'Rates = 3.5%'],
    ['| Year | Costs |\n|---|--:|\n| 2025 | 812 |', 'Costs in 2025 = 812'],
    ['| Route | H1 2025 |\n|---|--:|\n| Fares | 812 |', 'Fares in H1 2025 = 812'],
    ['| Route | Passengers |\n|---|--:|\n| North | 812 |', 'Passengers, North = 812 passengers'],
    ['The repair cost £4.2 million.', 'Cost of the repair = £4.2 million'],
    ['At least 40 people were injured in the crash.', 'People injured in the crash = At least 40 people'],
    ['Pumps moved 9,500 litres a minute.', 'Volume moved by pumps = 9,500 litres a minute'],
    ['The incidence was 12 cases per 100,000 inhabitants.', 'Incidence = 12 cases per 100,000'],
    ['The towns lost between 20 and 30 shops.', 'Shops lost by the towns = between 20 and 30 shops'],
    ['The yard cannot repair 40 boats.', 'Boats not repaired by the yard = 40 boats'],
    ['He says he can no longer use 26 acres.', 'Area that cannot be used = 26 acres'],
  ])('%s', (text, line) => {
    expect(lines(text).filter((one) => one.startsWith('figures'))).toEqual([`figures: ${line}`]);
  });

  it('takes unit and label of a cell from the heads of its table', () => {
    const table =
      '| Town | Cases | Coverage (%) |\n|---|---|---|\n| Harwick | 81 | 78.4 |\n| Selby | 64 | 86.1 |';
    expect(lines(table)).toEqual([
      'entities: Harwick = place',
      'entities: Selby = place',
      'figures: Cases, Harwick = 81',
      'figures: Coverage, Harwick = 78.4%',
      'figures: Cases, Selby = 64',
      'figures: Coverage, Selby = 86.1%',
    ]);
  });

  it.each([
    'The train leaves at 10:30 from platform 4.',
    'MI5 and the G7 met for the third time.',
    'Dozens of people saw several boats.',
    'See page 12 of https://example.org/2/3 or call 020 7946 0000.',
    '```\ny = 14 km\n```',
  ])('counts nothing in: %s', (text) => {
    expect(lines(text).filter((one) => one.startsWith('figures'))).toEqual([]);
  });

  it('leaves a number with two readings to its author', () => {
    const { proposals, leftOut } = draft('They tracked 3.000 individuals.');
    expect(proposals).toEqual([]);
    expect(leftOut).toMatchObject([{ section: 'figures', paragraph: 1, words: '3.000' }]);
  });

  it('singles out words that the document has twice', () => {
    const text = 'Roads cost £3 million.\n\nIn the north roads cost £3 million.';
    expect(draft(text).proposals).toHaveLength(2);
    bindsWhole(text);
  });
});

describe('the head of a row that limits a number', () => {
  const rows = [
    ['85 and over', 'Cases, age 85 and over'],
    ['Under 18', 'Cases, age under 18'],
    ['Over 64', 'Cases, age over 64'],
    ['18 to 64', 'Cases, age 18 to 64'],
    ['5 or more', 'Cases, age 5 or more'],
    ['Less than 5', 'Cases, age less than 5'],
    ['Up to 10', 'Cases, age up to 10'],
    ['£50,000 or more', 'Cases, age £50,000 or more'],
    ['10 kg and over', 'Cases, age 10 kg and over'],
    ['85+', 'Cases, age 85+'],
  ] as const;
  it.each(rows)('%s', (row, label) => {
    expect(lines(`| Age | Cases |\n|---|--:|\n| ${row} | 1,078 |`)).toEqual([`figures: ${label} = 1,078`]);
    expect(lines(`| Age | 2024 |\n|---|--:|\n| ${row} | 1,078 |`)).toHaveLength(1);
  });
});

it.each([
  ['The museum opens next spring.', 'events: Museum opens = 2025-21'],
  ['The museum will open this autumn.', 'events: Museum will open = 2025-23'],
  ['The pond froze last autumn.', 'events: Pond froze = 2024-23'],
  ['The fountain was repaired in the summer of 2022.', 'events: Fountain was repaired = 2022-22'],
])('a season is a date: %s', (text, line) => {
  expect(lines(text)).toEqual([line]);
});

it.each([
  ['In 2010 the school had 212 pupils. Today: 340.', 'Pupils of the school = 340'],
  ['The school had 212 pupils in 2010; today 340.', 'Pupils of the school = 340'],
  ['Then there were 40 boats, now 12.', 'Boats = 12'],
  ['In 1990 the town had 12 pubs; today, four.', 'Pubs of the town = four'],
  ['Today: 340.', 'Number = 340'],
])('a time by itself is no name of a figure: %s', (text, line) => {
  expect(lines(text)).toContain(`figures: ${line}`);
});

it.each([
  [
    'The median pay of women was 2.1% lower than that of men.',
    'Median pay of women, lower than that of men = 2.1%',
  ],
  [
    'Sick leave averaged 6.3 days. The pay of women was 2.1% lower than that of men.',
    'Pay of women, lower than that of men = 2.1%',
  ],
  ['Rents were 4 per cent higher than in Selby.', 'Rents, higher than in Selby = 4 per cent'],
])('what two things differ by has not changed: %s', (text, line) => {
  expect(lines(text)).toContain(`figures: ${line}`);
});

it.each([
  ['It will go to Oslo on 5 November, and was shown here on 3 February.', '2025-11-05'],
  ['The road will close on 3 May and on 4 June.', '2025-06-04'],
])('the clause of a day says its year, where its sentence says two times: %s', (text, date) => {
  expect(lines(text).some((line) => line.endsWith(`= ${date}`))).toBe(true);
});

it.each([
  'It was shown in Bergen from 5 November and will go to Oslo.',
  'The pool closed on 9 November, but will open again.',
])('what is over is not dated to the year to come: %s', (text) => {
  expect(lines(text).filter((line) => line.includes('2025-11'))).toEqual([]);
});

it.each([
  'Marden Bus said that its service 44 would need them.',
  'It leaves from platform 4.',
  'The pump 3 was old.',
])('what numbers a thing counts nothing: %s', (text) => {
  expect(lines(text).filter((line) => line.startsWith('figures'))).toEqual([]);
});

it.each([
  ['Three vehicles were damaged, one driver was trapped.', 'Driver trapped = one driver'],
  [
    'Employment in the sector was 2.81 million, down 46,000 from a year earlier.',
    'Fall in employment in the sector = 46,000',
  ],
  ['Of 1,962 patients assessed, 1,204 were enrolled.', 'Patients assessed = 1,962 patients'],
])('names one of the figures of a sentence: %s', (text, line) => {
  expect(lines(text)).toContain(`figures: ${line}`);
});

it('leaves out what counts things in a table of money', () => {
  const { proposals, leftOut } = draft(
    '| £m | 2025 |\n|---|--:|\n| Revenue | 214.6 |\n| Vessels delivered | 9 |',
  );
  expect(proposals.map(({ item }) => item)).toMatchObject([{ label: 'Revenue in 2025' }]);
  expect(leftOut).toMatchObject([
    { words: '9', reason: 'the head of its table gives money, but its row counts something' },
  ]);
});

it.each([
  ['One of them left.', 'an article or a pronoun'],
  ['They took 12 hours, one way or another.', 'beside a measure'],
])('does not propose the `one` of %s: %s', (text) => {
  expect(lines(text).filter((line) => line.endsWith('= One') || line.includes('= one'))).toEqual([]);
});

describe('what the sentence denies', () => {
  it.each([
    ['There is no plan for 400 redundancies.', []],
    ['The court rejected the claim that 40 houses were at risk.', []],
    ['We saved the branch without closing 3 depots.', []],
    ['The price was not £3 million.', []],
    ['Rather than 130 jobs we were promised 200.', ['Jobs promised = 200']],
    ['The firm did not close 12 shops.', ['Shops not closed by the firm = 12 shops']],
    ['It failed to repay £3 million.', ['Amount not repaid = £3 million']],
    ['We have not cancelled the remaining 545 frames.', ['Remaining frames not cancelled = 545 frames']],
    [
      'Of the 187 patients, 162 had not been vaccinated.',
      ['Patients = 187 patients', 'Patients who had not been vaccinated = 162'],
    ],
    // The limit of the value has the denial in it.
    ['A household must not pay more than €30.', ['Amount that may be paid by a household = €30']],
  ])('is left out, or its label says so: %s', (text, figures) => {
    const found = lines(text).filter((one) => one.startsWith('figures'));
    expect(found).toEqual(figures.map((one) => `figures: ${one}`));
  });

  it('says why it is left out', () => {
    expect(draft('There is no plan for 400 redundancies.').leftOut).toMatchObject([
      { words: '400', reason: 'its sentence denies it, or does not say that it is so' },
    ]);
  });

  it('does not lose the `no` of an event', () => {
    expect(lines('She told the council that there had been no injuries since March 2022.')).toContain(
      'events: No injuries = 2022-03',
    );
  });
});

describe('labels say what is counted', () => {
  it.each([
    [
      'Solar panels on the roof meet a fifth of the demand for power.',
      'Share of demand for power met by solar panels on the roof = a fifth',
    ],
    ['The museum was open on 312 days.', 'Days on which the museum was open = 312 days'],
    ['Its service would need two smaller buses.', 'Smaller buses to be needed = two'],
    [
      'About 3,900 vehicles cross the bridge each day.',
      'Vehicles that cross the bridge each day = About 3,900 vehicles',
    ],
    [
      'The council must not borrow more than £35 million.',
      'Amount that may be borrowed by the council = £35 million',
    ],
    ['The store, which cost £2.9 million, opens soon.', 'Cost of the store = £2.9 million'],
    ['They want to lower the weight limit from 18 tonnes to 7 tonnes.', 'Weight limit, before = 18 tonnes'],
    ['Half of the cost will be met by a grant.', 'Share of cost to be met by a grant = Half'],
    ['The alarm was raised three times.', 'Times the alarm was raised = three times'],
    [
      'Pupils were excluded from school for 21 days.',
      'Time for which pupils were excluded from school = 21 days',
    ],
    ['The agency took samples at eight places.', 'Places at which the agency took samples = eight places'],
    ['The council approved it by 31 votes to 14.', 'Votes against = 14'],
    ['She asked for six more engines.', 'Engines asked for = six'],
    ['The log shows 58 °C at 01:15 and 71 °C at 02:10.', 'Temperature shown by the log at 02:10 = 71 °C'],
    ['We have three quotes: £640 from Hallam & Sons.', 'Quotes from Hallam & Sons = £640'],
    ['The precept rises by 3.5 % to £29,400.', 'Precept = £29,400'],
    ['Fragments were found 140 metres away.', 'Distance at which fragments were found = 140 metres'],
    ['Technicians have to travel 30 miles.', 'Distance that technicians have to travel = 30 miles'],
    ['The repair of pump 3 will cost £900.', 'Cost = £900'],
  ])('%s', (text, line) => {
    expect(lines(text).filter((one) => one.startsWith('figures'))).toContain(`figures: ${line}`);
  });

  it('takes what a table counts from its caption where the heads say only when', () => {
    const table = 'Table 2. Flats completed\n\n| | 2021 | 2022 |\n|---|--:|--:|\n| Rental | 1,120 | 985 |';
    expect(lines(table)).toContain('figures: Flats completed, Rental, 2021 = 1,120');
  });
});

describe('names and dates where they are', () => {
  it.each([
    ['- 17:40 Storm warning received from the Met Office.', ['Met Office = organisation']],
    ['Thank you.\n\nBest Regards\nJoanna Brix\nHead of Purchasing', ['Joanna Brix = person']],
    ['Present: Councillors J. Abel (chair), R. Dunmow.', ['J. Abel = person', 'R. Dunmow = person']],
    ['Dear Mr Adeyemi, the device in Mill Road works.', ['Adeyemi = person', 'Mill Road = place']],
  ])('%s', (text, names) => {
    const found = lines(text).filter((one) => one.startsWith('entities'));
    expect(found).toEqual(names.map((one) => `entities: ${one}`));
  });

  it.each([
    ['a heading', '## Fire of 19 August 2024\n\nOn 21 August the hall was opened.', '2024-08-21'],
    ['a day before it', 'It began on 29 December 2024. Symptoms were seen on 3 January.', '2025-01-03'],
    ['the day of issue', 'The hall was opened on 21 August.', '2024-08-21'],
    ['what is due', 'The offer holds, provided that work is finished by 30 May.', '2025-05-30'],
  ])('a day takes its year from %s', (_, text, date) => {
    expect(
      lines(text)
        .filter((one) => one.startsWith('events'))
        .join('\n'),
    ).toContain(`= ${date}`);
  });

  it.each([
    ['a heading', '## Fire of 19 August 2021\n\nOn 21 August the hall was opened.'],
    ['a day before it', 'It began on 29 December 2022. Symptoms were seen on 3 January.'],
  ])('a day is left out where %s gives another year than the day of issue', (_, text) => {
    const { proposals, leftOut } = draft(text);
    expect(JSON.stringify(proposals)).not.toMatch(/-08-21|-01-03/);
    expect(leftOut).toMatchObject([{ section: 'events' }]);
  });

  it('of a document without a day of issue no year is made up', () => {
    const { proposals } = draft('The hall was opened on 21 August.', 'title: T');
    expect(proposals.filter(({ section }) => section === 'events')).toEqual([]);
  });
});

describe('events, quotations, names', () => {
  it.each([
    ['The council approved the plan on 30 January 2025.', 'events: Council approved the plan = 2025-01-30'],
    [
      'On 22 January the Institute declared an outbreak.',
      'events: Institute declared an outbreak = 2025-01-22',
    ],
    [
      'The fire at Holm Lane on 19 August 2021 took a day to put out.',
      'events: Fire at Holm Lane = 2021-08-19',
    ],
    ['The bridge opened last month.', 'events: Bridge opened = 2025-01'],
  ])('%s', (text, line) => {
    expect(lines(text)).toContain(line);
  });

  it('gives each quotation the one who is said to speak', () => {
    const { proposals } = draft(
      '“We kept our promise,” said Ada Lind, director of the port. The mayor, Jon Bell, disputes this: “Nobody kept any promise.”',
    );
    const quotations = proposals.filter(({ section }) => section === 'quotations').map(({ item }) => item);
    expect(quotations).toMatchObject([
      { words: 'We kept our promise', speaker: 'ada-lind' },
      { words: 'Nobody kept any promise.', speaker: 'jon-bell' },
    ]);
    const people = proposals.filter(({ section }) => section === 'entities').map(({ item }) => item);
    expect(people).toMatchObject([
      { kind: 'person', name: 'Ada Lind', role: 'director of the port' },
      { kind: 'person', name: 'Jon Bell', role: 'mayor' },
    ]);
  });

  it('takes single marked words and titles for no quotations', () => {
    expect(lines('The “boat” and the campaign “Five Stay Open” went on.')).toEqual([]);
  });
});

describe('whatever the text is', () => {
  it.each([
    ['nothing', ''],
    ['only front matter and space', '\n\n  \n'],
    ['right to left', 'وصل 3,400 راكب في 2024.\n\nנסעו 12 אנשים ב-2024, "כך אמרו כולם היום".'],
    ['CRLF', 'It cost £3 million.\r\n\r\nOn 3 May 2024 it opened.\r\n'],
    ['code and a list', '```\nx = 12\n```\n\n1. Pay £3 million.\n2. Wait 4 weeks.'],
    ['a table without a head', '|  |  |\n|---|---|\n| Roads | 12 |'],
    [
      'signs that YAML minds',
      '- It cost: £3 million # really\n- "No: 12 {people} [came]", they said & left *4* times',
    ],
    ['numbers alone', '1 2 3 4 5\n\n12\n\n£3'],
    ['combining marks and wide letters', 'Ｉｔ cost １２ e\u0301uros 👩‍👩‍👧 and 3 ﬁsh.'],
    ['one word without end', `${'a'.repeat(30_000)} 12 km`],
    ['the same sentence again and again', 'Roads cost £3 million. '.repeat(40)],
  ])('%s: what is proposed binds', (_, text) => bindsWhole(text));

  it('everything proposed for arbitrary text binds', () => {
    const word = fc.oneof(
      fc.constantFrom(
        ...'the of in on to by and from people passengers cost rose fell carried per cent million Ada Lind said “ ” " ( ) , ; : – - . % £ € km years a day 2024 March 3 May 12 0.5 3.000 about at least more than none two thirds half not # * _ [x] `x` | \n\n \n'.split(
          ' ',
        ),
      ),
      fc.integer({ min: 0, max: 99_999 }).map(String),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => bindsWhole(words.join(' '))),
      { numRuns: 60 },
    );
  });

  it('a paragraph that nobody can read is left out, with the reason, and takes no time', () => {
    const numbers = Array.from({ length: 100_000 }, (_, index) => String(index + 2_100)).join(' ');
    const { proposals, leftOut } = draft(`It cost £3 million.\n\n${numbers}`);
    expect(proposals).toHaveLength(1);
    expect(leftOut).toMatchObject([
      { paragraph: 2, reason: expect.stringContaining('more than 5,000 numbers') },
    ]);
  });

  it('an extraction gets no more than it has room for', () => {
    const document = documentOf('a', 'It cost £3 million, £4 million and £5 million.');
    const full = Object.fromEntries(
      Array.from({ length: 4_998 }, (_, n) => [`f${n}`, { label: 'F', value: n }]),
    );
    const made = draftDocument({
      reading: { document, language: languageOf(document), words: ENGLISH_DRAFT, tagger },
      data: { document: 'a', figures: full },
      bound: undefined,
      documents: new Map([['a', document]]),
      sections: DRAFTED_SECTIONS,
      all: false,
    });
    expect(made.proposals).toHaveLength(2);
    expect(made.leftOut).toMatchObject([
      { words: '£5 million', reason: expect.stringContaining('room for 5000') },
    ]);
  });

  it('a date that can be read in two ways is left out, with both', () => {
    const { proposals, leftOut } = draft(
      'The hall was opened on 03/04/2025 by the mayor. It shut on 4 May 2025.',
    );
    expect(proposals).toMatchObject([{ item: { date: '2025-05-04' } }]);
    expect(leftOut).toMatchObject([
      {
        section: 'events',
        words: '03/04/2025',
        reason: 'it can be read as 2025-04-03 or as 2025-03-04: write down the one that is meant',
      },
    ]);
  });
});

describe('every number in digits', () => {
  it.each([
    ['## 2. Tenancies', '2', 'it is the number of a section'],
    ['2.1 The clerk thanked the volunteers.', '2.1', 'it is the number of a section'],
    ['Page 1 of 2', '1', 'it is the number of a page'],
    ['Ring 01632 960 417 for help.', '01632 960 417', 'it is part of a telephone number'],
    ['Write to 22 Mill Lane.', '22', 'it is part of an address'],
    ['Ask the clerk at (408) 252-3000 for help.', '252-3000', 'it is part of a telephone number'],
    ['Ask the clerk at 212.555.0142 for help.', '212.555.0142', 'it is part of a telephone number'],
    ['Ask the clerk, ext. 61200, for help.', '61200', 'it is part of a telephone number'],
    ['Write to the hall, Dover, DE 19901.', '19901', 'it is part of an address'],
    ['It is closed under Government Code 54954.2.', '54954.2', 'it is the number of something named'],
    ['4\\. 5\\.', '4', 'it is the number of a section'],
    ['Write to Level House, CW2 8XX.', '2', 'it is part of an address'],
    ['Use Form HP-12 for it.', '12', 'it is part of a name, a form or a reference'],
    ['They met at 7.30 pm.', '7.30', 'it is a time of day'],
    ['Figures for 2024 are provisional.', undefined, undefined],
  ])('is proposed, or is listed with its reason: %s', (text, words, reason) => {
    const { proposals, skipped } = draft(`${text}\n`);
    expect(proposals.filter(({ section }) => section === 'figures')).toEqual([]);
    if (words !== undefined) expect(skipped).toContainEqual(expect.objectContaining({ words, reason }));
  });

  it.each([
    ['Farmers can get up to £1,200 for each pipe.', 'Amount that can be received by farmers for each pipe'],
    ['Halden will create 85 jobs.', 'Jobs to be created'],
    ['The board has set aside £1.1 million.', 'Amount set aside by the board'],
    ['Rents brought in £4,870.', 'Amount brought in by rents'],
    ['They found tools worth £800.', 'Value of tools'],
    ['Nine fitters are older than 60.', 'Age of fitters'],
  ])('has a label that says no more than the text: %s', (text, label) => {
    const labels = draft(text).proposals.flatMap(({ item }) => ('label' in item ? [item.label] : []));

    expect(labels).toContain(label);
  });
});
