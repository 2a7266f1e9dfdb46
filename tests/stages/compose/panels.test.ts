import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { PackContent } from '../../../src/ground/model/content.ts';
import { composed, contentOf } from './content-of.ts';

const SOURCES = {
  documents: {
    a: '---\ntitle: A\nissued: 2026\n---\nThere were 12 boats in 2025.\n\nThere were 9 boats in 2024.\n\nThe quays were full.',
  },
  extractions: {
    a: [
      'document: a',
      'figures:',
      '  twelve: { label: Boats, value: 12, unit: boats, period: 2025, evidence: [{ quote: 12 boats in 2025 }] }',
      '  nine: { label: Boats, value: 9, unit: boats, period: 2024, evidence: [{ quote: 9 boats in 2024 }] }',
      'claims:',
      '  full: { text: The quays were full., kind: reported, evidence: [{ quote: The quays were full }] }',
    ].join('\n'),
  },
};

const TABLE = '| Year | Boats |\n|---|--:|\n| First | :value[nine] |\n| Second | :value[twelve] |';

const BODY = `::contents{title="Contents"}

# Quays

See :ref[room] and :ref[years].

:::box{title="Room" id="room"}
The quays were full [@full].
:::

## Below

:::box{title="Again"}
Words.
:::

:::table{title="Boats" id="years" note="Small ones, too."}
${TABLE}
:::

::figures{title="Listed"}`;

/** The texts of paragraphs and headings, with the names of what they are in. */
function lines({ blocks }: PackContent): readonly string[] {
  const text = (node: Nodes): string => {
    if (node.type === 'referred') return node.text;
    if ('value' in node && typeof node.value === 'string') return node.value;
    return 'children' in node ? node.children.map(text).join('') : '';
  };
  const found: string[] = [];
  const visit = (node: Nodes, within: string): void => {
    if (node.type === 'paragraph' || node.type === 'heading') found.push(`${within}${text(node).trim()}`);
    else if ('children' in node)
      for (const child of node.children) visit(child, node.type === 'panel' ? `${node.name}: ` : within);
  };
  for (const block of blocks) if (block.block === 'narrative') visit(block.root, '');
  return found;
}

/** The values that are printed in running text. */
function printedIn({ blocks }: PackContent): readonly string[] {
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'printed') found.push(node.value.text);
    else if ('children' in node) node.children.forEach(visit);
  };
  for (const block of blocks) if (block.block === 'narrative') visit(block.root);
  return found;
}

describe('boxes and tables of the text', () => {
  it('are exhibits, counted in the order in which they are printed, each below its section', () => {
    const content = contentOf(SOURCES, BODY);
    expect(content.headings.map(({ text, level, anchor }) => [text, level, anchor])).toEqual([
      ['Quays', 1, 'quays'],
      ['Box 1: Room', 2, 'room'],
      ['Below', 2, 'below'],
      ['Box 2: Again', 3, 'again'],
      ['Table 1: Boats', 3, 'years'],
      ['Table 2: Listed', 1, 'listed'],
    ]);
    expect(lines(content)).toEqual([
      'Quays',
      'See box\u00a01 and table\u00a01.',
      'box: Box 1: Room',
      'box: The quays were full .',
      'Below',
      'box: Box 2: Again',
      'box: Words.',
      'table: Table 1: Boats',
      'table: Boats',
      'table: Note: Small ones, too.',
      'table: Source: A, paragraphs 1 and 2',
    ]);
  });

  it('are no sections where those are numbered', () => {
    const content = contentOf(SOURCES, BODY, 'sections: numbered\nexhibits: false\n');
    expect(content.headings.map(({ text }) => text)).toEqual([
      '1 Quays',
      'Room',
      '1.1 Below',
      'Again',
      'Boats',
      '2 Listed',
    ]);
  });

  it('say the unit that the author gives', () => {
    const content = contentOf(SOURCES, `:::table{title="T" unit="Hulls"}\n${TABLE}\n:::`, 'exhibits: true\n');
    expect(lines(content)).toContain('table: Hulls');
    expect(lines(content)).not.toContain('table: Boats');
  });

  it.each([
    ['as all values share it', 'title="T"', 'exhibits: true\n', ['9', '12']],
    ['as the author says it', 'title="T" unit="Tonnes landed"', '', ['9', '12']],
    [
      'unless nothing says it over them',
      'title="T"',
      'exhibits: false\n',
      ['9\u00a0tonnes', '12\u00a0tonnes'],
    ],
    ['unless the author says another', 'title="T" unit="Hulls"', '', ['9\u00a0tonnes', '12\u00a0tonnes']],
  ])('say the unit over their cells and not in them, %s', (_, options, matter, values) => {
    const weighed = JSON.parse(JSON.stringify(SOURCES).replaceAll('boats', 'tonnes'));
    const content = contentOf(weighed, `:::table{${options}}\n${TABLE}\n:::`, matter);
    expect(printedIn(content)).toEqual(values);
  });

  it('that are turned have a block of their own', () => {
    const content = contentOf(SOURCES, `Before.\n\n:::table{landscape}\n${TABLE}\n:::\n\nBehind.`);
    expect(content.blocks.map((block) => ('landscape' in block ? 'turned' : 'standing'))).toEqual([
      'standing',
      'turned',
      'standing',
    ]);
  });

  it.each([
    [':::box{title="All 77"}\nWords.\n:::', ['UNBOUND_NUMBER']],
    [':::box{title="Words"}\nThere were 77.\n:::', ['UNBOUND_NUMBER']],
    [`:::table{title="T" note="Of 77."}\n${TABLE}\n:::`, ['UNBOUND_NUMBER']],
    [':::box{title="A" id="x"}\nWords.\n:::\n\n:::box{title="B" id="x"}\nWords.\n:::', ['DUPLICATE_LABEL']],
    [':::box{id="x"}\nWords.\n:::', ['BAD_VALUE']],
  ])('are checked as all text is: %s', (body, codes) => {
    expect(composed(SOURCES, body).diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});
