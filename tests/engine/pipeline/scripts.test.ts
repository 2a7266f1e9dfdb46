import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPdf } from '../../../src/ground/pdf/read-pdf.ts';
import { streamSource, writePdf } from '../../../src/ground/pdf/write-pdf.ts';
import { verifyPdf } from '../../../src/handouts/bundle/verify-pdf.ts';
import { type BuildResult, build, bundle, verify } from '../../../src/index.ts';
import { readCharacterMap, withTexts } from '../../../src/stages/typeset/repair/character-map.ts';
import { fontsWithMaps } from '../../../src/stages/typeset/repair/fonts-with-maps.ts';
import { openEdit } from '../../../src/stages/typeset/repair/pdf-edit.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const require = createRequire(import.meta.url);

const EXTRACTION = `document: d
quotations:
  he: { words: המשטרה עצרה שלושה חשודים }
  ar: { words: القرار نهائي }
  hi: { words: किताब पढ़ी }
`;

function workspace(document: string, narrative: string, extraction = EXTRACTION): string {
  return temporaryFolder({
    'sources/documents/d.md': `---\ntitle: Source\nissued: 2026-02-11\nreliability: B\n---\n${document}\n`,
    'sources/extractions/d.yaml': extraction,
    'sources/packs/p.md': `---\ntitle: Pack\ndate: 2026-03-01\ndocuments: [d]\n---\n# Words\n\n${narrative}\n`,
  });
}

function install(root: string, ...names: readonly string[]): void {
  const scope = join(root, 'node_modules/@fontsource');
  mkdirSync(scope, { recursive: true });
  for (const name of names) {
    symlinkSync(dirname(require.resolve(`@fontsource/${name}/package.json`)), join(scope, name));
  }
}

function told({ diagnostics }: BuildResult): readonly string[] {
  return diagnostics.map(({ code, place, hint }) => `${code} ${place?.file}:${place?.start.line} ${hint}`);
}

const DOCUMENT =
  'The spokesman said: “המשטרה עצרה שלושה חשודים”.\n\nThe minister said: “القرار نهائي”.\n\nउन्होंने किताब पढ़ी।';
const NARRATIVE = 'They said “המשטרה עצרה שלושה חשודים” [@he].\n\n::quotations\n\n::evidence';

test('the fonts of other scripts are named, and found once they are installed', async () => {
  const root = workspace(DOCUMENT, NARRATIVE);
  const without = await build({ root, environment: process.env });
  expect(told(without)).toEqual(
    ['arabic documents/d.md:8', 'devanagari documents/d.md:10', 'hebrew packs/p.md:8'].map((one) => {
      const [script, place] = one.split(' ');
      return `MISSING_GLYPH sources/${place} run \`npm install @fontsource/noto-sans-${script}\` in the workspace: Sourcebound finds its fonts there`;
    }),
  );

  install(root, 'noto-sans-hebrew', 'noto-sans-arabic', 'noto-sans-devanagari');
  const built = await build({ root, environment: process.env });
  expect(told(built)).toEqual([]);
  const manifest = readFileSync(join(root, 'output/p/manifest.json'), 'utf8');
  expect(manifest).toContain('"fonts/noto-sans-hebrew/noto-sans-hebrew-hebrew-400-normal.woff2"');
  expect(manifest).toContain('"fonts/noto-sans-arabic/unicode.json"');
  const html = readFileSync(join(root, 'output/p/p.html'), 'utf8');
  expect(html).toContain('<bdi dir="rtl">המשטרה עצרה שלושה חשודים</bdi>');

  // The fonts travel in the bundle: whoever gets it has not installed them.
  const file = join(root, 'p.zip');
  const bundled = await bundle({ root, pack: 'p', output: file });
  expect(bundled.diagnostics).toEqual([]);
  const verified = await verify({ file });
  expect(verified.diagnostics).toEqual([]);
});

test('letters that change their shapes with their neighbours are accessible, verify, and cannot lie', async () => {
  const words = 'น้ำท่วมที่กรุงเทพฯ ปู่ฟ้า ทำ ญุ ฐู';
  const marked = 'x̂ and ạ̈ of the office';
  const root = workspace(
    `${words}.\n\nThe letters ${marked} are rare. “القرار نهائي ولا رجعة فيه”. उन्होंने प्रार्थना शक्ति को पढ़ा।`,
    '::quotations\n\n::evidence',
    `document: d\nquotations:\n  th: { words: ${words} }\n  la: { words: ${marked} }\n  ar: { words: القرار نهائي ولا رجعة فيه }\n  hi: { words: प्रार्थना शक्ति }\n`,
  );
  install(root, 'noto-sans-arabic', 'noto-sans-devanagari');
  expect(told(await build({ root, environment: process.env }))).toEqual([]);
  const file = join(root, 'output/p/p.pdf');
  expect(readFileSync(file, 'latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const bundled = join(root, 'p.zip');
  expect((await bundle({ root, pack: 'p', output: bundled })).diagnostics).toEqual([]);
  expect((await verify({ file: bundled })).diagnostics).toEqual([]);

  const pdf = readPdf(readFileSync(file));
  const changes = new Map<number, Uint8Array>();
  for (const { name, map, source } of fontsWithMaps(openEdit(pdf, new Map()))) {
    const [tone] = [...readCharacterMap(source)].find(([, text]) => text === '\u0E49') ?? [];
    if (!name.startsWith('NotoSansThai') || tone === undefined) continue;
    const lie = Buffer.from(withTexts(source, new Map([[tone, '\u0E48']])), 'latin1');
    changes.set(map.ref, streamSource('/Filter /FlateDecode', deflateSync(lie)));
  }
  expect(changes.size).toBeGreaterThan(0);
  const { diagnostics } = await verifyPdf(writePdf(pdf, changes), 'p.pdf');
  expect(diagnostics.map(({ message }) => message).join()).toContain(
    'has a letter that its font says to be "่", and draws as another',
  );
});

test.each([
  ['title', 'title: The Pack\nsubtitle: On שרה', 'Text.', 'packs/p.md:3:14', "the pack's subtitle: “On שרה”"],
  ['cell', 'title: P', '| a | b |\n|---|---|\n| e | שרה |', 'packs/p.md:8:7', 'the text: “שרה”'],
  [
    'paragraph',
    'title: P',
    'Here\nand there\nthe שרה of\nold.',
    'packs/p.md:8:5',
    'the text: “Here and there the שרה of old.”',
  ],
  ['heading', 'title: P', '# The שרה', 'packs/p.md:6:7', 'the text: “The שרה”'],
  ['note', 'title: P', 'One[^a].\n\n[^a]: On שרה.', 'packs/p.md:8:10', 'the text: “On שרה.”'],
  ['title of a block', 'title: P', '::sources{title="שרה"}', 'packs/p.md:6:18', 'the pack: “שרה”'],
  ['name', 'title: P', '::people', 'extractions/d.yaml:3:28', '`s` of document `d`: “שרה”'],
  [
    'words of a document',
    'title: P',
    '::evidence\n\n::quotations',
    'documents/d.md:5:16',
    '`q` of document `d`',
  ],
])('a character without a font is reported where it stands: %s', async (_, front, body, place, where) => {
  const root = temporaryFolder({
    'sources/documents/d.md': '---\ntitle: Source\nreliability: B\n---\nSarah, that is שרה, said so.\n',
    'sources/extractions/d.yaml':
      'document: d\nentities:\n  s: { kind: person, name: שרה }\nquotations:\n  q: { words: that is שרה }\n',
    'sources/packs/p.md': `---\n${front}\ndocuments: [d]\n---\n\n${body}\n`,
  });
  const { diagnostics } = await build({ root, environment: process.env });
  const found = diagnostics.filter(({ code }) => code === 'MISSING_GLYPH');
  expect(found.map(({ place: at }) => `${at?.file}:${at?.start.line}:${at?.start.column}`)).toEqual([
    `sources/${place}`,
  ]);
  expect(found[0]?.message).toContain(`, in ${where}`);
  expect(found[0]?.message).not.toContain('\n');
});

test('pages whose tables are records verify: what they have for screen-reader users is hidden from nobody', async () => {
  const root = temporaryFolder({
    'sources/documents/d.md':
      '---\ntitle: Source\nissued: 2026-02-11\nreliability: B\n---\nThey lent 40 books.\n',
    'sources/extractions/d.yaml':
      'document: d\nfigures:\n  lent: { label: Books lent, value: 40, unit: books, evidence: lent 40 books }\n',
    'sources/packs/p.md':
      '---\ntitle: Pack\npaper: A5\ntype-size: large\ndocuments: [d]\n---\n# Words\n\n| Place | Lent |\n|---|---|\n| Hall | :value[lent] [@lent] |\n\n::figures\n',
  });
  expect(told(await build({ root, environment: process.env }))).toEqual([]);
  const file = join(root, 'p.zip');
  expect((await bundle({ root, pack: 'p', output: file })).diagnostics).toEqual([]);
  expect((await verify({ file })).diagnostics).toEqual([]);
  expect((await verify({ file: join(root, 'output/p/p.pdf') })).diagnostics).toEqual([]);
});

test('signs of every day and emoji are printed, and the proof finds them', async () => {
  const words = 'fell to 48 tonnes of CO₂, 4 ‰, ⅔, 10⁻³, 20 ℃, Ⅱ, ①, ₪, ฿';
  const faces = '🏃 👩‍⚕️ 👍🏽 🇬🇧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ ❤️ 👨‍👩‍👧‍👦 🤷🏿‍♂️ ✅ naïve Łódź Nguyễn x̂';
  const root = workspace(
    `It ${words}. See ${faces} there.`,
    '::quotations\n\n::evidence',
    `document: d\nquotations:\n  signs: { words: "${words}" }\n  faces: { words: "${faces}" }\n`,
  );
  expect(told(await build({ root, environment: process.env }))).toEqual([]);
});

test('a character that no package has is reported at its line, with what can be done for a source', async () => {
  const root = workspace(
    'Well \u{10FFFD} said.\n\nThe spokesman said: “yes”.',
    '::quotations\n\n::evidence',
    'document: d\nquotations:\n  q: { words: Well \u{10FFFD} said }\n',
  );
  expect(told(await build({ root, environment: process.env }))).toEqual([
    expect.stringMatching(/^MISSING_GLYPH sources\/documents\/d\.md:6 .*`::evidence` without its paragraph/),
  ]);
});
