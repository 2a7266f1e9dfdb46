import { expect, test } from 'vitest';
import type { PackContent } from '../../../src/ground/model/content.ts';
import { marginsIn } from '../../../src/stages/proof/margins-in.ts';
import { marginTexts, pageFurniture } from '../../../src/stages/render/page-furniture.ts';
import { sampleContent } from '../render/sample-content.ts';

const page = (content: PackContent, css = ''): string => {
  const { before, after } = pageFurniture(content);
  return `<head><style>\n${before}\n${css}\n${after}\n</style></head>`;
};
const byPlace = (margins: ReturnType<typeof marginsIn>): readonly unknown[] =>
  margins
    .map(({ what: _, ...rest }) => rest)
    .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

test.each<Partial<PackContent>>([
  { marking: { scheme: 'tlp', label: 'TLP:RED' } },
  { marking: { scheme: 'text', label: 'For members only' } as PackContent['marking'] },
  { marking: undefined },
  { status: 'draft' },
  { paper: 'A5', typeSize: 'large', marking: { scheme: 'tlp', label: 'TLP:CLEAR' } },
])('a page says itself what is in its margins: %j', (more) => {
  const content = sampleContent(more);
  const wanted = marginTexts(content);
  expect(wanted.length).toBeGreaterThan(0);
  const css = '@page { @top-right { content: "FINAL" } } @page :first { @top-center { color: red } }';
  expect(byPlace(marginsIn(page(content, css)))).toEqual(byPlace(wanted));
});

test('a page of a version without such boxes says nothing', () => {
  expect(
    marginsIn('<style>@page { @top-right { content: "TLP:RED"; font: 600 12pt / 1 X } }</style>'),
  ).toEqual([]);
});
