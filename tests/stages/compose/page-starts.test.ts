import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/ground/model/content.ts';
import { contentOf } from './content-of.ts';

const SOURCES = {
  documents: { a: 'There were 12 boats.' },
  extractions: {
    a: 'document: a\nfigures:\n  boats: { label: Boats, value: 12, unit: boats, evidence: [{ quote: 12 boats }] }',
  },
};

function order(body: string): readonly string[] {
  const turned = (block: Block): string => ('landscape' in block && block.landscape ? ' turned' : '');
  return contentOf(SOURCES, body).blocks.map((block) => `${block.block}${turned(block)}`);
}

describe('a page break', () => {
  it('is where the author has it', () => {
    expect(order('Before.\n\n::page-break\n\nBehind.\n\n::page-break\n\n::figures')).toEqual([
      'narrative',
      'page-break',
      'narrative',
      'page-break',
      'figures',
    ]);
  });

  it('leaves no leaf blank: at the beginning, at the end and in a row it is nothing', () => {
    expect(
      order(
        '::page-break\n\n::page-break\n\nBefore.\n\n::page-break\n\n::page-break\n\nBehind.\n\n::page-break',
      ),
    ).toEqual(['narrative', 'page-break', 'narrative']);
  });

  it('is before the headings that it is right behind: none is alone at the foot of a page', () => {
    const blocks = contentOf(
      SOURCES,
      'Before.\n\n# Quays\n\n## Of the port\n\n::page-break\n\nBehind.',
    ).blocks;
    expect(blocks.map(({ block }) => block)).toEqual(['narrative', 'page-break', 'narrative']);
    const last = blocks[2];
    expect(last?.block === 'narrative' && last.root.children.map(({ type }) => type)).toEqual([
      'heading',
      'heading',
      'paragraph',
    ]);
  });

  it.each(['::evidence{title="Evidence"}', '::evidence'])(
    'is before the annex, which does not begin a page by itself: %s',
    (annex) => {
      expect(order(`Before [@boats].\n\n::page-break\n\n${annex}`)).toEqual([
        'narrative',
        'page-break',
        'evidence',
      ]);
    },
  );

  it('is nothing where a page begins anyway: around one that is turned', () => {
    expect(
      order('Before [@boats].\n\n::page-break\n\n::figures{landscape}\n\n::page-break\n\nBehind.'),
    ).toEqual(['narrative', 'figures turned', 'narrative']);
  });

  it('is nothing beside blocks that have nothing to print', () => {
    expect(order('::timeline\n\n::page-break\n\nBefore.')).toEqual(['narrative']);
  });
});

describe('a page that is turned', () => {
  it('has the headings that are over it', () => {
    expect(order('Before.\n\n# Quays\n\n## Of the port\n\n::figures{landscape}\n\nBehind.')).toEqual([
      'narrative',
      'narrative turned',
      'figures turned',
      'narrative',
    ]);
    expect(order('Before.\n\n# Quays\n\n:::table{landscape}\n| A |\n|---|\n| B |\n:::\n\nBehind.')).toEqual([
      'narrative',
      'narrative turned',
      'narrative',
    ]);
  });

  it.each([
    ['{landscape}', 'figures turned'],
    ['{landscape="yes"}', 'figures turned'],
    ['{landscape="no"}', 'figures'],
  ])('is asked for by %s', (options, expected) => {
    expect(order(`::figures${options}`)).toEqual([expected]);
  });
});
