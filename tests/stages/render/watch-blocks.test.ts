import { expect, test } from 'vitest';
import { renderPack } from '../../../src/stages/render/render-pack.ts';
import { loadTemplate } from './load-template.ts';
import { sampleContent } from './sample-content.ts';

function said(layout: string, more: Parameters<typeof sampleContent>[0] = {}): readonly string[] {
  const { diagnostics } = renderPack(
    sampleContent(more),
    loadTemplate('briefing', { 'layout.hbs': layout }),
    [],
  );
  return diagnostics.map(({ code, place, message, hint }) => `${code} ${place?.file}: ${message} → ${hint}`);
}

test.each([
  ['nothing', ''],
  ['the title alone', '<h1>{{title}}</h1>'],
  ['the headings alone', '{{#each headings}}<p>{{text}}</p>{{/each}}'],
  ['what belongs at the end alone', '<main>{{#each closing}}{{block this}}{{/each}}</main>'],
])('a layout that prints %s is refused', (_, layout) => {
  expect(said(layout)).toEqual([
    expect.stringMatching(
      /^BAD_TEMPLATE .*layout\.hbs: the layout prints no block of the pack → print them all: `\{\{#each blocks\}\}/,
    ),
  ]);
});

test.each([
  ['all blocks', '{{#each blocks}}{{block this}}{{/each}}', {}],
  ['those of one kind', '{{#each blocks}}{{#if root}}{{block this}}{{/if}}{{/each}}', {}],
  ['nothing of a pack that has no blocks', '<h1>{{title}}</h1>', { blocks: [] }],
])('a layout that prints %s is not', (_, layout, more) => {
  expect(said(layout, more).filter((one) => one.includes('no block of the pack'))).toEqual([]);
});
