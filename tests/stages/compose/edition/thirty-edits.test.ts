import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import type { PackContent } from '../../../../src/ground/model/content.ts';
import type { EditionRecord } from '../../../../src/ground/model/edition-changes.ts';
import { renderPack } from '../../../../src/stages/render/render-pack.ts';
import { loadTemplate } from '../../render/load-template.ts';
import { barsOf, composeEdition, edited, listOf } from './tried-edits.ts';

const templates = { handout: loadTemplate('handout'), 'one-page': loadTemplate('one-page') };

/** What somebody edits: the texts of a pack's files. */
interface Texts {
  readonly report: string;
  readonly items: string;
  readonly survey: string;
  readonly more: string;
  readonly pack: string;
}

const FIRST: Texts = {
  report: `---
title: Report on the ferries
issued: 2025-03-04
---
In 2024 more than 40 boats were in service. Of these, 12 boats were new. There were 40 ships in the yard.

The quay opened on 5 May 2024. The pier opened on 6 May 2024.

“Nobody was late,” said Ada Berg. “The harbour is full,” said Olav Dahl.

Each crew works in three shifts.`,
  items: `document: report
entities:
  berg: { kind: person, name: Ada Berg, role: harbour master }
  dahl: { kind: person, name: Olav Dahl }
figures:
  boats: { label: Boats in service, value: 40, unit: boats, qualifier: more-than, period: 2024, topics: [fleet], evidence: "In 2024 more than 40 boats were in service" }
  new-boats: { label: New boats, value: 12, unit: boats, topics: [fleet], evidence: "12 boats were new" }
events:
  quay: { title: The quay opens, date: 2024-05-05, evidence: "The quay opened on 5 May 2024" }
quotations:
  late: { words: Nobody was late, speaker: berg }
  full: { words: The harbour is full, speaker: dahl }
claims:
  shifts: { text: Each crew works in shifts., kind: reported, evidence: Each crew works in three shifts }
`,
  survey: `---
title: Survey of riders
issued: 2025
---
Riders waited 9 minutes on a usual day.`,
  more: `document: survey
figures:
  wait: { label: Usual wait, value: 9, unit: minutes, evidence: "Riders waited 9 minutes" }
`,
  pack: `---
title: The ferries
subtitle: A year on the water
documents: [report, survey]
---
# The fleet

The fleet has more than 40 boats [@boats], and those who sail it speak well of the year.

The crews of the ferries work in shifts [@shifts], as the report says of each of them.

Nobody asked the riders about the colour of the boats.

# What was said

The harbour master puts it in a few words: “Nobody was late” [@late].

- Whoever rides waits for some minutes [@wait].
- Prices have a chapter of their on.
- Tickets – the riders’ own – are kept for a year.

| What | Where |
|---|---|
| The quay | in the north |
| The pier | in the south |

~~~
sail north
sail south
~~~

::figures{title="Figures"}

::timeline{title="Dates"}

::quotations{title="Words" repeat="yes"}

::people{title="Names"}

::claims{title="Claims"}

::sources{title="Sources"}
`,
};

interface Truth {
  /** What is done to the texts: what is replaced by what, by the file. */
  readonly edits: readonly (readonly [file: keyof Texts, before: string | RegExp, now: string])[];
  /** What a reader should find in the list, in its order; nothing for an edit that changes nothing that is said. */
  readonly list?: readonly string[];
  /** Items that have bars wherever they are printed. */
  readonly items?: readonly string[];
  /** How the rows and passages with bars begin, in the order of the page. */
  readonly bars?: readonly string[];
}

const SENTENCE = 'Nobody asked the riders about the colour of the boats.';
const CREWS = 'The crews of the ferries work in shifts [@shifts], as the report says of each of them.';

// What should be told of each edit was written down before it was tried.
const TRUTHS: Readonly<Record<string, Truth>> = {
  nothing: { edits: [] },
  'only white space in a paragraph': { edits: [['pack', 'speak well of', 'speak\n  well  of']] },
  'blank lines between blocks': { edits: [['pack', '::timeline', '\n\n\n::timeline']] },
  'quotation marks of another form': { edits: [['pack', '“Nobody was late”', '"Nobody was late"']] },
  'an apostrophe and a dash of another form': {
    edits: [['pack', 'Tickets – the riders’ own – are', "Tickets — the riders' own — are"]],
  },
  'a qualifier': {
    edits: [
      ['report', 'more than 40 boats', 'at least 40 boats'],
      ['items', 'more than 40', 'at least 40'],
      ['items', 'qualifier: more-than', 'qualifier: at-least'],
      ['pack', 'has more than 40', 'has at least 40'],
    ],
    list: [
      'changed Boats in service: more than 40 boats, 2024 → at least 40 boats, 2024',
      'changed The fleet: The fleet has more than 40 boats, → The fleet has at least 40 boats,',
      'changed Report on the ferries: – → its text was revised',
    ],
    items: ['report:boats', 'report'],
    bars: [
      'The fleet has at least 40 boats,1',
      'at least 40boats Boats in service',
      'A Report on the ferries 4 March 2',
    ],
  },
  'a value, where its source was corrected': {
    edits: [
      ['report', '12 boats were', '13 boats were'],
      ['items', 'value: 12', 'value: 13'],
      ['items', '12 boats were', '13 boats were'],
    ],
    list: [
      'changed New boats: 12 boats → 13 boats',
      'changed Report on the ferries: – → its text was revised',
    ],
    items: ['report:new-boats', 'report'],
    bars: ['13boats New boats', 'A Report on the ferries 4 March 2'],
  },
  'a unit': {
    edits: [
      ['items', 'label: New boats, value: 12, unit: boats', 'label: New boats, value: 40, unit: ships'],
      ['items', '12 boats were new', 'There were 40 ships'],
    ],
    list: ['changed New boats: 12 boats → 40 ships'],
    items: ['report:new-boats'],
    bars: ['40ships New boats'],
  },
  'the label of a figure': {
    edits: [['items', 'label: New boats', 'label: Boats that were new']],
    list: ['changed Boats that were new: New boats: 12 boats → Boats that were new: 12 boats'],
    items: ['report:new-boats'],
    bars: ['12boats Boats that were new'],
  },
  'a period': {
    edits: [['items', 'period: 2024, ', '']],
    list: ['changed Boats in service: more than 40 boats, 2024 → more than 40 boats'],
    items: ['report:boats'],
    bars: ['more than 40boats Boats in servic'],
  },
  'a date': {
    edits: [
      [
        'items',
        'date: 2024-05-05, evidence: "The quay opened on 5',
        'date: 2024-05-06, evidence: "The pier opened on 6',
      ],
    ],
    list: ['changed The quay opens: 5 May 2024 → 6 May 2024'],
    items: ['report:quay'],
    bars: ['1 6 May 2024 The quay opens'],
  },
  'the title of an event': {
    edits: [['items', 'The quay opens', 'The new quay opens']],
    list: ['changed The new quay opens: The quay opens: 5 May 2024 → The new quay opens: 5 May 2024'],
    items: ['report:quay'],
    bars: ['1 5 May 2024 The new quay opens'],
  },
  'a speaker': {
    edits: [
      ['items', 'late: { words: Nobody was late, speaker: berg }', 'late: { words: Nobody was late }'],
      ['pack', 'The harbour master puts it in a few words', 'One puts it in a few words'],
    ],
    list: [
      'changed –: Ada Berg: “Nobody was late” → “Nobody was late”',
      'changed What was said: The harbour master puts it in a f → One puts it in a few words: “Nobo',
    ],
    items: ['report:late'],
    bars: ['One puts it in a few words: “Nobo', '“Nobody was late”'],
  },
  'the words of a quotation': {
    edits: [['items', 'words: The harbour is full', 'words: The harbour']],
    list: ['changed Olav Dahl: “The harbour is full” → “The harbour”'],
    items: ['report:full'],
    bars: ['“The harbour”'],
  },
  'a quotation is withdrawn': {
    edits: [['items', '  full: { words: The harbour is full, speaker: dahl }\n', '']],
    list: ['withdrawn Olav Dahl: “The harbour is full” → –'],
  },
  'a figure is withdrawn': {
    edits: [['items', /^ {2}new-boats: .*\n/m, '']],
    list: ['withdrawn New boats: 12 boats → –'],
  },
  'a claim is withdrawn, and its paragraph': {
    edits: [
      ['items', /^claims:\n.*\n/m, ''],
      ['pack', `${CREWS}\n\n`, ''],
      ['pack', '::claims{title="Claims"}', ''],
    ],
    list: [
      'withdrawn Claim: Each crew works in shifts. → –',
      'withdrawn The fleet: The crews of the ferries work in → –',
      'withdrawn Claims: Claims → –',
    ],
  },
  'a figure is added': {
    edits: [
      [
        'items',
        'events:',
        '  ships: { label: Ships in the yard, value: 40, unit: ships, evidence: "There were 40 ships in the yard" }\nevents:',
      ],
    ],
    list: ['added Ships in the yard: – → 40 ships'],
    items: ['report:ships'],
    bars: ['40ships Ships in the yard'],
  },
  'an id': {
    edits: [
      ['items', '  boats: {', '  ferries: {'],
      ['pack', '[@boats]', '[@ferries]'],
    ],
  },
  'the id of a document': {
    edits: [
      ['items', 'document: report', 'document: account'],
      ['pack', 'documents: [report', 'documents: [account'],
    ],
  },
  'a paragraph is moved': {
    edits: [
      ['pack', `${SENTENCE}\n\n`, ''],
      ['pack', '# What was said\n', `# What was said\n\n${SENTENCE}\n`],
    ],
    list: ['moved What was said: – → Nobody asked the riders about the'],
  },
  'a block is moved': {
    edits: [
      ['pack', '::people{title="Names"}\n\n', ''],
      ['pack', '::figures{title="Figures"}', '::people{title="Names"}\n\n::figures{title="Figures"}'],
    ],
    list: ['moved Names: – → Names'],
  },
  'a paragraph is changed and moved': {
    edits: [
      ['pack', `${SENTENCE}\n\n`, ''],
      [
        'pack',
        '# What was said\n',
        '# What was said\n\nNobody asked the riders about the colour of the ships.\n',
      ],
    ],
    list: ['changed What was said: Nobody asked the riders about the → Nobody asked the riders about the'],
    bars: ['Nobody asked the riders about the'],
  },
  'a heading': {
    edits: [['pack', '# The fleet', '# The fleet of the town']],
    list: ['changed The fleet of the town: The fleet → The fleet of the town'],
    bars: ['The fleet of the town'],
  },
  'an item of a list': {
    edits: [['pack', 'Prices have a chapter of their on.', 'Prices have no chapter of their on.']],
    list: ['changed What was said: Prices have a chapter of their on → Prices have no chapter of their o'],
    bars: ['Prices have no chapter of their o'],
  },
  'a row is added': {
    edits: [
      ['pack', '| The pier | in the south |', '| The pier | in the south |\n| A yard | beyond the bridge |'],
    ],
    list: ['added What was said: – → A yard | beyond the bridge'],
    bars: ['A yard beyond the bridge'],
  },
  'a line of code': {
    edits: [['pack', 'sail south', 'sail west']],
    list: ['changed What was said: sail north sail south → sail north sail west'],
    bars: ['sail north sail west'],
  },
  'a word in bold': { edits: [['pack', 'speak well of', 'speak **well** of']] },
  'the title of a document': {
    edits: [['survey', 'Survey of riders', 'Survey of those who ride']],
    list: ['changed Survey of those who ride: – → another title'],
    items: ['survey'],
    bars: ['B Survey of those who ride 2025.'],
  },
  'a topic': { edits: [['items', /topics: \[fleet\]/g, 'topics: [boats]']] },
  'the option of a block': {
    edits: [['pack', '::figures{title="Figures"}', '::figures{title="Figures" note="Counted by hand."}']],
    list: ['added Figures: – → Counted by hand.'],
    bars: ['Note: Counted by hand.'],
  },
  'a block shows less': {
    // The wait is cited, the other figures of the report are printed nowhere else.
    edits: [['pack', '::figures{title="Figures"}', '::figures{title="Figures" documents="survey"}']],
    list: ['withdrawn New boats: 12 boats → –'],
  },
  'title and marking of the pack': {
    edits: [['pack', 'title: The ferries', 'marking: "TLP:GREEN"\ntitle: The ferries at work']],
    list: ['changed Title: The ferries → The ferries at work', 'changed Marking: – → TLP:GREEN'],
  },
  'two at once: a figure in, a paragraph out': {
    edits: [
      [
        'items',
        'events:',
        '  ships: { label: Ships in the yard, value: 40, unit: ships, evidence: "There were 40 ships in the yard" }\nevents:',
      ],
      ['pack', `${SENTENCE}\n\n`, ''],
    ],
    list: [
      'added Ships in the yard: – → 40 ships',
      'withdrawn The fleet: Nobody asked the riders about the → –',
    ],
    items: ['report:ships'],
    bars: ['40ships Ships in the yard'],
  },
  'an edit and its undo': {
    edits: [
      ['pack', SENTENCE, 'Somebody asked them.'],
      ['pack', 'Somebody asked them.', SENTENCE],
    ],
  },
  'a source comes to be used no more': {
    edits: [
      ['pack', ' [@wait]', ''],
      ['pack', 'documents: [report, survey]', 'documents: [report]'],
    ],
    list: [
      'withdrawn Usual wait: 9 minutes → –',
      'changed What was said: – → Whoever rides waits for some minu',
      'withdrawn Survey of riders: – → is no longer one of the sources',
    ],
    bars: ['Whoever rides waits for some minu'],
  },
};

const known = compose(FIRST, undefined).record();

test.each(Object.entries(TRUTHS))('%s', (_, { edits, list = [], items = [], bars = [] }) => {
  const now = edited(FIRST, edits);
  const content = compose({ ...now, pack: `${now.pack}\n::changes\n` }, known);
  expect(listOf(content)).toEqual(list);
  expect(content.changed).toEqual(items);
  expect(barsOf(content)).toEqual(bars);
});

/** Templates with lists where the briefing has tables. */
const OTHERS = ['handout', 'one-page'] as const;

test.each(
  OTHERS.flatMap((template) =>
    Object.entries(TRUTHS).map(([name, truth]) => [template, name, truth] as const),
  ),
)('%s: bars are beside all that has changed: %s', (template, _, { edits }) => {
  const now = edited(FIRST, edits);
  const content = compose({ ...now, pack: `${now.pack}\n::changes\n` }, known);
  const { value, diagnostics } = renderPack(content, templates[template], []);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  const changed = new Set(content.changed);
  const rows = content.blocks.flatMap((block): readonly { readonly ref: string }[] => {
    if (block.block === 'claims') return block.groups.flatMap((group) => group.rows);
    if (block.block === 'people') return block.groups.flatMap((group) => group.rows);
    return block.block === 'timeline' ? block.entries : [];
  });
  const { bare, marked } = barsIn(parse(value.html), changed);
  expect(bare).toEqual([]);
  expect(marked).toBe(rows.filter(({ ref }) => changed.has(ref)).length);
});

/** What is printed of changed items without a bar; how many rows of claims, names and events have one. */
function barsIn(
  root: DefaultTreeAdapterTypes.Node,
  changed: ReadonlySet<string>,
): { readonly bare: readonly string[]; readonly marked: number } {
  const bare: string[] = [];
  let marked = 0;
  const visit = (node: DefaultTreeAdapterTypes.Node, block: string, hasBar: boolean): void => {
    const given = new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []);
    const own = given.get('data-block') ?? block;
    const isMarked = given.get('class')?.split(' ').includes('changed') === true;
    if (isMarked && /^(?:claims|people|timeline)$/.test(own)) marked += 1;
    const ref = given.get('data-ref') ?? '';
    if (changed.has(ref) && own !== 'changes' && !hasBar) bare.push(`${own}: ${ref}`);
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, own, hasBar || isMarked);
  };
  visit(root, '', false);
  return { bare, marked };
}

function compose(
  { report, items, survey, more, pack }: Texts,
  lastEdition: EditionRecord | undefined,
): PackContent {
  const [, id = ''] = /documents: \[(\w+)/.exec(pack) ?? [];
  const isOne = !pack.includes(', survey]');
  const edition = lastEdition === undefined ? 1 : 2;
  return composeEdition(
    {
      documents: { [id]: report, ...(!isOne && { survey }) },
      extractions: { [id]: items, ...(!isOne && { survey: more }) },
      pack: pack.replace('subtitle:', `edition: ${edition}\nsubtitle:`),
    },
    lastEdition,
  );
}
