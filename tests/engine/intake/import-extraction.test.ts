import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { textDigest } from '../../../src/ground/model/text-digest.ts';
import { check, type Diagnostic, type ExtractionImportResult, importExtraction } from '../../../src/index.ts';
import { documentOf } from '../../support/bind-sources.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const BODY = `The county spent £212.7 million on roads in 2024, about 12 per cent of its budget.

“Roads are a habit,” said Ama Osei, the budget officer. She had waited since 3 March 2023.

In the north 40 bridges were closed. In the south 40 bridges were closed, too, and 9,000 people walked.

Café Río has 1,200 seats 😀 and a roof-\u200bgarden.`;
const DOCUMENT = `---\ntitle: Roads\nissued: 2024-12-01\n---\n${BODY}\n`;
const PATH = 'sources/extractions/roads.yaml';

interface Made {
  readonly root: string;
  readonly result: ExtractionImportResult;
  readonly text: string | undefined;
}

async function importInto(
  root: string,
  annotations: unknown,
  more: {
    readonly mapping?: string;
    readonly dryRun?: boolean;
    readonly by?: string;
    readonly path?: string;
  } = {},
): Promise<Made> {
  const file = join(root, 'annotations.json');
  writeFileSync(file, typeof annotations === 'string' ? annotations : JSON.stringify(annotations));
  const mapping = more.mapping === undefined ? undefined : join(root, 'mapping.yaml');
  if (mapping !== undefined) writeFileSync(mapping, more.mapping ?? '');
  const { dryRun, by } = more;
  const now = (): Date => new Date('2026-11-26T12:00:00Z');
  const result = await importExtraction({ root, file, document: 'roads', mapping, dryRun, by, now });
  return { root, result, text: textAt(root, more.path ?? PATH) };
}

function textAt(root: string, path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

/** What is wrong with the workspace, but for packs, of which it has none. */
async function errorsOf(root: string): Promise<readonly Diagnostic[]> {
  const { diagnostics } = await check({ root });
  return diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'NO_PACKS');
}

const workspace = (files: Readonly<Record<string, string>> = {}): string =>
  temporaryFolder({ 'sources/documents/roads.md': DOCUMENT, ...files });

type Attributes = Readonly<Record<string, string>>;

function langExtract(...extractions: readonly (readonly [string, string, Attributes?, number?])[]): unknown {
  return {
    document_id: 'x',
    text: BODY,
    extractions: extractions.map(([name, words, attributes = {}, from = 0]) => {
      const start = [...BODY.slice(0, BODY.indexOf(words, from))].length;
      return {
        extraction_class: name,
        extraction_text: words,
        char_interval: { start_pos: start, end_pos: start + [...words].length },
        attributes,
      };
    }),
  };
}

function highlight(words: string, more: object = {}): object {
  return { annotationType: 'highlight', annotationText: words, annotationComment: '', tags: [], ...more };
}

describe('what has a position alone', () => {
  const plain = DOCUMENT.replace('\u200b', '');
  const { text } = documentOf('roads', plain);
  const place = (words: string, sha256?: string): object => {
    const start = [...text.text.slice(0, text.text.indexOf(words))].length;
    const selector = { type: 'TextPositionSelector', start, end: start + [...words].length };
    return { type: 'Annotation', target: { selector, ...(sha256 && { state: { type: 'State', sha256 } }) } };
  };

  test('is bound where its text is that of the document, and listed elsewhere', async () => {
    const { result, text: written } = await importInto(workspace({ 'sources/documents/roads.md': plain }), [
      place('and a roof', textDigest(text)),
      place('Roads are a habit', '00ff'),
      place('Roads are a habit'),
      { type: 'Annotation', target: { selector: { type: 'RangeSelector' } } },
    ]);
    expect(result.import?.added).toMatchObject([{ section: 'quotations', words: 'and a roof' }]);
    expect(parse(written ?? '').quotations).toMatchObject({ 'and-a-roof': { words: 'and a roof' } });
    expect(result.import?.leftOut.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      expect.stringMatching(/^annotation 4: it has a `RangeSelector`/),
      expect.stringMatching(/^annotation 2: .* in a text that is not the document’s present one/),
      expect.stringMatching(/^annotation 3: .* does not say of which text/),
    ]);
  });

  test('past the end of its text is listed', async () => {
    const state = { sha256: textDigest(text) };
    const selector = { type: 'TextPositionSelector', start: 0, end: 99_999 };
    const { result } = await importInto(workspace({ 'sources/documents/roads.md': plain }), {
      type: 'Annotation',
      target: { state, selector },
    });
    expect(result.import?.leftOut[0]?.reason).toContain('there are no words at its position');
  });
});

test('a table of Hypothesis becomes items', async () => {
  const { result } = await importInto(
    workspace(),
    'Annotation/Reply Type,Quote,User,Body,Tags\nAnnotation,"spent £212.7 million on roads in 2024, about",ann,,figure\n' +
      'Annotation,40 bridges were closed,ann,,claim\nAnnotation,Roads are a hobby,ann,,',
  );
  expect(result.import?.added).toMatchObject([{ section: 'figures' }]);
  expect(result.import?.leftOut).toMatchObject([
    { name: 'annotation 2', reason: expect.stringContaining('several places') },
    { name: 'annotation 3', nearest: 'Roads are a habit' },
  ]);
});

describe('what another tool has marked', () => {
  test('becomes items that bind, and nothing else', async () => {
    const { root, result, text } = await importInto(
      workspace(),
      langExtract(
        ['person', 'Ama Osei', { role: 'budget officer' }],
        ['figure', 'spent £212.7 million on roads', { label: 'Spent on roads', speaker: 'Ama Osei' }],
        ['percentage', 'about 12 per cent of its budget'],
        ['event', 'She had waited since 3 March 2023', { title: 'The wait begins' }],
        ['quote', 'Roads are a habit', { speaker: 'ama osei' }],
        ['claim', '40 bridges were closed', { text: 'Bridges were closed.' }, BODY.indexOf('In the south')],
        ['place', 'Café Río'],
      ),
      { by: 'A. Analyst' },
    );
    expect(result.diagnostics).toEqual([]);
    expect(result.import?.leftOut).toEqual([]);
    expect(parse(text ?? '')).toEqual({
      document: 'roads',
      extracted: { by: 'A. Analyst', on: '2026-11-26', method: 'assisted', tool: 'LangExtract' },
      entities: {
        'ama-osei': { kind: 'person', name: 'Ama Osei', role: 'budget officer' },
        'cafe-rio': { kind: 'place', name: 'Café Río' },
      },
      figures: {
        'spent-on-roads': {
          label: 'Spent on roads',
          value: '£212.7 million',
          evidence: 'spent £212.7 million on roads',
          'said-by': 'ama-osei',
        },
        percentage: {
          label: 'Percentage',
          value: 'about 12 per cent',
          evidence: 'about 12 per cent of its budget',
        },
      },
      events: {
        'the-wait-begins': {
          title: 'The wait begins',
          date: '2023-03-03',
          evidence: 'She had waited since 3 March 2023',
        },
      },
      quotations: { 'roads-are-a-habit': { words: 'Roads are a habit', speaker: 'ama-osei' } },
      claims: {
        'bridges-were-closed': {
          text: 'Bridges were closed.',
          kind: 'reported',
          evidence: [{ quote: '40 bridges were closed', prefix: 'south' }],
        },
      },
    });
    const { diagnostics } = await check({ root });
    expect(diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'NO_PACKS')).toEqual(
      [],
    );
  });

  test('is left out where it does not bind, with the words that are nearly the same', async () => {
    const { result, text } = await importInto(workspace(), [
      highlight('Roads are a habit'),
      highlight('Roads are a habbit, said Ama Osey'),
      highlight('40 bridges were closed'),
      highlight('nothing like this is in there at all, whatever one may say'),
    ]);
    expect(result.import?.leftOut.map(({ name, reason, nearest }) => [name, reason, nearest])).toEqual([
      [
        'annotation 2',
        'the words are not in the document',
        expect.stringContaining('Roads are a habit," said Ama Osei'),
      ],
      [
        'annotation 3',
        'the words appear in several places (line 9, line 9), and nothing tells which is meant',
        undefined,
      ],
      ['annotation 4', 'the words are not in the document', undefined],
    ]);
    expect(Object.keys(parse(text ?? '').quotations)).toEqual(['roads-are-a-habit']);
  });

  test('is told what its figures lack', async () => {
    const { result, text } = await importInto(
      workspace(),
      langExtract(
        ['figure', 'the budget officer'],
        ['figure', '40 bridges were closed, too, and 9,000 people walked'],
        ['figure', '9,000 people walked', { value: '8,000' }],
        ['figure', '1,200 seats', { value: 'many' }],
        ['event', 'Roads are a habit'],
        ['event', 'She had waited since 3 March 2023', { date: '2023-03-04' }],
      ),
    );
    expect(text).toBeUndefined();
    expect(result.diagnostics).toMatchObject([{ code: 'NOTHING_IMPORTED', severity: 'error' }]);
    expect(result.import?.leftOut.map(({ reason }) => reason)).toEqual([
      'there is no value in the words that can be read',
      'there are several numbers in the words (40, 9,000), and no attribute says which is the value',
      '“many” cannot be read as a value',
      'there is no one date in the words, and no attribute gives one',
      expect.stringContaining('does not state 8,000'),
      expect.stringMatching(/2023-03-04/),
    ]);
  });

  test('keeps its words where the document does not bear out the comment', async () => {
    const { result, text } = await importInto(workspace(), [
      highlight('Roads are a habit', { annotationComment: 'There are 77 of them' }),
      highlight('Ama Osei', {
        annotationComment: 'See her report',
        tags: [{ tag: 'to check!' }, { tag: '日本' }],
      }),
    ]);
    expect(parse(text ?? '').quotations).toEqual({
      'roads-are-a-habit': { words: 'Roads are a habit' },
      'ama-osei': { words: 'Ama Osei', note: 'See her report', topics: ['to-check'] },
    });
    expect(result.import?.added.map(({ without }) => without)).toEqual([
      'without `note`, which the document does not bear out',
      undefined,
    ]);
  });

  test('of Hypothesis is told apart by prefix and suffix, and by its place where these are missing', async () => {
    const row = (exact: string, more: object) => ({
      uri: 'x',
      user: 'acct:jane@hypothes.is',
      tags: ['claim'],
      text: 'Bridges were closed.',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact, ...more }] }],
    });
    const { text } = await importInto(workspace(), {
      rows: [row('40 bridges were closed', { prefix: 'e north ', suffix: '. In the s' })],
    });
    const data = parse(text ?? '');
    expect(data.claims['bridges-were-closed'].evidence).toEqual([
      { quote: '40 bridges were closed', prefix: 'north' },
    ]);
    expect(data.extracted.by).toBe('jane');
  });
});

describe('a mapping', () => {
  test('says what becomes of classes and attributes; what it does not say is counted', async () => {
    const annotations = langExtract(
      ['Weather Thing', 'Roads are a habit'],
      ['Weather Thing', 'Café Río'],
      ['spending', '£212.7 million', { amount_for: 'Spent on roads' }],
      ['aside', 'too'],
      ['minister', 'Ama Osei'],
    );
    const without = await importInto(workspace(), annotations, { dryRun: true });
    expect(without.result.import?.unmapped).toEqual({
      'Weather Thing': 2,
      spending: 1,
      aside: 1,
      minister: 1,
    });
    expect(without.result.diagnostics[0]).toMatchObject({
      code: 'CLASS_UNKNOWN',
      severity: 'warning',
      message: 'nothing says what class `Weather Thing` becomes: 2 annotations are left out',
      hint: expect.stringContaining('the line `Weather Thing: figure`'),
    });
    const mapping = `classes:
  weather_thing: quotation
  spending: { kind: figure, topic: money }
  aside: skip
  minister: { kind: entity, entity: person }
attributes:
  label: [amount for]
`;
    const { result, text } = await importInto(workspace(), annotations, { mapping });
    expect(result.diagnostics).toEqual([]);
    expect(result.import).toMatchObject({ skipped: 1, unmapped: {}, leftOut: [] });
    const { figures, quotations, entities } = parse(text ?? '');
    expect(figures).toEqual({
      'spent-on-roads': {
        label: 'Spent on roads',
        value: '£212.7 million',
        topics: ['money'],
        evidence: '£212.7 million',
      },
    });
    expect(Object.keys(quotations)).toEqual(['roads-are-a-habit', 'cafe-rio']);
    expect(entities['ama-osei'].kind).toBe('person');
    const other = await importInto(workspace(), annotations, { mapping: 'otherwise: quotation\n' });
    expect(other.result.import?.added).toHaveLength(5);
  });

  test.each([
    ['classes:\n  a: figur\n', 'BAD_VALUE', 2],
    ['clases: {}\n', 'UNKNOWN_FIELD', 1],
    ['classes: {a: entity, b: {kind: entity, entity: country}}\n', 'BAD_VALUE', 1],
    ['classes:\n\ta: b\n', 'YAML_SYNTAX', 2],
  ])('is held against its schema: %s', async (mapping, code, line) => {
    const { result } = await importInto(workspace(), langExtract(['a', 'Roads']), { mapping });
    expect(result.diagnostics[0]).toMatchObject({ code, place: { start: { line } } });
    expect(result.import).toBeUndefined();
  });
});

describe('an extraction that is there', () => {
  const OWN = `# by hand
document: roads
extracted: { by: Me, method: manual }

figures:
  roads: # mine
    label: Money for roads
    value: £212.7 million
    evidence: "spent £212.7 million on roads"

quotations:
  habit: { words: Roads are a habit }
`;
  const annotations = langExtract(
    ['figure', 'spent £212.7 million on roads', { label: 'Another label' }],
    ['quote', 'Roads are a habit'],
    ['figure', '1,200 seats', { label: 'Roads' }],
    ['person', 'Ama Osei'],
  );

  test('gets only what is new, at the end of its sections', async () => {
    const { root, result, text } = await importInto(workspace({ [PATH]: OWN }), annotations);
    expect(result.import?.known).toBe(2);
    expect(text).toBe(
      `${OWN.replace(
        '\n\nquotations:',
        '\n  roads-2:\n    label: Roads\n    value: 1,200 seats\n    evidence: 1,200 seats\n\nquotations:',
      )}\nentities:\n  ama-osei:\n    kind: person\n    name: Ama Osei\n`,
    );
    const again = await importInto(root, annotations);
    expect(again.result.import).toMatchObject({ known: 4, added: [] });
    expect(again.result.diagnostics).toEqual([]);
    expect(again.text).toBe(text);
  });

  test('stays JSON where it is JSON', async () => {
    const path = 'sources/extractions/roads.json';
    const json = `${JSON.stringify(parse(OWN), undefined, 2)}\n`;
    const { result, root, text } = await importInto(workspace({ [path]: json }), annotations, { path });
    expect(result.import).toMatchObject({ extraction: path, known: 2 });
    const data = JSON.parse(text ?? '');
    expect(data.figures['roads-2']).toEqual({
      label: 'Roads',
      value: '1,200 seats',
      evidence: '1,200 seats',
    });
    expect(data.entities).toEqual({ 'ama-osei': { kind: 'person', name: 'Ama Osei' } });
    expect(text?.startsWith(json.slice(0, json.indexOf('"evidence"')))).toBe(true);
    expect(await errorsOf(root)).toEqual([]);
  });

  test('is left as it is when it has errors, cannot be added to, or is there twice', async () => {
    for (const [files, code] of [
      [{ [PATH]: `${OWN}  x: [1\n` }, 'YAML_SYNTAX'],
      [{ [PATH]: `${OWN}colour: red\n` }, 'UNKNOWN_FIELD'],
      [{ [PATH]: OWN.replace('by: Me, method', 'by: Me,\n \tmethod') }, 'CANNOT_MERGE'],
      [{ [PATH]: OWN, 'sources/extractions/roads.json': '{}' }, 'TWO_EXTRACTIONS'],
    ] as const) {
      const { result, text, root } = await importInto(workspace(files), annotations);
      expect(result.diagnostics[0]?.code).toBe(code);
      expect(text).toBe(files[PATH]);
      expect(readdirSync(join(root, 'sources/extractions')).length).toBe(Object.keys(files).length);
    }
  });

  test('is not written with --dry-run', async () => {
    const { result, text } = await importInto(workspace({ [PATH]: OWN }), annotations, { dryRun: true });
    expect(result.import?.added).toHaveLength(2);
    expect(text).toBe(OWN);
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['is not there', 'missing.json', 'NO_FILE'],
    ['is a folder', 'sources', 'NO_FILE'],
    ['has a NUL in its name', 'a\0b', 'NO_FILE'],
  ])('%s', async (_, name, code) => {
    const root = workspace();
    const result = await importExtraction({ root, file: join(root, name), document: 'roads' });
    expect(result.diagnostics).toMatchObject([{ code }]);
    expect(result.import).toBeUndefined();
  });

  it('marks no document', async () => {
    const root = workspace();
    writeFileSync(join(root, 'a.json'), '[]');
    const result = await importExtraction({ root, file: join(root, 'a.json'), document: 'raods' });
    expect(result.diagnostics).toMatchObject([{ code: 'MISSING_DOCUMENT', hint: 'did you mean `roads`?' }]);
  });

  it('is broken in one line: nothing is written', async () => {
    const good = JSON.stringify(langExtract(['quote', 'Roads are a habit']));
    const { result, text } = await importInto(workspace(), `${good}\n${good.slice(0, 60)}\n`);
    expect(result.diagnostics).toMatchObject([{ code: 'JSON_SYNTAX', place: { start: { line: 2 } } }]);
    expect(text).toBeUndefined();
  });

  it('would lead out of the workspace', async () => {
    const root = workspace();
    const outside = temporaryFolder({});
    mkdirSync(join(root, 'sources'), { recursive: true });
    symlinkSync(outside, join(root, 'sources/extractions'));
    const { result } = await importInto(root, langExtract(['quote', 'Roads are a habit']));
    expect(result.diagnostics[0]?.severity).toBe('error');
    expect(readdirSync(outside)).toEqual([]);
  });

  it('has more than an extraction can hold, or a hundred thousand times the same', async () => {
    const words = BODY.replace(/\s+/g, ' ').split(' ');
    const many = Array.from({ length: 100_000 }, (_, index) => highlight(words[index % words.length] ?? ''));
    const { result } = await importInto(workspace(), many);
    const { added = [], known = 0, leftOut = [] } = result.import ?? {};
    expect(added.length + known + leftOut.length).toBe(100_000);
    expect(added.length).toBeLessThan(words.length);
  }, 60_000);
});

test('whatever is marked wherever, what is written binds, and comes once', async () => {
  const words = BODY.replace(/\s+/g, ' ').split(' ');
  const marked = fc.record({
    start: fc.nat(words.length - 1),
    length: fc.integer({ min: 1, max: 9 }),
    kind: fc.constantFrom('figure', 'event', 'quote', 'claim', 'person', 'place'),
    noise: fc.constantFrom('', '', '', 'x', '7', ' '),
    offset: fc.option(fc.nat(700)),
    attributes: fc.dictionary(
      fc.constantFrom('label', 'date', 'title', 'speaker', 'value', 'text', 'role'),
      fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 8 })),
      { maxKeys: 3, noNullPrototype: true },
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(marked, { minLength: 1, maxLength: 12 }), async (all) => {
      const extractions = all.map(({ start, length, kind, noise, offset, attributes }) => ({
        extraction_class: kind,
        extraction_text: words.slice(start, start + length).join(' ') + noise,
        char_interval: offset === null ? null : { start_pos: offset, end_pos: offset + 9 },
        attributes,
      }));
      const annotations = { text: BODY, extractions };
      const first = await importInto(workspace(), annotations);
      expect(await errorsOf(first.root)).toEqual([]);
      const again = await importInto(first.root, annotations);
      expect(again.text).toBe(first.text);
      expect(again.result.import?.added).toEqual([]);
    }),
    { numRuns: Number(process.env.IMPORT_RUNS ?? 40) },
  );
}, 120_000);
