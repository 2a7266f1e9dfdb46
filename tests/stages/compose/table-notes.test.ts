import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { EvidenceNote } from '../../../src/ground/model/content-nodes.ts';
import { blockOf, contentOf } from './content-of.ts';

const SOURCES = {
  documents: {
    a: '---\ntitle: T\n---\nThere were 12 boats.\n\nThere were 3 quays.\n\nThere were 5 piers.\n',
  },
  extractions: {
    a: [
      'document: a',
      'figures:',
      '  boats: { label: Boats, value: 12, evidence: [{ quote: 12 boats }] }',
      '  quays: { label: Quays, value: 3, evidence: [{ quote: 3 quays }] }',
      '  piers: { label: Piers, value: 5, evidence: [{ quote: 5 piers }] }',
    ].join('\n'),
  },
};

/** The notes under each table, and the letters of the marks in its rows. */
function tables(
  body: string,
): readonly { readonly notes: readonly string[]; readonly rows: readonly string[] }[] {
  const text = blockOf('narrative', contentOf(SOURCES, body))?.root.children ?? [];
  return text.flatMap((node) => {
    if (node.type !== 'supported') return [];
    const [table] = node.children;
    return table?.type === 'table'
      ? [{ notes: node.notes.map(said), rows: table.children.map(letters) }]
      : [];
  });
}

function said({ label, words, more = [] }: EvidenceNote): string {
  const parts = [words, ...more.map((one) => one.words)];
  return `${label} ${parts.map((part) => part.map(({ words: { text } }) => text).join(' · ')).join('; ')}`;
}

function letters(node: Nodes): string {
  if (node.type === 'marks' || node.type === 'printed') return node.calls.map(({ label }) => label).join('+');
  return 'children' in node
    ? node.children
        .map(letters)
        .filter((one) => one !== '')
        .join(' ')
    : '';
}

describe('the notes of a table', () => {
  it('are lettered by row: all that a row rests on is in one', () => {
    const row = '| Boats [@boats] | :value[quays] quays [@quays] |\n| None | Nothing |\n| Piers [@piers] | |';
    expect(tables(`| A | B |\n|---|---|\n${row}`)).toEqual([
      { notes: ['a 12 boats; 3 quays', 'b 5 piers'], rows: ['', 'a a', '', 'b'] },
    ]);
  });

  it('begin anew with each table, and are repeated in each row that rests on the same', () => {
    const table = '| A |\n|---|\n| Boats [@boats] |\n| More boats [@boats] |';
    const expected = { notes: ['a 12 boats', 'b 12 boats'], rows: ['', 'a', 'b'] };
    expect(tables(`${table}\n\nText.\n\n${table}`)).toEqual([expected, expected]);
  });

  it('say what a heading right above rests on, whichever row has it', () => {
    const body = '# Quays [@quays]\n\n| A | B |\n|---|---|\n| Boats [@boats] | Quays [@quays] |';
    const [heading] = blockOf('narrative', contentOf(SOURCES, body))?.root.children ?? [];
    expect(heading && letters(heading)).toBe('a');
    expect(tables(body)).toMatchObject([{ notes: ['a 12 boats; 3 quays'] }]);
  });
});
