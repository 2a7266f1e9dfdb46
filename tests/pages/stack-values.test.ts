import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { build } from '../../src/index.ts';
import { readPages } from '../../src/stages/proof/read-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FIGURES = [
  ['all', 'Cost of the bridges', '£9.2 million', ''],
  ['steel', 'Steel', '£5.1 million', 'subset-of: all, '],
  ['paint', 'Paint', '£0.1 million', 'subset-of: all, '],
  ['work', 'Work', 'about £3.4 million', 'subset-of: all, '],
] as const;

test('values are in their parts and beside the name of their whole, where they have room and no word belongs before them', async () => {
  const sentences = FIGURES.map(([, label, value]) => `${label} came to ${value}`);
  const root = temporaryFolder({
    'sources/documents/report.md': `---\ntitle: The report\n---\n${sentences.join('.\n\n')}.\n`,
    'sources/extractions/report.yaml': `document: report\nfigures:\n${FIGURES.map(
      ([id, label, value, of], index) =>
        `  ${id}: { label: ${label}, value: "${value}", ${of}series: cost, evidence: "${sentences[index]}" }\n`,
    ).join('')}`,
    'sources/packs/pack.md':
      '---\ntitle: Bridges\ndocuments: [report]\n---\n# Cost\n\n::chart{title="What they cost" kind="stacked"}\n',
  });
  const { packs, diagnostics } = await build({ root, environment: process.env });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [first = []] = readPages(readPdf(readFileSync(join(root, packs[0]?.pdf ?? ''))));
  const times = (words: string): number => first.filter(({ text }) => text.includes(words)).length;
  expect([times('9.2'), times('5.1'), times('100,000'), times('3.4')]).toEqual([2, 2, 1, 1]);
});
