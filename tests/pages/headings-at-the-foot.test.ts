import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { findFlaws, SHEETS, SIZES } from '../support/page-checks.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Paragraphs of the annex: each of the packs has one more, so that what follows comes to be at each place of its page. */
const LEAST = 14;
const FIGURES = 26;

const numbers = Array.from({ length: FIGURES }, (_, index) => index);

function pack(figures: readonly number[]): string {
  return `---
title: Harbour
date: 2022-06-01
documents: [report]
---
# Boats

Boats were counted ${figures.map((index) => `[@boats-${index}]`).join(', again ')}.

::sources{title="Sources"}

::evidence
`;
}

test('no heading is left at the foot of a page, wherever the page ends', async () => {
  const packs = numbers
    .slice(LEAST)
    .map((count) => [`sources/packs/p${count}.md`, pack(numbers.slice(0, count))]);
  const root = temporaryFolder({
    'sources/documents/report.md': `---\ntitle: The report\nissued: 2022-05-04\n---\n${numbers
      .map((index) => `On quay ${index + 40} there were ${index + 140} boats.`)
      .join('\n\n')}\n`,
    'sources/extractions/report.yaml': `document: report\nfigures:\n${numbers
      .map(
        (index) =>
          `  boats-${index}: { label: Boats on a quay, value: ${index + 140}, unit: boats, evidence: there were ${index + 140} boats }`,
      )
      .join('\n')}\n`,
    ...Object.fromEntries(packs),
  });
  const built = await build({ root });
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rules = { ...SHEETS.A4, ...SIZES.standard };
  const found = built.packs.flatMap(({ id, pdf }) =>
    findFlaws(readFileSync(join(root, pdf ?? '')), rules).map(
      ({ page, flaw }) => `${id}, page ${page}: ${flaw}`,
    ),
  );
  expect(found).toEqual([]);
}, 120_000);
