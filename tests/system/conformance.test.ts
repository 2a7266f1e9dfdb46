import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printSamples } from '../../scripts/gallery/print-samples.ts';
import type { Sample } from '../../scripts/gallery/samples.ts';
import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { streamSource, writePdf } from '../../src/ground/pdf/write-pdf.ts';
import { build, copies } from '../../src/index.ts';
import type { ConditionCases } from '../../src/stages/typeset/conditions/condition.ts';
import { CONDITIONS } from '../../src/stages/typeset/conditions/conditions.ts';
import { findBarriers } from '../../src/stages/typeset/conditions/find-barriers.ts';
import { readCharacterMap, withTexts } from '../../src/stages/typeset/repair/character-map.ts';
import { fontsWithMaps } from '../../src/stages/typeset/repair/fonts-with-maps.ts';
import { openEdit } from '../../src/stages/typeset/repair/pdf-edit.ts';
import { kidsOf } from '../../src/stages/typeset/repair/structure-tree.ts';
import { expectValue, openTestPrinter, testJob, testPage } from '../stages/typeset/test-printer.ts';
import { difficultPacks } from '../support/difficult-packs.ts';
import { shapedPacks } from '../support/shaped-packs.ts';
import { type Flavour, type Validation, validate } from '../support/verapdf.ts';

// Everything is printed first, and goes through veraPDF together: starting it costs as much as ten files.

const REPOSITORY = join(import.meta.dirname, '../..');

const SAMPLES: readonly Sample[] = (['uk-threat', 'two-officials'] as const).flatMap((pack) =>
  (
    [
      ['briefing', 'A4', 'standard', false],
      ['briefing', 'A5', 'large', false],
      ['briefing', 'Letter', 'clear', true],
      ['handout', 'A4', 'large', true],
      ['handout', 'Half-letter', 'standard', false],
      ['handout', 'Letter', 'clear', true],
      ['one-page', 'A4', 'standard', true],
      ['one-page', 'Letter', 'standard', true],
    ] as const
  ).map(([template, paper, typeSize, isBare]) => ({
    name: `${pack}-${template}-${paper}-${typeSize}`.toLowerCase(),
    pack,
    template,
    paper,
    typeSize,
    ...(isBare && { bare: true as const }),
  })),
);

const folder = mkdtempSync(join(tmpdir(), 'sourcebound-conformance-'));
/** Files that claim both standards, those that claim none, by what they are. */
const claiming = new Map<string, string>();
const silent = new Map<string, string>();
/** Cases of the conditions: whether veraPDF is to find something. */
const cases = new Map<string, { readonly file: string; readonly fails: boolean }>();
let withoutCell = '';
let withoutLetters = '';
let found: ReadonlyMap<Flavour, ReadonlyMap<string, Validation>> = new Map();

beforeAll(async () => {
  await printPacks();
  await printCases();
  withoutCell = join(folder, 'without-cell.pdf');
  writeFileSync(withoutCell, lackingCell(readFileSync(claiming.get('empty-cells') ?? '')));
  withoutLetters = join(folder, 'without-letters.pdf');
  writeFileSync(withoutLetters, lackingLetters(readFileSync(claiming.get('briefing-leftward') ?? '')));
  const files = [
    ...claiming.values(),
    ...[...cases.values()].map(({ file }) => file),
    withoutCell,
    withoutLetters,
  ];
  found = await validate(files);
}, 600_000);

afterAll(() => rmSync(folder, { recursive: true }));

async function printPacks(): Promise<void> {
  const samples = join(folder, 'samples');
  for (const [name, file] of await printSamples(REPOSITORY, samples, SAMPLES)) claiming.set(name, file);
  const root = join(samples, 'output/uk-threat-briefing-a4-standard/copies');
  for (const layout of ['booklet', '4-up'] as const) {
    const { diagnostics } = await copies({
      root: samples,
      pack: 'uk-threat-briefing-a4-standard',
      environment: process.env,
      form: { layout, collate: false, foldMarks: true },
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  }
  for (const name of readdirSync(root).filter((one) => one.endsWith('.pdf'))) {
    if (/booklet|4-up/.test(name)) silent.set(name, join(root, name));
    else if (/copy-00[13]|distribution/.test(name)) claiming.set(name, join(root, name));
  }
  for (const [name, write] of Object.entries({ difficult: difficultPacks, shaped: shapedPacks })) {
    const root = join(folder, name);
    write(root);
    const { packs, diagnostics } = await build({ root, environment: process.env });
    expect(
      diagnostics.filter(({ severity, code }) => severity === 'error' || code === 'NOT_ACCESSIBLE'),
    ).toEqual([]);
    for (const { id, pdf } of packs) claiming.set(id, join(root, pdf ?? ''));
  }
}

async function printCases(): Promise<void> {
  const printer = await openTestPrinter();
  for (const name of Object.keys(CONDITIONS)) {
    const { cases: own }: { cases: ConditionCases } = await import(
      `../../src/stages/typeset/conditions/${name}.ts`
    );
    const all = [
      ...own.pass.map((body) => ({ body, fails: false, kind: 'pass' })),
      ...own.fail.map((body) => ({ body, fails: true, kind: 'fail' })),
      ...(own.stricter ?? []).map((body) => ({ body, fails: false, kind: 'stricter' })),
    ];
    for (const [index, { body, fails, kind }] of all.entries()) {
      const file = join(folder, `${name}-${index}.pdf`);
      writeFileSync(file, expectValue(await printer.print(testJob(testPage(body)))).pdf);
      cases.set(`${name} ${kind} ${body.slice(0, 100)}`, { file, fails });
    }
  }
  await printer.close();
}

/** A PDF whose structure lacks a cell of a row, and says nothing of that. */
function lackingCell(bytes: Uint8Array): Buffer {
  const pdf = readPdf(bytes);
  const changes = new Map<number, string | Uint8Array>();
  const edit = openEdit(pdf, changes);
  const row = [...pdf.objects.keys()].findLast((number) => edit.read(number).get('S') === 'TR');
  if (row === undefined) throw new Error('there is no table');
  edit.set(row, { K: kidsOf(edit.read(row).get('K')).slice(0, -1) });
  return writePdf(pdf, changes);
}

/** A PDF whose fonts say NUL of one of their glyphs each, as Chromium does. */
function lackingLetters(bytes: Uint8Array): Buffer {
  const pdf = readPdf(bytes);
  const changes = new Map<number, string | Uint8Array>();
  for (const { map, source } of fontsWithMaps(openEdit(pdf, changes))) {
    const [code = 0] = [...readCharacterMap(source)].find(([, text]) => text !== ' ') ?? [];
    const content = Buffer.from(withTexts(source, new Map([[code, '\0']])), 'latin1');
    changes.set(map.ref, streamSource('', content));
  }
  return writePdf(pdf, changes);
}

/** What veraPDF finds in a file, but for claims that the file does not make. */
function failures(file: string): readonly string[] {
  return [...found].flatMap(([flavour, validations]) => {
    const all = validations.get(file)?.failures ?? ['not validated'];
    return all.filter((one) => !/^(?:5-1|6\.6\.4-1) /.test(one)).map((one) => `${flavour} ${one}`);
  });
}

function claimsOf(file: string): readonly string[] {
  return readFileSync(file, 'latin1').match(/<pdf(?:uaid|aid):(?:part|conformance)>\w+/g) ?? [];
}

describe('veraPDF', () => {
  it('finds nothing in what claims PDF/UA-1 and PDF/A-3a', () => {
    const names = [...claiming.keys()];
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => /copy-|distribution/.test(name))).toHaveLength(3);
    for (const [name, file] of claiming) {
      expect(claimsOf(file), name).toEqual(['<pdfuaid:part>1', '<pdfaid:part>3', '<pdfaid:conformance>A']);
      for (const validations of found.values()) expect(validations.get(file)?.failures, name).toEqual([]);
    }
  });

  it('knows as many rules as it should', () => {
    const counts = [...found].map(([flavour, all]) => [
      flavour,
      ...new Set([...all.values()].map(({ rules }) => rules)),
    ]);
    expect(counts).toEqual([
      ['ua1', 106],
      ['3a', 155],
    ]);
  });

  it('sees what our own conditions see, and they see more', () => {
    expect(cases.size).toBeGreaterThan(50);
    for (const [name, { file, fails }] of cases) {
      if (fails) expect(failures(file), name).not.toEqual([]);
      else expect(failures(file), name).toEqual([]);
    }
  });

  it('finds the row that lacks a cell', () => {
    expect(failures(withoutCell)).toEqual([expect.stringMatching(/^ua1 7\.2-43 /)]);
    const barriers = findBarriers(openEdit(readPdf(readFileSync(withoutCell)), new Map()), {
      language: 'en',
      unheard: [],
    });
    // What the cell had is painted all the same.
    expect(barriers.map(({ condition }) => condition)).toEqual([
      'content-in-the-structure',
      'rows-of-one-length',
    ]);
  });

  it('finds the letters that say nothing', () => {
    expect(failures(withoutLetters)).toEqual([
      expect.stringMatching(/^ua1 7\.21\.7-2 /),
      expect.stringMatching(/^3a 6\.2\.11\.7\.2-2 /),
    ]);
    const barriers = findBarriers(openEdit(readPdf(readFileSync(withoutLetters)), new Map()), {
      language: 'en',
      unheard: [],
    });
    expect([...new Set(barriers.map(({ condition }) => condition))]).toEqual(['glyphs-have-characters']);
  });
});

it('sheets for the printer claim nothing', () => {
  expect([...silent.keys()].length).toBeGreaterThan(1);
  for (const [name, file] of silent) {
    expect(claimsOf(file), name).toEqual([]);
    expect(readFileSync(file, 'latin1'), name).not.toMatch(/StructTreeRoot|OutputIntent/);
  }
});
