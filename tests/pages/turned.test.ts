import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PACK = `---
title: Harbour
documents: [a]
date: 2026-02-01
edition: 3
marking: { scheme: tlp, label: "TLP:GREEN" }
---

# Boats

There were :value[boats] boats [@boats].

:::box{title="How boats are counted" id="counting"}
Boats are slow [@slow].
:::

::page-break

Behind the break.

# In full

::figures{title="All boats" landscape}

:::table{title="Boats of the text" landscape}
| What | How many |
|---|--:|
| Boats | :value[boats] |
:::

Behind it all; see :ref[counting].
`;

test('pages are turned and break where the author has it, with marking, status and number on each', async () => {
  const root = temporaryFolder({
    'sources/documents/a.md': '---\ntitle: The report\n---\n\nThere were 12 boats. Boats are slow.\n',
    'sources/extractions/a.yaml': `document: a
figures:
  boats: { label: Boats, value: 12, unit: boats, evidence: [{ quote: 12 boats }] }
claims:
  slow: { text: Boats are slow., kind: reported, evidence: [{ quote: Boats are slow }] }
`,
    'sources/packs/p.md': PACK,
  });
  const { diagnostics } = await build({ root });
  expect(diagnostics).toEqual([]);
  const document = await getDocumentProxy(new Uint8Array(readFileSync(join(root, 'output/p/p.pdf'))));
  const seen = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      expect(text.split('TLP:GREEN').length).toBeGreaterThan(2);
      expect(text).toContain(`Page ${index + 1} of ${document.numPages}`);
      expect(text).toContain('Edition 3');
      return [right - left > top - bottom ? 'turned' : 'standing', text] as const;
    }),
  );
  const [text, behind, figures, table, end] = seen;
  expect(seen.map(([form]) => form)).toEqual(['standing', 'standing', 'turned', 'turned', 'standing']);
  expect(text?.[1]).toContain('How boats are counted');
  expect(text?.[1]).not.toContain('Behind the break');
  expect(behind?.[1]).toContain('Behind the break');
  expect(behind?.[1]).not.toContain('In full');
  expect(figures?.[1]).toContain('In full');
  expect(figures?.[1]).toContain('All boats');
  expect(table?.[1]).toContain('Boats of the text');
  expect(end?.[1]).toContain('Behind it all');
});
