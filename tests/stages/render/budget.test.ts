import { expect, test } from 'vitest';
import type { PackContent } from '../../../src/ground/model/content.ts';
import { renderPack } from '../../../src/stages/render/render-pack.ts';
import { bareTemplate } from './load-template.ts';
import { sampleContent } from './sample-content.ts';

/** A pack with so many authors, in a template of the files. */
function render(files: Readonly<Record<string, string>>, authors = 5000) {
  const content: PackContent = sampleContent({
    blocks: [],
    authors: Array.from({ length: authors }, () => 'An Author'),
  });
  return renderPack(content, bareTemplate(files), []);
}

const loop = (inner: string) => `{{#each @root.authors}}${inner}{{/each}}`;
const steps = 'the template takes too many steps: the limit is 2,000,000 steps';

test.each([
  ['each in each in each', { 'layout.hbs': loop(loop(loop('x'))) }, steps],
  ['each in each that prints nothing', { 'layout.hbs': loop(loop('')) }, steps],
  ['a helper over a list in a loop', { 'layout.hbs': loop('{{join @root.authors ","}}') }, steps],
  ['a loop in a part in a loop', { 'layout.hbs': loop('{{> parts/x}}'), 'parts/x.hbs': loop('x') }, steps],
  [
    'parts that double',
    {
      'layout.hbs': '{{> parts/a0}}',
      ...Object.fromEntries(
        Array.from({ length: 30 }, (_, index) => [
          `parts/a${index}.hbs`,
          `{{> parts/a${index + 1}}}{{> parts/a${index + 1}}}`,
        ]),
      ),
      'parts/a30.hbs': 'x',
    },
    steps,
  ],
  [
    'much text in a loop',
    { 'layout.hbs': loop('{{> parts/x}}'), 'parts/x.hbs': `<p>${'words '.repeat(20_000)}</p>` },
    'the template prints too much: the limit is 256 MB of HTML',
  ],
] as const)('%s', (_, files, message) => {
  const { value, diagnostics } = render(files);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'LIMIT_EXCEEDED', message }]);
});

test('a part that calls itself', () => {
  const files = { 'layout.hbs': '{{> parts/x}}', 'parts/x.hbs': '<p>{{> parts/x}}</p>' };
  const { value, diagnostics } = render(files);
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'parts of the template call one another too deeply: the limit is 60 levels',
  ]);
});

test('one loop over everything is nothing much, and `else` and the outer names are as ever', () => {
  const layout =
    '{{#each authors}}<p>{{@index}} {{this}} {{../id}}</p>{{/each}}{{#each headings}}x{{else}}<i>{{id}}</i>{{/each}}';
  const { value, diagnostics } = render({ 'layout.hbs': layout });
  expect(diagnostics).toEqual([]);
  expect(value?.html).toContain('<p>4999 An Author sample</p>');
});

test.each([
  [
    'blocks in blocks',
    `${'{{#if id}}'.repeat(30_000)}x${'{{/if}}'.repeat(30_000)}`,
    'nests too deeply: the limit is 60 levels',
  ],
  ['blocks that are not closed', '{{#if id}}'.repeat(30_000), 'nests too deeply: the limit is 60 levels'],
  ['many tags', '{{id}}'.repeat(100_000), 'has 100,000 tags: the limit is 20,000'],
])('a file of a template with %s is not read', (_, text, message) => {
  const { diagnostics } = render({ 'layout.hbs': text }, 1);
  expect(diagnostics).toMatchObject([{ code: 'LIMIT_EXCEEDED', message: `the template ${message}` }]);
});

test.each([
  [
    'loops over one thing',
    '{{#each authors}}{{#each ../authors}}{{#each ../../authors}}x{{/each}}{{/each}}{{/each}}',
  ],
  ['a field in them', '{{#each authors}}{{#each ../authors}}{{../../id}}{{/each}}{{/each}}'],
])('a name that is further out than anything is a fault of the template: %s', (_, layout) => {
  const { value, diagnostics } = render({ 'layout.hbs': layout }, 2);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      code: 'BAD_TEMPLATE',
      place: { file: expect.stringContaining('layout.hbs') },
      hint: expect.stringContaining('../'),
    },
  ]);
});
