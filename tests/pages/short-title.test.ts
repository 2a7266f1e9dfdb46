import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { build } from '../../src/index.ts';
import { readPages } from '../../src/stages/proof/read-pages.ts';
import { STARTER, starterWorkspace } from '../support/starter.ts';

const LONG =
  'The reopening of the library after the flood, what it lends, who works in it, and what the council and the people who read there have to say of all this';

async function heads(front: string): Promise<readonly string[]> {
  const text = `---\ntitle: ${LONG}\n${front}documents: [riverside-library]\n---\n# First\n\nOne.\n\n::page-break\n\nAnother.\n\n::page-break\n\nMore.\n\n::page-break\n\nThe end.\n`;
  const root = starterWorkspace({ [STARTER.pack]: text });
  const { packs, diagnostics } = await build({ root, environment: process.env });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return readPages(readPdf(readFileSync(join(root, packs[0]?.pdf ?? '')))).map((runs) =>
    runs
      .filter(({ y }) => y > 775)
      .map(({ text }) => text)
      .join(' '),
  );
}

test('left pages have the short title in their head, right pages the section', async () => {
  const [first, second, third] = await heads('short-title: Riverside Library\n');
  expect(first).not.toContain('Riverside');
  expect(second).toContain('Riverside Library');
  expect(second).not.toContain('…');
  expect(third).toContain('First');
});

test('without one, a long title is cut at a word', async () => {
  const [, second] = await heads('');
  expect(second).toMatch(/^The reopening of the library .* [a-z]+…/);
});
