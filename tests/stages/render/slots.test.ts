import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/ground/model/content.ts';
import { joinHtml, type SlottedHtml } from '../../../src/ground/model/slotted-html.ts';
import { renderPack } from '../../../src/stages/render/render-pack.ts';
import {
  blankLeafSlot,
  makeSlotMarks,
  pageListSlot,
  pageNumberSlot,
  runningHeadsSlot,
} from '../../../src/stages/render/slots.ts';
import { loadTemplate } from './load-template.ts';
import { sampleContent } from './sample-content.ts';

/** What each slot replaces, between the 12 units before and behind it. */
function around({ html, slots }: SlottedHtml): readonly string[] {
  return slots.map(
    ({ start, end }) =>
      `${html.slice(start - 12, start)}[${html.slice(start, end)}]${html.slice(end, end + 12)}`,
  );
}

describe('a slot', () => {
  test.each([
    ['a page number', pageNumberSlot('a&b'), '="a&amp;b">[]</span>'],
    ['a list of pages', pageListSlot(['a', 'b']), 's-of="a b">[]</span>'],
    ['a blank page', blankLeafSlot('a'), 'before="a"[ hidden]'],
    ['running heads', runningHeadsSlot([{ anchor: 'a', title: '<A>', text: 'A' }]), 'quot;}]">[]</style>'],
  ])('for %s is where printing writes it', (_, html, expected) => {
    expect(around(html)).toHaveLength(1);
    expect(around(html)[0]).toContain(expected);
  });

  test('is not there for no pages and no headings', () => {
    expect(pageListSlot([])).toEqual({ html: '', slots: [] });
    expect(runningHeadsSlot([])).toEqual({ html: '', slots: [] });
  });

  test('stays where it is in what is joined', () => {
    const inner = joinHtml(['<p>', pageNumberSlot('one'), '</p>']);
    const joined = joinHtml(['😀', inner, '<div', blankLeafSlot('two'), '></div>', inner]);
    expect(joined.slots.map(({ start, end }) => joined.html.slice(start, end))).toEqual(['', ' hidden', '']);
    expect(around(joined)).toEqual([
      'ge-of="one">[]</span></p><',
      'before="two"[ hidden]></div><p><s',
      'ge-of="one">[]</span></p>',
    ]);
  });
});

describe('marks', () => {
  test('stand for HTML in a text, each made only when all is printed', () => {
    const marks = makeSlotMarks();
    let known = 'before';
    const printed = `<li>${marks.mark(() => pageNumberSlot('a'))}</li>${marks.mark(() => pageListSlot([known]))}`;
    known = 'after';
    const { html, slots } = marks.resolve(printed);
    expect(html).toBe(
      '<li><span data-page-of="a"></span></li><span class="pages" data-pages-of="after"></span>',
    );
    expect(slots).toMatchObject([
      { kind: 'page-number', anchor: 'a' },
      { kind: 'page-list', anchors: ['after'] },
    ]);
  });

  test('are not seen where none was printed, whatever characters are there', () => {
    const marks = makeSlotMarks();
    const unused = marks.mark(() => pageNumberSlot('a'));
    expect(unused).not.toBe('');
    // Characters of which the halves of marks are a part.
    const text = '\u{10000}0; \u{103ff}0; \u{1f3ff}0; \ufffd0; &#xd800;0;';
    expect(marks.resolve(text)).toEqual({ html: text, slots: [] });
  });
});

test('a block that begins with a blank page says so where its first tag is', () => {
  const own = { 'blocks/evidence.hbs': '{{blankLeaf heading}}<p>x</p>' };
  const heading = { text: 'Evidence', level: 1, anchor: 'evidence' };
  const block: Block = {
    block: 'evidence',
    heading,
    documents: [],
    calculations: [],
    own: [],
    accepted: [],
    sourceLine: 7,
  };
  const { value } = renderPack(sampleContent({ blocks: [block] }), loadTemplate('briefing', own), []);
  expect(value?.html).toContain(
    '<div data-block="evidence" data-line="7" class="blank-leaf" data-blank-before="evidence" hidden>',
  );
  expect(value?.slots).toMatchObject([{ kind: 'blank-leaf', anchor: 'evidence' }]);
});

describe('what only looks like a place to fill in', () => {
  const placeholders =
    '<span data-page-of="a"></span><span data-pages-of="a b"></span><style id="running-heads" data-heads="[]"></style>' +
    '<div class="blank-leaf" data-blank-before="a" hidden></div>';

  test.each([
    [
      'in a comment of a template',
      { 'layout.hbs': `<main><!-- ${placeholders} --><p>x</p></main>` },
      '<main><p>x</p></main>',
    ],
    [
      'in an attribute',
      { 'layout.hbs': `<main title='${placeholders}'><p>x</p></main>` },
      'data-page-of=&quot;a&quot;',
    ],
    [
      'in a style sheet',
      { 'layout.hbs': '<main></main>', 'print.css': '/* data-heads="[]" /head>\nbody */' },
      '',
    ],
  ])('is none: %s', (_, own, kept) => {
    const { value, diagnostics } = renderPack(
      sampleContent({ blocks: [] }),
      loadTemplate('briefing', own),
      [],
    );
    expect(diagnostics).toEqual([]);
    expect(value?.html).toContain(kept);
    expect(value?.slots.map(({ kind }) => kind)).toEqual([]);
    expect(value?.html.slice(value.bodyStart)).toMatch(/^<body class="/);
    expect(value?.html.slice(0, value.bodyStart)).toMatch(/<\/head>\n$/);
  });

  test('is none in a title', () => {
    const { value } = renderPack(sampleContent({ title: placeholders }), loadTemplate('briefing'), []);
    expect(value?.slots.filter(({ kind }) => kind === 'page-list')).toEqual([]);
  });
});
