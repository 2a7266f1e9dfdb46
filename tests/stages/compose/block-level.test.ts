import { describe, expect, it } from 'vitest';
import { runningHeads } from '../../../src/stages/render/page-furniture.ts';
import { contentOf } from './content-of.ts';

const SOURCES = {
  documents: { a: '---\ntitle: T\n---\nThere were 12 boats and 3 quays.\n' },
  extractions: {
    a: [
      'document: a',
      'figures:',
      '  boats: { label: Boats, value: 12, evidence: [{ quote: 12 boats }] }',
      '  quays: { label: Quays, value: 3, evidence: [{ quote: 3 quays }] }',
    ].join('\n'),
  },
};

/** The headings of a pack of lines: `#` and words, `:` for a block with that title, `-` for text. */
function levels(...lines: readonly string[]): readonly string[] {
  const body = lines.map((line) =>
    line.startsWith(':') ? `::figures{title="${line.slice(1)}"}` : line === '-' ? 'Text.' : line,
  );
  return contentOf(SOURCES, body.join('\n\n')).headings.map(({ level, text }) => `${level} ${text}`);
}

describe('the title of a block is a heading', () => {
  it.each([
    [
      'of the highest level behind the last of the text',
      ['# A', '## B', '-', ':X', ':Y'],
      '1 A, 2 B, 1 X, 1 Y',
    ],
    ['of the highest level before the first section', ['-', ':X', '# A', '-'], '1 X, 1 A'],
    ['of that of the text, where it has no higher one', [':X', '## A', '-', ':Y'], '2 X, 2 A, 2 Y'],
    ['beside the sections that it is between', ['# A', '-', ':X', '# B', '-'], '1 A, 1 X, 1 B'],
    [
      'beside the subsection that it is behind',
      ['# A', '## B', '-', ':X', '## C', '-'],
      '1 A, 2 B, 2 X, 2 C',
    ],
    ['within the section of that subsection', ['# A', '## B', '-', ':X', '# C', '-'], '1 A, 2 B, 2 X, 1 C'],
    [
      'no deeper for depths of the text',
      ['# A', '## B', '### C', '-', ':X', '# D', '-'],
      '1 A, 2 B, 3 C, 2 X, 1 D',
    ],
    ['below a section whose text goes on', ['# A', '-', ':X', '-', '# B', '-'], '1 A, 2 X, 1 B'],
    ['below a section whose subsections go on', ['# A', '-', ':X', '## B', '-'], '1 A, 2 X, 2 B'],
    ['below a heading right above', ['# A', ':X', ':Y', '# B', '-'], '1 A, 2 X, 2 Y, 1 B'],
  ] as const)('%s', (_, lines, expected) => {
    expect(levels(...lines).join(', ')).toBe(expected);
  });

  it('that is at the head of its pages, where it is of the highest level', () => {
    const content = contentOf(SOURCES, '# A\n\n## B\n\nText.\n\n::figures{title="X"}');
    expect(runningHeads(content).map(({ title }) => title)).toEqual(['A', 'X', 'About this pack']);
  });
});
