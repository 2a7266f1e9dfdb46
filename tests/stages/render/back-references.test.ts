import { describe, expect, test } from 'vitest';
import type { EvidenceParagraph } from '../../../src/ground/model/blocks/evidence.ts';
import type { Block } from '../../../src/ground/model/content.ts';
import type { Mark } from '../../../src/ground/model/content-parts.ts';
import type { RenderedPack } from '../../../src/ground/model/rendered.ts';
import { renderPack } from '../../../src/stages/render/render-pack.ts';
import { loadTemplate } from './load-template.ts';
import { evidence, printed, sampleContent } from './sample-content.ts';

const briefing = loadTemplate('briefing');

function render(blocks: readonly Block[]): RenderedPack {
  const { value, diagnostics } = renderPack(sampleContent({ blocks }), briefing, []);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const value = printed('figure', '3,000', 'live', 'd');
const mark: Mark = { ref: 'd:live', label: 'A1', anchor: 'evidence-A-1' };

function keyFigure(marks: readonly Mark[]): Block {
  const item = {
    value,
    qualifier: undefined,
    unit: undefined,
    label: 'Live',
    partOf: undefined,
    calculation: undefined,
  };
  return {
    block: 'key-figures',
    heading: undefined,
    columns: undefined,
    items: [{ ...item, period: undefined, size: 'short', marks }],
  };
}

function claim(ref: string): Block {
  const words = {
    ...evidence(1, 'l. 1', 'the words'),
    ref,
    shortened: printed('quotation', 'the words', ref.slice(2), 'd'),
  };
  const row = { ref, text: 'They say so.', speaker: undefined, grade: undefined, note: undefined };
  const rows = [{ ...row, evidence: [words, words] }];
  return {
    block: 'claims',
    heading: undefined,
    attributed: false,
    bySpeaker: false,
    groups: [{ kind: 'reported', title: 'R', label: 'R', rows, speakers: [{ name: undefined, rows }] }],
  };
}

function annex(...refs: readonly string[]): Block {
  const paragraph: EvidenceParagraph = {
    anchor: 'evidence-A-1',
    label: 'A ¶1',
    lines: 'l. 1',
    runs: [{ line: undefined, words: printed('evidence', 'the words', 'live', 'd'), text: undefined }],
    items: refs.map((ref) => ({ ref, kind: 'Figure', label: ref })),
  };
  return {
    block: 'evidence',
    heading: undefined,
    documents: [{ letter: 'A', title: 'T', languageTag: 'en-GB', paragraphs: [paragraph] }],
    calculations: [],
    own: [],
    accepted: [],
  };
}

/** The anchors that the annex lists for each item, in order. */
function lists({ html }: RenderedPack): readonly (string | undefined)[] {
  return [
    ...html.matchAll(
      /<li><span class="item">[^<]*<\/span>([^<]*<span class="pages" data-pages-of="([^"]*)">)?/g,
    ),
  ].map((match) => match[2]);
}

describe('the annex refers back', () => {
  test('to numbers, marks and words, each place once', () => {
    const pack = render([keyFigure([mark]), claim('d:c'), annex('d:live', 'd:c')]);
    expect(lists(pack)).toEqual(['Use-1 Use-2', 'Use-3']);
    for (const anchor of ['Use-1', 'Use-2', 'Use-3'])
      expect(pack.html.split(` id="${anchor}"`)).toHaveLength(2);
  });

  test('also when it stands before what uses it', () => {
    expect(lists(render([annex('d:live'), keyFigure([])]))).toEqual(['Use-1']);
  });

  test('to every item that a mark stands for, and to each part of a sum', () => {
    const both = { ...mark, also: ['d:c'] };
    expect(lists(render([keyFigure([both]), annex('d:live', 'd:c')]))).toEqual(['Use-1 Use-2', 'Use-2']);
    const sum = { ...value, ref: 'd:live+d:c' };
    const paragraph: Block = {
      block: 'narrative',
      root: {
        type: 'root',
        children: [
          {
            type: 'paragraph',
            children: [{ type: 'printed', qualifier: undefined, value: sum, calls: [], notes: [] }],
          },
        ],
      },
    };
    expect(lists(render([paragraph, annex('d:live', 'd:c')]))).toEqual(['Use-1', 'Use-1']);
  });

  test('from one block to the next, not within a row', () => {
    expect(lists(render([claim('d:c'), claim('d:c'), annex('d:c')]))).toEqual(['Use-1 Use-2']);
  });

  test('to nothing where nothing uses the item, and to no mark without a link', () => {
    expect(lists(render([annex('d:other')]))).toEqual([undefined]);
    expect(
      lists(render([keyFigure([{ ...mark, ref: 'd:other', anchor: undefined }]), annex('d:other')])),
    ).toEqual([undefined]);
  });

  test('and its own words are no use, but are proven', () => {
    const pack = render([annex('d:live')]);
    expect(lists(pack)).toEqual([undefined]);
    expect(pack.printed).toMatchObject([{ kind: 'evidence', text: 'the words' }]);
  });

  test('by the numbers of notes, which letters of tables are not', () => {
    const marks: readonly Mark[] = [
      { ref: 'd:live', also: ['d:other'], label: '12', anchor: 'Words-12' },
      { ref: 'd:live', label: '3', anchor: 'Words-3' },
      { ref: 'd:live', label: 'a', anchor: 'Words-1a' },
    ];
    const { html } = render([keyFigure(marks), annex('d:live', 'd:other')]);
    expect(html).toContain('<span class="pages">notes\u00a03, 12, <span data-pages-of="');
    expect(html).toContain('<span class="pages">note\u00a012, <span data-pages-of="');
  });
});
