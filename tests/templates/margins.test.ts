import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuildResult, build } from '../../src/index.ts';
import { STARTER, starterWorkspace } from '../support/starter.ts';

// What a template may try with the margins, which are not its own. Each attempt stands for a kind; what comes of it is
// either an error before anything is printed, an error of the finished pages, or a pack whose margins are as they were.

const TLP = 'marking: { scheme: tlp, label: "TLP:AMBER" }\n';
const WORDS = 'marking: { scheme: text, label: Council in confidence }\nstatus: draft\n';

async function run(
  front: string,
  css: string,
  more: Readonly<Record<string, string>> = {},
  year = 'A year.',
): Promise<BuildResult> {
  const text = `---\ntitle: Riverside\ndocuments: [riverside-library]\n${front}---\n# First\n\n${year}\n\n# Sources\n\n::sources\n`;
  const root = starterWorkspace({ [STARTER.pack]: text, 'templates/briefing/print.css': css, ...more });
  return build({ root, environment: process.env });
}

function codes({ diagnostics }: BuildResult): readonly string[] {
  return [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
}

function message({ diagnostics }: BuildResult): string {
  return diagnostics.map((one) => one.message).join('\n');
}

describe('a style sheet that reaches for the margins is refused', () => {
  test.each([
    '@page :right { @bottom-right { display: none } }',
    '@page { @bottom-right { opacity: 0 } }',
    '@page :first { @top-right { content: none !important } }',
    '@media print { @page { @top-right { visibility: hidden } } }',
    '@layer x { @page { @top-right { transform: translate(50mm) } } }',
    '@page x { @top-right { clip-path: circle(0) } } body { page: x }',
    '@page { @top-right { overflow: hidden } }',
    '@page { @top-right { z-index: -1 } }',
    '@page { background: #000 }',
    '@page { visibility: hidden }',
    '@page { page-orientation: upside-down }',
    '@page :first { size: 3000mm 3000mm }',
    '@page { size: var(--sheet) }',
    '@page { size: 20mm }',
    '@page { @bottom-left { content: "Page nine of ten" } }',
    '@page { @bottom-left { content: "TLP:CLEAR" } }',
    '@page { @bottom-left { content: "Edition: the last" counter(page) } }',
    '@page { counter-increment: page 2 }',
    '@page { @bottom-left { content: "Page 7 of 9" } }',
    '@page { @bottom-left { content: "Page " counter(page, lower-alpha) } }',
    '@page { @bottom-left { content: var(--x) } } :root { --x: "9" }',
    '@page { @bottom-left { content: counter(other) } }',
    'h2 { counter-reset: page 40 }',
    'h2 { counter-\\69ncrement: pages 40 }',
    'h2 { counter-set: var(--c) } :root { --c: page 7 }',
    '@counter-style running-head { system: cyclic; symbols: "9" }',
    '@p\\61ge { @top-right { content: none } }',
    '@font-face { font-family: "Source  Sans 3"; src: url(data:font/woff2;base64,AA) }',
    '@font-face { font-family: source\\20 sans\\20 3; src: url(data:font/woff2;base64,AA) }',
    '@font-face { font-family: X; src: local("Arial") }',
  ])('%s', async (css) => {
    expect(codes(await run(TLP, css))).toEqual(['BAD_TEMPLATE']);
  });
});

describe('a style sheet that no rule forbids is found out on the finished pages', () => {
  test.each([
    ['@page :first { margin: 0 }', TLP],
    ['@page bare { margin: 2mm } section { page: bare }', TLP],
    ['@page :right { margin-top: 100mm }', WORDS],
    ['@page :first { margin-right: -100mm }', WORDS],
  ])('%s', async (css, front) => {
    const result = await run(front, css);
    expect(codes(result), message(result)).toEqual(['MARGIN_CHANGED']);
    expect(message(result)).toMatch(/^(?:every page|the page|pages? [\d, ]+): the (?:marking|status line) “/);
  });
});

describe('what reaches nothing is let be', () => {
  test.each([
    '@page :right { @top-right { content: none } @bottom-right { content: none } @bottom-center { content: none } }',
    '@page :first { @top-right { color: #fff; background: #fff; font-size: 1pt } }',
    '@page bare { @top-right { content: "CLEAR"; width: 0; height: 0 } } body { page: bare }',
    '@page { margin: 0; size: A3 landscape }',
    'html { visibility: hidden; color: #fff } body { visibility: visible }',
    'main::before { content: ""; position: absolute; left: -40mm; top: -40mm; width: 200mm; height: 40mm; background: #fff }',
    'html, body { overflow: hidden; position: relative; transform: scale(1) }',
  ])('%s', async (css) => {
    const result = await run(TLP, css);
    expect(codes(result), message(result)).toEqual([]);
  });

  test.each([
    ['html { letter-spacing: -1em; text-indent: -99em }', 'BAD_TEMPLATE'],
    ['main::before { content: ""; position: absolute; width: 400mm; height: 60mm }', 'TYPE_SHRUNK'],
    [':root { --furniture: 1pt }', 'BAD_TEMPLATE'],
    ['html { background: #777 }', 'BAD_TEMPLATE'],
    ['body { background: linear-gradient(#000, #fff) }', 'BAD_TEMPLATE'],
    [
      'main::after { content: ""; position: fixed; inset: -60mm; background: #fff; z-index: 99 }',
      'BAD_TEMPLATE',
    ],
  ])('what harms the text leaves the margins as they are: %s', async (css, code) => {
    // Of several pages.
    const result = await run(TLP, css, {}, 'A year. '.repeat(500).trim());
    expect(codes(result), message(result)).toEqual([code]);
  });

  test('a page number that is left out, or moved', async () => {
    const css =
      '@page { @bottom-left { content: none } @bottom-left-corner { font-family: var(--sans); content: counter(page) " / " counter(pages) } }';
    const result = await run(TLP, css);
    expect(codes(result), message(result)).toEqual([]);
  });
});

describe('a style sheet of the workspace', () => {
  const front = 'template: one-page\nmarking: { scheme: none }\n';

  test('comes after the built-in one', async () => {
    const result = await run(front, '', { 'templates/one-page/print.css': 'main { color: #123456 }' });
    expect(codes(result)).toEqual([]);
    const html = readFileSync(join(result.root, result.packs[0]?.html ?? ''), 'utf8');
    const [builtIn, own] = [
      html.indexOf('.one-page section{margin-top'),
      html.indexOf('main{color:#123456}'),
    ];
    expect(builtIn).toBeGreaterThan(0);
    expect(own).toBeGreaterThan(builtIn);
    const manifest = readFileSync(join(result.root, result.packs[0]?.manifest ?? ''), 'utf8');
    expect(manifest).toContain('built-in/templates/one-page/print.css');
  });

  test('takes its place when its name says so', async () => {
    const result = await run(front, '', {
      'templates/one-page/print.replace.css': 'main { color: #123456 }',
    });
    expect(codes(result)).toEqual([]);
    const html = readFileSync(join(result.root, result.packs[0]?.html ?? ''), 'utf8');
    expect(html).toContain('main{color:#123456}');
    expect(html).not.toContain('.one-page section{margin-top');
  });
});
