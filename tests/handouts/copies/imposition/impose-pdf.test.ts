import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../../src/ground/model/outcome.ts';
import type { PdfValue } from '../../../../src/ground/pdf/pdf-values.ts';
import { dictionary, pageNumbers, readPdf, streamBytes } from '../../../../src/ground/pdf/read-pdf.ts';
import { imposeBooklet, imposeNUp } from '../../../../src/handouts/copies/imposition/impose-pdf.ts';
import type { ImpositionJob } from '../../../../src/handouts/copies/imposition/imposition-job.ts';
import { planBooklet } from '../../../../src/handouts/copies/imposition/plan-booklet.ts';
import { planNUp } from '../../../../src/handouts/copies/imposition/plan-n-up.ts';
import { foldAndRead } from './fold-sheets.ts';
import { NUMBER_AT, numberedPdf } from './numbered-pdf.ts';
import { readNumbers } from './read-numbers.ts';

const MM = 72 / 25.4;
const A5 = { width: 420, height: 594.96 };
const HALF_LETTER = { width: 396, height: 612 };
const A4 = { width: 210 * MM, height: 297 * MM };
const LETTER = { width: 612, height: 792 };

interface Imposed {
  readonly pdf: Buffer;
  readonly outcome: Outcome<{ readonly jobs: number; readonly sheets: number }>;
}

function booklet(jobs: Iterable<ImpositionJob>, options: Parameters<typeof imposeBooklet>[1] = {}): Imposed {
  const pieces: Uint8Array[] = [];
  const outcome = imposeBooklet(jobs, options, (piece) => pieces.push(piece));
  return { pdf: Buffer.concat(pieces), outcome };
}

function nUp(jobs: Iterable<ImpositionJob>, perSide: 2 | 4): Imposed {
  const pieces: Uint8Array[] = [];
  const outcome = imposeNUp(jobs, { perSide }, (piece) => pieces.push(piece));
  return { pdf: Buffer.concat(pieces), outcome };
}

/** The two sides of each sheet, with the number that stands left and right of the fold. */
async function sheetsOf(pdf: Buffer, fold: number): Promise<Parameters<typeof foldAndRead>[0]> {
  const sides = (await readNumbers(pdf)).map((written) => {
    const at = (isLeft: boolean): number | 'blank' =>
      written.flatMap(({ text, x }) => (x < fold === isLeft ? [Number(text)] : []))[0] ?? 'blank';
    return [at(true), at(false)];
  });
  return Array.from({ length: sides.length / 2 }, (_, index) => ({
    front: sides[2 * index] ?? [],
    back: sides[2 * index + 1] ?? [],
  }));
}

function catalogOf(pdf: Buffer): ReadonlyMap<string, PdfValue> {
  return readPdf(pdf).catalog;
}

function titleOf(pdf: Buffer): PdfValue | undefined {
  const file = readPdf(pdf);
  return dictionary(file, file.trailer.get('Info')).get('Title');
}

describe('a booklet in PDF', () => {
  it.each([
    ['A5 on A4', A5, { width: 297 * MM, height: 210 * MM }],
    ['half-letter on Letter', HALF_LETTER, { width: 792, height: 612 }],
  ])('has every page in its place, upright, in its own size: %s', async (_, page, sheet) => {
    const { pdf, outcome } = booklet([{ pdf: numberedPdf({ ...page, pages: 22 }) }]);
    expect(outcome).toEqual({ value: { jobs: 1, sheets: 6 }, diagnostics: [] });
    const pages = await readNumbers(pdf);
    const plan = planBooklet(22);
    const below = (sheet.height - page.height) / 2;
    for (const [index, { front, back, depth }] of plan.entries()) {
      const shift = depth * 0.1 * MM;
      for (const [side, [left, right]] of [front, back].entries()) {
        const expected = [
          { text: String(left), x: sheet.width / 2 - page.width + NUMBER_AT.x + shift },
          { text: String(right), x: sheet.width / 2 + NUMBER_AT.x - shift },
        ].filter(({ text }) => text !== 'blank');
        const found = pages[2 * index + side] ?? [];
        expect(found.map(({ text }) => text).sort()).toEqual(expected.map(({ text }) => text).sort());
        for (const { text, x } of expected) {
          const written = found.find((one) => one.text === text);
          expect(written?.x).toBeCloseTo(x, 2);
          expect(written?.y).toBeCloseTo(below + NUMBER_AT.y, 2);
          expect(written?.size).toBe(20);
        }
      }
    }
  });

  it('of any number of pages reads from the first to the last when its sheets are folded', async () => {
    for (const pages of [1, 2, 3, 4, 5, 8, 9, 15, 47, 80]) {
      const { pdf } = booklet([{ pdf: numberedPdf({ ...A5, pages }) }]);
      const read = foldAndRead(await sheetsOf(pdf, (297 * MM) / 2));
      expect(read.filter((slot) => slot !== 'blank')).toEqual(
        Array.from({ length: pages }, (_, index) => index + 1),
      );
      expect(read.slice(0, pages)).not.toContain('blank');
    }
  });

  it('lets several signatures follow each other', async () => {
    const { pdf, outcome } = booklet([{ pdf: numberedPdf({ ...A5, pages: 24 }) }], { sheetsPerSignature: 3 });
    expect(outcome.value?.sheets).toBe(6);
    const sheets = await sheetsOf(pdf, (297 * MM) / 2);
    const read = [...foldAndRead(sheets.slice(0, 3)), ...foldAndRead(sheets.slice(3))];
    expect(read).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  it('takes the caliper that it is given, and begins anew with each signature', async () => {
    const { pdf } = booklet([{ pdf: numberedPdf({ ...A5, pages: 16 }) }], {
      sheetsPerSignature: 2,
      caliper: 0.5,
    });
    const right = (await readNumbers(pdf)).map((written) => Math.max(...written.map(({ x }) => x)));
    const cover = 148.5 * MM + NUMBER_AT.x;
    expect(right).toHaveLength(8);
    for (const [side, x] of right.entries()) {
      expect(x).toBeCloseTo(cover - (side % 4 < 2 ? 0 : 0.5 * MM), 2);
    }
  });

  it('minds where a page says that its corner is', async () => {
    const { pdf } = booklet([{ pdf: numberedPdf({ ...A5, pages: 1, origin: [-30, 50] }) }]);
    const [[one] = []] = await readNumbers(pdf);
    expect(one?.x).toBeCloseTo(148.5 * MM + NUMBER_AT.x, 2);
    expect(one?.y).toBeCloseTo((210 * MM - A5.height) / 2 + NUMBER_AT.y, 2);
  });

  it('says how it is to be printed, and what it is', () => {
    const { pdf } = booklet([{ pdf: numberedPdf({ ...A5, pages: 5, title: 'Threat (UK)' }) }]);
    const catalog = catalogOf(pdf);
    expect(catalog.get('ViewerPreferences')).toEqual(
      new Map<string, PdfValue>([
        ['DisplayDocTitle', true],
        ['Duplex', 'DuplexFlipShortEdge'],
        ['PrintScaling', 'None'],
        ['PickTrayByPDFSize', true],
      ]),
    );
    expect(catalog.get('Lang')).toEqual({ string: 'en-GB' });
    expect(titleOf(pdf)).toEqual({ string: 'Threat (UK) (booklet)' });
    const wide = booklet([{ pdf: numberedPdf({ ...A5, pages: 5, title: 'Łódź' }) }]).pdf;
    expect(
      Buffer.from(String((titleOf(wide) as { string: string }).string), 'latin1')
        .swap16()
        .toString('utf16le'),
    ).toBe('\u{feff}Łódź (booklet)');
  });

  it('is the same for the same input', () => {
    const make = (): Buffer => booklet([{ pdf: numberedPdf({ ...A5, pages: 9 }) }]).pdf;
    expect(make().equals(make())).toBe(true);
  });

  it('marks the fold at the top and the bottom of each side, when it is asked to', () => {
    const { pdf } = booklet([{ pdf: numberedPdf({ ...A5, pages: 2 }) }], { foldMarks: true });
    const file = readPdf(pdf);
    const lines = pageNumbers(file).map((page) =>
      [
        ...streamBytes(file, dictionary(file, { ref: page }).get('Contents'))
          .toString('latin1')
          .matchAll(/(\S+) (\S+) m (\S+) (\S+) l/g),
      ].map((match) => match.slice(1).map((value) => Math.round((Number(value) / MM) * 10) / 10)),
    );
    const marks = [
      [148.5, 0, 148.5, 8],
      [148.5, 202, 148.5, 210],
    ];
    expect(lines).toEqual([marks, marks]);
    expect(booklet([{ pdf: numberedPdf({ ...A5, pages: 2 }) }]).pdf.includes(' l ')).toBe(false);
  });

  it.each([
    ['A4', A4, '210 × 297'],
    ['Letter', LETTER, '216 × 279'],
    ['A5 on its side', { width: A5.height, height: A5.width }, '210 × 148'],
  ])('cannot be made of %s: NOT_BOOKLET_SIZE', (_, page, measures) => {
    const place = { file: 'sources/packs/p.md', start: { line: 4, column: 8 }, end: { line: 4, column: 10 } };
    const { outcome } = booklet([{ pdf: numberedPdf({ ...page, pages: 3 }) }], { place });
    expect(outcome.value).toBeUndefined();
    expect(outcome.diagnostics).toEqual([
      expect.objectContaining({ code: 'NOT_BOOKLET_SIZE', severity: 'error', place }),
    ]);
    expect(outcome.diagnostics[0]?.message).toContain(`page 1 measures ${measures} mm`);
    expect(outcome.diagnostics[0]?.hint).toContain('paper: A5');
  });

  it('warns of more sheets than can be folded, once for all copies: SIGNATURE_TOO_THICK', () => {
    const pdf = numberedPdf({ ...A5, pages: 81 });
    const { outcome } = booklet([{ pdf }, { pdf }], { sheetsPerSignature: 21 });
    expect(outcome.value).toEqual({ jobs: 2, sheets: 42 });
    expect(outcome.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['SIGNATURE_TOO_THICK', 'warning'],
    ]);
    expect(booklet([{ pdf }]).outcome.diagnostics).toEqual([]);
  });

  it('needs a job, and pages that are there', () => {
    expect(() => booklet([])).toThrow(RangeError);
    expect(() => booklet([{ pdf: numberedPdf({ ...A5, pages: 3 }), pages: [1, 4] }])).toThrow(RangeError);
  });
});

describe('several jobs in one', () => {
  it('begin on sheets of their own, with the pages that are asked for', async () => {
    const pdf = numberedPdf({ ...A5, pages: 6 });
    const other = numberedPdf({ ...A5, pages: 3 });
    const imposed = booklet([{ pdf }, { pdf, pages: [2, 3, 5] }, { pdf: other }]);
    expect(imposed.outcome.value).toEqual({ jobs: 3, sheets: 4 });
    const sheets = await sheetsOf(imposed.pdf, (297 * MM) / 2);
    expect(foldAndRead(sheets.slice(0, 2))).toEqual([1, 2, 3, 4, 5, 6, 'blank', 'blank']);
    expect(foldAndRead(sheets.slice(2, 3))).toEqual([2, 3, 5, 'blank']);
    expect(foldAndRead(sheets.slice(3))).toEqual([1, 2, 3, 'blank']);
  });

  it('have what differs laid over what they share', async () => {
    const pdf = numberedPdf({ ...A5, pages: 4 });
    const stamps = numberedPdf({ ...A5, pages: 2, word: 'Copy ', origin: [0, 40] });
    const jobs = [1, 2].map((copy) => ({
      pdf,
      over: (page: number) => (page === 3 ? [] : [{ pdf: stamps, page: copy }]),
    }));
    const pages = await readNumbers(booklet(jobs).pdf);
    const texts = pages.map((written) => written.map(({ text }) => text).sort());
    expect(texts).toEqual([
      ['1', '4', 'Copy 1', 'Copy 1'],
      ['2', '3', 'Copy 1'],
      ['1', '4', 'Copy 2', 'Copy 2'],
      ['2', '3', 'Copy 2'],
    ]);
    const on = pages[1] ?? [];
    const [number, stamp] = ['2', 'Copy 1'].map((text) => on.find((written) => written.text === text));
    expect(Number(stamp?.x) - Number(number?.x)).toBeCloseTo(0, 2);
    expect(Number(stamp?.y) - Number(number?.y)).toBeCloseTo(40, 2);
  });

  it('have what they share once', () => {
    const pdf = numberedPdf({ ...A5, pages: 12, ballast: 200_000 });
    const one = booklet([{ pdf }]).pdf;
    const fifty = booklet(Array.from({ length: 50 }, () => ({ pdf }))).pdf;
    expect(one.length).toBeGreaterThan(200_000);
    // Three sheets more for each copy: what stands where, and no page again.
    expect(fifty.length - one.length).toBeLessThan(49 * 3 * 1200);
    expect(pageNumbers(readPdf(fifty)).length).toBe(50 * 6);
  });

  it('take no more memory the more there are', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const held: number[] = [];
    function* jobs(): Generator<ImpositionJob> {
      for (let copy = 0; copy < 60; copy++) {
        yield { pdf: numberedPdf({ ...A5, pages: 4, ballast: 2_000_000 }) };
        collect();
        held.push(process.memoryUsage().arrayBuffers);
      }
    }
    let written = 0;
    const outcome = imposeBooklet(jobs(), {}, (piece) => {
      written += piece.length;
    });
    expect(outcome.value?.sheets).toBe(60);
    expect(written).toBeGreaterThan(120_000_000);
    expect(Math.max(...held.slice(10)) - Math.min(...held.slice(0, 10))).toBeLessThan(40_000_000);
  });
});

describe('a reading copy in PDF', () => {
  it.each([
    [2, 'A4', A4, { width: A4.height, height: A4.width }],
    [4, 'A4', A4, A4],
    [2, 'Letter', LETTER, { width: 792, height: 612 }],
    [4, 'Letter', LETTER, LETTER],
    [2, 'A5', A5, { width: A4.height, height: A4.width }],
    [4, 'half-letter', HALF_LETTER, LETTER],
  ] as const)(
    'has %i pages to a side, upright, each in its share of the sheet: %s',
    async (perSide, _, page, sheet) => {
      const count = 2 * perSide + 3;
      const { pdf, outcome } = nUp([{ pdf: numberedPdf({ ...page, pages: count }) }], perSide);
      expect(outcome).toEqual({ value: { jobs: 1, sheets: 2 }, diagnostics: [] });
      const file = readPdf(pdf);
      const [first] = pageNumbers(file);
      const box = dictionary(file, { ref: first ?? 0 }).get('MediaBox') as readonly number[];
      expect(box.map(Math.round)).toEqual([0, 0, Math.round(sheet.width), Math.round(sheet.height)]);
      const pages = await readNumbers(pdf);
      const sizes = new Set(pages.flat().map(({ size }) => size));
      expect(sizes.size).toBe(1);
      const scale = Number([...sizes][0]) / 20;
      expect(scale).toBeGreaterThan(perSide === 2 ? 0.6 : 0.45);
      expect(scale).toBeLessThanOrEqual(1);
      const rows = perSide / 2;
      const sides = planNUp(count, perSide).flatMap(({ front, back }) => [front, back]);
      for (const [index, side] of sides.entries()) {
        const shown = side.flatMap((slot, at) => (slot === 'blank' ? [] : [{ text: String(slot), at }]));
        expect(pages[index]?.map(({ text }) => text)).toEqual(shown.map(({ text }) => text));
        for (const { text, at } of shown) {
          const written = pages[index]?.find((one) => one.text === text);
          // The page's own corners, from where its number stands.
          const left = Number(written?.x) - NUMBER_AT.x * scale;
          const bottom = Number(written?.y) - NUMBER_AT.y * scale;
          const share = {
            left: ((at % 2) * sheet.width) / 2,
            top: sheet.height * (1 - Math.floor(at / 2) / rows),
          };
          const [slack, right, top] = [1, left + page.width * scale, bottom + page.height * scale];
          expect(left).toBeGreaterThan(share.left - slack);
          expect(right).toBeLessThan(share.left + sheet.width / 2 + slack);
          expect(top).toBeLessThan(share.top + slack);
          expect(bottom).toBeGreaterThan(share.top - sheet.height / rows - slack);
        }
      }
    },
  );

  it('leaves pages as they are that need not be reduced', async () => {
    const [[one] = []] = await readNumbers(nUp([{ pdf: numberedPdf({ ...HALF_LETTER, pages: 1 }) }], 2).pdf);
    expect(one).toEqual({ text: '1', x: NUMBER_AT.x, y: NUMBER_AT.y, size: 20 });
  });

  it.each([
    [2, 'DuplexFlipShortEdge'],
    [4, 'DuplexFlipLongEdge'],
  ] as const)('is turned over so that tops stay up: %i to a side', (perSide, duplex) => {
    const { pdf } = nUp([{ pdf: numberedPdf({ ...A4, pages: 3, title: 'T' }) }], perSide);
    expect(dictionary(readPdf(pdf), catalogOf(pdf).get('ViewerPreferences')).get('Duplex')).toBe(duplex);
    expect(titleOf(pdf)).toEqual({ string: `T (${perSide} pages to a side)` });
  });

  it('of several jobs begins each on a sheet of its own', async () => {
    const pdf = numberedPdf({ ...A4, pages: 3 });
    const pages = await readNumbers(nUp([{ pdf }, { pdf, pages: [2] }], 2).pdf);
    expect(pages.map((written) => written.map(({ text }) => text))).toEqual([['1', '2'], ['3'], ['2'], []]);
  });
});

it('another reader finds the same pages', async () => {
  const library = await PDFiumLibrary.init();
  const { pdf } = booklet([{ pdf: numberedPdf({ ...A5, pages: 7 }) }], { foldMarks: true });
  const document = await library.loadDocument(pdf);
  const texts = [...document.pages()].map((page) => page.getText().split(/\s+/).filter(Boolean).sort());
  document.destroy();
  library.destroy();
  expect(texts).toEqual([['1'], ['2', '7'], ['3', '6'], ['4', '5']]);
});
