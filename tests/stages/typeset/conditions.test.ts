import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Barrier } from '../../../src/ground/model/barrier.ts';
import { isReference } from '../../../src/ground/pdf/pdf-values.ts';
import { readPdf } from '../../../src/ground/pdf/read-pdf.ts';
import { streamSource } from '../../../src/ground/pdf/write-pdf.ts';
import type { ConditionCases } from '../../../src/stages/typeset/conditions/condition.ts';
import { CONDITIONS } from '../../../src/stages/typeset/conditions/conditions.ts';
import { findBarriers } from '../../../src/stages/typeset/conditions/find-barriers.ts';
import type { Printer } from '../../../src/stages/typeset/open-printer.ts';
import { readCharacterMap, withTexts } from '../../../src/stages/typeset/repair/character-map.ts';
import { fontsWithMaps } from '../../../src/stages/typeset/repair/fonts-with-maps.ts';
import { openEdit } from '../../../src/stages/typeset/repair/pdf-edit.ts';
import { expectValue, openTestPrinter, testJob, testPage } from './test-printer.ts';

const FOLDER = join(import.meta.dirname, '../../../src/stages/typeset/conditions');
const OTHERS = new Set(['condition.ts', 'conditions.ts', 'find-barriers.ts']);
/** What no HTML can break: there is a test for each below. */
const UNBREAKABLE = new Set(['content-in-the-structure', 'fonts-travel-along', 'glyphs-have-characters']);
const names = Object.keys(CONDITIONS);

let printer: Printer;

beforeAll(async () => {
  printer = await openTestPrinter();
}, 60_000);

afterAll(async () => {
  await printer.close();
});

async function print(
  body: string,
): Promise<{ readonly barriers: readonly Barrier[]; readonly text: string }> {
  const { barriers, pdf } = expectValue(await printer.print(testJob(testPage(body))));
  return { barriers, text: Buffer.from(pdf).toString('latin1') };
}

it('lists every condition of the folder', () => {
  const files = readdirSync(FOLDER).filter((file) => !OTHERS.has(file));
  expect(files.map((file) => file.replace(/\.ts$/, '')).sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  const casesOf = async (): Promise<ConditionCases> =>
    (await import(`../../../src/stages/typeset/conditions/${name}.ts`)).cases;

  it('says what holds, by which clause, and what to do where it does not', () => {
    expect(CONDITIONS[name]?.holds).toMatch(/^[A-Z].{15,}\.$/s);
    expect(CONDITIONS[name]?.clause).toMatch(/^PDF\/(?:UA-1|A-3) [\d.]+/);
    expect(CONDITIONS[name]?.remedy).toMatch(/^[a-z].{15,}[^.]$/s);
  });

  it('is met by what is right, which claims the standards', async () => {
    const { pass } = await casesOf();
    expect(pass.length).toBeGreaterThan(0);
    for (const body of pass) {
      const { barriers, text } = await print(body);
      expect(barriers, body).toEqual([]);
      expect(text, body).toContain('<pdfuaid:part>1</pdfuaid:part>');
    }
  });

  it('is broken by what is wrong, which claims nothing', async () => {
    const { fail, stricter = [] } = await casesOf();
    expect(fail.length + stricter.length > 0 || UNBREAKABLE.has(name)).toBe(true);
    for (const body of [...fail, ...stricter]) {
      const { barriers, text } = await print(body);
      expect([...new Set(barriers.map(({ condition }) => condition))], body).toEqual([name]);
      expect(text, body).not.toMatch(/pdfuaid|pdfaid/);
    }
  });
});

it('fonts-travel-along: a font that is not inside, or whose text cannot be read', async () => {
  const { text } = await print('<p>a</p>');
  const barriersWithout = (key: string): readonly string[] => {
    const pdf = readPdf(Buffer.from(text.replaceAll(key, key.replace(/..$/, 'XX')), 'latin1'));
    const found = findBarriers(openEdit(pdf, new Map()), { language: 'en', unheard: [] });
    return found.map(({ condition, says }) => `${condition}: it ${says}`);
  };
  expect(barriersWithout('/FontFile2')).toContain(
    'fonts-travel-along: it uses the font SourceSerif4-Regular, which is not embedded',
  );
  expect(barriersWithout('/ToUnicode')).toContain(
    'fonts-travel-along: it uses the font SourceSerif4-Regular, whose text cannot be read',
  );
});

it.each(['H2', 'H3', 'P', 'L', 'LI', 'TD', 'Table', 'Caption', 'BlockQuote', 'Code'])(
  'content-in-the-structure: an element %s that is taken out of the structure',
  async (type) => {
    const { text, barriers } = await print(
      '<h1>A</h1><h2>B</h2><p>c</p><h3>D</h3><ul><li>e</li><li>f</li></ul><blockquote><p>g</p></blockquote><p><code>h</code></p><table><caption>i</caption><tr><th>j</th></tr><tr><td>k</td></tr></table><h2>L</h2><p>m</p>',
    );
    expect(barriers).toEqual([]);
    const edit = openEdit(readPdf(Buffer.from(text, 'latin1')), new Map());
    const without =
      [...edit.pdf.objects.keys()].findLast((number) => edit.read(number).get('S') === type) ?? 0;
    for (const number of edit.pdf.objects.keys()) {
      const kids = edit.read(number).get('K');
      const isParent = Array.isArray(kids) && kids.some((kid) => isReference(kid) && kid.ref === without);
      if (isParent) edit.set(number, { K: kids.filter((kid) => !isReference(kid) || kid.ref !== without) });
      else if (isReference(kids) && kids.ref === without) edit.set(number, { K: [] });
    }
    const found = findBarriers(edit, { language: 'en', unheard: [] });
    expect(found.filter(({ condition }) => condition === 'content-in-the-structure')).toMatchObject([
      { page: 1, says: expect.stringMatching(/^has \d+ of its pieces in no element/) as string },
    ]);
  },
);

it.each([
  ['NUL', '\0', 'that does not say which characters it represents'],
  ['a mark of byte order', '\uFEFF', 'that does not say which characters it represents'],
  ['no text', '', 'that does not say which characters it represents'],
  [
    'the wrong mark of byte order, among others',
    'a\uFFFE',
    'that does not say which characters it represents',
  ],
  ['a private character', '\uE000', 'whose character is for private use'],
])('glyphs-have-characters: a glyph that stands for %s', async (_, text, says) => {
  const { text: printed } = await print('<p>ab</p>');
  const edit = openEdit(readPdf(Buffer.from(printed, 'latin1')), new Map());
  for (const { map, source } of fontsWithMaps(edit)) {
    const [code] = [...readCharacterMap(source)].find(([, own]) => own === 'a') ?? [];
    if (code === undefined) continue;
    // A range of codes is one line for each.
    const plain = source.replace(
      /beginbfrange\n[\s\S]*?endbfrange/g,
      `beginbfchar\n<${hex(code)}> <0061>\nendbfchar`,
    );
    edit.changes.set(
      map.ref,
      streamSource('', Buffer.from(withTexts(plain, new Map([[code, text]])), 'latin1')),
    );
  }
  const found = findBarriers(edit, { language: 'en', unheard: [] });
  expect(found.map(({ condition, says: words, page }) => ({ condition, words, page }))).toEqual([
    { condition: 'glyphs-have-characters', words: `has a glyph of SourceSerif4-Regular ${says}`, page: 1 },
  ]);
});

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
