import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { preparePack } from '../../src/engine/pipeline/prepare-pack.ts';
import { openWorkspace } from '../../src/engine/workspace/disk-workspace.ts';
import { openLibrary } from '../../src/engine/workspace/load-library.ts';
import { starterFiles } from '../../src/engine/workspace/starter-files.ts';
import { type BuildResult, build } from '../../src/index.ts';
import { lintTemplate } from '../../src/stages/render/template/lint-template.ts';
import { loadTemplate } from '../stages/render/load-template.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SAMPLE = join(import.meta.dirname, 'sample');
const TEMPLATES = readdirSync(join(import.meta.dirname, '../../templates')).filter((name) => name !== 'base');
const PAPERS = ['A4', 'Letter', 'A5', 'Half-letter'];
const SIZES = ['standard', 'clear', 'large'];

/** The sample pack with its own text, or with that of its template. */
function sampleWorkspace(variants: readonly string[], text: 'own' | 'default'): string {
  const root = temporaryFolder();
  cpSync(join(SAMPLE, 'sources'), join(root, 'sources'), { recursive: true });
  const pack = readFileSync(join(SAMPLE, 'sources/packs/sample.md'), 'utf8');
  for (const variant of variants) {
    const [template, paper, size] = variant.split(' ');
    const settings = `template: ${template}\npaper: ${paper}\ntype-size: ${size}\n`;
    const front = pack
      .replace(/^(?:paper|type-size|pages-at-most): .*\n/gm, '')
      .replace('---\n', `---\n${settings}`);
    const [, head = '', body = ''] = front.split(/^---\n/m);
    const whole =
      text === 'own' ? `---\n${head}---\n${body}` : `---\n${head.replace(/^own: .*\n/m, '')}---\n`;
    writeFileSync(join(root, 'sources/packs', `${variant.replaceAll(' ', '-')}.md`), whole);
  }
  return root;
}

function variantsOf(template: string): readonly string[] {
  return PAPERS.flatMap((paper) => SIZES.map((size) => `${template} ${paper} ${size}`));
}

async function buildAll(root: string): Promise<BuildResult> {
  return build({ root, environment: process.env });
}

const TABLE = '# Places\n\n| Place | What it is |\n|---|---|\n| Hall | where they meet |\n';

test('there are three', () => {
  expect(TEMPLATES.sort()).toEqual(['briefing', 'handout', 'one-page']);
});

describe.each(TEMPLATES)('%s', (template) => {
  test('is sound', () => {
    expect(lintTemplate(loadTemplate(template))).toEqual([]);
  });

  test('keeps every item in every type size and on every paper', () => {
    const workspace = openWorkspace(sampleWorkspace(variantsOf(template), 'own'));
    const library = openLibrary();
    const printed = variantsOf(template).map((variant) => {
      const { value } = preparePack(variant.replaceAll(' ', '-'), workspace, library);
      return [...new Set(value?.rendered.printed.map(({ ref, kind }) => `${kind} ${ref}`))].sort();
    });
    expect(printed[0]?.length).toBeGreaterThan(7);
    for (const one of printed) expect(one).toEqual(printed[0]);
  });

  test('prints a pack that has no text of its own in all of them, and a table', async () => {
    const root = temporaryFolder(Object.fromEntries(starterFiles));
    for (const variant of variantsOf(template)) {
      const [, paper, size] = variant.split(' ');
      const settings = `template: ${template}\npaper: ${paper}\ntype-size: ${size}`;
      const text = `---\ntitle: Riverside Library\ndocuments: [riverside-library]\n${settings}\n---\n`;
      writeFileSync(join(root, 'sources/packs', `${variant.replaceAll(' ', '-')}.md`), text);
    }
    for (const paper of ['A4', 'A5', 'Letter']) {
      const text = `---\ntitle: A table\ndocuments: [riverside-library]\ntemplate: ${template}\npaper: ${paper}\n---\n${TABLE}`;
      writeFileSync(join(root, 'sources/packs', `table-${paper}.md`), text);
    }
    const { packs, diagnostics } = await buildAll(root);
    expect(diagnostics).toEqual([]);
    expect(packs.length).toBe(16);
  }, 120_000);
});

test('a one-page sheet of both sides, a handout: every block in every size', async () => {
  const root = sampleWorkspace([...variantsOf('handout'), 'one-page A4 standard'], 'own');
  const { diagnostics } = await buildAll(root);
  // No edition of these packs was handed out before. The sample has a warning that is open and one that is accepted,
  // for the reference to show.
  const others = diagnostics.filter(({ code }) => code !== 'PAGE_OVERFLOW');
  expect(new Set(others.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
    new Set(['warning DIRECTION_DIFFERS', 'warning NO_EARLIER_EDITION']),
  );
}, 120_000);

test('marks lead to the sources where there is no annex', async () => {
  const workspace = openWorkspace(sampleWorkspace(['handout A5 standard'], 'default'));
  const { value } = preparePack('handout-A5-standard', workspace, openLibrary());
  const { html = '' } = value?.rendered ?? {};
  const targets = new Set([...html.matchAll(/<a href="#([^"]+)"/g)].map(([, target]) => target));
  expect(targets).toContain('source-A');
  for (const target of targets) expect(html).toContain(`id="${target}"`);
});
