import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { build } from '../../src/index.ts';
import { readPages } from '../../src/stages/proof/read-pages.ts';
import { STARTER, starterWorkspace } from '../support/starter.ts';

test('a footer of words alone is on the line of the page number, in its type', async () => {
  const text =
    '---\ntitle: Riverside\ndocuments: [riverside-library]\n---\n# First\n\nOne.\n\n::page-break\n\nMore.\n';
  const root = starterWorkspace({
    [STARTER.pack]: text,
    'templates/briefing/print.css':
      '@page :right { @bottom-left { content: "Quays" } } @page :left { @bottom-right { content: "Quays" } }',
  });
  const { packs, diagnostics } = await build({ root, environment: process.env });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = readPages(readPdf(readFileSync(join(root, packs[0]?.pdf ?? ''))));
  expect(pages.length).toBeGreaterThan(1);
  for (const runs of pages) {
    const own = runs.find(({ text: words }) => words.trim() === 'Quays');
    const number = runs.find(({ text: words }) => /^Page\b/.test(words.trim()));
    expect(own?.y).toBeCloseTo(number?.y ?? 0, 0);
    expect(own?.size).toBe(number?.size);
  }
});
