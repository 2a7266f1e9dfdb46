import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { build } from '../../src/index.ts';
import { type Run, readPages } from '../../src/stages/proof/read-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MILLIMETRE = 72 / 25.4;
/** Of what a browser and a font round, in millimetres. */
const TOLERANCE = 0.3;
const TABLE = '| Quay | Boats |\n|---|--:|\n| North | many |\n';
const LANDSCAPE = `:::table{title="Quays" landscape}\n${TABLE}:::\n`;

async function printed(front: string, text: string): Promise<readonly (readonly Run[])[]> {
  const root = temporaryFolder({
    'sources/documents/report.md': '---\ntitle: The report\n---\nThere were 140 boats on the quay.\n',
    'sources/extractions/report.yaml':
      'document: report\nfigures:\n  boats: { label: Boats, value: 140, unit: boats, evidence: There were 140 boats }\n',
    'sources/packs/pack.md': `---\ntitle: Harbour\ndocuments: [report]\n${front}\n---\n${text}\n::evidence\n`,
  });
  const { packs, diagnostics } = await build({ root, environment: process.env });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return readPages(readPdf(readFileSync(join(root, packs[0]?.pdf ?? ''))));
}

/** How far the last text at the foot ends from the right edge of the sheet, in millimetres. */
function fromTheEdge(runs: readonly Run[] = [], width: number): number {
  const feet = runs.filter(({ y, text }) => y < 20 * MILLIMETRE && text.trim() !== '');
  return width - Math.max(...feet.map(({ endX }) => endX)) / MILLIMETRE;
}

test.each([
  ['A4', 210, 17],
  ['Letter', 215.9, 19],
])('the page number ends where tables end, on %s', async (paper, width, outer) => {
  const [first = []] = await printed(`paper: ${paper}`, `# Quays\n\n${TABLE}`);
  expect(Math.abs(fromTheEdge(first, width) - outer - 1.2)).toBeLessThan(TOLERANCE);
  const many = first.find(({ text }) => text.trim() === 'many');
  expect(Math.abs((many?.endX ?? 0) / MILLIMETRE - width + fromTheEdge(first, width))).toBeLessThan(
    TOLERANCE,
  );
});

test.each([
  ['of a single sheet', 'template: one-page', '# Quays\n\nMany boats.\n', 1, 210, 16],
  ['of small sheets', 'paper: A5', '# Quays\n\nMany boats.\n', 1, 148, 14],
  [
    'of a page that is turned',
    'paper: A4',
    `# Quays\n\nMany.\n\n::page-break\n\nBoats.\n\n${LANDSCAPE}`,
    3,
    297,
    17,
  ],
])('it ends at the margin %s', async (_, front, text, page, width, outer) => {
  const pages = await printed(front, text);
  expect(Math.abs(fromTheEdge(pages[page - 1], width) - outer)).toBeLessThan(TOLERANCE);
});
