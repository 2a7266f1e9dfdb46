import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { isDictionary } from '../../../src/ground/pdf/pdf-values.ts';
import { pageNumbers, rawStream, readPdf } from '../../../src/ground/pdf/read-pdf.ts';
import { streamSource, writePdf } from '../../../src/ground/pdf/write-pdf.ts';
import { readZip } from '../../../src/handouts/bundle/read-zip.ts';
import { verifyBundle } from '../../../src/handouts/bundle/verify-bundle.ts';
import { verifyPdf } from '../../../src/handouts/bundle/verify-pdf.ts';
import { build, bundle } from '../../../src/index.ts';
import { readPages } from '../../../src/stages/proof/read-pages.ts';
import { signPdf } from '../../support/sign-pdf.ts';

// Whatever is done to a good file: looking through it ends soon, and when it is said to hold, its pages say what the
// good one's say.

let root = '';
let pdf: Uint8Array = new Uint8Array();
let archive: Uint8Array = new Uint8Array();

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'sourcebound-test-')));
  for (const [path, content] of starterFiles) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  await build({ root, environment: process.env });
  const made = await bundle({ root, pack: 'riverside' });
  pdf = readFileSync(join(root, 'output/riverside/riverside.pdf'));
  archive = readFileSync(join(root, made.bundle?.file ?? ''));
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** How long looking through a mutant may take, in milliseconds, on a machine that does other things, too. */
const SOON = 20_000;
const RUNS = 60;
const SEED = 2026_11_26;

/** What the pages say, in the order of painting; how it is spaced is nothing that a reader would miss. */
function wordsOf(bytes: Uint8Array): string {
  return readPages(readPdf(bytes))
    .map((runs) =>
      runs
        .filter(({ content }) => content !== undefined)
        .map(({ text }) => text.replace(/[\s-]/g, ''))
        .join(''),
    )
    .join('\f');
}

/** What stands in their margins, of which parts may be missing: no style sheet says on which page they are. */
function marginsOf(bytes: Uint8Array): readonly string[] {
  return readPages(readPdf(bytes)).flatMap((runs) =>
    runs.filter(({ content }) => content === undefined).map(({ text }) => text),
  );
}

/** Looks through a mutant; whether it is said to hold. */
async function holds(bytes: Uint8Array): Promise<boolean> {
  const started = Date.now();
  const { checks, diagnostics } = await verifyPdf(bytes, 'x.pdf');
  expect(Date.now() - started).toBeLessThan(SOON);
  return diagnostics.length === 0 && checks.length > 0 && checks.every((check) => check.holds);
}

async function isHonest(bytes: Uint8Array): Promise<void> {
  if (await holds(bytes)) expect(wordsOf(bytes)).toBe(wordsOf(pdf));
}

const places = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 0, max: 255 })),
  {
    minLength: 1,
    maxLength: 4,
  },
);

test(
  'the good file holds',
  async () => {
    expect(await holds(pdf)).toBe(true);
    expect(await holds(signPdf(pdf))).toBe(true);
  },
  SOON,
);

describe('a PDF', () => {
  test('with some bytes changed, its sum made good or not', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.boolean(), async (changes, signed) => {
        const bytes = Uint8Array.from(pdf);
        for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
        await isHonest(signed ? signPdf(bytes) : bytes);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 120_000);

  test('that is cut, or has a part twice or missing', async () => {
    const part = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 3_000 }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('cut', 'twice', 'missing'), part, async (kind, [at, length]) => {
        const start = Math.floor(at * pdf.length);
        const before = pdf.subarray(0, start);
        const after = {
          cut: [],
          twice: [pdf.subarray(Math.max(0, start - length))],
          missing: [pdf.subarray(start + length)],
        }[kind];
        await isHonest(Buffer.concat([before, ...after]));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 120_000);

  test('with other lines on a page, packed again, its sum made good', async () => {
    const read = readPdf(pdf);
    const contents = pageNumbers(read).flatMap((page) => {
      const value = /\/Contents (\d+) 0 R/.exec(
        read.text.slice(read.objects.get(page)?.start, read.objects.get(page)?.end),
      )?.[1];
      return value === undefined ? [] : [Number(value)];
    });
    expect(contents.length).toBeGreaterThan(0);
    const change = fc.constantFrom<(line: string, other: string) => readonly string[]>(
      () => [],
      (line) => [line, line],
      (line, other) => [other, line],
      (_, other) => [other],
      (line) => [line.replace(/\d/, (digit) => String((Number(digit) + 1) % 10))],
      (line) => [line.replace(/[0-9A-F](?=> Tj)/, (digit) => (digit === '1' ? '2' : '1'))],
      (line) => [line.replace(/ rg$/, ' RG')],
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), change, async (page, at, from, edit) => {
        const number = contents[page % contents.length] ?? 0;
        const stream = rawStream(read, { ref: number });
        expect(stream && isDictionary(stream.entries)).toBe(true);
        const lines = inflateSync(stream?.bytes ?? Buffer.alloc(0))
          .toString('latin1')
          .split('\n');
        const index = at % lines.length;
        lines.splice(index, 1, ...edit(lines[index] ?? '', lines[from % lines.length] ?? ''));
        const source = streamSource(
          '/Filter /FlateDecode',
          deflateSync(Buffer.from(lines.join('\n'), 'latin1')),
        );
        const mutant = writePdf(read, new Map([[number, source]]));
        // A PDF alone has no text of the pack to compare words with: its bundle has.
        const { value: files } = await readZip(archive, 'x.zip');
        const changed = new Map(files).set('riverside.pdf', mutant);
        const { checks } = await verifyBundle(changed, 'x.zip');
        const compared = checks.filter(({ id }) => !['sums', 'manifest'].includes(id));
        if (compared.every((check) => check.holds)) {
          expect(wordsOf(mutant)).toBe(wordsOf(pdf));
          const known = marginsOf(pdf).join('').replace(/\s/g, '');
          const foreign = (text: string): boolean => !known.includes(text.replace(/\s/g, ''));
          expect(marginsOf(mutant).filter(foreign)).toEqual([]);
        } else expect(compared.length).toBeGreaterThan(3);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 240_000);
});

describe('a bundle', () => {
  test('with some bytes changed, cut or repeated', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.boolean(), async (changes, isCut) => {
        let bytes: Uint8Array = Uint8Array.from(archive);
        for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
        if (isCut) bytes = bytes.slice(0, Math.floor((changes[0]?.[0] ?? 0) * bytes.length));
        const started = Date.now();
        const { value: files } = await readZip(bytes, 'x.zip');
        const verified = files && (await verifyBundle(files, 'x.zip'));
        expect(Date.now() - started).toBeLessThan(SOON);
        if (files === undefined || verified?.diagnostics.length !== 0) return;
        const original = (await readZip(archive, 'x.zip')).value;
        expect([...files].map(([name, content]) => [name, Buffer.from(content).toString('latin1')])).toEqual(
          [...(original ?? [])].map(([name, content]) => [name, Buffer.from(content).toString('latin1')]),
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 240_000);
});
