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

const FILES: Readonly<Record<string, string>> = { ...EVENTFUL, ...FOREIGN, ...TEXTS };
