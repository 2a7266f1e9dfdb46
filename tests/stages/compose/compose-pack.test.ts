import { describe, expect, it } from 'vitest';
import type { Block, PackContent } from '../../../src/ground/model/content.ts';
import { composePack } from '../../../src/stages/compose/compose-pack.ts';
import { bindWhole, codes } from '../../support/bind-sources.ts';
import { blockOf, contentOf } from './content-of.ts';

const SOURCES = {
  documents: {
    a: '---\ntitle: The First Report\nreliability: B\norigin: one\n---\nTwenty attacks had been foiled, including seven of late.\n\nMore than 800 people left in 2016, says Ann Lee. It was “not the enemy”.\n\nIt began in spring 2014. It was over on 2 May 2015. It was planned in 2015.',
    b: '---\ntitle: The Second\norigin: one\n---\nThere were 12 arrests in the north.',
  },
  extractions: {
    a: [
      'document: a',
      'extracted: { by: A. Analyst, on: 2026-11-20, method: assisted, tool: a model }',
      'entities:',
      '  lee: { kind: person, name: Ann Lee, role: official }',
      'figures:',
      '  foiled: { label: Foiled, value: 20, unit: attacks, topics: [tempo], evidence: [{ quote: Twenty attacks }] }',
      '  recent: { label: Of late, value: 7, unit: attacks, subset-of: foiled, topics: [tempo], evidence: [{ quote: including seven }] }',
      '  left: { label: Left, value: 800, qualifier: more-than, unit: people, said-by: lee, credibility: 2, period: 2016, topics: [travel], evidence: [{ quote: More than 800 people left in 2016 }] }',
      'events:',
      '  over: { title: End, date: 2015-05-02, evidence: [{ quote: over on 2 May 2015 }] }',
      '  plan: { title: Plan, date: 2015, evidence: [{ quote: planned in 2015 }] }',
      '  begin: { title: Start, date: 2014-21, evidence: [{ quote: began in spring 2014 }] }',
      'quotations:',
      '  enemy: { words: “not the enemy”, speaker: lee }',
      'claims:',
      '  going: { text: People left., kind: judgement, evidence: [{ quote: 800 people left }] }',
    ].join('\n'),
    b: 'document: b\nfigures:\n  arrests: { label: Arrests, value: 12, evidence: [{ quote: 12 arrests }] }',
  },
};

function compose(body: string, front = ''): ReturnType<typeof composePack> {
  const pack = `---\ntitle: T\ndocuments: [a, b]\n${front}---\n\n${body}\n`;
  const bound = bindWhole({ ...SOURCES, pack });
  expect(bound.diagnostics).toEqual([]);
  if (bound.value === undefined) throw new Error('the pack does not bind');
  return composePack(bound.value);
}

const PACK_OF = (body: string): string => `---\ntitle: T\ndocuments: [a, b]\n---\n\n${body}\n`;

function content(body: string, front = ''): PackContent {
  const { value, diagnostics } = compose(body, front);
  // What is said of empty blocks is tried in tell-empty.test.ts.
  expect(diagnostics.filter(({ code }) => code !== 'BLOCK_EMPTY')).toEqual([]);
  if (value === undefined) throw new Error('the pack has no content');
  return value;
}

function block<Name extends Block['block']>(
  name: Name,
  body: string,
): Extract<Block, { block: Name }> | undefined {
  return content(body).blocks.find((one): one is Extract<Block, { block: Name }> => one.block === name);
}

describe('key figures', () => {
  const labels = (body: string): readonly string[] | undefined =>
    block('key-figures', body)?.items.map(({ label }) => label);

  it('are those that the author names, in that order', () => {
    expect(labels('::key-figures{figures="left b:arrests recent"}')).toEqual(['Left', 'Arrests', 'Of late']);
    expect(labels('::key-figures{figures="left foiled" limit=1}')).toEqual(['Left']);
    expect(
      codes(bindWhole({ ...SOURCES, pack: PACK_OF('::key-figures{figures="left lef"}') }).diagnostics),
    ).toEqual([expect.stringContaining('UNKNOWN_CITATION')]);
  });

  it('are else those that the extractions declare, by their numbers', () => {
    const declared = SOURCES.extractions.a
      .replace('value: 7,', 'value: 7, key: true,')
      .replace('value: 800,', 'value: 800, key: 1,')
      .replace('value: 20,', 'value: 20, key: false,');
    const extractions = { ...SOURCES.extractions, a: declared };
    const bound = bindWhole({ ...SOURCES, extractions, pack: PACK_OF('::key-figures') });
    expect(bound.diagnostics).toEqual([]);
    const { value } = bound.value === undefined ? {} : composePack(bound.value);
    const found = value?.blocks.find((one) => one.block === 'key-figures');
    expect(found?.items.map(({ label }) => label)).toEqual(['Left', 'Of late']);
  });

  it('are else the first ones, where a part follows its whole', () => {
    expect(labels('::key-figures{limit=3}')).toEqual(['Foiled', 'Of late', 'Left']);
  });
});

describe('a quotation that the text quotes and cites', () => {
  const words = (body: string): readonly string[] | undefined =>
    block('quotations', body)?.rows.map((row) => row.words.text);

  it('is not printed again, unless that is asked for', () => {
    const text = 'She says “not the enemy” [@enemy].\n\n';
    expect(words(`${text}::quotations`)).toBeUndefined();
    expect(words(`${text}::quotations{repeat="no"}`)).toBeUndefined();
    expect(words(`${text}::quotations{repeat="yes"}`)).toEqual(['not the enemy']);
  });

  it('is one that is cited without its words', () => {
    expect(words('She is against it [@enemy].\n\n::quotations')).toEqual(['not the enemy']);
  });
});

describe('composePack', () => {
  it('words what stands on the title page', () => {
    expect(
      content('Text.', 'date: 2026-11-20\nauthor: A. Analyst\nlanguage: en-US\nmarking: TLP:GREEN\n'),
    ).toMatchObject({
      date: 'November 20, 2026',
      isoDate: '2026-11-20',
      authors: ['A. Analyst'],
      marking: { scheme: 'tlp', label: 'TLP:GREEN' },
      paper: 'A4',
      documents: [
        {
          letter: 'A',
          title: 'The First Report',
          reliability: 'B: usually reliable',
          extracted: 'Extracted by A. Analyst, November 20, 2026, with a model, checked by a person',
        },
        { letter: 'B', title: 'The Second', reliability: undefined },
      ],
    });
  });

  it('groups figures by topic, with what they need to be understood', () => {
    expect(block('figures', '::figures')?.groups).toMatchObject([
      {
        topic: 'Tempo',
        rows: [
          { value: { text: '20' }, asPrinted: 'Twenty', unit: 'attacks' },
          { partOf: 'Foiled (20)', depth: 1 },
        ],
      },
      {
        topic: 'Travel',
        rows: [
          {
            value: { text: '800' },
            qualifier: 'more than',
            grade: 'B2',
            saidBy: 'Ann Lee',
            period: '2016',
            evidence: [{ locator: 'A ¶2, l. 8' }],
          },
        ],
      },
      { topic: 'Other figures', rows: [{ value: { text: '12' } }] },
    ]);
    expect(block('figures', '::figures{topics="travel"}')?.groups).toMatchObject([
      { topic: undefined, rows: [{ label: 'Left' }] },
    ]);
  });

  it('orders events, and says where their dates establish no order', () => {
    expect(block('timeline', '::timeline')?.entries).toMatchObject([
      { title: 'Start', date: { text: 'spring 2014' }, orderOpen: false },
      { title: 'Plan', date: { text: '2015' }, orderOpen: false },
      { title: 'End', date: { text: '2 May 2015' }, orderOpen: true },
    ]);
    expect(block('timeline', '::timeline{from="2015"}')?.entries).toHaveLength(2);
  });

  it('leaves the marks off a quotation', () => {
    expect(block('quotations', '::quotations')?.rows).toMatchObject([
      { words: { text: 'not the enemy' }, speaker: 'Ann Lee', role: 'official' },
    ]);
  });

  it('points marks at the annex only when there is one', () => {
    const anchors = (body: string): readonly (string | undefined)[] | undefined =>
      block('key-figures', body)?.items.flatMap(({ marks }) => marks.map(({ anchor }) => anchor));
    expect(anchors('::key-figures{limit=1}')).toEqual([undefined]);
    expect(anchors('::key-figures{limit=1}\n\n::evidence')).toEqual(['evidence-A-1']);
  });

  it('shows in the annex what the pack prints, in its paragraph', () => {
    expect(block('evidence', 'Seven [@recent].\n\n::evidence')?.documents).toMatchObject([
      {
        letter: 'A',
        paragraphs: [
          {
            label: 'A ¶1',
            lines: 'l. 6',
            runs: [
              { text: 'Twenty attacks had been foiled, ' },
              { words: { ref: 'a:recent', kind: 'evidence', text: 'including seven' } },
              { text: ' of late.' },
            ],
            items: [{ ref: 'a:recent', kind: 'Figure', label: 'Of late' }],
          },
        ],
      },
    ]);
  });

  it('lists headings of text and blocks in the contents, with anchors of their own', () => {
    expect(
      block(
        'contents',
        '::contents{title="Contents"}\n\n# Alpha\n\n## Beta\n\n# Alpha\n\n::figures{title="Figures"}',
      )?.entries,
    ).toEqual([
      { text: 'Alpha', level: 1, anchor: 'alpha' },
      { text: 'Beta', level: 2, anchor: 'beta' },
      { text: 'Alpha', level: 1, anchor: 'alpha-2' },
      { text: 'Table 1: Figures', level: 2, anchor: 'figures', exhibit: 'Table 1' },
    ]);
  });

  it('leaves out a block that is empty, with its title', () => {
    expect(content('::claims{kind="assumption" title="Assumptions"}').blocks).toEqual([]);
  });

  it('gives the annex a heading of its own, unless one is over it', () => {
    const titles = (body: string) => content(body).headings.map(({ text, level }) => `${level} ${text}`);
    const text = '# A\n\nThere were :value[left] [@left].\n\n';
    expect(titles(`${text}::evidence`)).toEqual(['1 A', '1 Evidence']);
    expect(titles(`${text}## More\n\nText.\n\n::sources\n\n::evidence`)).toEqual([
      '1 A',
      '2 More',
      '1 Evidence',
    ]);
    expect(titles(`${text}# Words\n\n::sources\n\n::evidence`)).toEqual(['1 A', '1 Words', '1 Evidence']);
    expect(titles(`${text}::evidence{title="Words"}`)).toEqual(['1 A', '1 Words']);
    expect(titles(`${text}# Their words\n\n::evidence`)).toEqual(['1 A', '1 Their words']);
    expect(titles(`${text}# Their words\n\nAs they are.\n\n::evidence`)).toEqual([
      '1 A',
      '1 Their words',
      '1 Evidence',
    ]);
  });

  it('puts evidence beside the paragraph that cites it', () => {
    const root = block('narrative', 'There were :value[left] [@left; @recent].')?.root;
    expect(root?.children).toMatchObject([
      {
        type: 'supported',
        notes: [{ locator: 'A ¶2, l. 8' }, { locator: 'A ¶1, l. 6' }],
        children: [
          {
            children: [
              { value: 'There were ' },
              { type: 'printed', qualifier: 'more than', value: { text: '800' } },
              {},
              {
                type: 'marks',
                marks: [{ label: 'A2' }, { label: 'A1' }],
                notes: [{ locator: 'A ¶2, l. 8' }, { locator: 'A ¶1, l. 6' }],
              },
              {},
            ],
          },
        ],
      },
    ]);
  });

  it('puts words from the same lines into one note, without those that are within others', () => {
    const root = block(
      'narrative',
      'Seven of :value[foiled] [@recent]; :value[left] left [@left; @going].',
    )?.root;
    expect(root?.children).toMatchObject([
      {
        notes: [
          { locator: 'A ¶1, l. 6', words: [{}, {}] },
          { locator: 'A ¶2, l. 8', words: [{ words: { text: 'More than 800 people left in 2016' } }] },
        ],
      },
    ]);
  });

  it('gives each item of a list its own notes', () => {
    const root = block('narrative', '- Some left [@left].\n- Seven [@recent].')?.root;
    expect(root?.children).toMatchObject([
      {
        type: 'list',
        children: [
          { children: [{ type: 'supported', notes: [{ locator: 'A ¶2, l. 8' }] }] },
          { children: [{ type: 'supported', notes: [{ locator: 'A ¶1, l. 6' }] }] },
        ],
      },
    ]);
  });

  it('says what the sources are worth', () => {
    expect(block('sources', '::sources')?.summary).toEqual([
      '2 documents, from which 4 figures, 3 events, 1 quotation and 1 claim were extracted.',
      'Reliability of the sources: 1 B (usually reliable) and 1 not graded.',
      'None of them is dated.',
      'The 2 documents go back to 1 origin: those of one origin do not confirm each other. One origin: A, B (one).',
      'No figure or claim is confirmed by a second, independent document.',
      'Extracted: 1 with a model (checked by a person) and 1 not stated.',
    ]);
  });
});

describe('running text', () => {
  const children = (body: string) =>
    content(body).blocks.flatMap((one) => (one.block === 'narrative' ? [one.root.children] : []));
  const outline = (body: string): readonly (readonly string[])[] =>
    children(body).map((nodes) =>
      nodes.map((node) =>
        node.type === 'footnotes'
          ? `notes ${node.children.map(({ number }) => number).join(' ')}`
          : node.type === 'heading'
            ? `h${node.depth}`
            : node.type,
      ),
    );

  it('has its footnotes under their section, numbered throughout', () => {
    expect(
      outline(
        '# A[^x]\n\nText.[^y]\n\n- Item.[^x]\n\n[^y]: Y.[^z]\n[^z]: Z.\n\n## B\n\n1. One.[^w]\n\n[^w]: W.\n[^x]: X.',
      ),
    ).toEqual([['h1', 'paragraph', 'list', 'notes 1 2 3', 'h2', 'list', 'notes 4']]);
  });

  it('has the footnote of a heading under the block that it heads', () => {
    expect(outline('# A[^x]\n\n::figures\n\nText.\n\n[^x]: X.')).toEqual([['h1'], ['paragraph', 'notes 1']]);
    expect(outline('# A[^x]\n\n::figures\n\n# B\n\n[^x]: X.')).toEqual([['h1'], ['notes 1', 'h1']]);
    expect(outline('# A[^x]\n\n::figures\n\n[^x]: X.')).toEqual([['h1'], ['notes 1']]);
  });

  it('has what a heading cites under it, unless the text behind it has it', () => {
    const notesOf = (text: string): unknown =>
      block('narrative', text)?.root.children.map((node) =>
        node.type === 'supported'
          ? [node.children.length, node.notes.map(({ locator }) => locator)]
          : node.type,
      );
    expect(notesOf('# Who left [@left]\n\nMany.')).toEqual(['heading', [0, ['A ¶2, l. 8']], 'paragraph']);
    expect(notesOf('# Who left [@left]\n\nMany [@left].')).toEqual(['heading', [1, ['A ¶2, l. 8']]]);
    expect(notesOf('# Who left [@left]')).toEqual(['heading', [0, ['A ¶2, l. 8']]]);
  });

  it('has headings without the numbers of their notes', () => {
    expect(content('# Roads[^a] [@foiled]\n\n[^a]: By the county.').headings).toMatchObject([
      { text: 'Roads', anchor: 'roads', shown: ['Roadsi A1', 'Roadsi 1'] },
    ]);
    expect(content('# Roads').headings).toEqual([{ text: 'Roads', level: 1, anchor: 'roads' }]);
  });

  it('prints the boxes of tasks as signs', () => {
    const text = JSON.stringify(children('- [x] Done [@foiled]\n- [ ] To do\n- None'));
    expect(text.match(/[☑☐]\u00a0/g)).toEqual(['☑\u00a0', '☐\u00a0']);
    expect(text).not.toContain('"checked":true');
  });

  it('binds what a footnote says', () => {
    const bound = bindWhole({
      ...SOURCES,
      pack: '---\ntitle: T\ndocuments: [a, b]\n---\nText.[^a]\n\n[^a]: Some 21 attacks [@foiled].',
    });
    expect(bound.diagnostics.map(({ code }) => code)).toEqual(['UNBOUND_NUMBER']);
  });

  it.each([
    [':value[left] left in 2016 [@left].', ['More than']],
    ['They say [@left]. :value[left] left [@left].', ['More than']],
    ['(:value[left] left [@left].)', ['More than']],
    ['In all, :value[left] left [@left].', ['more than']],
    ['Led by Dr. :value[left] [@left].', ['more than']],
    ['- :value[left] left [@left]', ['more than']],
    ['- :value[left] left [@left].', ['More than']],
    ['| a |\n|---|\n| :value[left] [@left] |', ['more than']],
    ['**:value[left]** left [@left].', ['More than']],
  ])('begins a sentence with a capital: %s', (body, expected) => {
    const found: (string | undefined)[] = [];
    const visit = (node: { readonly type: string; readonly children?: readonly unknown[] }): void => {
      if (node.type === 'printed') found.push((node as { qualifier?: string }).qualifier);
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    for (const one of content(body).blocks) if (one.block === 'narrative') visit(one.root);
    expect(found).toEqual(expected);
  });
});

describe('a quotation that a comparison has printed', () => {
  const sources = {
    documents: { a: 'She says ‘not so bad’ of it.', b: 'He says ‘bad enough’ of it.' },
    extractions: {
      a: 'document: a\nquotations:\n  not-bad: { words: not so bad, topics: [harbour] }',
      b: 'document: b\nquotations:\n  bad: { words: bad enough, topics: [harbour] }',
    },
  };
  const listed = (body: string): readonly string[] | undefined =>
    blockOf('quotations', contentOf(sources, body))?.rows.map(({ words }) => words.text);

  it('is not printed again by a list after it, unless that is asked for', () => {
    expect(listed('::comparison\n\n::quotations')).toBeUndefined();
    expect(listed('::comparison\n\n::quotations{repeat="yes"}')).toEqual(['not so bad', 'bad enough']);
    expect(listed('::quotations\n\n::comparison')).toEqual(['not so bad', 'bad enough']);
  });
});
