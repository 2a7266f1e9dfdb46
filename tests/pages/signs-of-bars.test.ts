import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { build } from '../../src/index.ts';
import { readPages } from '../../src/stages/proof/read-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SENTENCES = ['The fleet has 60 boats', '24 of the boats are old'];
/** Lines before the chart: each pack has one more, so that it comes to be at each place near the foot of its page. */
const LINES = Array.from({ length: 14 }, (_, index) => 12 + index);

test('what the signs of a bar mean is on the page of the bar, wherever the page ends', async () => {
  const root = temporaryFolder({
    'sources/documents/report.md': `---\ntitle: The report\nissued: 2022-05-04\n---\n${SENTENCES.join('.\n\n')}.\n`,
    'sources/extractions/report.yaml': `document: report
figures:
  fleet: { label: Boats of the fleet, value: 60, unit: boats, series: boats, evidence: ${SENTENCES[0]} }
  old: { label: Old boats, value: 24, unit: boats, series: boats, subset-of: fleet, evidence: ${SENTENCES[1]} }
`,
    ...Object.fromEntries(
      LINES.map((lines) => [
        `sources/packs/p${lines}.md`,
        `---\ntitle: Harbour\ndate: 2022-06-01\ndocuments: [report]\n---\n# Boats\n\n${'A line.\n\n'.repeat(lines)}::chart{title="The boats"}\n`,
      ]),
    ),
  });
  const { packs, diagnostics } = await build({ root });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const parted = packs.flatMap(({ id, pdf }) => {
    const pages = readPages(readPdf(readFileSync(join(root, pdf ?? '')))).map((runs) =>
      runs.map(({ text }) => text).join(''),
    );
    const pageOf = (words: string): number => pages.findIndex((text) => text.includes(words));
    const [signs, bar] = [pageOf('Hatched: a part'), pageOf('Old boats')];
    expect(
      [signs, bar].every((page) => page >= 0),
      id,
    ).toBe(true);
    return signs === bar ? [] : [`${id}: pages ${signs + 1} and ${bar + 1}`];
  });
  expect(parted).toEqual([]);
}, 120_000);
