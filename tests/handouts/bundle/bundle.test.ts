import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { objectText } from '../../../src/ground/pdf/read-pdf.ts';
import { readZip } from '../../../src/handouts/bundle/read-zip.ts';
import { formatSums } from '../../../src/handouts/bundle/sums.ts';
import { verifyFile } from '../../../src/handouts/bundle/verify-file.ts';
import { writeZip } from '../../../src/handouts/bundle/write-zip.ts';
import { build, bundle, type VerifyResult } from '../../../src/index.ts';
import { changePdfText } from '../../support/change-pdf-text.ts';
import { hostilePdf } from '../../support/hostile-pdf.ts';
import { runCli } from '../../support/run-cli.ts';
import { signPdf } from '../../support/sign-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DAY = new Date('2026-05-04');
/** A paragraph that holds no evidence: it is about money, and names somebody. */
const ASIDE =
  '\nThe roof 😀 was mended for 7,155 pounds, which Okafor\ncalled a bargain, because nobody else would do it for so little.\n';

const starter = (path: string): string => starterFiles.get(path) ?? '';
const DOCUMENT = starter('sources/documents/riverside-library.md').replace(
  '\nAt least 300',
  `${ASIDE}\nAt least 300`,
);
const EXTRACTION = starter('sources/extractions/riverside-library.yaml');
const PACK = starter('sources/packs/riverside.md');

/** The starter's document under other names, with other rights. */
function workspaceFiles(): Readonly<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const [id, redistribution] of [
    ['riverside-library', undefined],
    ['whole-library', 'full'],
    ['closed-library', 'none'],
  ] as const) {
    const rights = redistribution === undefined ? '' : `\nredistribution: ${redistribution}`;
    files[`sources/documents/${id}.md`] = DOCUMENT.replace(/\nrights: .*/, (line) => line + rights);
    files[`sources/extractions/${id}.yaml`] = EXTRACTION.replace(
      'document: riverside-library',
      `document: ${id}`,
    );
    files[`sources/packs/${id.replace('-library', '')}.md`] = PACK.replace(
      'documents: [riverside-library]',
      `documents: [${id}]${redistribution === 'full' ? '\nedition: 3\nmarking: TLP:GREEN' : ''}`,
    );
  }
  files['templates/briefing/print.css'] =
    `${readFileSync(new URL('../../../templates/briefing/print.css', import.meta.url), 'utf8')}\n/* our own */\n`;
  return files;
}

let root = '';
/** The archive of each pack. */
const archives = new Map<string, string>();

beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'sourcebound-test-')));
  for (const [path, content] of Object.entries(workspaceFiles())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const built = await build({ root, environment: process.env });
  expect(built.diagnostics).toEqual([]);
  for (const pack of ['riverside', 'whole', 'closed']) {
    const made = await bundle({ root, pack });
    expect(made.diagnostics).toEqual([]);
    archives.set(pack, join(root, made.bundle?.file ?? ''));
    unpacked.set(pack, (await readZip(archiveOf(pack), 'x')).value ?? new Map());
  }
}, 120_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

const unpacked = new Map<string, ReadonlyMap<string, Uint8Array>>();

function archiveOf(pack: string): Uint8Array {
  return readFileSync(archives.get(pack) ?? '');
}

function filesOf(pack: string): Map<string, Uint8Array> {
  return new Map(unpacked.get(pack) ?? []);
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** How far somebody went who changed a file and wants it not to be seen. */
type Cover = 'nothing' | 'sums' | 'sums and manifest';

/** Looks through a bundle in which one file was changed, in a folder that has nothing else. */
async function verifyChanged(
  pack: string,
  name: string,
  change: (bytes: Uint8Array) => Uint8Array,
  cover: Cover,
): Promise<VerifyResult> {
  const files = filesOf(pack);
  const before = files.get(name);
  expect(before, name).toBeDefined();
  const after = change(before ?? new Uint8Array());
  expect(sha256(after)).not.toBe(sha256(before ?? new Uint8Array()));
  files.set(name, after);
  if (cover === 'sums and manifest') {
    const manifest = textOf(files.get('manifest.json'));
    const changed = manifest.replaceAll(sha256(before ?? new Uint8Array()), sha256(after));
    files.set('manifest.json', bytesOf(changed));
  }
  if (cover !== 'nothing') files.set('SHA256SUMS', sumsOf(files));
  return verifyFiles(files);
}

function sumsOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const others = [...files].filter(([name]) => name !== 'SHA256SUMS');
  return bytesOf(formatSums(new Map(others.map(([name, bytes]) => [name, sha256(bytes)]))));
}

function verifyFiles(files: ReadonlyMap<string, Uint8Array>): Promise<VerifyResult> {
  return verifyBytes('x.zip', writeZip(files, DAY));
}

async function verifyBytes(name: string, bytes: Uint8Array): Promise<VerifyResult> {
  const folder = temporaryFolder({ [name]: bytes });
  const result = await verifyFile(join(folder, name));
  expect(readdirSync(folder)).toEqual([name]);
  return result;
}

function swap(from: string, to: string): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    const text = textOf(bytes);
    expect(text).toContain(from);
    return bytesOf(text.replace(from, to));
  };
}

/** What was found, as `CODE file:line message`. */
function found({ diagnostics, verified }: VerifyResult): readonly string[] {
  expect(verified).toBe(false);
  for (const { hint } of diagnostics) expect(hint).toBeTruthy();
  return diagnostics.map(
    ({ code, place, message }) => `${code} ${place?.file}:${place?.start.line} ${message}`,
  );
}

describe('a bundle', () => {
  test('has the pack, its evidence, its sources and their sums', () => {
    expect([...filesOf('whole').keys()]).toEqual([
      'README.txt',
      'SHA256SUMS',
      'evidence.json',
      'manifest.json',
      'sources/documents/whole-library.md',
      'sources/extractions/whole-library.yaml',
      'sources/packs/whole.md',
      'templates/briefing/print.css',
      'whole.html',
      'whole.pdf',
    ]);
    expect(basename(archives.get('whole') ?? '')).toBe('whole-edition-3.zip');
    expect(basename(archives.get('riverside') ?? '')).toBe('riverside.zip');
  });

  test('has the same bytes when it is made again, elsewhere, from a build of its own', async () => {
    const other = temporaryFolder(workspaceFiles());
    await build({ root: other, packs: ['whole'], environment: process.env });
    const made = await bundle({ root: other, pack: 'whole', output: join(other, 'deep/down.zip') });
    expect(made.bundle?.file).toBe(join(other, 'deep/down.zip'));
    expect(made.bundle?.sha256).toBe(sha256(archiveOf('whole')));
    expect(sha256(readFileSync(join(other, 'deep/down.zip')))).toBe(made.bundle?.sha256);
    expect(readdirSync(join(other, 'deep'))).toEqual(['down.zip']);
  });

  test('bears the day of the pack, and no other time', () => {
    const bytes = Buffer.from(archiveOf('whole'));
    expect(bytes.readUInt16LE(12)).toBe((46 << 9) | (5 << 5) | 4);
  });

  test('leaves out what no rights allow, and says so', async () => {
    const { bundle: made } = await bundle({ root, pack: 'riverside' });
    expect(made?.leftOut).toEqual([
      {
        id: 'riverside-library',
        paragraphs: 6,
        kept: 4,
        rights: 'Written for this example; reprint as you like.',
        reason: 'its front matter does not say `redistribution: full`',
      },
    ]);
    const files = filesOf('riverside');
    expect([...files.keys()]).not.toContain('sources/documents/riverside-library.md');
    const everything = [...files]
      .map(([name, bytes]) => (name.endsWith('.pdf') ? '' : textOf(bytes)))
      .join('\n');
    expect(everything).not.toContain('7,155');
    expect(everything).not.toContain('bargain');
    const excerpt = textOf(files.get('sources/excerpts/riverside-library.md'));
    expect(excerpt).toContain('Twelve volunteers kept a reading room open');
    expect(excerpt).toContain('[paragraph 5, line 25]\n[...] Okafor [...] lse would do it for so little.\n');
    expect(textOf(files.get('README.txt'))).toContain('riverside-library: 4 of 6 paragraphs');
  });

  test('has only the quoted words of a document that must not travel', () => {
    const excerpt = textOf(filesOf('closed').get('sources/excerpts/closed-library.md'));
    expect(excerpt).toContain('A library is a habit');
    expect(excerpt).not.toContain('forgets where');
  });

  test('can be unpacked, and is a workspace of its own when its documents are whole', async () => {
    const folder = temporaryFolder(Object.fromEntries(filesOf('whole')));
    const { packs, diagnostics } = await build({ root: folder, environment: process.env });
    expect(diagnostics).toEqual([]);
    expect(packs).toMatchObject([{ id: 'whole', status: 'built' }]);
    expect(sha256(readFileSync(join(folder, 'output/whole/whole.pdf')))).toBe(
      sha256(filesOf('whole').get('whole.pdf') ?? new Uint8Array()),
    );
  });
});

describe('a pack that cannot be handed on', () => {
  function copyOfRoot(): string {
    const copy = temporaryFolder();
    cpSync(root, copy, { recursive: true });
    return copy;
  }

  const refusal = async (folder: string, pack = 'whole'): Promise<string> => {
    const { bundle: made, diagnostics } = await bundle({ root: folder, pack });
    expect(made).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    return `${diagnostics[0]?.code}: ${diagnostics[0]?.message}; ${diagnostics[0]?.hint}`;
  };

  test('is not built', async () => {
    const folder = temporaryFolder(workspaceFiles());
    expect(await refusal(folder)).toBe(
      'NOT_CURRENT: pack `whole` has not been built; build it first: `sourcebound build whole`',
    );
  });

  test('has an older PDF than its sources', async () => {
    const folder = copyOfRoot();
    writeFileSync(
      join(folder, 'sources/packs/whole.md'),
      `${readFileSync(join(folder, 'sources/packs/whole.md'), 'utf8')}\n`,
    );
    expect(await refusal(folder)).toMatch(
      /^NOT_CURRENT: .*sources\/packs\/whole\.md has changed since; build it first/,
    );
  });

  test('has outputs that were changed by hand', async () => {
    const folder = copyOfRoot();
    writeFileSync(join(folder, 'output/whole/whole.html'), 'changed');
    expect(await refusal(folder)).toMatch(/^NOT_CURRENT: .*output\/whole\/whole\.html has changed since/);
  });

  test('is stale', async () => {
    const folder = copyOfRoot();
    const path = join(folder, 'sources/extractions/whole-library.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('value: 48000', 'value: 48001'));
    await build({ root: folder, packs: ['whole'], environment: process.env });
    expect(await refusal(folder)).toMatch(/^NOT_CURRENT: pack `whole` is stale: its sources have errors/);
  });

  test('is not there', async () => {
    expect(await refusal(root, 'hole')).toMatch(/^UNKNOWN_PACK: /);
  });

  test('a folder in the way of the file is no reason to lose it', async () => {
    const { bundle: made, diagnostics } = await bundle({
      root,
      pack: 'whole',
      output: join(root, 'sources'),
    });
    expect(made).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'CANNOT_WRITE' }]);
    expect(existsSync(join(root, 'sources/packs/whole.md'))).toBe(true);
  });
});

describe('a good bundle', () => {
  test('holds in a folder that has nothing else, thing by thing', async () => {
    const result = await verifyBytes('whole.zip', archiveOf('whole'));
    expect(result.diagnostics).toEqual([]);
    expect(result).toMatchObject({ kind: 'bundle', pack: 'whole', edition: 3, verified: true });
    expect(result.checks.map(({ id, holds, count }) => [id, holds, count > 0])).toEqual(
      [
        ...[
          'sums',
          'version',
          'manifest',
          'sources',
          'evidence',
          'readme',
          'form',
          'html',
          'letters',
          'title',
        ],
        ...['attachments', 'proof', 'pages'],
      ].map((id) => [id, true, true]),
    );
    expect(result.checks.find(({ id }) => id === 'sources')).toMatchObject({
      count: 9,
      sentence: expect.stringContaining('7 quotations and 4 figures'),
    });
    expect(result.notChecked.join(' ')).not.toContain('Document ');
  });

  test('holds with excerpts, and says what they leave open', async () => {
    const result = await verifyBytes('riverside.zip', archiveOf('riverside'));
    expect(result.diagnostics).toEqual([]);
    expect(result.verified).toBe(true);
    expect(result.checks).toHaveLength(13);
    expect(result.notChecked[0]).toMatch(/^Document riverside-library: only 4 of 6 paragraphs are included/);
  });

  test('holds with quoted words alone, but for the page that they do not give', async () => {
    const result = await verifyBytes('closed.zip', archiveOf('closed'));
    expect(result.diagnostics).toEqual([]);
    expect(result.verified).toBe(true);
    expect(result.checks.map(({ id }) => id)).not.toContain('html');
    expect(result.notChecked.join('\n')).toContain('closed.html was not compared');
  });

  test('may have been packed again by another program', async () => {
    const files = new Map([...filesOf('whole')].reverse());
    expect((await verifyBytes('x.zip', writeZip(files, new Date('2020-01-01')))).verified).toBe(true);
  });
});

describe('one digit changed', () => {
  const DOCUMENT_FILE = 'sources/documents/whole-library.md';
  const EXTRACTION_FILE = 'sources/extractions/whole-library.yaml';

  test('in a file, and nothing else, is a wrong sum', async () => {
    const result = await verifyChanged('whole', 'README.txt', swap('Edition 3', 'Edition 4'), 'nothing');
    expect(found(result)).toEqual([
      expect.stringMatching(/^BUNDLE_DIFFERS README\.txt:2 .* reads “Edition 4, 4 May 2026”/),
      expect.stringMatching(/^SUM_MISMATCH SHA256SUMS:1 README\.txt /),
    ]);
    expect(result.checks.filter(({ holds }) => !holds).map(({ id }) => id)).toEqual(['sums', 'readme']);
  });

  test('in the page that a receiver reads first, with the sums made good', async () => {
    const changed = swap('All documents are here whole.', 'All documents are here, in part.');
    const result = await verifyChanged('whole', 'README.txt', changed, 'sums');
    expect(found(result)).toEqual([expect.stringMatching(/^BUNDLE_DIFFERS README\.txt:\d+ /)]);
  });

  test('in the version of the program that made it', async () => {
    const result = await verifyChanged(
      'whole',
      'manifest.json',
      swap('"version": "0.1.0"', '"version": "0.2.0"'),
      'sums',
    );
    expect(found(result)).toContainEqual(
      expect.stringMatching(/^OTHER_VERSION manifest\.json:1 .*version 0\.2\.0/),
    );
    expect(result.verified).toBe(false);
  });

  test('in the sums', async () => {
    const result = await verifyChanged(
      'whole',
      'SHA256SUMS',
      (bytes) => {
        const text = textOf(bytes);
        return bytesOf((text.startsWith('0') ? '1' : '0') + text.slice(1));
      },
      'nothing',
    );
    expect(found(result)).toEqual([expect.stringMatching(/^SUM_MISMATCH SHA256SUMS:1 /)]);
  });

  test.each(['nothing', 'sums', 'sums and manifest'] as const)(
    'in a source: a figure, with %s made good',
    async (cover) => {
      const result = await verifyChanged('whole', DOCUMENT_FILE, swap('48,000', '48,001'), cover);
      const all = found(result);
      expect(all).toContainEqual(
        expect.stringMatching(/^QUOTE_NOT_FOUND sources\/extractions\/whole-library\.yaml:20 /),
      );
      expect(all.filter((one) => one.startsWith('SUM_MISMATCH'))).toHaveLength(
        { nothing: 2, sums: 1, 'sums and manifest': 0 }[cover],
      );
    },
  );

  test('in a source, where no evidence stands', async () => {
    const all = found(
      await verifyChanged('whole', DOCUMENT_FILE, swap('7,155', '7,156'), 'sums and manifest'),
    );
    expect(all).toContainEqual(expect.stringMatching(/^BUNDLE_DIFFERS evidence\.json:\d+ .*sha256/));
    expect(all).toContainEqual(expect.stringMatching(/^BUNDLE_DIFFERS whole\.html:\d+ /));
  });

  test('in an extraction: a figure', async () => {
    const all = found(
      await verifyChanged('whole', EXTRACTION_FILE, swap('value: 300', 'value: 301'), 'sums and manifest'),
    );
    expect(all).toContainEqual(
      expect.stringMatching(/^FIGURE_NOT_STATED sources\/extractions\/whole-library\.yaml:34 /),
    );
    expect(all).toContainEqual(
      expect.stringMatching(
        /^BUNDLE_DIFFERS whole\.pdf\/whole-library\.yaml:34 .*“value: 300”.*“value: 301”/,
      ),
    );
  });

  test('in an extraction: what no binding looks at', async () => {
    const all = found(
      await verifyChanged('whole', EXTRACTION_FILE, swap('2026-05-04', '2026-05-05'), 'sums and manifest'),
    );
    expect(all).toContainEqual(expect.stringMatching(/^BUNDLE_DIFFERS whole\.pdf\/whole-library\.yaml:2 /));
  });

  test('in the text of the pack', async () => {
    const all = found(
      await verifyChanged(
        'whole',
        'sources/packs/whole.md',
        swap('puts the case', 'puts the cause'),
        'sums and manifest',
      ),
    );
    // A number that nothing backs would be found by binding.
    expect(all).toContainEqual(
      expect.stringMatching(/^BUNDLE_DIFFERS whole\.html:\d+ .*puts the case.*puts the cause/),
    );
  });

  test('in the evidence', async () => {
    const all = found(
      await verifyChanged(
        'whole',
        'evidence.json',
        swap('"value": 48000', '"value": 48001'),
        'sums and manifest',
      ),
    );
    expect(all).toContainEqual(expect.stringMatching(/^BUNDLE_DIFFERS evidence\.json:\d+ .*48001.*48000/));
    expect(all).toContainEqual(expect.stringMatching(/^BUNDLE_DIFFERS whole\.pdf\/evidence\.json:\d+ /));
  });

  test('in the HTML', async () => {
    const all = found(
      await verifyChanged('whole', 'whole.html', swap('>48,000<', '>48,001<'), 'sums and manifest'),
    );
    expect(all).toContainEqual(expect.stringMatching(/^BUNDLE_DIFFERS whole\.html:\d+ .*48,001.*48,000/));
    expect(all).toContainEqual(
      expect.stringMatching(/^BUNDLE_DIFFERS whole\.pdf:1 page \d+ .*48,000.*48,001/),
    );
  });

  test('in the page numbers of the manifest', async () => {
    const all = found(
      await verifyChanged(
        'whole',
        'manifest.json',
        (bytes) => {
          return bytesOf(textOf(bytes).replace(/("Use-1": )\d+/, '$19'));
        },
        'sums',
      ),
    );
    expect(all.some((one) => /^BUNDLE_DIFFERS manifest\.json:\d+ .* is on page /.test(one))).toBe(true);
  });

  test.each([
    ['a figure', '48,000 books', '8', 'text', /^NOT_ON_PAGE whole\.pdf:1 “48,000”/],
    [
      'a date',
      'June 2025',
      '2',
      'text',
      /^BUNDLE_DIFFERS whole\.pdf:1 page \d+ of whole\.pdf reads “.*June .*where the text .*June 2025/,
    ],
    [
      'the margin',
      'Edition 3',
      '3',
      'margin',
      /^BUNDLE_DIFFERS whole\.pdf:1 the margin of page \d+ of whole\.pdf reads “Edition /,
    ],
    ['a page number', 'Page 2', '2', 'margin', /^BUNDLE_DIFFERS whole\.pdf:1 the margin of page 2 /],
  ] as const)('on a page of the PDF: %s', async (_, words, digit, where, problem) => {
    const all = found(
      await verifyChanged(
        'whole',
        'whole.pdf',
        (bytes) => changePdfText(bytes, words, digit, where),
        'sums and manifest',
      ),
    );
    expect(all).toContainEqual(expect.stringMatching(problem));
  });

  test('in an excerpt', async () => {
    const name = 'sources/excerpts/riverside-library.md';
    const all = found(await verifyChanged('riverside', name, swap('At least 300', 'At least 301'), 'sums'));
    expect(all).toEqual([
      expect.stringMatching(/^BUNDLE_DIFFERS sources\/excerpts\/riverside-library\.md:\d+ .*301.*300/),
    ]);
  });

  test('in the front matter of an excerpt', async () => {
    const name = 'sources/excerpts/riverside-library.md';
    const all = found(
      await verifyChanged('riverside', name, swap('issued: 2026-04-14', 'issued: 2026-04-15'), 'sums'),
    );
    expect(all).toContainEqual(
      expect.stringMatching(/^BUNDLE_DIFFERS evidence\.json:\d+ .*2026-04-14.*2026-04-15/),
    );
  });

  test('in the words that the evidence keeps of a document', async () => {
    const all = found(
      await verifyChanged(
        'riverside',
        'evidence.json',
        swap(
          'Since then it has lent\\nabout 48,000 books, more than in any year before the flood.\\n',
          'Since then it has lent\\nabout 48,001 books, more than in any year before the flood.\\n',
        ),
        'sums and manifest',
      ),
    );
    expect(all).toContainEqual(
      expect.stringMatching(/^QUOTE_NOT_FOUND sources\/extractions\/riverside-library\.yaml:20 /),
    );
  });
});

describe('a bundle that was tampered with otherwise', () => {
  test('a file is missing', async () => {
    const files = filesOf('whole');
    files.delete('whole.html');
    expect(found(await verifyFiles(files))).toEqual([
      expect.stringMatching(/^BUNDLE_DIFFERS SHA256SUMS:\d+ whole\.html is missing/),
      expect.stringMatching(/^BUNDLE_DIFFERS whole\.html:1 whole\.html is missing/),
    ]);
  });

  test('a file was added', async () => {
    const files = filesOf('whole');
    files.set('setup.exe', bytesOf('MZ'));
    files.set('SHA256SUMS', sumsOf(files));
    expect(found(await verifyFiles(files))).toEqual([
      expect.stringMatching(/^BUNDLE_DIFFERS setup\.exe:1 .*was not made from it/),
    ]);
  });

  test.each([
    ['the sums', 'SHA256SUMS', 'BUNDLE_DIFFERS SHA256SUMS:1 there is no SHA256SUMS'],
    ['the manifest', 'manifest.json', 'BUNDLE_BROKEN x.zip:1 '],
    ['the evidence', 'evidence.json', 'BUNDLE_DIFFERS evidence.json:1 evidence.json is missing'],
    ['a source', 'sources/extractions/whole-library.yaml', 'MISSING_EXTRACTION '],
    ['the PDF', 'whole.pdf', 'BUNDLE_DIFFERS whole.pdf:1 whole.pdf is missing'],
  ])('%s was taken out', async (_, name, problem) => {
    const files = filesOf('whole');
    files.delete(name);
    if (name !== 'SHA256SUMS') files.set('SHA256SUMS', sumsOf(files));
    const all = found(await verifyFiles(files));
    expect(
      all.some((one) => one.startsWith(problem)),
      all.join('\n'),
    ).toBe(true);
  });

  test('the sums are no sums', async () => {
    const all = found(await verifyChanged('whole', 'SHA256SUMS', () => bytesOf('none\n'), 'nothing'));
    expect(all[0]).toMatch(/^BUNDLE_DIFFERS SHA256SUMS:1 line 1 /);
  });

  test('it was made with other templates than there are here', async () => {
    const other = (bytes: Uint8Array): Uint8Array =>
      bytesOf(textOf(bytes).replace(/(layout\.hbs",\n\s+"sha256": ")[0-9a-f]{8}/, '$100000000'));
    const result = await verifyChanged('whole', 'manifest.json', other, 'sums');
    expect(found(result)).toEqual([
      expect.stringMatching(/^OTHER_VERSION whole\.html:1 .*templates\/briefing\/layout\.hbs differs/),
    ]);
    expect(result.checks.filter(({ holds }) => !holds).map(({ id }) => id)).toEqual(['html']);
  });

  test('the PDF is another file', async () => {
    const all = found(
      await verifyChanged('whole', 'whole.pdf', () => bytesOf('%PDF-1.7 words'), 'sums and manifest'),
    );
    expect(all).toEqual([expect.stringMatching(/^PDF_UNREADABLE whole\.pdf:1 /)]);
  });

  test('the evidence is not an evidence', async () => {
    const all = found(
      await verifyChanged('whole', 'evidence.json', () => bytesOf('{}'), 'sums and manifest'),
    );
    expect(all.some((one) => one.startsWith('NO_EVIDENCE evidence.json:1 '))).toBe(true);
  });
});

describe('what is not a bundle', () => {
  test.each([
    ['an empty file', 'x.zip', '', 'neither a ZIP archive nor a PDF'],
    ['words', 'x.zip', 'words', 'neither a ZIP archive nor a PDF'],
    [
      'an archive of other things',
      'x.zip',
      writeZip(new Map([['a', bytesOf('a')]]), DAY),
      'there is no manifest.json',
    ],
  ])('%s', async (_, name, content, reason) => {
    const result = await verifyBytes(name, typeof content === 'string' ? bytesOf(content) : content);
    expect(found(result).join('\n')).toContain(reason);
    expect(result.diagnostics.map(({ code }) => code)).toContain('BUNDLE_BROKEN');
  });

  test('a bundle that is cut off', async () => {
    const result = await verifyBytes('x.zip', archiveOf('whole').slice(0, 50_000));
    expect(found(result)).toEqual([expect.stringMatching(/^BUNDLE_BROKEN x\.zip:1 .*cut off/)]);
  });

  test('no file', async () => {
    const result = await verifyFile(join(root, 'nothing.zip'));
    expect(result).toMatchObject({ kind: 'unknown', verified: false, diagnostics: [{ code: 'NO_FILE' }] });
    expect(await verifyFile(root)).toMatchObject({ diagnostics: [{ code: 'NO_FILE' }] });
  });
});

describe('the links of the PDF', () => {
  const changed = async (
    change: (pdf: ReturnType<typeof hostilePdf>) => Uint8Array,
  ): Promise<readonly string[]> =>
    found(
      await verifyChanged('whole', 'whole.pdf', (bytes) => change(hostilePdf(bytes)), 'sums and manifest'),
    );
  /** The first link to a place of the evidence, and the place of another on the same page. */
  const evidence = (pdf: ReturnType<typeof hostilePdf>): readonly [number, string, string] => {
    const link = pdf.find('/Dest /evidence-');
    const source = objectText(pdf.pdf, link);
    const own = /\/Dest \/(\S+)/.exec(source)?.[1] ?? '';
    const page = /\/Contents \((Page \d+)\)/.exec(source)?.[1] ?? '';
    for (const number of pdf.pdf.objects.keys()) {
      const other = objectText(pdf.pdf, number);
      const name = /\/Dest \/(evidence-\S+)/.exec(other)?.[1];
      if (name !== undefined && name !== own && other.includes(`(${page})`)) return [link, own, name];
    }
    throw new Error('all evidence is in one place');
  };

  test('one leads to other evidence', async () => {
    const all = await changed((pdf) => {
      const [link, own, other] = evidence(pdf);
      return pdf.replaced(link, `/Dest /${own}`, `/Dest /${other}`);
    });
    expect(all).toContainEqual(
      expect.stringMatching(/^BUNDLE_DIFFERS whole\.pdf:1 .*leads from “A[^”]*” to "#evidence-A-\d+"/),
    );
  });

  test('a place is another on its page', async () => {
    const all = await changed((pdf) => {
      const [, own] = evidence(pdf);
      const places = pdf.find(`/${own} [`);
      const place = new RegExp(`/${own} \\[(\\d+) 0 R /XYZ (\\S+) (\\S+) 0\\]`);
      const [, page] = place.exec(objectText(pdf.pdf, places)) ?? [];
      return pdf.replaced(places, place, `/${own} [${page} 0 R /XYZ 0 9 0]`);
    });
    expect(all).toContainEqual(
      expect.stringMatching(
        /^BUNDLE_DIFFERS whole\.pdf:1 .*leads to another place for "#evidence-A-\d+" than the HTML/,
      ),
    );
  });
});

describe('a PDF alone', () => {
  const pdf = (pack = 'whole'): Uint8Array => filesOf(pack).get(`${pack}.pdf`) ?? new Uint8Array();

  test.each(['whole', 'riverside', 'closed'])(
    'holds as far as it goes, and says how far: %s',
    async (pack) => {
      const result = await verifyBytes('x.pdf', pdf(pack));
      expect(result.diagnostics).toEqual([]);
      expect(result).toMatchObject({ kind: 'pdf', pack, verified: true, madeBy: 'Sourcebound 0.1.0' });
      expect(result.checks.map(({ id, holds }) => [id, holds])).toEqual(
        ['form', 'version', 'title', 'letters', 'sources', 'evidence', 'printed', 'proof'].map((id) => [
          id,
          true,
        ]),
      );
      expect(result.notChecked.join('\n')).toContain('The text of the pack is not inside');
      expect(result.notChecked.at(-1)).toMatch(
        /^The words before \d+ figures? that (?:is|are) not exact \(“.+”\) were not looked for on the pages/,
      );
      expect(result.notChecked[0]).toContain(`Document ${pack}-library: a PDF does not carry it`);
    },
  );

  test('a figure was changed on its pages', async () => {
    const result = await verifyBytes('x.pdf', changePdfText(pdf(), '48,000 books', '8'));
    expect(found(result)).toContainEqual(expect.stringMatching(/^NOT_ON_PAGE x\.pdf:1 “48,000”/));
    expect(result.diagnostics[0]?.hint).toContain('changed after it was made');
  });

  test.each([
    [
      'a figure in the extraction',
      'value: 48000',
      'value: 48001',
      /^FIGURE_NOT_STATED sources\/extractions\/whole-library\.yaml:/,
    ],
    [
      'a quotation in the extraction',
      'evidence: "Twelve volunteers kept',
      'evidence: "Eleven volunteers kept',
      /^QUOTE_NOT_FOUND /,
    ],
    [
      'a figure in the evidence',
      '"value": 12,',
      '"value": 13,',
      /^BUNDLE_DIFFERS x\.pdf\/evidence\.json:\d+ /,
    ],
    [
      'a printed string',
      '"text": "48,000"',
      '"text": "48,001"',
      /^BUNDLE_DIFFERS x\.pdf\/evidence\.json:1 the printed figure “48,001”/,
    ],
    [
      'a printed date',
      '"text": "June 2025"',
      '"text": "June 2026"',
      /^BUNDLE_DIFFERS x\.pdf\/evidence\.json:1 the printed date “June 2026”/,
    ],
    [
      'printed words',
      '"text": "A library is a habit"',
      '"text": "A library is a rabbit"',
      /^BUNDLE_DIFFERS .*the printed quotation/,
    ],
  ])('%s was changed inside it', async (_, from, to, problem) => {
    const all = found(await verifyBytes('x.pdf', signPdf(changeInside(pdf(), from, to))));
    expect(all).toContainEqual(expect.stringMatching(problem));
  });

  test('the marking is missing from a page, or from all', async () => {
    const bare = (page: number) => (bytes: Uint8Array) =>
      hostilePdf(bytes).redrawn(
        (content) =>
          content.replace(/^\/Artifact [^\n]*BDC\n[\s\S]*?\nEMC$/gm, (piece) =>
            piece.replace(/^BT\n[\s\S]*?^ET$/gm, ''),
          ),
        page,
      );
    const one = found(await verifyBytes('x.pdf', bare(1)(pdf())));
    expect(one).toContainEqual(
      expect.stringMatching(
        /^MARGIN_CHANGED x\.pdf:1 page 2: .*marking “TLP:[A-Z]+” at the head is not there/,
      ),
    );
    const pages = hostilePdf(pdf()).pages.length;
    const all = Array.from({ length: pages }, (_, page) => bare(page)).reduce(
      (bytes, change) => change(bytes),
      pdf(),
    );
    expect(found(await verifyBytes('x.pdf', all))).toContainEqual(
      expect.stringMatching(/^MARGIN_CHANGED x\.pdf:1 every page: .*marking/),
    );
  });

  test('what has to be in the margins was taken out of its evidence', async () => {
    const bytes = changeInside(pdf(), '  "margins": [', '  "nothing": [');
    const result = await verifyBytes('x.pdf', signPdf(bytes));
    expect(found(result)).toContainEqual(
      expect.stringMatching(
        /^NO_EVIDENCE x\.pdf\/evidence\.json:1 .*does not say what has to be in the margins/,
      ),
    );
  });

  test('nothing is inside that is called as the evidence is', async () => {
    const renamed = Buffer.from(pdf()).toString('latin1').replaceAll('(evidence.json)', '(evidence.jsom)');
    expect(found(await verifyBytes('x.pdf', signPdf(Buffer.from(renamed, 'latin1'))))).toEqual([
      expect.stringMatching(/^NO_EVIDENCE x\.pdf:1 /),
    ]);
  });

  test('a byte was changed by chance, where nothing looks', async () => {
    const text = Buffer.from(pdf()).toString('latin1').replace('/Flags 4', '/Flags 5');
    const result = await verifyBytes('x.pdf', Buffer.from(text, 'latin1'));
    expect(found(result)).toEqual([expect.stringMatching(/^NOT_OUR_FORM x\.pdf:1 .*\/ID is not the sum/)]);
    expect(result.checks.filter(({ holds }) => !holds).map(({ id }) => id)).toEqual(['form']);
  });

  test('another program has saved it, or it is cut off', async () => {
    expect(found(await verifyBytes('x.pdf', pdf().slice(0, 50_000)))).toEqual([
      expect.stringMatching(/^PDF_UNREADABLE x\.pdf:1 /),
    ]);
  });
});

/** Changes what a PDF carries inside, where it stands uncompressed, to something of the same length. */
function changeInside(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain(from);
  const padded =
    to.length > from.length ? text.replace(`${from}`, to) : text.replace(from, to.padEnd(from.length));
  return to.length > from.length ? shifted(text, from, to) : Buffer.from(padded, 'latin1');
}

/** A longer wording takes its room from the space at the line's start. */
function shifted(text: string, from: string, to: string): Uint8Array {
  const spaces = ' '.repeat(to.length - from.length);
  const at = text.indexOf(from);
  const start = text.lastIndexOf('\n', at) + 1;
  expect(text.slice(start, start + spaces.length)).toBe(spaces);
  const line = text.slice(start + spaces.length, at) + to;
  return Buffer.from(text.slice(0, start) + line + text.slice(at + from.length), 'latin1');
}

describe('the commands', () => {
  test('bundle, then verify where there is nothing else', async () => {
    const folder = temporaryFolder();
    const made = await runCli(['bundle', 'whole', '--root', root, '--output', join(folder, 'b.zip')]);
    expect(made.status).toBe(0);
    expect(made.stdout).toContain('wrote ');
    const good = await runCli(['verify', 'b.zip'], { cwd: folder });
    expect(good.status).toBe(0);
    expect(good.stdout).toMatch(/^ok {2}Sources: 9 items of 1 document bound again/m);
    expect(good.stdout).toMatch(/Verified: everything that was checked holds\.\n$/);
    const json = await runCli(['verify', 'b.zip', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(json.stdout)).toMatchObject({ verified: true, kind: 'bundle', diagnostics: [] });
    expect(readdirSync(folder)).toEqual(['b.zip']);
  });

  test('a bundle that does not hold is told with line and hint, and is exit status 1', async () => {
    const files = filesOf('whole');
    const name = 'sources/documents/whole-library.md';
    files.set(name, swap('48,000', '48,001')(files.get(name) ?? new Uint8Array()));
    const folder = temporaryFolder({ 'b.zip': writeZip(files, DAY) });
    const { status, stdout } = await runCli(['verify', 'b.zip'], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toContain('evidence: "it has lent about 48,000 books"');
    expect(stdout).toContain('hint: did you mean');
    expect(stdout).toMatch(/^no {2}Sources: one thing does not hold, see above\.$/m);
    expect(stdout).toMatch(/NOT verified: \d errors\.\n$/);
  });

  test('leaving out is told', async () => {
    const { status, stdout } = await runCli(['bundle', 'riverside', '--root', root]);
    expect(status).toBe(0);
    expect(stdout).toContain('document riverside-library: only 4 of 6 paragraphs are included, because');
    expect(stdout).toContain('a recipient cannot check whether a quotation is also elsewhere');
  });

  test('no such file is wrong usage; no pack that is built is not', async () => {
    expect((await runCli(['verify', join(root, 'none.zip')])).status).toBe(2);
    expect((await runCli(['bundle', 'none', '--root', root])).status).toBe(2);
    const fresh = temporaryFolder(workspaceFiles());
    const { status, stdout } = await runCli(['bundle', 'whole', '--root', fresh, '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ pack: 'whole', diagnostics: [{ code: 'NOT_CURRENT' }] });
  });
});
