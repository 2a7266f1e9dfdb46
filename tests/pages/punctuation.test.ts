import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { build } from '../../src/index.ts';
import { readPages } from '../../src/stages/proof/read-pages.ts';
import { readOutline } from '../../src/stages/typeset/read-outline.ts';
import { readAloud } from '../support/read-aloud.ts';
import { smallPng } from '../support/small-pictures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** As people type it, and as it is printed. */
const typed = (place: string): string => `the quay's ${place.toLowerCase()} - so... it--stays, 2019-2021`;
const set = (place: string): string => `the quay’s ${place.toLowerCase()} – so… it—stays, 2019–2021`;
/** The same within YAML and within the option of a block. */
const y = (place: string): string => JSON.stringify(typed(place));
const names = new Set<string>();
/** Each place has a name of its own, by which it is found on paper. */
const at = (place: string): string => {
  names.add(place);
  return typed(place);
};
const yat = (place: string): string => {
  names.add(place);
  return y(place);
};

/** What a source claims has no dates but those that it is cited for. */
const claim = (place: string): string => JSON.stringify(at(place).replace(', 2019-2021', ''));

const FILES = {
  'brand.yml': `publisher: ${yat('Publisher')}\ncontact: [${yat('Contact')}]\n`,
  'sources/pictures/quay.png': smallPng(),
  'sources/documents/report.md': `---
title: ${yat('Report')}
author: [{ literal: ${yat('Writer')} }]
container-title: ${yat('Paper')}
publisher: ${yat('Printer')}
issued: 2022-05-04
reliability: B
descriptor: ${yat('Descriptor')}
origin: ${yat('Origin')}
rights: ${yat('Rights')}
---
There were 12 boats in 2020 and 15 boats in 2021. Of all boats, 4 were red. On 3 May 2021 the quay opened.

“Boats are slow,” said Mara Lind, the master. The quay is old.
`,
  'sources/documents/paper.md': `---
title: A paper
issued: 2022-05-05
origin: the paper
reliability: C
---
There were 11 boats in 2020. The quay is old.
`,
  'sources/extractions/paper.yaml': `document: paper
figures:
  fewer: { label: ${claim('Elsewhere')}, value: 11, unit: boats, period: 2020, topics: [boats], evidence: There were 11 boats in 2020 }
claims:
  aged: { text: ${claim('Agrees')}, kind: reported, topics: [quay], evidence: The quay is old }
`,
  'sources/extractions/report.yaml': `document: report
entities:
  lind: { kind: person, name: Mara Lind, role: ${yat('Role')}, note: ${yat('Entity')}, aliases: [Lind] }
figures:
  then: { label: ${y('Boats')}, value: 12, unit: boats, period: 2020, topics: [boats], series: boats, key: 1, note: ${yat('Figure')}, evidence: There were 12 boats in 2020 }
  now: { label: ${yat('Boats')}, value: 15, unit: boats, period: 2021, topics: [boats], series: boats, said-by: lind, evidence: 15 boats in 2021 }
  red: { label: ${yat('Red')}, value: 4, unit: boats, subset-of: now, topics: [boats, red], series: red, evidence: "Of all boats, 4 were red" }
events:
  opening: { title: ${yat('Opening')}, date: 2021-05-03, place: ${yat('Where')}, note: ${yat('Event')}, evidence: On 3 May 2021 the quay opened }
  closing: { title: ${yat('Closing')}, date: 2030, date-basis: outside, note: ${yat('Outside')}, evidence: The quay is old }
quotations:
  slow: { words: Boats are slow, speaker: lind, about: ${yat('Subject')}, note: ${yat('Quotation')} }
claims:
  old: { text: ${claim('Claim')}, kind: reported, topics: [quay], note: ${yat('Remark')}, evidence: The quay is old }
`,
  'sources/packs/p.md': `---
title: ${yat('Title')}
subtitle: ${yat('Subtitle')}
audience: ${yat('Audience')}
author: [${yat('Author')}]
supersedes: ${yat('Supersedes')}
date: 2022-06-01
documents: [report, paper]
own: ["it--stays, 2019-2021"]
sections: numbered
distribution: [{ name: ${yat('Recipient')}, organisation: ${yat('Organisation')} }]
---
# ${at('Summary')} {.summary}

- ${at('Item')} [@old].

::contents{title="${at('Contents')}" exhibits="yes"}

# ${at('Section')}

${at('Text')} [@old]. It has **${at('Bold')}** and a note.[^n]

[^n]: ${at('Footnote')}.

| ${at('Column')} | Other |
|---|---|
| ${at('Cell')} | that |

:::table{title="${at('Table')}" unit="${at('Unit')}" note="${at('Under')}"}
| Boats | Number |
|---|--:|
| Boats | :value[now] |
:::

:::box{title="${at('Box')}"}
${at('Inside')}.
:::

::key-figures{title="${at('Key')}"}

::figures{title="${at('Figures')}" note="${at('Noted')}"}

::chart{title="${at('Line')}" kind="line" topics="boats" compare="then now"}

::chart{title="${at('Bars')}" note="${at('Charted')}"}

::timeline{title="${at('Timeline')}"}

::picture{title="${at('Picture')}" file="quay.png" alt="${at('Alternative')}" caption="${at('Caption')}" credit="${at('Credit')}" note="${at('Pictured')}"}

::claims{title="${at('Claims')}"}

::quotations{title="${at('Quotations')}"}

::people{title="${at('People')}"}

::comparison{title="${at('Comparison')}"}

::sources{title="${at('Sources')}"}

::scales{title="${at('Scales')}"}

::notes{title="${at('Lines')}" lines="2"}

::evidence{title="${at('Evidence')}"}

::about{title="${at('About')}"}
`,
};

const bare = (text: string): string => text.replaceAll(/[\s\u200b]+/g, '');

/** What is typed with the signs of a keyboard. */
const STRAIGHT = /quay's|(?<!–)\s-\s|\.\.\.|it--stays|2019-2021/g;

test('words of every place have the signs of a typesetter, on the page, in the outline and for screen-reader users', async () => {
  const root = temporaryFolder(FILES);
  const { diagnostics } = await build({ root });
  expect(
    diagnostics.filter(({ severity }) => severity === 'error').map((one) => JSON.stringify(one)),
  ).toEqual([]);
  const bytes = readFileSync(join(root, 'output/p/p.pdf'));
  const pdf = readPdf(bytes);
  const painted = bare(
    readPages(pdf)
      .flatMap((runs) => runs.map(({ text }) => text))
      .join(''),
  );
  const aloud = readAloud(bytes);
  const outline = readOutline(pdf)
    .map(({ title }) => title)
    .join('\n');
  const missing = [...names].filter(
    (name) => !`${painted} ${bare(aloud)}`.includes(bare(set(name).replace(/, 2019–2021$/, ''))),
  );
  expect(missing).toEqual([]);
  expect(
    [...aloud.matchAll(STRAIGHT)].map(
      ({ 0: found, index }) => `${found}: ${aloud.slice(index - 30, index + 30)}`,
    ),
  ).toEqual([]);
  expect(outline.match(STRAIGHT)).toBeNull();
  expect(painted.match(/quay's|\.\.\.|it--stays|2019-2021/g)).toBeNull();
}, 60_000);
