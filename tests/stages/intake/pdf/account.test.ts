import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLedger } from '../../../../src/stages/intake/pdf/ledger.ts';
import { proveTree } from '../../../../src/stages/intake/pdf/prove-tree.ts';
import { blocksOf, importedFrom, pagesOf } from '../../../support/imported-pdf.ts';
import { line } from '../../../support/small-pdf.ts';

const word = fc.oneof(
  fc.constantFrom(
    'harbour',
    'of',
    'co-',
    'the',
    'Leith',
    'ends.',
    '•',
    '–',
    'x',
    '(a)',
    '1.',
    '16.000',
    '£3.5',
    '50%',
  ),
  fc.integer({ min: 0, max: 99_999 }).map(String),
);

/** Words anywhere on a page: in lines, in columns, over one another. */
const page = fc.array(
  fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 6 }),
    x: fc.integer({ min: 3, max: 24 }).map((step) => step * 20),
    y: fc.integer({ min: 3, max: 66 }).map((step) => step * 12),
    size: fc.constantFrom(6, 8, 10, 10, 10, 14, 30),
  }),
  { minLength: 1, maxLength: 30 },
);

const characters = (text: string): string =>
  [...text.replace(/\s|[…]/gu, '').normalize('NFKC')].sort().join('');

describe('nothing is changed in silence', () => {
  test('whatever is printed wherever is in the document or left out by name, or the page is refused', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
        // Two lines at one place would be one for PDFium.
        const contents = pages.map((lines) => {
          const places = new Set<number>();
          return lines.filter(({ y }) => !places.has(y) && places.add(y));
        });
        const pdf = pagesOf(
          ...contents.map((lines) =>
            lines.map(({ words, x, y, size }) => line(x, y, words.join(' '), size)).join(''),
          ),
        );
        const imported = await importedFrom(pdf).catch((error: unknown) => {
          expect(String(error)).toMatch(/cannot be read without changing its text/);
          return undefined;
        });
        if (imported === undefined) return;
        taken += 1;
        const left = imported.findings.filter(
          ({ kind, words }) => kind === 'dropped' && !words.endsWith('…'),
        );
        const printed = contents
          .flat()
          .flatMap(({ words }) => words)
          .join('');
        if (left.length === 0 && imported.findings.every(({ kind }) => kind !== 'dropped')) {
          expect(
            characters(blocksOf(imported).join('\n').replace(/^#+ /gmu, '').replace(/^\* /gmu, '•')),
          ).toHaveLength(characters(printed).length);
          expect(blocksOf(imported).join('\n').match(/\d/g)?.toSorted() ?? []).toEqual(
            printed.match(/\d/g)?.toSorted() ?? [],
          );
        }
      }),
      { numRuns: 25, interruptAfterTimeLimit: 25_000, endOnFailure: true },
    );
    expect(taken).toBeGreaterThan(3);
  }, 60_000);

  test('an account tells what is lost, and what is there too often', () => {
    const ledger = openLedger();
    ledger.printed(3, 'About 250⁹ of it');
    ledger.accounted(3, 'About 250 of it');
    ledger.printed(4, 'one');
    ledger.accounted(4, 'one 1');
    expect(ledger.uneven()).toEqual([
      { page: 3, missing: '9', added: '' },
      { page: 4, missing: '', added: '1' },
    ]);
  });

  test('a tree that lacks a word of its blocks is not proven', () => {
    const block = {
      kind: 'paragraph',
      page: 2,
      pieces: [{ page: 2, text: 'It cost 16.000 pounds' }],
      size: 10,
      bold: false,
      lines: 1,
      left: 0,
      open: false,
      full: true,
      resumes: false,
      notices: [],
    } as const;
    const tree = (value: string) => ({
      type: 'root' as const,
      children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }],
    });
    expect(proveTree([block], [], tree('It cost 16.000 pounds'))).toEqual([]);
    expect(proveTree([block], [], tree('It cost 16 pounds'))).toEqual([
      { page: 2, missing: '.000', added: '' },
    ]);
  });
});
