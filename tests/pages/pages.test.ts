import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BRIEFING, generateWorkspace } from '../../scripts/bench/generate-workspace.ts';
import { build } from '../../src/index.ts';
import { findFlaws, type PageRules, SHEETS, SIZES } from '../support/page-checks.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A heading with its first record or two, or the table about the pack, may be too much for the rest of a page. */
const FILLED = 0.4;

const REPOSITORY = join(import.meta.dirname, '../..');

type Paper = keyof typeof SHEETS;
type Size = keyof typeof SIZES;

/** Prints every pack of a folder's sources on that paper, and looks at each page. */
async function flawsIn(
  sources: string,
  paper: Paper,
  size: Size,
  template?: string,
  { pagesAtLeast = 1, filled = 0 }: { readonly pagesAtLeast?: number; readonly filled?: number } = {},
): Promise<readonly string[]> {
  const root = temporaryFolder();
  cpSync(join(sources, 'sources'), join(root, 'sources'), { recursive: true });
  for (const name of readdirSync(join(root, 'sources/packs'))) {
    const path = join(root, 'sources/packs', name);
    const old =
      template === undefined ? /^(?:paper|type-size):.*\n/gm : /^(?:paper|type-size|template):.*\n/gm;
    const text = readFileSync(path, 'utf8').replace(old, '');
    const front = `---\npaper: ${paper}\ntype-size: ${size}\n${template === undefined ? '' : `template: ${template}\n`}`;
    writeFileSync(path, text.replace('---\n', front));
  }
  const { packs, diagnostics } = await build({ root, environment: process.env });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const { pages } of packs) expect(pages).toBeGreaterThanOrEqual(pagesAtLeast);
  const rules: PageRules = { ...SHEETS[paper], ...SIZES[size], filled };
  return packs.flatMap(({ id, pdf }) =>
    findFlaws(readFileSync(join(root, pdf ?? '')), rules).map(
      ({ page, flaw }) => `${id}, page ${page}: ${flaw}`,
    ),
  );
}

describe('no page has what a typographer would send back:', () => {
  it.each([
    ['A4', 'standard', 'briefing'],
    ['Letter', 'standard', 'briefing'],
    ['A5', 'standard', 'briefing'],
    ['A4', 'clear', 'briefing'],
    ['A4', 'large', 'briefing'],
    ['A5', 'standard', 'handout'],
    ['Half-letter', 'standard', 'briefing'],
    ['Half-letter', 'standard', 'handout'],
    ['A4', 'clear', 'handout'],
  ] as const)(
    'the repository’s packs, %s, %s, %s',
    async (paper, size, template) => {
      expect(await flawsIn(REPOSITORY, paper, size, template, { filled: FILLED })).toEqual([]);
    },
    120_000,
  );

  it.each(['single-figure', 'long-titles', 'long-cell', 'names-in-four-scripts', 'no-body'])(
    'the case %s',
    async (name) => {
      const folder = join(REPOSITORY, 'tests/cases', name);
      expect(await flawsIn(folder, 'A4', 'standard')).toEqual([]);
      expect(await flawsIn(folder, 'A5', 'standard')).toEqual([]);
    },
    120_000,
  );

  it('300 events and 400 figures, 120 pages and more', async () => {
    const root = temporaryFolder();
    generateWorkspace(root, { ...BRIEFING, packs: 1, documents: 2, figures: 450, paragraphs: 24 });
    const flaws = await flawsIn(root, 'A4', 'standard', 'briefing', { pagesAtLeast: 120 });
    expect(flaws).toEqual([]);
  }, 180_000);
});
