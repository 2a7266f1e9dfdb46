import { expect, test } from 'vitest';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { check } from '../../../src/index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PACK = 'sources/packs/riverside.md';
const EXTRACTION = 'sources/extractions/riverside-library.yaml';

/** What `check` says of the workspace that `init` makes, with a file changed, added or renamed. */
async function said(change: (files: Map<string, string>) => void) {
  const files = new Map(starterFiles);
  change(files);
  const { diagnostics } = await check({ root: temporaryFolder(Object.fromEntries(files)) });
  return diagnostics;
}

const edit = (path: string, from: string | RegExp, to: string) => (files: Map<string, string>) => {
  files.set(path, (files.get(path) ?? '').replace(from, to));
};

test('a second section of the same name: put both together', async () => {
  const second =
    'claims:\n  more:\n    text: The library lends more now.\n    kind: reported\n    evidence: more\n';
  expect(await said(edit(EXTRACTION, /$/, second))).toContainEqual(
    expect.objectContaining({
      code: 'DUPLICATE_KEY',
      hint: expect.stringContaining('put the entries of both under one `claims:`'),
    }),
  );
});

test('a document that there is not: those that there are', async () => {
  expect(await said(edit(PACK, '[riverside-library]', '[harbour]'))).toMatchObject([
    { code: 'MISSING_DOCUMENT', hint: 'the only document is riverside-library' },
  ]);
});

test('a value that there is not: the figures that there are', async () => {
  expect(await said(edit(PACK, ':value[loans]', ':value[price]'))).toMatchObject([
    { code: 'UNKNOWN_CITATION', hint: 'the figures are loans, volunteers, volunteers-hired, readers' },
  ]);
  expect(await said(edit(PACK, ':value[loans]', ':value[loan]'))).toMatchObject([
    { code: 'UNKNOWN_CITATION', hint: 'did you mean `loans`?' },
  ]);
});

test('an extraction under another name than that of its document: rename it', async () => {
  const found = await said((files) => {
    files.set('sources/extractions/library.yaml', files.get(EXTRACTION) ?? '');
    files.delete(EXTRACTION);
  });
  expect(found).toContainEqual(
    expect.objectContaining({
      code: 'MISSING_EXTRACTION',
      hint: expect.stringContaining('sources/extractions/library.yaml, rename that file'),
    }),
  );
  expect(found.map(({ code }) => code)).not.toContain('UNUSED_EXTRACTION');
});

test('a number whose last zeros YAML drops: quoted with its unit', async () => {
  expect(await said(edit(EXTRACTION, 'value: 48000', 'value: 6.50'))).toMatchObject([
    { code: 'NUMBER_CORRUPTED', hint: expect.stringContaining('"6.50"') },
  ]);
});

test.each([
  ['sources/packs/second.markdown', 'sources/packs/second.md'],
  ['sources/packs/second.MD', 'sources/packs/second.md'],
  ['sources/documents/second.md.txt', 'sources/documents/second.md'],
  ['sources/packs/second.yml', 'sources/packs/second.md'],
  ['sources/documents/mails/second.md', 'move it to sources/documents/second.md'],
  ['sources/documents/budget.docx', 'import it: `sourcebound import sources/documents/budget.docx`'],
  ['sources/documents/budget.PDF', 'import it: `sourcebound import sources/documents/budget.PDF`'],
  ['brand.yaml', 'move it to `brand.yml`'],
  ['sources/brand.yml', 'move it to `brand.yml`'],
])('a file that is not read for its name or its place is reported: %s', async (path, wanted) => {
  expect(await said((files) => files.set(path, 'Words.'))).toMatchObject([
    {
      code: 'UNREAD_FILE',
      severity: 'warning',
      message: expect.not.stringContaining(path),
      place: { file: path },
      hint: expect.stringContaining(wanted),
    },
  ]);
});
