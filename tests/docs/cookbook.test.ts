import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Environment, fencesOf, type Ran, runExample } from '../support/docs-example.ts';
import { STARTER, starterWorkspace } from '../support/starter.ts';
import { startTestPrinter, type TestPrinter } from '../support/test-printer.ts';

const PAGE = readFileSync(resolve(import.meta.dirname, '../../docs/cookbook.md'), 'utf8');
const recipes = PAGE.split(/^## /m)
  .slice(1)
  .map((section) => ({ title: section.slice(0, section.indexOf('\n')), section }));

/** What has to come of each recipe; it is given what its commands left and printed. */
type Expectation = (ran: Ran) => void | Promise<void>;
const html = ({ root }: Ran): string => readFileSync(join(root, STARTER.output, 'riverside.html'), 'utf8');

const EXPECTED: Readonly<Record<string, Expectation>> = {
  'Your own language': (ran) => {
    expect(html(ran)).toContain('May 4, 2026');
  },
  'A logo': (ran) => {
    expect(html(ran)).toContain('alt="Riverside Town Council"');
  },
  'A picture': (ran) => {
    expect(html(ran)).toContain('The library from the market place');
  },
  'A footnote': (ran) => {
    expect(html(ran)).toContain('The librarian counts the loans herself.');
  },
  'A landscape table': (ran) => {
    const pdf = readFileSync(join(ran.root, STARTER.output, 'riverside.pdf'), 'latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, w, h]) => Number(w) > Number(h),
    );
    expect(new Set(boxes)).toEqual(new Set([true, false]));
  },
  'A chart': (ran) => {
    expect(html(ran)).toMatch(/<svg[\s\S]*Volunteers who became staff/);
  },
  'A cross-reference': (ran) => {
    expect(html(ran)).toMatch(/see <a[^>]*>[^<]*table\s1<\/a> on/);
  },
  'A page break': (ran) => {
    expect(html(ran)).toContain('page-break');
  },
  'Another edition': ({ output }) => {
    expect(output).toContain('The library has lent');
  },
  Printing: () => undefined,
  CI: async ({ root }) => {
    const workflow = parse(readFileSync(join(root, '.github/workflows/packs.yml'), 'utf8')) as {
      readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
    };
    const commands = (workflow.jobs.packs?.steps ?? []).flatMap(({ run }) =>
      run?.startsWith('npx sourcebound ') ? [run.slice('npx '.length)] : [],
    );
    expect(commands).toHaveLength(2);
    await runExample([{ language: 'sh', name: undefined, text: commands.join('\n') }], root);
    expect(readdirSync(join(root, STARTER.output))).toContain('riverside.pdf');
  },
  Scaling: ({ root, output }) => {
    expect(output).toContain('from the store');
    expect(readdirSync(join(root, STARTER.output))).toContain('riverside.pdf');
  },
  'A template of your own': (ran) => {
    expect(html(ran)).toContain('--numeral: 52pt');
  },
};

test('every recipe has something that has to come of it', () => {
  expect(recipes.map(({ title }) => title)).toEqual(Object.keys(EXPECTED));
});

test.each(recipes)(
  '$title',
  async ({ title, section }) => {
    const printer: TestPrinter | undefined = title === 'Printing' ? await startTestPrinter() : undefined;
    const environment: Environment = printer ? { PRINTER: printer.uri } : {};
    const ran = await runExample(fencesOf(section), starterWorkspace(), environment);
    await EXPECTED[title]?.(ran);
    if (printer) expect(printer.jobs).toHaveLength(2);
  },
  120_000,
);
