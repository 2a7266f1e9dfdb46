import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { printSamples } from '../../scripts/gallery/print-samples.ts';
import { SAMPLES } from '../../scripts/gallery/samples.ts';
import { findPageStarts } from '../../src/engine/desk/paper/page-starts.ts';
import { type PageText, pageText } from '../../src/engine/desk/paper/page-text.ts';
import type { DeskPageStart } from '../../src/engine/desk/paper/paper-types.ts';
import { textsOfPages } from '../../src/engine/desk/paper/texts-of-pages.ts';
import { openPageMemory } from '../../src/engine/workspace/cache/page-memory.ts';
import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { build } from '../../src/index.ts';
import { readPages } from '../../src/stages/proof/read-pages.ts';
import { difficultPacks } from '../support/difficult-packs.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const REPOSITORY = new URL('../..', import.meta.url).pathname;

/** How far from the highest baseline of a page its first line may be, in points: raised marks and notes beside it. */
const LINE = 12;
/** What a page has before its words in the HTML: the number of a list's item, or a sign. */
const OWN = 16;

test('the desk begins the pages of every sample with the words that the PDF begins them with', async () => {
  for (const [name, pdf] of await printSamples(REPOSITORY, temporaryFolder(), SAMPLES))
    checkStarts(name, pdf);
});

test('it does so in long tables, lists in lists and words of other scripts', async () => {
  const root = temporaryFolder();
  difficultPacks(root);
  await checkPacks(root);
});

test('it does so with notes beside the text, drawings that begin a page, and turned pages', async () => {
  const towns = ['Alder', 'Birch', 'Cedar', 'Dorn', 'Elm', 'Fir', 'Gorse', 'Hazel'];
  const said = towns.map((town, index) => `${town} counted ${index + 21} boats at its quay`);
  const figures = towns.map(
    (town, index) =>
      `  ${town.toLowerCase()}: { label: Boats at ${town}, value: ${index + 21}, unit: boats, series: boats, evidence: "${said[index]}" }`,
  );
  const paragraphs = Array.from({ length: 30 }, (_, index) => {
    const [town, id] = [towns[index % 8] ?? '', (towns[index % 8] ?? '').toLowerCase()];
    return `At ${town} the harbour master kept the count by hand, as he always had, and read it out on market day. There were :value[${id}] of them [@${id}], and nobody doubted it [@${id}].`;
  });
  const chart = '::chart{title="The boats compared"}';
  const root = temporaryFolder({
    'sources/documents/quays.md': `---\ntitle: The quays\nissued: 2020-05-04\n---\n${said.join('.\n\n')}.\n`,
    'sources/extractions/quays.yaml': `document: quays\nfigures:\n${figures.join('\n')}\n`,
    'sources/packs/quays.md': `---\ntitle: Boats\ndate: 2021-02-01\ndocuments: [quays]\n---\n# Counts\n\n${paragraphs.join('\n\n')}\n\n${chart}\n\n# More\n\n${paragraphs.slice(0, 9).join('\n\n')}\n\n::figures{title="Every boat" landscape}\n\n${paragraphs
      .slice(5, 25)
      .map((text) => `- ${text}`)
      .join('\n')}\n\n::evidence\n`,
  });
  await checkPacks(root);
});

test('it does so where pages begin with words that are read from the right to the left', async () => {
  const words = [
    'העירייה הוציאה 48 שקלים על כבישים בשנת 2024',
    'ראש העיר אמר כי לא נסגור אף ספרייה השנה',
    'המשטרה עצרה שלושה חשודים בשוק הישן',
    'התושבים ביקשו גשר חדש מעל הנחל',
    'הוועדה תדון בתקציב ביום שני הבא',
  ];
  const text = Array.from({ length: 60 }, (_, index) =>
    Array.from(
      { length: 4 },
      (_, next) => `${words[(index * 3 + next * 2) % words.length]}, ${index + 1}`,
    ).join('. '),
  );
  const root = temporaryFolder({
    'sources/documents/paper.md': `---\ntitle: A paper\nlanguage: he\nissued: 2020-05-04\n---\n${text.join('.\n\n')}.\n`,
    'sources/extractions/paper.yaml': `document: paper\nquotations:\n${text.map((_, index) => `  q${index}: { words: "${words[(index * 3) % words.length]}, ${index + 1}" }`).join('\n')}\n`,
    'sources/packs/paper.md':
      '---\ntitle: Words\ndate: 2021-02-01\ndocuments: [paper]\n---\n# Words\n\n::quotations\n\n::evidence\n',
  });
  const scope = join(root, 'node_modules/@fontsource');
  mkdirSync(scope, { recursive: true });
  const font = createRequire(import.meta.url).resolve('@fontsource/noto-sans-hebrew/package.json');
  symlinkSync(dirname(font), join(scope, 'noto-sans-hebrew'));
  await checkPacks(root);
});

async function checkPacks(root: string): Promise<void> {
  const { packs, diagnostics } = await build({ root, environment: process.env });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(packs.length).toBeGreaterThan(0);
  for (const { id, pdf } of packs) checkStarts(id, join(root, pdf ?? ''));
}

function checkStarts(name: string, file: string): void {
  const pdf = readFileSync(file);
  const html = readFileSync(file.replace(/pdf$/, 'html'), 'utf8');
  const text = pageText(html);
  const starts = findPageStarts(text, textsOfPages(pdf, html, { name, memory: openPageMemory() }));
  const lines = firstLines(pdf);
  expect(starts.length, name).toBe(lines.length);
  const wrong = starts
    .filter(({ number }) => number > 1)
    .flatMap((start) => {
      const line = lines[start.number - 1] ?? '';
      if (isOn(line, start) && isBefore(text, start)) return [];
      return [{ name, ...start, line, html: text.text.slice(start.before, start.before + 40) }];
    });
  expect(wrong).toEqual([]);
}

/** What is highest on each page, whatever it belongs to but running heads. */
function firstLines(pdf: Uint8Array): readonly string[] {
  return readPages(readPdf(pdf)).map((runs) => {
    const own = runs.filter(({ content, text }) => content !== undefined && text.trim() !== '');
    const top = own.reduce((most, { y }) => Math.max(most, y), 0);
    return own
      .filter(({ y }) => y >= top - LINE)
      .map(({ text }) => text)
      .join('');
  });
}

function isOn(line: string, { first }: DeskPageStart): boolean {
  const [word = ''] = first.split(' ');
  const painted = plain(line);
  return painted.includes(plain(word)) || painted.includes([...plain(word)].reverse().join(''));
}

function isBefore({ text }: PageText, { first, before, found }: DeskPageStart): boolean {
  const words = plain(first).slice(0, 8);
  return found && plain(text.slice(Math.max(0, before - OWN), before + OWN)).includes(words.slice(-4));
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
