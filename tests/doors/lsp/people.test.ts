import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { Editor } from './editor.ts';

const DOCUMENT = 'sources/documents/mill.md';
const EXTRACTION = 'sources/extractions/mill.yaml';
const PACK = 'sources/packs/mill.md';

const FILES = {
  [DOCUMENT]: `---
title: The mill
---
The mill ground 412 tonnes of rye in 2023. “We never stop for long,” said Ada Brenn. The sluice was closed in 2021.
`,
  [EXTRACTION]: `document: mill
entities:
  brenn: { kind: person, name: Ada Brenn }
  mill-house:
    kind: place
    name: The mill
figures:
  rye:
    label: Rye
    value: 412 tonnes
    evidence: The mill ground 412 tonnes of rye
quotations:
  stop:
    words: >-
      We never stop
      for long
    speaker: brenn
events:
  sluice:
    title: The sluice closed
    date: 2021
    said-by: "brenn"
    evidence: said Ada Brenn. The sluice was closed in 2021
`,
  [PACK]: `---
title: A mill
documents: [mill]
---
The mill ground :value[rye] [@rye], and Ada Brenn said “We never stop for long” [@stop].

It was 412 tonnes of rye. Some say 99 tonnes.
`,
};

async function edit(files: Readonly<Record<string, string>> = {}): Promise<Editor> {
  const editor = await Editor.start(temporaryFolder(), { ...FILES, ...files });
  onTestFinished(() => editor.close());
  for (const file of [PACK, EXTRACTION, DOCUMENT]) editor.open(file);
  return editor;
}

test('words in a folded text are explained on each of their lines, and lead to the document', async () => {
  const editor = await edit();
  for (const text of ['We never', 'for lo']) {
    expect(await editor.hover({ file: EXTRACTION, text })).toContain('We never stop for long');
    expect(await editor.definitions({ file: EXTRACTION, text })).toEqual([`${DOCUMENT}:4`]);
  }
  expect(await editor.references({ file: DOCUMENT, text: 'We never' })).toEqual([`${EXTRACTION}:14`]);
});

test('whoever speaks leads to the entity, and is explained', async () => {
  const editor = await edit();
  for (const text of ['speaker: bre', 'said-by: "bre']) {
    expect(await editor.definitions({ file: EXTRACTION, text })).toEqual([`${EXTRACTION}:3`]);
    expect(await editor.hover({ file: EXTRACTION, text })).toContain('Ada Brenn');
  }
});

test('an entity leads to whatever names it, from its id and from each of its names', async () => {
  const editor = await edit();
  const uses = [`${EXTRACTION}:17`, `${EXTRACTION}:22`];
  for (const text of ['  bre', 'speaker: bre', 'said-by: "bre']) {
    expect(await editor.references({ file: EXTRACTION, text })).toEqual(uses);
    expect(await editor.highlights({ file: EXTRACTION, text })).toEqual([3, 17, 22]);
  }
});

test('an entity gets another id from where it is named, between the same marks', async () => {
  const editor = await edit();
  const before = editor.text(EXTRACTION);
  for (const text of ['  bre', 'speaker: bre', 'said-by: "bre']) {
    const texts = editor.applied(await editor.rename({ file: EXTRACTION, text }, 'miller'));
    expect(Object.keys(texts)).toEqual([EXTRACTION]);
    expect(texts[EXTRACTION]).toBe(before.replaceAll('brenn', 'miller'));
  }
});

test('to cite what states a number is offered as an edit of the pack', async () => {
  const editor = await edit();
  const found = await editor.diagnosticsWhen(PACK, (all) => all.length === 2);
  expect(found.map(({ code }) => code)).toEqual(['UNBOUND_NUMBER', 'UNBOUND_NUMBER']);
  const [stated, other] = found;
  if (stated === undefined || other === undefined) throw new Error('too little is wrong');
  const actions = await editor.actions(PACK, stated);
  const cite = actions.find(({ title }) => title.startsWith('Cite `rye`'));
  expect(cite).toMatchObject({ kind: 'quickfix' });
  expect(cite?.isPreferred).toBeUndefined();
  const text = editor.applied(cite?.edit)[PACK] ?? '';
  expect(text).toBe(editor.text(PACK).replace('tonnes of rye. ', 'tonnes of rye [@rye]. '));
  editor.replace(PACK, 'tonnes of rye. ', 'tonnes of rye [@rye]. ');
  const left = await editor.diagnosticsWhen(PACK, (all) => all.length === 1);
  expect(left[0]?.range).toMatchObject({ start: { line: 6, character: 42 } });
  expect((await editor.actions(PACK, other)).some(({ title }) => title.startsWith('Cite'))).toBe(false);
});

test('numbers of a narrative are marked, bound ones and others, and so are values and citations', async () => {
  const editor = await edit();
  expect(await editor.marks(PACK)).toEqual([
    'rye value bound',
    'rye citation bound',
    'stop citation bound',
    '412 number unbound',
    '99 number unbound',
  ]);
  editor.replace(PACK, 'tonnes of rye. ', 'tonnes of rye [@rye]. ');
  expect(await editor.marks(PACK)).toContain('412 number bound');
  expect(await editor.marks(PACK)).toContain('99 number unbound');
});
