import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPdf } from '../../src/ground/pdf/read-pdf.ts';
import { build } from '../../src/index.ts';
import { readPages } from '../../src/stages/proof/read-pages.ts';
import { starterWorkspace } from '../support/starter.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const page = readFileSync(join(REPOSITORY, 'docs/templates.md'), 'utf8');
const section = page.split('meet most wishes:')[1]?.split('Some wishes are refused')[0] ?? '';
const layout = readFileSync(join(REPOSITORY, 'templates/briefing/layout.hbs'), 'utf8');

/** What the page says, by its wish: lines of `print.css`. */
const sheets = [...section.matchAll(/^\| ([^|]+) \| `(.+)` \|$/gm)].map(([, wish = '', css = '']) => ({
  wish,
  css,
}));
const css = (pattern: RegExp): string => pattern.exec(section)?.[1] ?? '';
/** The block of code that begins with a text. */
const code = (start: string): string => {
  const [, ...lines] = section.slice(section.indexOf(`\n    ${start}`)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('    '));
  return lines
    .slice(0, end)
    .map((line) => line.slice(4))
    .join('\n');
};

const NOTES_BELOW = code('<section class="narrative');
const TWO_LEVELS = code('<section class="contents');
const BACK = code('<section class="back');
const LOOKS: readonly { readonly wish: string; readonly files: Readonly<Record<string, string>> }[] = [
  ...sheets.map(({ wish, css: lines }) => ({ wish, files: { 'print.css': lines } })),
  {
    wish: 'wide margins',
    files: { 'print.css': css(/`(@page wide .+?)`/), 'blocks/narrative.hbs': NOTES_BELOW },
  },
  { wish: 'contents of two levels', files: { 'blocks/contents.hbs': TWO_LEVELS } },
  {
    wish: 'a back cover',
    files: { 'print.css': css(/`(\.back .+?)`/), 'layout.hbs': layout.replace('</main>', `</main>${BACK}`) },
  },
];

const TEXT = `::contents

# Reopening

The library reopened in June 2025 [@reopening].

## Readers

:::box{title="Loans"}
The library has lent :value[loans] books [@loans].
:::

### Children

There were :value[readers] children [@readers].

::figures

::evidence
`;

const nameOf = (index: number): string => `look-${'abcdefghijklmnopqrstuvwxyz'[index]}`;

test('the wishes that the page on templates says can be met are met by what it says', async () => {
  expect(sheets.length).toBeGreaterThan(7);
  const files = LOOKS.flatMap(({ files: own }, index) => [
    [`templates/${nameOf(index)}/layout.hbs`, layout] as const,
    [`templates/${nameOf(index)}/default.md`, '::figures\n'] as const,
    ...Object.entries(own).map(([file, words]) => [`templates/${nameOf(index)}/${file}`, words] as const),
    [
      `sources/packs/${nameOf(index)}.md`,
      `---\ntitle: Riverside\ndate: 2026-05-04\ntemplate: ${nameOf(index)}\ndocuments: [riverside-library]\n---\n${TEXT}`,
    ] as const,
  ]);
  const root = starterWorkspace({ 'brand.yml': 'publisher: Town Press\n', ...Object.fromEntries(files) });
  const built = await build({ root, environment: process.env });
  expect(built.diagnostics.map(({ code: name, message }) => `${name} ${message}`)).toEqual([]);
  const linesOf = (wish: string): readonly (readonly { readonly text: string; readonly y: number }[])[] => {
    const index = LOOKS.findIndex((look) => look.wish.startsWith(wish));
    const pdf = built.packs.find(({ id }) => id === nameOf(index))?.pdf ?? '';
    return readPages(readPdf(readFileSync(join(root, pdf))));
  };
  const words = (runs: readonly { readonly text: string }[]): string => runs.map(({ text }) => text).join('');
  expect(words(linesOf('a back cover').at(-1) ?? [])).toContain('Town Press');
  const listed = words(linesOf('contents of two levels')[0] ?? []);
  expect(listed).toMatch(/Reopening\dReaders\d/);
  expect(listed).not.toMatch(/Children\d/);
  const numbers = linesOf('the page number at the top').map((runs) =>
    runs.filter(({ text }) => /^\s*\d\s*$/.test(text)),
  );
  expect(numbers.length).toBeGreaterThan(1);
  for (const found of numbers.slice(1)) expect(found.some(({ y }) => y < 80 || y > 762)).toBe(true);
  for (const runs of linesOf('no running head'))
    expect(words(runs).match(/Riverside(?! Library)/g)?.length ?? 0).toBeLessThan(3);
}, 120_000);
