import { expect, test } from 'vitest';
import type { EditionRecord } from '../../../../src/ground/model/edition-changes.ts';
import { barsOf, composeEdition, edited, listOf } from './tried-edits.ts';

const FIRST = {
  doc: `---
title: Yearly return of the baths
author: [{ family: Osei, given: Ama }]
publisher: Town Hall
issued: 2025-03-04
reliability: B
descriptor: Written by the manager of the baths.
---
The baths had 61,000 visits in 2023 and 74,000 visits in 2024. Of the visits in 2024, 9,000 were by schools.

The manager counted 74,000 visits over the year 2024 as well.

The pool was drained on 3 June 2024. Nobody drowned.`,
  items: `document: doc
figures:
  visits-2023: { label: Visits, value: 61000, unit: visits, period: 2023, evidence: "61,000 visits in 2023" }
  visits-2024: { label: Visits, value: 74000, unit: visits, period: 2024, credibility: 2, evidence: "74,000 visits in 2024" }
  schools: { label: Visits by schools, value: 9000, unit: visits, period: 2024, evidence: "Of the visits in 2024, 9,000 were by schools" }
events:
  drained: { title: The pool is drained, date: 2024-06-03, evidence: "The pool was drained on 3 June 2024" }
claims:
  safe: { text: No one drowned., kind: reported, evidence: Nobody drowned }
`,
  pack: `---
title: The baths
documents: [doc, survey]
---
::contents{title="Contents"}

# Use

The baths had :value[visits-2024] in 2024 [@visits-2024], as :ref[use-table] shows.[^counted]

Some find the water too warm [@safe]. Nobody complained.

:::table{title="Visits by year" id="use-table" note="Paying guests only."}
| Year | Visits |
|---|--:|
| 2023 | :value[visits-2023] [@visits-2023] |
| 2024 | :value[visits-2024] [@visits-2024] |
:::

:::box{title="How visits are counted"}
A visit is one turn of the gate [@visits-2023].
:::

The rules are [on the site](https://example.org/rules) of the town.

[^counted]: Counted at the gate.

# The rest

::figures{title="All figures" note="As the returns have them."}

::timeline{title="Dates"}

::claims{title="Claims"}

::sources{title="Sources"}
`,
};

type File = keyof typeof FIRST;

interface Truth {
  readonly edits: readonly (readonly [file: File, before: string | RegExp, now: string])[];
  readonly list?: readonly string[];
  readonly bars?: readonly string[];
}

const SOURCE = 'A Yearly return of the baths Ama';

// What only sets or numbers the words otherwise, what they rest on, and what is said of pack, items and sources.
const TRUTHS: Readonly<Record<string, Truth>> = {
  'the language that dates are written by': {
    edits: [['pack', 'documents:', 'language: en-US\ndocuments:']],
  },
  'numbers of sections, paragraphs and exhibits': {
    edits: [['pack', 'documents:', 'sections: numbered\nparagraphs: numbered\nexhibits: false\ndocuments:']],
  },
  'the order of the documents': { edits: [['pack', '[doc, survey]', '[survey, doc]']] },
  'a paragraph of the source before the others': {
    edits: [['doc', 'The baths had 61,000', 'This is the return.\n\nThe baths had 61,000']],
    list: ['changed Yearly return of the baths: – → its text was revised'],
    bars: [SOURCE],
  },
  'an exhibit before the others': {
    edits: [
      [
        'pack',
        '# Use\n',
        '# Use\n\n:::table{title="Doors"}\n| Door | Colour |\n|---|---|\n| East | blue |\n:::\n',
      ],
    ],
    list: ['added Doors: – → Doors', 'added Doors: – → Door | Colour', 'added Doors: – → East | blue'],
    bars: ['Table 1: Doors', 'Door Colour', 'East blue'],
  },
  'words are struck out': {
    edits: [['pack', 'Nobody complained.', '~~Nobody complained.~~']],
    list: ['changed Use: Some find the water too warm. Nob → Some find the water too warm. ~~N'],
    bars: ['Some find the water too warm.22'],
  },
  'the address of a link': {
    edits: [['pack', 'org/rules', 'org/rules-2026']],
    list: ['changed Use: The rules are on the site (https: → The rules are on the site (https:'],
    bars: ['The rules are on the site (https:'],
  },
  'the words of a note': {
    edits: [['pack', 'Counted at the gate.', 'Counted at the east gate.']],
    list: ['changed Use: Counted at the gate. → Counted at the east gate.'],
    bars: ['i Counted at the east gate.'],
  },
  'a cell': {
    edits: [['pack', '| 2023 | :value[visits-2023]', '| 2023 | no count']],
    list: ['changed Visits by year: 2023 | 61,000 → 2023 | no count'],
    bars: ['2023 no counta'],
  },
  'the evidence of an item': {
    edits: [['items', '"74,000 visits in 2024"', '"counted 74,000 visits over the year 2024"']],
    list: ['changed Visits: 74,000 visits, 2024 (“74,000 visi → 74,000 visits, 2024 (“counted 74,'],
    bars: ['74,000 Visits When: 2024 Grade B2'],
  },
  'what a sentence cites': {
    edits: [['pack', 'too warm [@safe]', 'too warm [@visits-2023]']],
    list: ['changed Use: – → Some find the water too warm. Nob'],
    bars: ['Some find the water too warm.22'],
  },
  'a sentence cites nothing any more': {
    edits: [['pack', 'too warm [@safe]', 'too warm']],
    list: ['changed Use: – → Some find the water too warm. Nob'],
    bars: ['Some find the water too warm. Nob'],
  },
  'ids of what is cited': {
    edits: [
      ['items', 'safe: {', 'drowned: {'],
      ['pack', '[@safe]', '[@drowned]'],
    ],
  },
  credibility: {
    edits: [['items', 'credibility: 2', 'credibility: 4']],
    list: ['changed Visits: 74,000 visits, 2024 (credibility → 74,000 visits, 2024 (credibility'],
    bars: ['74,000 Visits When: 2024 Grade B4'],
  },
  'what a figure is a part of': {
    edits: [['items', 'label: Visits by schools,', 'label: Visits by schools, subset-of: visits-2024,']],
    list: ['changed Visits by schools: 9,000 visits, 2024 → 9,000 visits, 2024 (part of Visit'],
    bars: ['9,000 of which: Visits by schools'],
  },
  'the reliability of a source': {
    edits: [['doc', 'reliability: B', 'reliability: C']],
    list: ['changed Yearly return of the baths: – → another grade of reliability'],
    bars: [SOURCE],
  },
  'who published a source, and how it is described': {
    edits: [
      ['doc', 'Town Hall', 'County Hall'],
      ['doc', 'the manager of', 'the cashier of'],
    ],
    list: ['changed Yearly return of the baths: – → another description'],
    bars: [SOURCE],
  },
  'author, what is superseded, and when to return': {
    edits: [
      [
        'pack',
        'documents:',
        'author: B. Analyst\nsupersedes: The leaflet\nreturn-by: 2026-10-10\ndocuments:',
      ],
    ],
    list: [
      'changed Author: – → B. Analyst',
      'changed Supersedes: – → The leaflet',
      'changed Return by: – → 10 October 2026',
    ],
  },
  'title and note of a block': {
    edits: [
      ['pack', 'title="Dates"', 'title="What happened"'],
      ['pack', 'As the returns have them.', 'As the new returns have them.'],
    ],
    list: [
      'changed All figures: As the returns have them. → As the new returns have them.',
      'changed What happened: Dates → What happened',
    ],
    bars: ['Note: As the new returns have the', 'Figure 1: What happened'],
  },
  'a heading, the first words of what is under it, and another section': {
    edits: [
      ['pack', '# Use\n', '# How the baths are used\n'],
      ['pack', '# The rest\n', '# Prices\n\nTickets cost the same for all.\n\n# The rest\n'],
    ],
    list: [
      'changed How the baths are used: Use → How the baths are used',
      'added Prices: – → Prices',
      'added Prices: – → Tickets cost the same for all.',
    ],
    bars: ['How the baths are used', 'Prices', 'Tickets cost the same for all.'],
  },
  'a section in place of another': {
    edits: [
      ['pack', '::timeline{title="Dates"}', '# Weather\n\nIt rained a lot.'],
      ['items', /^events:\n.*\n/m, ''],
    ],
    list: [
      'withdrawn The pool is drained: 3 June 2024 → –',
      'added Weather: – → Weather',
      'added Weather: – → It rained a lot.',
      'withdrawn Dates: Dates → –',
    ],
    bars: ['Weather', 'It rained a lot.'],
  },
  'a block with another title at another place': {
    edits: [
      ['pack', '::timeline{title="Dates"}\n\n', ''],
      ['pack', '# The rest\n', '# The rest\n\n::timeline{title="What happened"}\n'],
    ],
    list: ['changed What happened: Dates → What happened'],
    bars: ['Figure 1: What happened'],
  },
  'blocks of other kinds with other titles at one place': {
    edits: [
      [
        'pack',
        '::claims{title="Claims"}',
        '::quotations{title="Words of others"}\n\n::claims{title="What is said"}',
      ],
    ],
    list: ['changed What is said: Claims → What is said'],
    bars: ['What is said'],
  },
};

const known = compose(FIRST, undefined).record();

/** Lines of the sample that are made, as early records had them: by what came before them. */
const MADE: Readonly<Record<string, string>> = {
  'Visits by year': 'Visits',
  'Note: Paying guests only.': 'Source: A, paragraph 1',
};

test.each(Object.entries(TRUTHS))('%s', (_, { edits, list = [], bars = [] }) => {
  const now = edited(FIRST, edits);
  const content = compose({ ...now, pack: `${now.pack}\n::changes\n` }, known);
  expect(listOf(content)).toEqual(list);
  expect(barsOf(content)).toEqual(bars);
});

test('what a record of before does not have is no change', () => {
  const { author, supersedes, language, ...others } = known;
  const old: EditionRecord = {
    ...others,
    items: known.items.map(({ standing, evidence, ...item }) => item),
    text: known.text
      // Addresses were no part of the words then, and lines that are made were.
      .flatMap((passage) => {
        const made = MADE[passage.words];
        return made === undefined ? [passage] : [passage, { section: passage.section, words: made }];
      })
      .map(({ cites, over, ...passage }) => ({
        ...passage,
        words: passage.words.replace(' (https://example.org/rules)', ''),
      })),
    sources: known.sources.map(({ reliability, description, ...source }) => source),
  };
  expect([author, supersedes, language]).toEqual(['', '', 'en-GB']);
  const content = compose({ ...FIRST, pack: `${FIRST.pack}\n::changes\n` }, old);
  expect(listOf(content)).toEqual([]);
});

test.each([
  ['a table has its title', ', as :ref[use-table] shows', 'as “Visits by year” shows'],
  ['a box has its title', ', as :ref[how-visits-are-counted] says', 'as “How visits are counted” says'],
  [
    'a section has its title',
    ', as :ref[the-rest]{as="page"} and :ref[use] say',
    'as page … and section “Use” say',
  ],
  ['a note has no number', ', as :ref[^counted] says', 'as note\u00a0… says'],
  ['what is in brackets and refers to nothing stays', ' [sic] [here]', '[sic] [here]'],
])('what a changed passage refers to is told by name, not by id: %s', (_, words, expected) => {
  const first = { ...FIRST, pack: FIRST.pack.replace(', as :ref[use-table] shows', words) };
  const now = { ...first, ...edited(first, [['pack', 'The baths had', 'The town’s baths had']]) };
  const content = compose({ ...now, pack: `${now.pack}\n::changes\n` }, compose(first, undefined).record());
  const groups = content.blocks.flatMap((block) => (block.block === 'changes' ? block.groups : []));
  const row = groups.flatMap(({ rows }) => rows).find(({ rest }) => rest?.includes('town’s'));
  expect(row?.before).toContain(expected);
  expect(row?.rest).toContain(expected);
});

test('a passage that is gone refers to what is gone by its name', () => {
  const first = {
    ...FIRST,
    pack: `${FIRST.pack}\n# Prices {#prices}\n\nTickets cost the same for all.\n\n# Doors\n\nOf tickets, :ref[prices] speaks on :ref[prices]{as="page"}.\n`,
  };
  const content = compose(
    { ...FIRST, pack: `${FIRST.pack}\n::changes\n` },
    compose(first, undefined).record(),
  );
  expect(JSON.stringify(content.blocks)).toContain('Of tickets, section “Prices” speaks on page ….');
});

test('of a record without names, today’s names are used, and brackets that name nothing stay', () => {
  const first = edited(FIRST, [['pack', 'shows.[^counted]', 'shows [here].[^counted]']]);
  const record = compose({ ...FIRST, ...first }, undefined).record();
  const old = { ...record, text: record.text.map(({ refers, ...passage }) => passage) };
  const now = edited(FIRST, [
    ['pack', 'shows.[^counted]', 'shows [here].[^counted]'],
    ['pack', 'The baths had', 'The town’s baths had'],
  ]);
  const content = compose({ ...FIRST, pack: `${now.pack}\n::changes\n` }, old);
  const groups = content.blocks.flatMap((block) => (block.block === 'changes' ? block.groups : []));
  const row = groups.flatMap(({ rows }) => rows).find(({ rest }) => rest?.includes('town’s'));
  expect(row?.before).toContain('as “Visits by year” shows [here].');
});

const PLACE = '\n# Prices\n\nTickets cost the same for all who come by the east gate.\n';
const AFTER = '\n# Doors\n\nThe east door is shut.\n';

test.each([
  [
    'a list of changes in place of a paragraph, under the same heading',
    PLACE,
    '\n# Prices\n\n::changes\n',
    ['withdrawn Prices: Tickets cost the same for all who → –'],
  ],
  [
    'a list of changes under a heading of its own in place of a section',
    PLACE,
    '\n# What is new\n\n::changes\n',
    ['withdrawn Prices: Prices → –', 'withdrawn Prices: Tickets cost the same for all who → –'],
  ],
  [
    'a paragraph made a list of one item',
    PLACE,
    '\n# Prices\n\n- Tickets cost the same for all who come by the east gate.\n\n::changes\n',
    [],
  ],
  [
    'a heading over the same text',
    PLACE,
    '\n# Tickets\n\nTickets cost the same for all who come by the east gate.\n\n::changes\n',
    ['changed Tickets: Prices → Tickets'],
  ],
  [
    'a section moved',
    `${PLACE}${AFTER}`,
    `${AFTER}${PLACE}\n::changes\n`,
    ['moved Prices: – → Prices', 'moved Prices: – → Tickets cost the same for all who'],
  ],
])('%s', (_, before, now, list) => {
  const record = compose({ ...FIRST, pack: `${FIRST.pack}${before}` }, undefined).record();
  expect(listOf(compose({ ...FIRST, pack: `${FIRST.pack}${now}` }, record))).toEqual(list);
});

test('a heading over a list of changes says nothing in the next edition either', () => {
  const second = compose({ ...FIRST, pack: `${FIRST.pack}\n# What is new\n\n::changes\n` }, known).record();
  for (const end of ['', '\n# News\n\n::changes\n', '\n::changes{title="News"}\n']) {
    const content = compose({ ...FIRST, pack: `${FIRST.pack}${end}` }, second);
    expect(listOf(content)).toEqual([]);
  }
});

function compose({ doc, items, pack }: Readonly<Record<File, string>>, last: EditionRecord | undefined) {
  const survey = '---\ntitle: Survey of bathers\nissued: 2025\n---\nBathers waited for a locker.';
  const texts = { doc, survey };
  const ids = pack.includes('[survey') ? (['survey', 'doc'] as const) : (['doc', 'survey'] as const);
  return composeEdition(
    {
      documents: Object.fromEntries(ids.map((id) => [id, texts[id]])),
      extractions: { doc: items },
      pack: pack.replace('documents:', `edition: ${last === undefined ? 1 : 2}\ndocuments:`),
    },
    last,
  );
}
