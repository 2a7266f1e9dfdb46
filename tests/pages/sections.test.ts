import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { build, bundle, verify } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PACK = `---
title: Harbour
documents: [a]
---

::contents{title="Contents"}

# Boats

## Ferries

There were :value[boats] boats [@boats].

::claims{title="Claims"}

::sources{title="Sources"}
`;

function workspace(pack: string): string {
  return temporaryFolder({
    'sources/documents/a.md': '---\ntitle: The report\n---\n\nThere were 12 boats. Boats are slow.\n',
    'sources/extractions/a.yaml': `document: a
figures:
  boats: { label: Boats, value: 12, unit: boats, evidence: [{ quote: 12 boats }] }
claims:
  slow: { text: Boats are slow., kind: reported, evidence: [{ quote: Boats are slow }] }
`,
    'sources/packs/p.md': pack,
  });
}

interface Entry {
  readonly title: string;
  readonly items: readonly Entry[];
}

function shown(entries: readonly Entry[], depth = 0): readonly string[] {
  return entries.flatMap(({ title, items }) => [`${'  '.repeat(depth)}${title}`, ...shown(items, depth + 1)]);
}

/** The outline of the PDF, below the pack's title, and the words of each page. */
async function printed(root: string): Promise<{ outline: readonly string[]; pages: readonly string[] }> {
  const { diagnostics } = await build({ root });
  expect(diagnostics).toEqual([]);
  const document = await getDocumentProxy(new Uint8Array(readFileSync(join(root, 'output/p/p.pdf'))));
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' ');
    }),
  );
  const [title] = ((await document.getOutline()) ?? []) as readonly Entry[];
  return { outline: shown(title?.items ?? []), pages };
}

const NUMBERED = `---
title: Harbour
documents: [a]
sections: numbered
---

::contents{title="Contents" exhibits="yes"}

# Boats {#fleet}

All of it is in :ref[boats], on :ref[boats]{as="page"}. :ref[ferries] has more.

## Ferries

There were :value[boats] boats [@boats].

::figures{title="Boats" id="boats" note="As counted."}

::sources{title="Sources"}
`;

test('numbers of sections and exhibits, and references to them, are on paper, verified', async () => {
  const root = workspace(NUMBERED);
  const { outline, pages } = await printed(root);
  expect(outline).toEqual([
    'Contents',
    '1 Boats',
    '  1.1 Ferries',
    'Table 1: Boats',
    '2 Sources',
    'About this pack',
  ]);
  const page = pages.findIndex((text) => text.includes('Note: As counted.')) + 1;
  const said = pages.join(' ');
  expect(said).toMatch(new RegExp(`All of it is in table 1 ?, on page ${page} ?\\. Section 1\\.1 has more`));
  expect(said).toContain('Source: A, paragraph 1');
  expect(said).toMatch(/Figures and tables Table 1: Boats \d/);
  expect(readFileSync(join(root, 'output/p/p.pdf'), 'latin1')).toContain('pdfuaid');
  const made = await bundle({ root, pack: 'p' });
  expect(made.diagnostics).toEqual([]);
  for (const file of [join(root, 'output/p/p.pdf'), join(root, made.bundle?.file ?? '')]) {
    expect(await verify({ file })).toMatchObject({ verified: true, diagnostics: [] });
  }
});

test('numbers of paragraphs, and references to them and to notes, are on paper, verified', async () => {
  const body = `paragraphs: numbered\n---\n\n# In short {.summary}\n\nBoats.\n\n# Boats\n\nFirst. {#first}\n\n- Item.\n\nThere were :value[boats] boats [@boats].[^n] As :ref[first] and :ref[^n] say.\n\n[^n]: As counted.\n`;
  const root = workspace(`---\ntitle: Harbour\ndocuments: [a]\n${body}`);
  const { pages } = await printed(root);
  const said = pages.join(' ');
  expect(said).toMatch(/Boats\. .*Boats 1\s+First\. .*Item\. 2\s+There were 12 boats/);
  expect(said).toMatch(/As paragraph 1 and note i say/);
  expect(readFileSync(join(root, 'output/p/p.pdf'), 'latin1')).toContain('pdfuaid');
});

test('blocks behind the text are sections of their own in contents and outline', async () => {
  const { outline } = await printed(workspace(PACK));
  expect(outline).toEqual(['Contents', 'Boats', '  Ferries', 'Claims', 'Sources', 'About this pack']);
});

test.each(['briefing', 'handout', 'one-page'])(
  'exhibits without numbers are printed, %s',
  async (template) => {
    const front = `exhibits: false\ntemplate: ${template}\n---`;
    const blocks = '::figures{title="Boats" note="As counted."}';
    const pack = NUMBERED.replace('sections: numbered\n---', front).replace(/^All of.*$/m, 'All of it.');
    const { pages } = await printed(workspace(pack.replace(/^::figures.*$/m, blocks)));
    expect(pages.join(' ')).toContain('Note: As counted.');
    expect(pages.join(' ')).not.toContain('Table 1');
  },
);
