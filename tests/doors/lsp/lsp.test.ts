import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { Editor } from './editor.ts';

const PACK = 'sources/packs/riverside.md';
const EXTRACTION = 'sources/extractions/riverside-library.yaml';
const DOCUMENT = 'sources/documents/riverside-library.md';

/** A second document, which has an item of the same id, and a pack of both. */
const SECOND = {
  'sources/documents/council.md': `---
type: report
title: What the council says
author: [{ family: Ito, given: Ken }]
publisher: Riverside Town Council
issued: 2026-04-20
---
# What the council says

The council counted 30 loans a day. “We pay for it gladly,” said Ken Ito.
`,
  'sources/extractions/council.yaml': `document: council
extracted: { by: A, on: 2026-05-04, method: manual }
entities:
  ito: { kind: person, name: Ken Ito }
figures:
  loans:
    label: Loans a day
    value: 30
    unit: loans a day
    topics: [lending]
    evidence: [{ quote: "counted 30 loans a day" }]
quotations:
  gladly: { words: "We pay for it gladly", speaker: ito }
`,
  'sources/packs/both.md': `---
title: Both accounts
date: 2026-05-04
documents: [riverside-library, council]
---
# Lending {#lending}

The council counted :value[council:loans] [@council:loans].

::figures{topics="lending"}

::evidence
`,
} as const;

async function edit(
  files: Readonly<Record<string, string>> = {},
  open: readonly string[] = [PACK, EXTRACTION, DOCUMENT],
): Promise<Editor> {
  const editor = await Editor.start(temporaryFolder(), { ...Object.fromEntries(starterFiles), ...files });
  onTestFinished(() => editor.close());
  for (const file of open) editor.open(file);
  return editor;
}

const none = (all: readonly unknown[]): boolean => all.length === 0;

describe('what is wrong', () => {
  test('is told of a file that is not open', async () => {
    const editor = await edit({ [PACK]: (starterFiles.get(PACK) ?? '').replace('[@loans]', '[@lones]') }, []);
    expect(await editor.codesWith(PACK, 'UNKNOWN_CITATION')).toContain('UNKNOWN_CITATION');
  });

  test('is told as one types, with words, severity, code and where it is explained', async () => {
    const editor = await edit();
    editor.replace(PACK, ':value[loans]', '47,000');
    await editor.codesWith(PACK, 'UNBOUND_NUMBER');
    const [found] = editor.diagnostics(PACK);
    expect(found).toMatchObject({ severity: 1, source: 'sourcebound' });
    expect(found?.message).toContain('47,000');
    const [address = '', line] = found?.codeDescription?.href.split('#L') ?? [];
    expect(address).toMatch(/^file:.*docs\/diagnostics\.md$/);
    const read = readFileSync(fileURLToPath(address), 'utf8').split('\n')[Number(line) - 1];
    expect(read).toBe('### UNBOUND_NUMBER');
    expect(found?.range.start.line).toBe(8);
  });

  test('has the source’s words beside it', async () => {
    const editor = await edit();
    editor.replace(PACK, ':value[loans]', '47,000');
    await editor.codesWith(PACK, 'UNBOUND_NUMBER');
    const related = editor.diagnostics(PACK)[0]?.relatedInformation ?? [];
    expect(related.map(({ message }) => message)).toContain("the source's words for loans");
    expect(related.map(({ location }) => editor.fileOf(location.uri))).toContain(DOCUMENT);
  });

  test('is gone when it is put right', async () => {
    const editor = await edit();
    editor.replace(PACK, ':value[loans]', '47,000');
    await editor.codesWith(PACK, 'UNBOUND_NUMBER');
    editor.replace(PACK, '47,000', ':value[loans]');
    expect(await editor.diagnosticsWhen(PACK, none)).toEqual([]);
  });

  test('in one file is gone when an unsaved buffer of another puts it right', async () => {
    const editor = await edit();
    editor.replace(PACK, '[@loans]', '[@lent]');
    await editor.codesWith(PACK, 'UNKNOWN_CITATION');
    editor.replace(EXTRACTION, '  loans:', '  lent:');
    await editor.diagnosticsWhen(PACK, (all) => all.some(({ message }) => String(message).includes('loans')));
    editor.replace(PACK, ':value[loans]', ':value[lent]');
    expect(await editor.diagnosticsWhen(PACK, none)).toEqual([]);
  });

  test('is told of an extraction whose document changes under it, unsaved', async () => {
    const editor = await edit();
    await editor.diagnosticsWhen(EXTRACTION, none);
    editor.replace(DOCUMENT, 'about 48,000 books', 'about 49,000 books');
    expect(await editor.codesWith(EXTRACTION, 'QUOTE_NOT_FOUND')).toContain('QUOTE_NOT_FOUND');
  });

  test('and has not been saved is forgotten when the file is closed', async () => {
    const editor = await edit();
    editor.replace(DOCUMENT, 'about 48,000 books', 'about 49,000 books');
    await editor.codesWith(EXTRACTION, 'QUOTE_NOT_FOUND');
    editor.close_(DOCUMENT);
    expect(await editor.diagnosticsWhen(EXTRACTION, none)).toEqual([]);
  });

  test('leads from the second of two keys to the first', async () => {
    const editor = await edit();
    editor.replace(EXTRACTION, '  volunteers-hired:', '  volunteers:');
    await editor.codesWith(EXTRACTION, 'DUPLICATE_KEY');
    const found = editor.diagnostics(EXTRACTION).find(({ code }) => code === 'DUPLICATE_KEY');
    expect(found?.relatedInformation?.[0]?.location.range.start.line).toBe(20);
    expect(found?.range.start.line).toBe(25);
  });

  test('leads from the second of two ids of a narrative to the first', async () => {
    const editor = await edit();
    editor.replace(PACK, '# Figures', '# Figures {#here}');
    editor.replace(PACK, '# What happened', '# What happened {#here}');
    await editor.codesWith(PACK, 'DUPLICATE_LABEL');
    const found = editor.diagnostics(PACK).find(({ code }) => code === 'DUPLICATE_LABEL');
    expect(found?.relatedInformation?.[0]?.location.range.start.line).toBe(13);
  });

  test('is marked as unnecessary where nothing uses it', async () => {
    const editor = await edit();
    editor.write('sources/extractions/nobody.yaml', 'document: nobody\n');
    await editor.codesWith('sources/extractions/nobody.yaml', 'UNUSED_EXTRACTION');
    expect(editor.diagnostics('sources/extractions/nobody.yaml')[0]?.tags).toEqual([1]);
  });

  test('is told at the same places in a file with CRLF', async () => {
    const crlf = (file: string): string => (starterFiles.get(file) ?? '').replaceAll('\n', '\r\n');
    const editor = await edit({
      [PACK]: crlf(PACK),
      [EXTRACTION]: crlf(EXTRACTION),
      [DOCUMENT]: crlf(DOCUMENT),
    });
    editor.replace(PACK, ':value[loans]', '47,000');
    await editor.codesWith(PACK, 'UNBOUND_NUMBER');
    const range = editor.diagnostics(PACK)[0]?.range;
    expect(range?.start).toEqual(editor.position({ file: PACK, text: '47,000', in: 0 }));
    expect(range?.end).toEqual(editor.position({ file: PACK, text: '47,000' }));
  });

  test('is placed by units of UTF-16', async () => {
    const editor = await edit();
    editor.replace(PACK, 'The library reopened', '😀 The library reopened');
    editor.replace(PACK, ':value[loans]', '47,000');
    await editor.codesWith(PACK, 'UNBOUND_NUMBER');
    const found = editor.diagnostics(PACK).find(({ code }) => code === 'UNBOUND_NUMBER');
    expect(found?.range.start).toEqual(editor.position({ file: PACK, text: '47,000', in: 0 }));
  });

  test('follows files that others make, change and delete', async () => {
    const editor = await edit({}, []);
    editor.write('sources/packs/new.md', '---\ntitle: New\ndocuments: [nowhere]\n---\n# New\n');
    expect(await editor.codesWith('sources/packs/new.md', 'MISSING_DOCUMENT')).toContain('MISSING_DOCUMENT');
    editor.remove('sources/packs/new.md');
    expect(await editor.diagnosticsWhen('sources/packs/new.md', none)).toEqual([]);
    editor.remove(EXTRACTION);
    expect(await editor.codesWith(PACK, 'MISSING_EXTRACTION')).toContain('MISSING_EXTRACTION');
  });

  test('is told of an editor that does not tell of files, too', async () => {
    const files = Object.fromEntries(starterFiles);
    const editor = await Editor.start(temporaryFolder(), files, ['.'], {});
    onTestFinished(() => editor.close());
    editor.open(PACK);
    editor.replace(PACK, '[@loans]', '[@lones]');
    await editor.codesWith(PACK, 'UNKNOWN_CITATION');
    editor.write('sources/packs/new.md', '---\ntitle: New\ndocuments: [nowhere]\n---\n# New\n');
    expect(await editor.codesWith('sources/packs/new.md', 'MISSING_DOCUMENT')).toContain('MISSING_DOCUMENT');
  });

  test('is told of a file that has never been saved', async () => {
    const editor = await edit({}, []);
    editor.open('sources/packs/unsaved.md', '---\ntitle: New\ndocuments: [nowhere]\n---\n# New\n');
    expect(await editor.codesWith('sources/packs/unsaved.md', 'MISSING_DOCUMENT')).toContain(
      'MISSING_DOCUMENT',
    );
  });

  test('is told while a long document is being typed', async () => {
    const paragraphs = Array.from({ length: 2_000 }, (_, index) => `Paragraph ${index} says little.`).join(
      '\n\n',
    );
    const editor = await edit({ [DOCUMENT]: `${starterFiles.get(DOCUMENT)}\n${paragraphs}\n` });
    editor.replace(DOCUMENT, 'Paragraph 1999 says little.', 'Paragraph 1999 says much.');
    editor.replace(DOCUMENT, 'about 48,000 books', 'about 49,000 books');
    expect(await editor.codesWith(EXTRACTION, 'QUOTE_NOT_FOUND')).toContain('QUOTE_NOT_FOUND');
    const labels = await editor.labels({ file: EXTRACTION, text: 'evidence: "Twelve vol' });
    expect(labels[0]).toMatch(/^Twelve volunteers kept/);
  });
});

describe('what can be typed', () => {
  test('is everything that a pack can cite, with value, label and the source’s words', async () => {
    const editor = await edit();
    const found = await editor.complete({ file: PACK, text: '[@lo' });
    expect(found.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['loans', 'okafor', 'reopening', 'habit', 'record', 'riverside-library']),
    );
    const loans = found.find(({ label }) => label === 'loans');
    expect(loans?.detail).toBe('Books lent since the reopening: about 48,000 books');
    expect(JSON.stringify(loans?.documentation)).toContain('it has lent about 48,000 books');
    expect(loans?.textEdit).toMatchObject({ newText: 'loans' });
  });

  test('has the document’s id where two have the same item', async () => {
    const editor = await edit(SECOND, ['sources/packs/both.md']);
    editor.replace('sources/packs/both.md', '::evidence', 'More [@\n\n::evidence');
    const labels = await editor.labels({ file: 'sources/packs/both.md', text: 'More [@' });
    expect(labels).toEqual(
      expect.arrayContaining(['council:loans', 'riverside-library:loans', 'gladly', 'council']),
    );
    expect(labels).not.toContain('loans');
  });

  test('goes on behind a document’s id', async () => {
    const editor = await edit(SECOND, ['sources/packs/both.md']);
    const labels = await editor.labels({ file: 'sources/packs/both.md', text: '[@council:' });
    expect(labels).toContain('council:loans');
    expect(labels.every((label) => label.startsWith('council'))).toBe(true);
  });

  test('is a second citation in the same brackets', async () => {
    const editor = await edit();
    editor.replace(PACK, '[@loans]', '[@loans; @re');
    expect(await editor.labels({ file: PACK, text: '[@loans; @re' })).toContain('record');
  });

  test('is a figure, and nothing else, in `:value[`', async () => {
    const editor = await edit();
    const labels = await editor.labels({ file: PACK, text: ':value[lo' });
    expect(labels).toEqual(['loans', 'volunteers', 'volunteers-hired', 'readers']);
  });

  test('is the name of a block, its options, their values', async () => {
    const editor = await edit(SECOND, ['sources/packs/both.md']);
    const file = 'sources/packs/both.md';
    expect(await editor.labels({ file, text: '::fig' })).toEqual(
      expect.arrayContaining(['figures', 'timeline']),
    );
    editor.replace(file, '::figures{topics="lending"}', '::key-figures{fig');
    expect(await editor.labels({ file, text: '::key-figures{fig' })).toContain('figures');
    editor.replace(file, '::key-figures{fig', '::key-figures{figures="co');
    expect(await editor.labels({ file, text: '::key-figures{figures="co' })).toContain('council:loans');
    editor.replace(file, '::key-figures{figures="co', '::figures{topics="');
    expect(await editor.labels({ file, text: '::figures{topics="' })).toEqual(['lending']);
    editor.replace(file, '::figures{topics="', '::figures{documents="');
    expect(await editor.labels({ file, text: '::figures{documents="' })).toEqual([
      'council',
      'riverside-library',
    ]);
  });

  test('is what `:ref[` can refer to', async () => {
    const editor = await edit(SECOND, ['sources/packs/both.md']);
    editor.replace('sources/packs/both.md', '::evidence', 'See :ref[\n\n::evidence');
    expect(await editor.labels({ file: 'sources/packs/both.md', text: 'See :ref[' })).toEqual(['lending']);
  });

  test('is a field of the front matter that is not there yet', async () => {
    const editor = await edit();
    editor.replace(PACK, 'date: 2026-05-04\n', 'date: 2026-05-04\npa\n');
    const labels = await editor.labels({ file: PACK, text: '\npa' });
    expect(labels).toEqual(expect.arrayContaining(['paper', 'template', 'sections']));
    expect(labels).not.toContain('title');
  });

  test('is a word that a field of the front matter may have', async () => {
    const editor = await edit();
    editor.replace(PACK, 'date: 2026-05-04\n', 'paper: \n');
    expect(await editor.labels({ file: PACK, text: 'paper: ' })).toEqual([
      'A4',
      'Letter',
      'A5',
      'Half-letter',
    ]);
  });

  test('is a document and a template in the front matter', async () => {
    const editor = await edit(SECOND);
    expect(await editor.labels({ file: PACK, text: 'documents: [riv' })).toEqual([
      'council',
      'riverside-library',
    ]);
    editor.replace(PACK, 'date: 2026-05-04\n', 'template: b\n');
    expect(await editor.labels({ file: PACK, text: 'template: b' })).toContain('briefing');
  });

  test('is a person for `speaker`, a figure for `subset-of`', async () => {
    const editor = await edit();
    expect(await editor.labels({ file: EXTRACTION, text: 'speaker: ok' })).toEqual(['okafor', 'library']);
    expect(await editor.labels({ file: EXTRACTION, text: 'subset-of: vol' })).toEqual([
      'loans',
      'volunteers',
      'readers',
    ]);
    editor.replace(EXTRACTION, '    unit: books\n', '    unit: books\n    said-by: o\n');
    expect(await editor.labels({ file: EXTRACTION, text: 'said-by: o' })).toEqual(['okafor', 'library']);
  });

  test('is a topic that others have', async () => {
    const editor = await edit(SECOND);
    editor.replace(EXTRACTION, '    unit: books\n', '    unit: books\n    topics: [l\n');
    expect(await editor.labels({ file: EXTRACTION, text: 'topics: [l' })).toEqual(['lending']);
  });

  test('is what the extraction had before the YAML broke', async () => {
    const editor = await edit();
    await editor.labels({ file: PACK, text: '[@lo' });
    editor.replace(EXTRACTION, 'entities:', '"entities: {');
    expect(await editor.labels({ file: PACK, text: '[@lo' })).toContain('loans');
  });

  test('is how the document’s words go on, in a quote', async () => {
    const editor = await edit();
    editor.replace(
      EXTRACTION,
      'evidence: "it has lent about 48,000 books"',
      'evidence:\n      - quote: "since then it',
    );
    const found = await editor.complete({ file: EXTRACTION, text: '- quote: "since then it' });
    expect(found.map(({ label }) => label)).toEqual([
      'Since then it has lent about 48,000 books',
      'Since then it has lent about 48,000 books, more than in any year before the flood',
    ]);
    expect(found[0]?.filterText).toBe('since then it');
  });

  test('is quoted where YAML needs it', async () => {
    const editor = await edit({
      [DOCUMENT]: (starterFiles.get(DOCUMENT) ?? '').replace('Twelve volunteers', 'Note: twelve volunteers'),
    });
    editor.replace(EXTRACTION, 'evidence: "Twelve volunteers kept a reading room open"', 'evidence: Note');
    const found = await editor.complete({ file: EXTRACTION, text: 'evidence: Note' });
    expect(found.map(({ textEdit }) => (textEdit as { newText: string }).newText)).toContain(
      '"Note: twelve volunteers kept a reading room open in the market hall while the building dried"',
    );
  });

  test('is how the words of a document go on, between quotation marks of a narrative', async () => {
    const editor = await edit();
    editor.replace(PACK, '“A library is a habit”', '“A library is');
    expect(await editor.labels({ file: PACK, text: '“A library is' })).toContain('A library is a habit');
  });

  test('is never an example of the schema', async () => {
    const editor = await edit();
    const labels = [
      ...(await editor.labels({ file: EXTRACTION, text: 'speaker: ok' })),
      ...(await editor.labels({ file: EXTRACTION, text: '    kind: per' })),
      ...(await editor.labels({ file: EXTRACTION, text: 'document: riv' })),
    ];
    expect(labels).not.toContain('parker');
    expect(labels).toContain('person');
    expect(labels).toContain('riverside-library');
  });
});

describe('completion in an extraction in JSON', () => {
  const JSON_FILE = 'sources/extractions/council.json';
  const { 'sources/extractions/council.yaml': _, ...others } = SECOND;
  const WHOLE = `{
  "document": "council",
  "entities": { "ito": { "kind": "person", "name": "Ken Ito" } },
  "figures": {
    "loans": { "label": "Loans", "value": 30, "unit": "loans a day", "evidence": "counted 30 loans a day" }
  },
  "quotations": { "gladly": { "words": "We pay for it gladly", "speaker": "ito" } }
}
`;
  const json = async (from: string, to: string): Promise<Editor> => {
    const editor = await edit({ ...others, [JSON_FILE]: WHOLE }, [JSON_FILE, PACK]);
    editor.replace(JSON_FILE, from, to);
    return editor;
  };

  test.each([
    ['a field in its quotation marks', '"unit": "loans a day"', '"qual"', '"qual', 'qualifier', 'qualifier'],
    ['a field without any', '"unit": "loans a day"', 'qual', 'qual', 'qualifier', '"qualifier": '],
    ['a value', '"unit": "loans a day"', '"qualifier": "mor', '"qualifier": "mor', 'more-than', 'more-than'],
    ['a value without quotation marks', '"person"', 'per', '"kind": per', 'person', '"person"'],
    ['an id that is named', '"speaker": "ito"', '"speaker": "', '"speaker": "', 'ito', 'ito'],
    ['a truth', '"unit": "loans a day"', '"proposed": ', '"proposed": ', 'true', 'true'],
    [
      'the document’s words',
      '"evidence": "counted 30 loans a day"',
      '"evidence": [{ "quote": "The council co',
      '"quote": "The council co',
      'The council counted 30 loans a day',
      'The council counted 30 loans a day',
    ],
  ])('is %s', async (_name, from, to, at, label, newText) => {
    const editor = await json(from, to);
    const found = await editor.complete({ file: JSON_FILE, text: at });
    const edits = found.filter((one) => one.label === label).map(({ textEdit }) => textEdit);
    expect(edits).toMatchObject([{ newText }]);
  });

  test('leaves out what the item has, and offers nothing behind a string', async () => {
    const editor = await json('"unit": "loans a day"', '"u"');
    const labels = await editor.labels({ file: JSON_FILE, text: '30, "u' });
    expect(labels).toContain('unit');
    expect(labels).not.toContain('value');
    expect(await editor.labels({ file: JSON_FILE, text: '"label": "Loans"' })).toEqual([]);
  });
});

describe('what is named', () => {
  test('is told with value, words in their paragraph, and where that is', async () => {
    const editor = await edit();
    const hover = await editor.hover({ file: PACK, text: '[@loa' });
    expect(hover).toContain('about 48,000 books');
    expect(hover).toContain('Since then **it has lent about 48,000 books**, more than');
    expect(hover).toContain('paragraph 2');
    expect(await editor.hover({ file: PACK, text: 'The library re' })).toBe('');
  });

  test('is a document with its title', async () => {
    const editor = await edit();
    expect(await editor.hover({ file: PACK, text: 'documents: [river' })).toContain(
      'A year at Riverside Library',
    );
  });

  test('leads from the citation to the item, to the words, and back', async () => {
    const editor = await edit();
    expect(await editor.definitions({ file: PACK, text: '[@loa' })).toEqual([`${EXTRACTION}:15`]);
    expect(await editor.definitions({ file: EXTRACTION, text: '  loans' })).toEqual([`${DOCUMENT}:16`]);
    expect(await editor.definitions({ file: EXTRACTION, text: '"At least 300 ch' })).toEqual([
      `${DOCUMENT}:25`,
    ]);
    expect(await editor.definitions({ file: DOCUMENT, text: 'about 48' })).toEqual([`${EXTRACTION}:15`]);
    expect(await editor.references({ file: DOCUMENT, text: 'about 48' })).toEqual([`${EXTRACTION}:20`]);
    expect(await editor.definitions({ file: EXTRACTION, text: 'speaker: oka' })).toEqual([`${EXTRACTION}:5`]);
    expect(await editor.definitions({ file: PACK, text: '[riverside-l' })).toEqual([`${DOCUMENT}:1`]);
  });

  test('is found wherever it is named', async () => {
    const editor = await edit();
    expect(await editor.references({ file: EXTRACTION, text: '  loans' })).toEqual([
      `${PACK}:9`,
      `${PACK}:9`,
    ]);
    expect(await editor.references({ file: PACK, text: '[@loa' }, true)).toContain(`${EXTRACTION}:15`);
    expect(await editor.references({ file: EXTRACTION, text: '  volunteers' }, true)).toEqual([
      `${EXTRACTION}:21`,
      `${EXTRACTION}:30`,
    ]);
    expect(await editor.references({ file: PACK, text: '[riverside-l' })).toEqual([
      `${EXTRACTION}:1`,
      `${PACK}:5`,
    ]);
    expect(await editor.highlights({ file: PACK, text: '[@loa' })).toEqual([9, 9]);
  });

  test('is not the item of the same id of another document', async () => {
    const editor = await edit(SECOND);
    expect(await editor.references({ file: EXTRACTION, text: '  loans' })).toEqual([
      `${PACK}:9`,
      `${PACK}:9`,
    ]);
    expect(await editor.references({ file: 'sources/extractions/council.yaml', text: '  loans' })).toEqual([
      'sources/packs/both.md:8',
      'sources/packs/both.md:8',
    ]);
  });

  test('gets another id in all files, unsaved ones among them', async () => {
    const editor = await edit();
    editor.replace(PACK, '# Figures', 'Again :value[loans] books [@loans].\n\n# Figures');
    expect(await editor.ask('prepareRename', { file: PACK, text: '[@loa' })).toMatchObject({
      placeholder: 'loans',
    });
    const texts = editor.applied(await editor.rename({ file: PACK, text: '[@loa' }, 'lent'));
    expect(Object.keys(texts).sort()).toEqual([EXTRACTION, PACK]);
    expect(texts[PACK]).toContain('Again :value[lent] books [@lent].');
    expect(texts[PACK]).not.toContain('loans');
    expect(texts[EXTRACTION]).toContain('\n  lent:\n');
  });

  test('gets another id in a file with CRLF, and nothing else of it changes', async () => {
    const crlf = (file: string): string => (starterFiles.get(file) ?? '').replaceAll('\n', '\r\n');
    const editor = await edit({ [PACK]: crlf(PACK), [EXTRACTION]: crlf(EXTRACTION) });
    const texts = editor.applied(await editor.rename({ file: EXTRACTION, text: '  volunteers' }, 'helpers'));
    expect(texts[EXTRACTION]).toBe(
      crlf(EXTRACTION)
        .replace('  volunteers:', '  helpers:')
        .replace('subset-of: volunteers ', 'subset-of: helpers '),
    );
  });

  test('does not get an id that is taken, or that cannot be one', async () => {
    const editor = await edit();
    const at = { file: PACK, text: '[@loa' };
    await expect(editor.rename(at, 'readers')).rejects.toThrow('`readers` is taken in `figures`');
    await expect(editor.rename(at, 'a b')).rejects.toThrow('cannot be an id');
    await expect(editor.rename({ file: PACK, text: 'The lib' }, 'x')).rejects.toThrow('no id here');
    expect(await editor.ask('prepareRename', { file: PACK, text: 'The lib' })).toBeNull();
  });
});

describe('what can be done', () => {
  test('about a diagnostic is in its code actions; what is certain is preferred', async () => {
    const editor = await edit();
    editor.replace(EXTRACTION, '    qualifier: at-least\n', '');
    const all = await editor.diagnosticsWhen(EXTRACTION, (found) => found.length > 0);
    const [diagnostic] = all;
    if (diagnostic === undefined) throw new Error('nothing is wrong');
    const actions = await editor.actions(EXTRACTION, diagnostic);
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    expect(preferred?.kind).toBe('quickfix');
    expect(preferred?.diagnostics?.[0]?.code).toBe(diagnostic.code);
    expect(editor.applied(preferred?.edit)[EXTRACTION]).toContain('qualifier: at-least');
  });

  test('about all at once is `source.fixAll.sourcebound`, and only when it is asked for', async () => {
    const editor = await edit();
    editor.replace(EXTRACTION, '    qualifier: at-least\n', '');
    editor.replace(EXTRACTION, '    qualifier: about\n', '');
    const all = await editor.diagnosticsWhen(EXTRACTION, (found) => found.length > 1);
    const [diagnostic] = all;
    if (diagnostic === undefined) throw new Error('nothing is wrong');
    const [action, ...others] = await editor.actions(EXTRACTION, diagnostic, ['source.fixAll']);
    expect(others).toEqual([]);
    expect(action?.kind).toBe('source.fixAll.sourcebound');
    const text = editor.applied(action?.edit)[EXTRACTION];
    expect(text).toContain('qualifier: at-least');
    expect(text).toContain('qualifier: about');
    const quick = await editor.actions(EXTRACTION, diagnostic);
    expect(quick.every(({ kind }) => kind === 'quickfix')).toBe(true);
  });
});

describe('a file', () => {
  test('has its outline', async () => {
    const editor = await edit();
    const sections = await editor.symbols(EXTRACTION);
    expect(sections.map(({ name, children }) => [name, children?.length])).toEqual([
      ['entities', 2],
      ['figures', 4],
      ['events', 1],
      ['quotations', 1],
      ['claims', 1],
    ]);
    const headings = await editor.symbols(PACK);
    expect(headings.map(({ name, children }) => [name, children?.map((one) => one.name)])).toEqual([
      ['What to know', []],
      ['Figures', ['::figures']],
      ['What happened', ['::timeline']],
      ['The source', ['::sources', '::evidence']],
    ]);
    expect((await editor.symbols(DOCUMENT)).map(({ name }) => name)).toEqual(['A year at Riverside Library']);
  });

  test('can be folded', async () => {
    const editor = await edit();
    expect((await editor.folds(PACK))[0]).toEqual({ startLine: 0, endLine: 5 });
    expect(await editor.folds(EXTRACTION)).toContainEqual({ startLine: 14, endLine: 19 });
  });

  test('is found by what is in it', async () => {
    const editor = await edit(SECOND);
    expect((await editor.findSymbols('books lent')).map(({ name }) => name)).toEqual(['loans']);
    expect((await editor.findSymbols('council says')).map(({ name }) => name)).toEqual(['council']);
  });

  test('shows which numbers of its narrative are bound', async () => {
    const editor = await edit();
    editor.replace(PACK, ':value[loans]', '47,000');
    const marks = await editor.marks(PACK);
    expect(marks).toEqual(
      expect.arrayContaining([
        'June 2025 number bound',
        '47,000 number unbound',
        'readers value bound',
        'loans citation bound',
      ]),
    );
    editor.replace(PACK, '[@habit]', '[@hobbit]');
    expect(await editor.marks(PACK)).toContain('hobbit citation unbound');
  });
});

describe('the server', () => {
  test('serves two workspaces, each by itself', async () => {
    const files = Object.fromEntries(
      ['one', 'two'].flatMap((name) => [...starterFiles].map(([file, text]) => [`${name}/${file}`, text])),
    );
    const editor = await Editor.start(temporaryFolder(), files, ['one', 'two']);
    onTestFinished(() => editor.close());
    editor.open(`one/${PACK}`);
    editor.replace(`one/${PACK}`, '[@loans]', '[@lones]');
    await editor.codesWith(`one/${PACK}`, 'UNKNOWN_CITATION');
    expect(editor.diagnostics(`two/${PACK}`)).toEqual([]);
    expect(await editor.definitions({ file: `one/${PACK}`, text: '[@habit', in: 3 })).toEqual([
      `one/${EXTRACTION}:46`,
    ]);
  });

  test('finds the workspace of a file in a folder below the one that is open', async () => {
    const files = Object.fromEntries([...starterFiles].map(([file, text]) => [`deep/in/${file}`, text]));
    const editor = await Editor.start(temporaryFolder(), files);
    onTestFinished(() => editor.close());
    editor.open(`deep/in/${PACK}`);
    editor.replace(`deep/in/${PACK}`, '[@loans]', '[@lones]');
    expect(await editor.codesWith(`deep/in/${PACK}`, 'UNKNOWN_CITATION')).toContain('UNKNOWN_CITATION');
  });

  test('names files as the editor does that has opened their workspace by a link', async () => {
    const folder = temporaryFolder(
      Object.fromEntries([...starterFiles].map(([file, text]) => [`real/${file}`, text])),
    );
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    const editor = await Editor.start(join(folder, 'link'), {});
    onTestFinished(() => editor.close());
    editor.open(PACK);
    editor.replace(PACK, '[@habit]', '[@hobbit]');
    await editor.codesWith(PACK, 'UNKNOWN_CITATION');
    expect(await editor.definitions({ file: PACK, text: '[@loans', in: 3 })).toEqual([`${EXTRACTION}:15`]);
    const renamed = await editor.rename({ file: PACK, text: '[@loans', in: 3 }, 'lent');
    expect(Object.keys(editor.applied(renamed)).sort()).toEqual([EXTRACTION, PACK]);
  });

  test('says nothing of a folder without sources, and of files that are none', async () => {
    const editor = await Editor.start(temporaryFolder(), { 'notes.md': '# Notes\n\n[@nobody] says 5.\n' });
    onTestFinished(() => editor.close());
    editor.open('notes.md');
    expect(await editor.labels({ file: 'notes.md', text: '[@' })).toEqual([]);
    expect(await editor.hover({ file: 'notes.md', text: '[@no' })).toBe('');
    expect(await editor.symbols('notes.md')).toEqual([]);
    expect(editor.log).toEqual([]);
  });

  test('takes broken text of every kind without a fault', async () => {
    const editor = await edit();
    const text = editor.text(EXTRACTION);
    for (let end = 0; end < text.length; end += 37) {
      editor.replace(EXTRACTION, editor.text(EXTRACTION), `${text.slice(0, end)} `);
      await editor.labels({ file: EXTRACTION, text: editor.text(EXTRACTION) });
      await editor.symbols(EXTRACTION);
    }
    const narrative = editor.text(PACK);
    for (let end = 0; end < narrative.length; end += 29) {
      editor.replace(PACK, editor.text(PACK), `${narrative.slice(0, end)} `);
      await editor.labels({ file: PACK, text: editor.text(PACK) });
      await editor.marks(PACK);
    }
    expect(editor.log).toEqual([]);
  });
});
