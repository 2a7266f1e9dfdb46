import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { build } from '../../src/index.ts';
import { readPages } from '../../src/stages/proof/read-pages.ts';
import { starterWorkspace } from '../support/starter.ts';

test('contents do not leave one line alone at the foot of a page, nor at the head of the next', async () => {
  // Each of them has the contents a little lower on the page.
  const packs = Array.from({ length: 12 }, (_, index) => {
    const before = 'Words about the library.\n\n'.repeat(8 + index);
    const after = ['Loans', 'Rooms', 'Staff', 'Doors', 'Roofs', 'Chairs']
      .map((name) => `# ${name}\n\nMore.\n`)
      .join('\n');
    return [
      `sources/packs/p${index}.md`,
      `---\ntitle: Riverside\ndocuments: [riverside-library]\n---\n# Before\n\n${before}::contents{title="Contents"}\n\n${after}`,
    ] as const;
  });
  const root = starterWorkspace(Object.fromEntries(packs));
  const built = await build({ root, environment: process.env });
  for (const { id, pdf } of built.packs.filter(({ id }) => /^p\d+$/.test(id))) {
    const pages = readPages(readPdf(readFileSync(join(root, pdf ?? ''))));
    const entries = pages.map(
      (runs) =>
        runs.filter(
          ({ text, size }) =>
            /^(?:Before|Loans|Rooms|Staff|Doors|Roofs|Chairs|About)/.test(text.trim()) &&
            size < 11 &&
            size > 9,
        ).length,
    );
    expect(
      entries.filter((count) => count === 1),
      `${id}: ${entries}`,
    ).toEqual([]);
  }
}, 60_000);
