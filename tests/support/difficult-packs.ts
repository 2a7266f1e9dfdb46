import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many events there are: their table goes over many pages. */
const EVENTS = 300;

/**
 * Writes a workspace with packs that are hard to make accessible: hundreds of events, cells without words, words in
 * other languages and scripts, lists in lists, long headings, and tables that go on over pages.
 */
export function difficultPacks(root: string): void {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const days = Array.from({ length: EVENTS }, (_, index) => {
  const date = new Date(Date.UTC(1990, 0, 1 + 37 * index));
  const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return { id: `e${index + 1}`, iso: date.toISOString().slice(0, 10), written };
});

const EVENTFUL = {
  'sources/documents/diary.md': `---\ntitle: A diary\nissued: 2021-01-05\n---\n${days
    .map(({ written }) => `On ${written} the bridge was closed.`)
    .join('\n\n')}\n`,
  'sources/extractions/diary.yaml': `document: diary\nevents:\n${days
    .map(
      ({ id, iso, written }) =>
        `  ${id}: { title: Bridge closed, date: ${iso}, evidence: [{ quote: "On ${written} the bridge was closed" }] }`,
    )
    .join('\n')}\n`,
  'sources/packs/many-events.md':
    '---\ntitle: Closures of the bridge\ndate: 2021-02-01\ndocuments: [diary]\n---\n# Closures\n\n::timeline\n\n::evidence\n',
  'sources/packs/many-events-small.md':
    '---\ntitle: Closures of the bridge\ndate: 2021-02-01\ndocuments: [diary]\npaper: A5\ntype-size: large\n---\n# Closures\n\n::timeline\n',
};

const FOREIGN = {
  'sources/documents/rapport.md': `---
title: Le rapport du service des eaux
language: fr
issued: 2020-05-04
---
Le service répare les conduites. « L’eau est propre », dit la directrice, Anne Dubois. Il a réparé 240 conduites.

La rivière reste basse.
`,
  'sources/extractions/rapport.yaml': `document: rapport
entities:
  dubois: { kind: person, name: Anne Dubois }
figures:
  pipes: { label: Pipes repaired, value: 240, unit: pipes, as-printed: "240", evidence: [{ quote: Il a réparé 240 conduites }] }
quotations:
  clean: { words: L’eau est propre, speaker: dubois, about: the water }
claims:
  low: { text: The river is low., kind: reported, evidence: [{ quote: La rivière reste basse }] }
`,
  'sources/documents/wetter.md': `---
title: Wetter und Wasser
language: de
issued: 2020-06-04
---
Es regnet selten, und das Wasser wird knapp.
`,
  'sources/extractions/wetter.yaml': `document: wetter
claims:
  scarce: { text: Water is getting scarce., kind: reported, evidence: [{ quote: das Wasser wird knapp }] }
`,
  'sources/packs/foreign-words.md': `---
title: Water
date: 2020-06-01
documents: [rapport, wetter]
---
# What they say

Madame Dubois says that the water is clean [@clean], though scarce [@scarce].

The service repaired :value[pipes] pipes [@pipes].

::figures

::claims

::quotations

::people

::comparison

::sources

::evidence

::scales
`,
  'sources/packs/foreign-words-a5.md': `---
title: Water
date: 2020-06-01
documents: [rapport, wetter]
paper: A5
type-size: large
---
# What they say

The water is clean [@clean].

::figures

::claims

::comparison

::scales
`,
};

const TEXTS = {
  'sources/packs/empty-cells.md': `---
title: Cells without words
documents: [diary]
date: 2021-02-01
---
# A table

| Place | Open | Remark |
|:------|-----:|:------:|
| North |      |        |
|       | yes  |        |
| South | no   | closed |
|       |      |        |

- One
  - Within it
    1. Deeper
    2. And on
  - [x] Done

  A paragraph of the item.
- [ ] Open

With *stress*, **weight** and \`code\`.

## ${'A heading that is long enough to be cut when an anchor is made of it, and goes on '.repeat(2)}

Text with a [link](https://example.org/path?query=1&other=2) and another, <https://example.org/>.

### Ελληνικά και кириллица

Words in scripts of their own: Αθήνα, Москва.
`,
};

/** Turned pages, boxes, and every kind of chart. */
const YEARS = [2021, 2022, 2023] as const;
const LINES = ['Boats', 'Quays', 'Ferries', 'Rafts', 'Barges'] as const;
const countOf = (line: number, year: number): number => 40 + line * 13 + year * 7;

const DRAWN = {
  'sources/documents/harbour.md': `---\ntitle: The harbour\nissued: 2024-01-05\n---\n${LINES.map(
    (name, line) =>
      YEARS.map((year, at) => `In ${year} there were ${countOf(line, at)} ${name.toLowerCase()}.`).join(' '),
  ).join('\n\n')}\n\nOf 90 staff, 40 staff row and 30 staff sail.\n`,
  'sources/extractions/harbour.yaml': `document: harbour
figures:
${LINES.flatMap((name, line) =>
  YEARS.map(
    (year, at) =>
      `  l${line}-${year}: { label: ${name}, value: ${countOf(line, at)}, unit: vessels, period: ${year}, series: l, topics: [lines], evidence: [{ quote: "In ${year} there were ${countOf(line, at)} ${name.toLowerCase()}" }] }`,
  ),
).join('\n')}
  staff: { label: Staff, value: 90, unit: staff, series: s, topics: [staff], evidence: [{ quote: Of 90 staff }] }
  rowing: { label: Rowing, value: 40, unit: staff, series: s, subset-of: staff, topics: [staff], evidence: [{ quote: 40 staff row }] }
  sailing: { label: Sailing, value: 30, unit: staff, series: s, subset-of: staff, topics: [staff], evidence: [{ quote: 30 staff sail }] }
`,
  'sources/packs/drawn.md': `---
title: The harbour, drawn
documents: [harbour]
date: 2024-02-01
---
# Text

:::box{title="How it was counted" id="box"}
Words in a box; see :ref[box].
:::

::chart{title="Lines" kind="line" topics="lines"}

::chart{title="Fields" kind="multiples" topics="lines"}

::chart{title="A slope" kind="slope" compare="l0-2021 l0-2023 l1-2021 l1-2023"}

::chart{title="Parts" kind="stacked" topics="staff"}

::chart{title="Bars" kind="bars" topics="staff"}

::chart{title="Dots" kind="dots" topics="staff"}

# Turned

:::table{title="Boats" landscape}
| Year | Boats |
|---|--:|
${YEARS.map((year) => `| ${year} | :value[l0-${year}] [@l0-${year}] |`).join('\n')}
:::

::chart{title="Lines, turned" kind="line" topics="lines" landscape}

::figures{title="Figures, turned" landscape}

::evidence
`,
};

const FILES: Readonly<Record<string, string>> = { ...EVENTFUL, ...FOREIGN, ...TEXTS, ...DRAWN };
