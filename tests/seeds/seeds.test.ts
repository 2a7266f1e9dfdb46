import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoundExtraction, BoundItem } from '../../src/ground/model/bound.ts';
import type { Diagnostic } from '../../src/ground/model/diagnostic.ts';
import type { Document } from '../../src/ground/model/sources.ts';
import { build, check } from '../../src/index.ts';
import { bindExtraction } from '../../src/stages/bind/bind-extraction.ts';
import { readDocument } from '../../src/stages/read/read-document.ts';
import { readExtraction } from '../../src/stages/read/read-extraction.ts';
import { validateDocument } from '../../src/stages/validate/validate-document.ts';
import { validateExtraction } from '../../src/stages/validate/validate-extraction.ts';
import { makeSeedsWorkspace, seedIds, seedsAreHere, sourceFile } from './seeds-workspace.ts';

type SeedId = (typeof seedIds)[number];

// The real texts lie beside the repository, not in it: without them there is nothing to bind.
describe.runIf(seedsAreHere())('the two real texts, as they are', () => {
  let root: string;
  let documents: ReadonlyMap<string, Document>;

  beforeAll(() => {
    root = makeSeedsWorkspace();
    documents = new Map(seedIds.map((id) => [id, readSeed(root, id)]));
  });

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(seedIds)('binds every item of %s without a word of complaint', (id) => {
    const { bound, diagnostics } = bind(root, documents, id);
    expect(diagnostics).toEqual([]);
    expect(bound?.items.length).toBe(id === 'no-perfect-defense' ? 13 : 28);
  });

  it('finds each item where the text has it', () => {
    const mi5 = bind(root, documents, 'mi5-parker-interview').bound;
    const cipher = bind(root, documents, 'no-perfect-defense').bound;
    const words = (bound: BoundExtraction | undefined, id: string): readonly string[] =>
      item(bound, id).evidence.map((evidence) => evidence.words);

    expect(words(mi5, 'live-subjects')).toEqual(['live operations tracking 3.000 individuals']);
    expect(words(mi5, 'foiled')).toEqual(['Twenty attacks had been foiled … four years, including seven']);
    expect(words(mi5, 'daily-weekly')).toEqual(['“daily and weekly basis“']);
    expect(words(mi5, 'dark-edges')).toEqual(['‘dark edges’']);
    expect(words(mi5, 'deeply-affected')).toEqual(['“deeply affected”']);
    expect(words(mi5, 'no-perfect-standard')[0]).toBe(
      'that is not achievable. (…) Attacks can sometimes accelerate',
    );
    expect(words(mi5, 'allowed-to-go-on')).toEqual(['jidhadist extremism’ [yet] had then been allowed']);
    expect(words(mi5, 'state-threats')).toEqual(['foreign states – including Russia – went from']);
    expect(words(cipher, 'territory')).toEqual(['(IS). The threats are linked to IS’s control of resources']);
    expect(words(cipher, 'praise')).toEqual(['—Sept. 2018, Studies in Intelligence, Vol. 62']);
  });

  it('keeps the forms in which the text prints its numbers', () => {
    const { bound } = bind(root, documents, 'mi5-parker-interview');
    const printed = (id: string): string | undefined => {
      const found = item(bound, id);
      return found.kind === 'figure' ? found.asPrinted : undefined;
    };
    expect(printed('live-subjects')).toBe('3.000');
    expect(printed('tenure')).toBe('34');
    expect(printed('foiled')).toBe('Twenty');
    expect(printed('foiled-recent')).toBe('seven');
    expect(printed('attacks-this-year')).toBe('five');
    expect(printed('left-uk')).toBe('800');
    expect(printed('killed')).toBe('130');
    expect(printed('arrests')).toBe('12');
  });

  it('puts the pieces of a quotation in one paragraph, in order', () => {
    const { bound } = bind(root, documents, 'mi5-parker-interview');
    const [evidence] = item(bound, 'pace').evidence;
    const spans = evidence?.pieces ?? [];
    expect(spans.length).toBeGreaterThan(1);
    expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).sort((a, b) => a - b));
    expect(evidence?.paragraphs[0]).toBe(evidence?.paragraphs[1]);
  });

  // Each alters one thing: what stands there, what is put in its place, and what must be said at that line.
  const alterations: readonly [SeedId, string, string, string][] = [
    ['mi5-parker-interview', 'tracking 3.000 individuals', 'tracking 3.100 individuals', 'QUOTE_NOT_FOUND'],
    ['mi5-parker-interview', 'value: 3000', 'value: 300', 'FIGURE_NOT_STATED'],
    ['mi5-parker-interview', 'quote: "Twenty attacks', 'quote: "Thirty attacks', 'QUOTE_NOT_FOUND'],
    ['mi5-parker-interview', 'value: 20\n', 'value: 27\n', 'FIGURE_NOT_STATED'],
    ['mi5-parker-interview', '… four years, including seven', '… including seven', 'QUOTE_SPLICED'],
    [
      'mi5-parker-interview',
      'Twenty attacks had been foiled … four years',
      'had been killed in the conflicts … four years',
      'QUOTE_SPLICED',
    ],
    ['mi5-parker-interview', 'in 34-years with MI5', 'in 43-years with MI5', 'QUOTE_NOT_FOUND'],
    ['mi5-parker-interview', 'qualifier: more-than', 'qualifier: at-most', 'QUALIFIER_CHANGED'],
    ['mi5-parker-interview', 'qualifier: at-least', 'qualifier: exactly', 'QUALIFIER_CHANGED'],
    ['mi5-parker-interview', 'led to 12 arrests', 'led to 2 arrests', 'QUOTE_NOT_FOUND'],
    ['mi5-parker-interview', 'five terror attacks', 'Five terror attacks', 'QUOTE_NOT_FOUND'],
    ['mi5-parker-interview', 'A standard of 100%', 'A standard of 110%', 'UNBOUND_NUMBER'],
    ['mi5-parker-interview', '(…) Attacks', 'Attacks', 'QUOTE_NOT_FOUND'],
    ['mi5-parker-interview', "jidhadist extremism'", "jihadist extremism'", 'QUOTE_NOT_FOUND'],
    ['mi5-parker-interview', 'words: not the enemy.', 'words: the enemy.', 'NEGATION_CUT'],
    ['mi5-parker-interview', `suffix: "“. That"`, `suffix: "“. This"`, 'QUOTE_NOT_FOUND'],
    ['mi5-parker-interview', 'name: Khuram Butt', 'name: Khurram Butt', 'NAME_NOT_FOUND'],
    ['no-perfect-defense', 'date: 2018-09', 'date: 2018-10', 'DATE_NOT_STATED'],
    ['no-perfect-defense', 'Vol. 62', 'Vol. 26', 'QUOTE_NOT_FOUND'],
    ['no-perfect-defense', 'name: Section 702', 'name: Section 720', 'NAME_NOT_FOUND'],
    ['no-perfect-defense', 'clear, stated intention', 'stated, clear intention', 'QUOTE_NOT_FOUND'],
  ];

  it.each(alterations)('%s: %j made %j is %s', (id, from, to, code) => {
    let line = 0;
    const { diagnostics } = bind(root, documents, id, (text) => {
      const [before = '', ...after] = text.split(from);
      expect(after).toHaveLength(1);
      line = before.split('\n').length;
      return text.replace(from, to);
    });
    expect(diagnostics.map((one) => `${one.code} line ${one.place?.start.line}`)).toContain(
      `${code} line ${line}`,
    );
  });

  it('does not choose between 3 and 3,000 by itself', () => {
    const { diagnostics } = bind(root, documents, 'mi5-parker-interview', (text) =>
      text.replace('    as-printed: "3.000"\n', ''),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['FIGURE_AMBIGUOUS']);
  });

  it('passes the pack over both', async () => {
    const { packs, diagnostics } = await check({ root });
    expect(diagnostics).toEqual([]);
    expect(packs.map(({ id, status }) => `${id} ${status}`)).toEqual(['seeds checked']);
  });

  it('prints the pack, with every bound form whole on paper', { timeout: 120_000 }, async () => {
    const { packs, diagnostics } = await build({ root, environment: process.env });
    expect(diagnostics).toEqual([]);
    const [pack] = packs;
    expect(pack?.status).toBe('built');
    const words = await pdfWords(join(root, pack?.pdf ?? ''));
    for (const expected of [
      'What the head of MI5 and a former official say',
      'TLP:CLEAR',
      'MI5 was tracking 3,000 people',
      'live operations tracking 3.000 individuals',
      'in 34-years with MI5',
      'In all, 20 attacks had been foiled, 7 of them in the last seven months',
      'Twenty attacks had been foiled',
      'including seven in the last seven months',
      'more than 800 people had left',
      'at least 130 had been killed',
      'five terror attacks this year alone',
      'had led to 12 arrests in Europe',
      'perfect standard of 100%',
      'that is not achievable. (…) Attacks can sometimes accelerate',
      'fragments of information',
      'in completely the wrong place',
      'dark edges',
      'very substantial increase',
      'September 2018',
      'Sept. 2018, Studies in Intelligence, Vol. 62',
      'Section 702',
      'Khuram Butt',
    ]) {
      expect(words).toContain(expected);
    }
  });

  it('does not take an undated text for one of a year', () => {
    const { diagnostics } = bind(root, documents, 'mi5-parker-interview', (text) =>
      text.replace('date-basis: outside', 'date-basis: relative'),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['DATE_NOT_STATED']);
  });
});

function readSeed(root: string, id: string): Document {
  const raw = readDocument(sourceFile(root, `sources/documents/${id}.md`));
  const proven = raw.value === undefined ? undefined : validateDocument(raw.value);
  const document = proven?.value;
  expect([...raw.diagnostics, ...(proven?.diagnostics ?? [])]).toEqual([]);
  if (document === undefined) throw new Error(`${id} could not be read`);
  return document;
}

function bind(
  root: string,
  documents: ReadonlyMap<string, Document>,
  id: string,
  change?: (text: string) => string,
): {
  readonly bound: BoundExtraction | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const file = sourceFile(root, `sources/extractions/${id}.yaml`, change);
  const raw = readExtraction(file);
  const proven = raw.value === undefined ? undefined : validateExtraction(raw.value);
  const bound = proven?.value === undefined ? undefined : bindExtraction(proven.value, documents);
  const diagnostics = [raw, proven, bound].flatMap((outcome) => outcome?.diagnostics ?? []);
  return { bound: bound?.value, diagnostics };
}

function item(bound: BoundExtraction | undefined, id: string): BoundItem {
  const found = bound?.items.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no item ${id}`);
  return found;
}

async function pdfWords(path: string): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)));
  const { text } = await extractText(pdf, { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}
