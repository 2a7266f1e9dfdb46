import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readZip } from '../../../src/handouts/bundle/read-zip.ts';
import { verifyFile } from '../../../src/handouts/bundle/verify-file.ts';
import { build, bundle, importFiles } from '../../../src/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FILLING = 'Nothing of this is cited in the pack that is made here, and it goes on for a while.';
const TEXT = `Cover of the report
\fThe harbour took 2.4 million pounds.

${FILLING}

A secret of 77 lines.

${FILLING}
\fTwelve boats came.
`;

/** A pack on a document that was imported from pages, with what may travel of it. */
async function bundled(redistribution: string | undefined): Promise<ReadonlyMap<string, Uint8Array>> {
  const front = redistribution === undefined ? '' : `redistribution: ${redistribution}\n`;
  const root = temporaryFolder({
    'in/harbour.txt': TEXT,
    'sources/extractions/harbour.yaml': `document: harbour
figures:
  income:
    label: Income
    value: 2.4 million pounds
    evidence: The harbour took 2.4 million pounds
  boats:
    label: Boats
    value: 12
    unit: boats
    evidence: Twelve boats came
`,
    'sources/packs/p.md':
      '---\ntitle: Harbour\ndocuments: [harbour]\n---\nIt took :value[income] [@income].\n\n::figures\n\n::evidence\n',
  });
  const imported = await importFiles({ root, files: [join(root, 'in/harbour.txt')] });
  expect(imported.imports).toMatchObject([{ status: 'new' }]);
  const path = join(root, 'sources/documents/harbour.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', `---\n${front}`));
  const built = await build({ root, environment: process.env });
  expect(built.diagnostics).toEqual([]);
  const made = await bundle({ root, pack: 'p' });
  expect(made.diagnostics).toEqual([]);
  const file = join(root, made.bundle?.file ?? '');
  const verified = await verifyFile(file);
  expect(verified.diagnostics).toEqual([]);
  expect(verified.verified).toBe(true);
  const { value = new Map() } = await readZip(readFileSync(file), 'p.zip');
  return value;
}

test('the pages of the original are on paper, and travel with an excerpt, without the record', async () => {
  const files = await bundled(undefined);
  const html = new TextDecoder().decode(files.get('p.html'));
  expect(html).toContain('A p. 2 ¶2');
  expect(html).toContain('A p. 3 ¶6');
  expect([...files.keys()].filter((name) => name.includes('originals'))).toEqual([]);
  const everything = [...files.values()].map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n');
  expect(everything).not.toContain('secret');
});

test('an original travels with a document that travels whole', async () => {
  const files = await bundled('full');
  const originals = [...files.keys()].filter((name) => name.includes('originals'));
  expect(originals).toEqual(['sources/originals/harbour.import.json', 'sources/originals/harbour.txt']);
  expect(new TextDecoder().decode(files.get('sources/originals/harbour.txt'))).toBe(TEXT);
});
