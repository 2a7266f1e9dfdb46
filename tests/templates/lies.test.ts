import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type BuildResult, build } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// What a style sheet may try with words that were verified: each attempt stands for a kind. It is found before or after
// printing, with the file and the line of the rule that does it.

const sample = (path: string): string =>
  readFileSync(new URL(`sample/sources/${path}`, import.meta.url), 'utf8');
const PATHS = [
  'documents/annual-report.md',
  'documents/newspaper.md',
  'extractions/annual-report.yaml',
  'extractions/newspaper.yaml',
  'packs/sample.md',
];
const SOURCES = {
  ...Object.fromEntries(PATHS.map((path) => [`sources/${path}`, sample(path)])),
  'sources/pictures/quay.png': readFileSync(new URL('sample/sources/pictures/quay.png', import.meta.url)),
};

async function run(css: string): Promise<BuildResult> {
  const root = temporaryFolder({ ...SOURCES, 'templates/briefing/print.css': `\n/* ours */\n${css}\n` });
  return build({ root, environment: process.env });
}

function errors({ diagnostics }: BuildResult): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place, message }) => `${code} ${place?.file}:${place?.start.line} ${message}`);
}

describe('words that were verified are not', () => {
  test.each([
    ['left out', '.qualifier { display: none }', /print\.css:3 .*“about” \(`span\.qualifier`\) are hidden/],
    [
      'left out of a row',
      '.figures-table td:first-child { visibility: hidden }',
      /print\.css:3 .*are hidden/,
    ],
    ['clipped away', '.unit { clip-path: circle(0) }', /print\.css:3 .*`span\.unit`.* are hidden/],
    [
      'put off the page',
      '.qualifier { position: absolute; left: -999mm }',
      /print\.css:3 .*lie off the page/,
    ],
    ['too pale', 'blockquote { color: #ddd }', /print\.css:3 .*have a contrast of 1\.\d to 1/],
    ['too small', 'p { font-size: 3pt }', /print\.css:3 .*are in type of 3\.0 points/],
    ['struck out', '.numeral { text-decoration: line-through }', /print\.css:3 .*“48,000” .*are struck out/],
    [
      'struck out by a line behind them',
      '.numeral { background: linear-gradient(#000, #000) 0 55% / 100% 1pt no-repeat }',
      /print\.css:3 .*have lines or a gradient behind them/,
    ],
    [
      'struck out by a box',
      '.numeral { position: relative } .numeral::after { content: ""; position: absolute; inset: 50% 0 auto; border-top: 2pt solid }',
      /print\.css:3 .*have a box over or under them/,
    ],
    [
      'covered by a thin box',
      '.numeral { position: relative } .numeral::after { content: ""; position: absolute; left: 12px; top: 0; bottom: 0; width: 3px; background: #fff }',
      /print\.css:3 .*have a box over or under them/,
    ],
    [
      'covered by the shadow of a thin box',
      'td { position: relative } td::before { content: ""; position: absolute; left: 0; top: 0; bottom: 0; width: 3px; box-shadow: 12px 0 0 #fff }',
      /print\.css:3 .*have a box over or under them/,
    ],
    ['mirrored', '.numeral { display: inline-block; transform: scaleX(-1) }', /print\.css:3 .*are mirrored/],
    [
      'raised to a power',
      '.numeral { font-variant-position: super }',
      /print\.css:3 .*are drawn as other signs/,
    ],
    ['in small capitals', 'p { font-variant: small-caps }', /print\.css:3 .*are set in small capitals/],
    [
      'in small capitals of a kind',
      'td { font-variant-caps: all-small-caps }',
      /print\.css:3 .*are set in small capitals/,
    ],
    [
      'in small capitals of the font',
      'h2 { font-feature-settings: "smcp" }',
      /print\.css:3 .*are set in small capitals/,
    ],
    [
      'in small capitals in the first line',
      'p::first-line { font-variant: small-caps }',
      /print\.css:3 .*are set in small capitals/,
    ],
    ['in capitals', 'td, p { text-transform: uppercase }', /print\.css:3 .*are set in other letters/],
    ['in small letters', 'td { text-transform: lowercase }', /print\.css:3 .*are set in other letters/],
    ['in capitals at first', 'p { text-transform: capitalize }', /print\.css:3 .*are set in other letters/],
    [
      'torn from their first letter',
      'p::first-letter { initial-letter: 2 }',
      /print\.css:3 .*have a first letter that stands apart/,
    ],
    [
      'torn from their first letter, beside them',
      'p::first-letter { float: left; font-size: 2em }',
      /print\.css:3 .*have a first letter that stands apart/,
    ],
    ['under signs', 'p { text-emphasis: dot }', /print\.css:3 .*have signs over them/],
    ['in outline', 'h2 { -webkit-text-stroke: 0.4px }', /print\.css:3 .*are painted over by/],
    ['blurred', '.numeral { filter: blur(3px) }', /print\.css:3 .*are filtered/],
    [
      'in another row',
      '.key-figure .key-value { transform: translateY(-40mm) }',
      /layout\.hbs:1 with this template, page \d+ has text that is /,
    ],
    [
      'in another order',
      '.key-figure-list { display: flex; flex-direction: column-reverse }',
      /layout\.hbs:1 with this template, page \d+ has text that is seen elsewhere than it is read/,
    ],
  ])('%s', async (_, css, problem) => {
    const [first = '', ...rest] = errors(await run(css));
    expect(first).toMatch(/^BAD_TEMPLATE templates\/briefing\//);
    expect(first).toMatch(problem);
    expect(rest).toEqual([]);
  });
});

test.each([
  'h2 { text-transform: uppercase; letter-spacing: 0.05em; color: #004b8d }',
  '.copy-line { display: none }',
  '.title-page h1 { font-size: 40pt } th { background: #eee; color: #000 }',
  'a { text-decoration: underline }',
])('a template may look otherwise: %s', async (css) => {
  expect(errors(await run(css))).toEqual([]);
});

describe('what an author has struck out', () => {
  const struck = {
    ...SOURCES,
    'sources/packs/sample.md': sample('packs/sample.md').replace(
      /\n::timeline/,
      '\n~~It was something else.~~ ~~Readers came.~~\n\n::timeline',
    ),
  };

  test('is printed so where it cites nothing', async () => {
    const root = temporaryFolder(struck);
    expect(errors(await build({ root, environment: process.env }))).toEqual([]);
  });

  test('is not covered by the line', async () => {
    const css = '\n\n.narrative del { text-decoration-thickness: 0.8em }\n';
    const root = temporaryFolder({ ...struck, 'templates/briefing/print.css': css });
    expect(errors(await build({ root, environment: process.env }))).toEqual([
      expect.stringMatching(/^BAD_TEMPLATE templates\/briefing\/print\.css:3 .*are struck out/),
    ]);
  });
});
