import { describe, expect, it } from 'vitest';
import { codes } from '../../support/bind-sources.ts';
import { blockOf, composed, contentOf } from './content-of.ts';

const SOURCES = {
  documents: { a: '---\ntitle: T\n---\nThere were 12 boats and 3 quays.\n' },
  extractions: {
    a: [
      'document: a',
      'figures:',
      '  boats: { label: Boats, value: 12, series: things, evidence: [{ quote: 12 boats }] }',
      '  quays: { label: Quays, value: 3, series: things, evidence: [{ quote: 3 quays }] }',
    ].join('\n'),
  },
};

const BLOCKS = `::contents

# Ships at sea {#ships}

Ships.

## The quays

Quays.

::figures{title="Boats" id="boats"}

::chart{title="Drawn" id="drawn"}`;

/** What a reference reads like in a sentence about the blocks. */
function words(sentence: string, front = ''): string {
  const { blocks } = contentOf(SOURCES, `${BLOCKS}\n\n# Last\n\n${sentence}`, front);
  const text = blocks.findLast((block) => block.block === 'narrative')?.root.children ?? [];
  const last = text.findLast(({ type }) => type === 'paragraph');
  if (last?.type !== 'paragraph') throw new Error('there is no paragraph');
  return last.children
    .map((node) => {
      if (node.type === 'referred') return `<${node.text}${node.page ? ' …' : ''} → ${node.anchor}>`;
      return node.type === 'text' ? node.value : '';
    })
    .join('')
    .replaceAll('\u00a0', ' ');
}

describe('a reference', () => {
  it.each([
    ['to a table', 'See :ref[boats].', 'See <table 1 → boats>.'],
    ['to a figure', 'See :ref[drawn].', 'See <figure 1 → drawn>.'],
    ['that begins a sentence', 'See. :ref[drawn] shows it.', 'See. <Figure 1 → drawn> shows it.'],
    ['to a section by its id', 'See :ref[ships].', 'See <section “Ships at sea” → ships>.'],
    ['to a section by its words', 'See :ref[the-quays].', 'See <section “The quays” → the-quays>.'],
    ['to a page', 'See :ref[boats]{as="page"}.', 'See <page … → boats>.'],
    ['to what comes behind it', 'See :ref[last].', 'See <section “Last” → last>.'],
  ])('%s', (_, sentence, expected) => {
    expect(words(sentence)).toBe(expected);
  });

  it('to a numbered section has its number', () => {
    expect(words('See :ref[the-quays].', 'sections: numbered\n')).toBe('See <section 1.1 → the-quays>.');
  });

  it('before what it refers to knows its number', () => {
    const content = contentOf(
      SOURCES,
      '::contents\n\nSee :ref[boats].\n\n::figures{title="Boats" id="boats"}',
    );
    expect(blockOf('narrative', content)?.root.children).toMatchObject([
      { children: [{}, { type: 'referred', text: 'table\u00a01' }, {}] },
    ]);
  });

  it('is the same where exhibits are not numbered, by their titles', () => {
    expect(words('See :ref[boats].', 'exhibits: false\n')).toBe('See <section “Boats” → boats>.');
  });
});

describe('a reference to a paragraph', () => {
  const SEVERAL = 'First.\n\nSecond. {#why}\n\n- An item.\n\nSee :ref[why].';
  const FRONT = 'paragraphs: numbered\n';

  it('has its number, which only paragraphs of the text count for', () => {
    expect(words(SEVERAL, FRONT)).toBe('See <paragraph 4 → why>.');
  });

  it('is to its page where paragraphs have no numbers', () => {
    expect(words('Second. {#why}\n\nSee :ref[why]{as="page"}.')).toBe('See <page … → why>.');
    const { diagnostics } = composed(SOURCES, 'Second. {#why}\n\nSee :ref[why].');
    expect(codes(diagnostics)).toEqual(['BAD_VALUE 8:10']);
    expect(diagnostics).toMatchObject([{ hint: expect.stringContaining('paragraphs: numbered') }]);
  });

  it('is to its page where it belongs to the summary, which has no numbers', () => {
    const body = '# In short {.summary}\n\nIn short. {#short}\n\n# Then\n\nText, as in :ref[short].';
    expect(codes(composed(SOURCES, body, FRONT).diagnostics)).toEqual(['BAD_VALUE 13:18']);
  });

  it('needs an id of the form of all ids, once', () => {
    expect(codes(composed(SOURCES, 'Second. {#Why}').diagnostics)).toEqual(['BAD_VALUE 6:11']);
    const twice = '# A {#x}\n\nText. {#x}';
    expect(codes(composed(SOURCES, twice).diagnostics)).toEqual(['DUPLICATE_LABEL 8:9']);
  });

  it('is not to one in a list or a quotation: braces are not read there', () => {
    const { diagnostics } = composed(SOURCES, '- An item. {#why}');
    expect(codes(diagnostics)).toEqual([expect.stringContaining('6:')]);
  });
});

describe('a reference to a note', () => {
  const NOTED = 'Text.[^a] And.[^Costs]\n\n[^a]: First.\n\n[^Costs]: Second.';

  it('has its number', () => {
    expect(words(`${NOTED}\n\nSee :ref[^costs]. :ref[^a] says so.`)).toBe(
      'See <note ii → Note-2>. <Note i → Note-1> says so.',
    );
  });

  it.each([
    ['there is not', ':ref[^cots]', 'did you mean `^costs`'],
    ['nothing calls', `:ref[^alone]\n\n[^alone]: Not called.`, 'call it in the text'],
  ])('that %s is an error', (_, reference, hint) => {
    const { diagnostics } = composed(SOURCES, `${NOTED}\n\nSee ${reference}`);
    const unknown = diagnostics.filter(({ code }) => code === 'UNKNOWN_LABEL');
    expect(unknown).toMatchObject([{ hint: expect.stringContaining(hint) }]);
  });
});

describe('ids', () => {
  it('are the anchors of headings and blocks, which words do not take', () => {
    const body = '# Boats\n\nText.\n\n::figures{title="Boats" id="boats"}\n\n# Boats {#more}\n\nText.';
    expect(contentOf(SOURCES, body).headings.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['Boats', 'boats-2'],
      ['Boats', 'boats'],
      ['Boats', 'more'],
    ]);
  });

  it.each([
    ['names nothing', 'See :ref[boat].\n\n::figures{title="F" id="boats"}', 'UNKNOWN_LABEL 6:10'],
    [
      'names a block that prints nothing',
      'See :ref[x].\n\n::events',
      'UNKNOWN_BLOCK 8:3, UNKNOWN_LABEL 6:10',
    ],
    ['names no id', 'See :ref[].', 'UNKNOWN_LABEL 6:5'],
    ['has an option that there is not', 'See :ref[a]{in="page"}.\n\n# A', 'BAD_VALUE 6:13'],
    ['is given as what it cannot', 'See :ref[a]{as="book"}.\n\n# A', 'BAD_VALUE 6:17'],
    ['is in a heading', '# See :ref[a]\n\nText.\n\n# A', 'BAD_VALUE 6:7'],
  ])('a reference that %s is an error', (_, body, expected) => {
    expect(codes(composed(SOURCES, body).diagnostics).join(', ')).toBe(expected);
  });

  it.each([
    ['given twice', '# A {#x}\n\nText.\n\n::figures{title="F" id="x"}', 'DUPLICATE_LABEL 10:25'],
    ['with capitals, of a heading', '# A {#Boats}\n\nText.', 'BAD_VALUE 6:7'],
    ['with capitals, of a block', '::figures{title="F" id="Boats"}', 'BAD_VALUE 6:25'],
    ['of a block without a title', '::figures{id="boats"}', 'BAD_VALUE 6:15'],
  ])('%s are errors', (_, body, expected) => {
    expect(codes(composed(SOURCES, body).diagnostics).join(', ')).toBe(expected);
  });

  it('that are near are named', () => {
    const { diagnostics } = composed(SOURCES, 'See :ref[boat].\n\n::figures{title="F" id="boats"}');
    expect(diagnostics).toMatchObject([{ hint: expect.stringContaining('boats') }]);
  });
});

describe('a section with a mark', () => {
  const BODY = `# Ships

Ships. See :ref[method] and :ref[contacts].

# How it was counted {#method .appendix}

Counted.

## By hand

By hand.

# Contacts {.unnumbered}

Contacts.

## Press

Press.

# Quays

Quays.

# Sources of error {.appendix}

Errors.`;
  const texts = (front: string, body = BODY): readonly string[] =>
    contentOf(SOURCES, body, front).headings.map(({ text }) => text);

  it('is an appendix, counted apart, or has no number, with all below it', () => {
    expect(texts('sections: numbered\n')).toEqual([
      '1 Ships',
      'Appendix 1 How it was counted',
      'By hand',
      'Contacts',
      'Press',
      '2 Quays',
      'Appendix 2 Sources of error',
    ]);
  });

  it('is an appendix where sections have no numbers, too', () => {
    expect(texts('', '# Ships\n\nShips.\n\n# Method {.appendix}\n\nCounted.')).toEqual([
      'Ships',
      'Appendix 1 Method',
    ]);
  });

  it('is referred to as what it is', () => {
    const { blocks } = contentOf(SOURCES, BODY);
    const said = JSON.stringify(blocks[0]).replaceAll('\u00a0', ' ');
    expect(
      [...said.matchAll(/"type":"referred","text":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text),
    ).toEqual(['appendix 1', 'section “Contacts”']);
  });

  it('is of the first level, if it is an appendix', () => {
    expect(
      composed(SOURCES, '# Ships\n\nShips.\n\n## Method {.appendix}\n\nCounted.').diagnostics,
    ).toMatchObject([{ code: 'BAD_VALUE', place: { start: { line: expect.any(Number) } } }]);
  });
});

describe('numbered sections', () => {
  it('have their numbers in headings, contents and text; exhibits have their own', () => {
    const content = contentOf(SOURCES, BLOCKS, 'sections: numbered\n');
    expect(content.headings.map(({ text, number }) => [number, text])).toEqual([
      ['1', '1 Ships at sea'],
      ['1.1', '1.1 The quays'],
      [undefined, 'Table 1: Boats'],
      [undefined, 'Figure 1: Drawn'],
    ]);
    expect(blockOf('contents', content)?.entries).toEqual(content.headings);
    expect(blockOf('narrative', content)?.root.children[0]).toMatchObject({ data: { number: '1' } });
  });

  it('count blocks with a title, and none that is empty', () => {
    const body =
      '# A\n\nText [@boats].\n\n::scales{title="None"}\n\n::sources{title="Sources"}\n\n::evidence{title="Evidence"}';
    const { headings } = contentOf(SOURCES, body, 'sections: numbered\n');
    expect(headings.map(({ text }) => text)).toEqual(['1 A', '2 Sources', '3 Evidence']);
  });
});
