import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Narrative } from '../../../src/ground/model/sources.ts';
import { readNarrative } from '../../../src/stages/read/read-narrative.ts';
import { codes } from '../../support/bind-sources.ts';
import { sourceFile } from '../../support/source-file.ts';

const read = (text: string): ReturnType<typeof readNarrative> =>
  readNarrative(sourceFile('templates/t/default.md', text));

function narrativeOf(text: string): Narrative {
  const { value, diagnostics } = read(text);
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function nodesOf(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

const wordsOf = (text: string): string =>
  nodesOf(narrativeOf(text).root)
    .map((node) => ('value' in node && typeof node.value === 'string' ? node.value : ''))
    .join('');

const idsOf = (text: string): readonly string[] =>
  nodesOf(narrativeOf(text).root).flatMap((node) =>
    node.type === 'citationReference' ? node.ids.map(({ value }) => value) : [],
  );

describe('a citation', () => {
  it.each([
    ['See [@a;\n@b].', ['a', 'b']],
    ['> See [@a;\n> @d:b].', ['a', 'd:b']],
    ['- See [@a;\n  @b].', ['a', 'b']],
    ['See [ @a ] and [@b\n].', ['a', 'b']],
    ['See [@a,b].', ['a', 'b']],
  ])('may have blanks and line breaks around its ids: %j', (text, ids) => {
    expect(read(text).diagnostics).toEqual([]);
    expect(idsOf(text)).toEqual(ids);
  });

  it.each([
    ['See \\[@a\\].', 'See [@a].'],
    ['See [\\@a].', 'See [@a].'],
    ['See &#91;\\@a].', 'See [@a].'],
    ['See `[@a]`.', 'See [@a].'],
  ])('that is escaped is words: %j', (text, words) => {
    expect(read(text).diagnostics).toEqual([]);
    expect(idsOf(text)).toEqual([]);
    expect(wordsOf(text)).toBe(words);
  });

  it.each([
    ['See [see @a].', 5, ['a']],
    ['See [-@a].', 5, ['a']],
    ['See [@a and @b].', 5, ['a', 'b']],
    ['See [@a @b].', 5, ['a', 'b']],
    ['See [@a; see also @b].', 5, ['a', 'b']],
    ['See [@a, p. 4].', 5, ['a']],
    ['See [@a, 4].', 5, ['a']],
    ['See [@a p. iv].', 5, ['a']],
    ['See [@a, chap. 3].', 5, ['a']],
    ['See [@a, § 3; @b].', 5, ['a', 'b']],
    ['See [@{a}].', 5, ['a']],
    ['See [see *this* @a].', 5, []],
    ['See [@a;  \n@b].', 5, []],
    ['See [@a, or so', 5, []],
    ['See @[a].', 5, []],
    ['See @{a}.', 5, []],
  ])('in another form is refused, and counts: %j', (text, column, ids) => {
    expect(codes(read(text).diagnostics)).toEqual([`BAD_CITATION 1:${column}`]);
    expect(idsOf(text)).toEqual(ids);
  });

  it('has no page', () => {
    expect(read('[@a, p. iv]').diagnostics[0]?.message).toBe(
      'a citation takes no page or paragraph: [@a, p. iv]',
    );
  });

  it('is not every @: bare ones are kept for those who know the ids', () => {
    const { mentions } = narrativeOf('@a says; (@d:b), me@a.org, \\@c, `@e`, https://x.org/@f, \\[@g\\].');
    expect(mentions.map(({ value, position }) => `${value} ${position?.start.column}`)).toEqual([
      'a 2',
      'd:b 12',
    ]);
  });
});

describe('comments of HTML', () => {
  it.each([
    ['After <!-- not sure --> that<!-- x -->.', 'After  that.'],
    ['Before.\n\n<!-- TODO [@x]\n\n::figures -->\n\nAfter.', 'Before.After.'],
    ['<!-- a --> Text, *with* Markdown.', 'Text, with Markdown.'],
    ['- one <!-- two -->\n- three', 'one three'],
    ['| a <!-- b --> |\n|---|\n| c |\n<!-- d -->\n', 'a c'],
    ['`<!-- code -->`\n\n```\n<!-- code -->\n```', '<!-- code --><!-- code -->'],
  ])('are left out: %j', (text, words) => {
    expect(read(text).diagnostics).toEqual([]);
    expect(wordsOf(text)).toBe(words);
  });

  it('leave what is after them in its place', () => {
    expect(codes(read('<!-- a\nb --> [see @c]').diagnostics)).toEqual(['BAD_CITATION 2:7']);
  });
});

it('a comment between two lists keeps them apart', () => {
  const listsOf = (text: string): number =>
    nodesOf(narrativeOf(text).root).filter(({ type }) => type === 'list').length;
  expect(listsOf('1. a\n\n<!-- -->\n\n1. b\n\n<!-- two\nlines -->\n\n1. c')).toBe(3);
  expect(listsOf('> - a\n>\n> <!-- next -->\n>\n> - b')).toBe(2);
  expect(listsOf('- a\n\n  <!-- within -->\n\n- b')).toBe(1);
  expect(wordsOf('- a\n<!-- close by -->\n- b\n\n<!-- apart -->\n- c')).toBe('abc');
  expect(read('- a\n\n<!-- apart -->\n\n- b').diagnostics).toEqual([]);
});

describe('what would be printed as typed', () => {
  it.each([
    // Blocks and values of our own.
    [': :figures', ['UNREAD_SYNTAX 1:1']],
    ['::: figures', ['UNREAD_SYNTAX 1:1']],
    ['::figures{limit=3', ['UNREAD_SYNTAX 1:1']],
    ['::figures {limit=3}', ['UNREAD_SYNTAX 1:1']],
    ['::figures(limit=3)', ['UNREAD_SYNTAX 1:1']],
    ['::figures here', ['UNREAD_SYNTAX 1:1']],
    [':figures', ['UNREAD_SYNTAX 1:1']],
    [':events', ['DOUBTFUL_SYNTAX 1:1']],
    ['See ::figures here.', ['UNREAD_SYNTAX 1:5']],
    ['A :value [a].', ['UNREAD_SYNTAX 1:3']],
    ['A :value(a).', ['UNREAD_SYNTAX 1:3']],
    ['A : value[a].', ['UNREAD_SYNTAX 1:3']],
    ['A :sum(a b).', ['UNREAD_SYNTAX 1:3']],
    ['A value[a].', ['DOUBTFUL_SYNTAX 1:3']],
    // Markdown that is not what it was meant to be.
    ['Note.[^zz]', ['UNKNOWN_LABEL 1:6']],
    ['Note.^[Inline.]', ['UNREAD_SYNTAX 1:6']],
    ['See [the report][nope].', ['UNKNOWN_LABEL 1:5']],
    ['See [the report][].', ['UNKNOWN_LABEL 1:5']],
    ['![a](b.png)', ['NO_PICTURES 1:1']],
    ['![a][c]\n\n[c]: c.png', ['NO_PICTURES 1:1']],
    ['![a][c]', ['NO_PICTURES 1:1']],
    ['![](x y.png)', ['NO_PICTURES 1:1']],
    ['[text](other.md)', ['DOUBTFUL_SYNTAX 1:1']],
    ['[text](#roads)', ['DOUBTFUL_SYNTAX 1:1']],
    ['[text]()', ['DOUBTFUL_SYNTAX 1:1']],
    ['[text][r]\n\n[r]: chart.pdf', ['DOUBTFUL_SYNTAX 3:1']],
    ['[a [b](https://b.example) c](https://example.org)', ['DOUBTFUL_SYNTAX 1:1']],
    ['Nothing &#0; here.', ['DOUBTFUL_SYNTAX 1:9']],
    ['Half &#xD800; of one.', ['DOUBTFUL_SYNTAX 1:6']],
    ['Much &#1234567890; too far.', ['DOUBTFUL_SYNTAX 1:6']],
    ['[text] (https://example.org)', ['DOUBTFUL_SYNTAX 1:1']],
    ['(text)[https://example.org]', ['DOUBTFUL_SYNTAX 1:1']],
    ['[text](my file.pdf)', ['DOUBTFUL_SYNTAX 1:1']],
    ['| a | b |\n| 1 | 2 |\n| 3 | 4 |', ['UNREAD_SYNTAX 1:1']],
    ['| a | b |\n|---|\n| 1 | 2 |', ['UNREAD_SYNTAX 1:1']],
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |', ['CELLS_LOST 3:9']],
    ['| a |\n|---|\n| `b | c` |', ['DOUBTFUL_SYNTAX 3:3', 'CELLS_LOST 3:6', 'DOUBTFUL_SYNTAX 3:9']],
    ['##Roads', ['UNREAD_SYNTAX 1:1']],
    ['####### Roads', ['UNREAD_SYNTAX 1:1']],
    ['#Roads', ['DOUBTFUL_SYNTAX 1:1']],
    ['It is **bold **.', ['DOUBTFUL_SYNTAX 1:7', 'DOUBTFUL_SYNTAX 1:14']],
    ['A `code.', ['DOUBTFUL_SYNTAX 1:3']],
    ['A ~~word.', ['DOUBTFUL_SYNTAX 1:3']],
    ['A ~word~.', ['DOUBTFUL_SYNTAX 1:3']],
    ['&foo; bar', ['DOUBTFUL_SYNTAX 1:1']],
    ['- [-] half', ['DOUBTFUL_SYNTAX 1:3']],
    ['- [] empty', ['DOUBTFUL_SYNTAX 1:3']],
    ['- [x]done\n- [ ]**not** yet', ['DOUBTFUL_SYNTAX 1:3', 'DOUBTFUL_SYNTAX 2:3']],
    ['Foo[^a note].\n\n[^a note]: Bla.', ['UNREAD_SYNTAX 3:1']],
    ['Foo[^a note].\n\n[^a note]: Bla bla.', ['UNKNOWN_LABEL 1:4', 'UNKNOWN_LABEL 3:1']],
    ['• one\n• two', ['DOUBTFUL_SYNTAX 2:1']],
    ['Text.\n\n```\nopen', ['UNREAD_SYNTAX 3:1']],
    ['[^b]: Unused.', ['NOTE_LOST 1:1']],
    ['a[^b]\n\n[^b]: One.\n\n[^b]: Two.', ['NOTE_LOST 5:1']],
    ['Text <!-- a\n\nb --> more', ['UNREAD_SYNTAX 1:6']],
    ['<!-- open\n\n# Heading', ['UNREAD_SYNTAX 1:1']],
    // Marks without words, and words that Markdown takes for something else.
    ['#', ['UNREAD_SYNTAX 1:1']],
    ['Text\n\n##\n\nmore', ['UNREAD_SYNTAX 3:1']],
    ['### ###', ['UNREAD_SYNTAX 1:1']],
    ['# <!-- to come -->', ['UNREAD_SYNTAX 1:1']],
    ['> #', ['UNREAD_SYNTAX 1:3']],
    ['- a\n-\n- b', ['DOUBTFUL_SYNTAX 2:1']],
    ['1.', ['DOUBTFUL_SYNTAX 1:1']],
    ['>', ['DOUBTFUL_SYNTAX 1:1']],
    ['```\n```', ['DOUBTFUL_SYNTAX 1:1']],
    ['[](https://example.org)', ['DOUBTFUL_SYNTAX 1:1']],
    ['[ ][r]\n\n[r]: https://example.org', ['DOUBTFUL_SYNTAX 1:1']],
    ['a[^1]\n\n[^1]:', ['NOTE_LOST 3:1']],
    ['[a <https://b.example> c](https://example.org)', ['UNREAD_SYNTAX 1:4']],
    ['[a <me@b.example> c](https://example.org)', ['UNREAD_SYNTAX 1:4']],
    ['[a *<https://b.example>*][r]\n\n[r]: https://example.org', ['UNREAD_SYNTAX 1:5']],
    ['[a [^n] c](https://example.org)\n\n[^n]: x', ['UNREAD_SYNTAX 1:4']],
    ['They said:\n\n[Minister]: Yes.', ['UNREAD_SYNTAX 3:1']],
    ['[Chair]: Order!\n[Member]: 800', ['UNREAD_SYNTAX 1:1', 'UNREAD_SYNTAX 2:1']],
    ['[@a]: https://example.org', ['UNREAD_SYNTAX 1:1']],
    ['[@a][]', ['DOUBTFUL_SYNTAX 1:5']],
    ['Note.[^]', ['DOUBTFUL_SYNTAX 1:6']],
    ['[ ] to do\n[x] done', ['DOUBTFUL_SYNTAX 1:1', 'DOUBTFUL_SYNTAX 2:1']],
    ['Text\n\n===', ['DOUBTFUL_SYNTAX 3:1']],
    ['Text\n{: .wide}', ['UNREAD_SYNTAX 2:1']],
    [':figures[]', ['DOUBTFUL_SYNTAX 1:1']],
    ['<div id="foo"\n*hi*', ['RAW_HTML 1:1']],
    ['<?php\n\n  echo', ['RAW_HTML 1:1']],
    // Citations and values within the words of a link, and beside one.
    ['[see [@a]](https://example.org)', ['UNREAD_SYNTAX 1:6']],
    ['[[@a]](https://example.org)', ['UNREAD_SYNTAX 1:2']],
    ['[*so* [@a; @b]][r]\n\n[r]: https://example.org', ['UNREAD_SYNTAX 1:7']],
    ['[:value[a]](https://example.org)', ['UNREAD_SYNTAX 1:2']],
    ['[:sum[a b]](https://example.org)', ['UNREAD_SYNTAX 1:2']],
    ['[it :ref[a]](https://example.org)', ['UNREAD_SYNTAX 1:5']],
    ['| a |\n|---|\n| [:value[a]](https://example.org) |', ['UNREAD_SYNTAX 3:4']],
    ['Note.[^1]\n\n[^1]: [see [@a]](https://example.org)', ['UNREAD_SYNTAX 3:12']],
    ['# [:value[a]](https://example.org)', ['UNREAD_SYNTAX 1:4']],
    ['@[a](https://example.org)', ['BAD_CITATION 1:1']],
    // Links and addresses that are none.
    ['[link](/a\nb)', ['DOUBTFUL_SYNTAX 1:1']],
    ['[link](foo(and(bar))', ['DOUBTFUL_SYNTAX 1:1']],
    ['[a](<b)', ['DOUBTFUL_SYNTAX 1:1']],
    ['[a][b][c]\n\n[c]: https://example.org', ['DOUBTFUL_SYNTAX 1:1']],
    ['[a [b](https://b.example)][c]\n\n[c]: https://example.org', ['DOUBTFUL_SYNTAX 1:1']],
    ['Words\n[a]: https://example.org', ['DOUBTFUL_SYNTAX 2:1']],
    ['[a]: https://example.org "title" more', ['DOUBTFUL_SYNTAX 1:1']],
    ['[a]:\n\nWords', ['DOUBTFUL_SYNTAX 1:1']],
    ['See <https://example.org/a b>.', ['DOUBTFUL_SYNTAX 1:5']],
    ['See < https://example.org >.', ['DOUBTFUL_SYNTAX 1:5']],
    ['See <example.org>.', ['DOUBTFUL_SYNTAX 1:5']],
    // Marks that miss their words, and ends that end nothing.
    ['It is *so *.', ['DOUBTFUL_SYNTAX 1:7']],
    ['It is _so _ here.', ['DOUBTFUL_SYNTAX 1:7']],
    ['It is a*“so”*.', ['DOUBTFUL_SYNTAX 1:8']],
    ['It is ***so**.', ['DOUBTFUL_SYNTAX 1:7']],
    ['It is **so*.', ['DOUBTFUL_SYNTAX 1:7']],
    ['One line\\', ['DOUBTFUL_SYNTAX 1:9']],
    ['# A heading\\', ['DOUBTFUL_SYNTAX 1:12']],
    ['Mr.\\ Smith', ['DOUBTFUL_SYNTAX 1:4']],
    ['Words\n*', ['DOUBTFUL_SYNTAX 2:1']],
    ['Words\n1)', ['DOUBTFUL_SYNTAX 2:1']],
    ['They are\n2. roads\n3. rails', ['DOUBTFUL_SYNTAX 2:1']],
    ['a <!--> b -->', ['DOUBTFUL_SYNTAX 1:11']],
    ['<div *-<-\n*a*', ['RAW_HTML 1:1']],
    ['<div\n> words', ['RAW_HTML 1:1']],
    // Raw HTML.
    ['<div class="x">words</div>', ['RAW_HTML 1:1', 'RAW_HTML 1:21']],
    ['a<br>b <br/> c', ['RAW_HTML 1:2', 'RAW_HTML 1:8']],
    ['<img src="a.png">', ['RAW_HTML 1:1']],
    ['<?php x ?>', ['RAW_HTML 1:1']],
    ['Ask <name of minister>.', ['DOUBTFUL_SYNTAX 1:5']],
    // Mathematics.
    ['An area of $x^2$.', ['UNREAD_SYNTAX 1:12']],
    ['$$E = mc^2$$', ['UNREAD_SYNTAX 1:1']],
    ['$$\na + b\n$$', ['UNREAD_SYNTAX 1:1']],
    ['With $n$ and $E=mc$.', ['UNREAD_SYNTAX 1:6', 'UNREAD_SYNTAX 1:14']],
    ['\\(x^2\\) and \\[\\frac{a}{b}\\]', ['UNREAD_SYNTAX 1:1', 'UNREAD_SYNTAX 1:13']],
    ['```math\nx\n```', ['UNREAD_SYNTAX 1:1']],
    // TeX, Pandoc, Quarto, MyST, Obsidian and the like.
    ['\\newpage', ['UNREAD_SYNTAX 1:1']],
    ['See \\cite{a}.', ['UNREAD_SYNTAX 1:5']],
    ['::: {.callout-note}\nWords\n:::', ['UNREAD_SYNTAX 1:1']],
    ['# Roads {-}', ['UNREAD_SYNTAX 1:8']],
    ['[text]{.smallcaps}', ['UNREAD_SYNTAX 1:7']],
    ['x^2^ and H~2~O', ['UNREAD_SYNTAX 1:2', 'UNREAD_SYNTAX 1:11']],
    ['==mark==', ['UNREAD_SYNTAX 1:1']],
    ['{++new++} {>>why<<}', ['UNREAD_SYNTAX 1:1', 'UNREAD_SYNTAX 1:11']],
    [
      '{{< pagebreak >}} {{ var }} {% if %}',
      ['UNREAD_SYNTAX 1:1', 'UNREAD_SYNTAX 1:19', 'UNREAD_SYNTAX 1:29'],
    ],
    ['%%a comment%%', ['UNREAD_SYNTAX 1:1']],
    ['%%\nto be asked\n%%', ['UNREAD_SYNTAX 1:1']],
    ['Words.\n\n%% to be asked', ['UNREAD_SYNTAX 3:1']],
    ['%% one %%\n\nWords.\n\n%%\ntwo\n%%', ['UNREAD_SYNTAX 1:1', 'UNREAD_SYNTAX 5:1']],
    ['% ask the lawyers', ['DOUBTFUL_SYNTAX 1:1']],
    ['(my-place)=\n# Roads', ['UNREAD_SYNTAX 1:1']],
    ['!include other.md', ['UNREAD_SYNTAX 1:1']],
    ['(@) One', ['UNREAD_SYNTAX 1:1']],
    ['(@good) One\n(@) More', ['UNREAD_SYNTAX 1:1', 'UNREAD_SYNTAX 2:1']],
    ['#. One\n#. Two', ['UNREAD_SYNTAX 1:1', 'UNREAD_SYNTAX 2:1']],
    ['A `<b>`{=html} word', ['UNREAD_SYNTAX 1:8']],
    ['The road is open. ^road-1', ['UNREAD_SYNTAX 1:19']],
    ['Words.\n\n+++\n\nMore.', ['UNREAD_SYNTAX 3:1']],
    ['```geojson\n{}\n```', ['UNREAD_SYNTAX 1:1']],
    ['See [[wiki]].', ['UNREAD_SYNTAX 1:5']],
    ['> [!NOTE]\n> Words', ['UNREAD_SYNTAX 1:3']],
    ['[TOC]', ['UNREAD_SYNTAX 1:1']],
    ['{ref}`roads`, :ref:`roads`', ['UNREAD_SYNTAX 1:1', 'UNREAD_SYNTAX 1:15']],
    ['```{note}\nWords\n```', ['UNREAD_SYNTAX 1:1']],
    ['```mermaid\na --> b\n```', ['UNREAD_SYNTAX 1:1']],
    ['Term\n: What it means', ['UNREAD_SYNTAX 2:1']],
    ['*[HTML]: Hyper', ['UNREAD_SYNTAX 1:1']],
    ['!!! note "x"', ['UNREAD_SYNTAX 1:1']],
    ['.. note:: x', ['UNREAD_SYNTAX 1:1']],
    ['+---+---+\n| a | b |', ['UNREAD_SYNTAX 1:1', 'UNREAD_SYNTAX 2:1']],
    [':smile:', ['DOUBTFUL_SYNTAX 1:1']],
  ])('is reported at its place: %j', (text, expected) => {
    const found = read(text).diagnostics.map(
      ({ code, place }) => `${code} ${place?.start.line}:${place?.start.column}`,
    );
    expect(found.toSorted()).toEqual([...expected].sort());
  });

  it.each([
    'It cost $5 and $6, or US$5 to A$6, $5-$6, $5/day and US$, from $5 (US$) on; $1.2bn=$1,200m. See $HOME/bin/$USER.',
    'He earned $20 in May, and his wife $30 in June; together they had $50. Rated $$ to $$$.',
    '“We [the board] paid [sic] for it [laughter].” At 10:30, TLP:GREEN; ratio 3:1; std::vector.',
    'Write to me@example.org or <me@example.org>; <https://example.org/a_b__c>, www.example.org, https://x.org/~user/~b.',
    'About ~5 and ~6 per cent; x > 5 and y < 3; 5 * 3 * 2; a_b_c; `__init__`; AT&T; R&D; &amp; &copy;.',
    'C++ and C++/C; i++; == equals; "2 + 2"; 50%; 100%%; #1 of #2; Section 702; p. 4; [1]; [2], [a].',
    'C:\\Users\\new\\table and \\\\server\\share; a\\_b; \\*not\\*; f\\(x\\); \\[a_b\\].',
    '| a | b \\| c |\n|:--|--:|\n| `x \\| y` | **z** |',
    '```js\n$x^2$ [@a] <!-- c --> <div> ::figures\n```\n\nInline `[@a] $x^2$ <b> :value[a] {{x}}`.',
    '- [ ] to do\n- [x] done\n  - nested\n    1. more',
    'Heading\n=======\n\nOther\n-----\n\n***\n\n~~old~~ new\\\nline  \nend',
    '[text](https://example.org "Title") and [ref][r] and [r].\n\n[r]: https://example.org/x',
    'Words.\n\n[//]: # (a comment)\n[unused]: other.md',
    '[unused]: other.md\n[more]: /x\n[part]: #y\n[site]: https://example.org\n[//]: # (x)',
    '[`code`](https://example.org) and [*a*](https://example.org) and [&nbsp;a](https://example.org).',
    'Heading\n===\n\n    \n\n> a\n>\n> b\n\nAn [x] in a box, and `a`[1]; x < a and y; <a, b>.',
    'Note.[^1] And again.[^1]\n\n[^1]: By the county [@a].',
    'Dear Sir: the following: a; b: c. Note: see: this. At 5 p.m. (5:00) :) :-) ;) :D.',
    "The formula x = y + z and {braces} and {1, 2} and 10^6 and a^b; ^_^ ; “quoted” 'single'.",
    "As ``they said'' then; hot***; ****; “…”.",
    'The [sic][^1] of it [a][@a], *provisional, *revised, prices* and **note***; --> a <-- b.\n\n[^1]: Words.',
    '[Minister]: Yes, we did.\n[Chair]: *Order!*',
    'It is 5\n% of the total; 5 % of it; (a)= b; C++ +++ more; (@ the gate) and #.5; 2^n and x ^ y; 10 ^6',
    '| % of all |\n|---|\n| %% |\n\n# % of the total',
    'A path C:\\new\\, or C:\\ alone; x <0.05 and y> 3; <- and ->.',
    'In the year\n2019. Then came\nan end of\n12) more.',
    '\\:figures, \\::figures, \\$x^2\\$, \\{\\{x}}, \\*\\*, \\`, \\[[x]], \\<br>, \\:smile:, \\#Roads.',
  ])('is not honest prose: %j', (text) => expect(read(text).diagnostics).toEqual([]));
});

it('a link by reference has its address, wherever that is written', () => {
  const { root } = narrativeOf(
    '[a][r] and [r]\n\n::figures\n\n[R]: https://example.org/x "T"\n[r]: https://example.org/y\n',
  );
  const links = nodesOf(root).filter((node) => node.type === 'link');
  expect(links.map(({ url, title }) => `${url} ${title}`)).toEqual(Array(2).fill('https://example.org/x T'));
});

describe('what other tools read as lists and as code', () => {
  it.each([
    ['a) One\nb) Two', '1:1'],
    ['A. One\nB. Two\nC. Three', '1:1'],
    ['They are\ni. roads\nii. rails', '2:1'],
    ['Text.\n\n    let it = be;\n    and *that*', '3:5'],
    ['\tlet it = be;', '1:2'],
    ['- One\n\n      let it = be;', '3:7'],
    ['-\t\tlet it = be;', '1:4'],
    ['1.     let it = be;\n\n   more', '1:8'],
    ['>     let it = be;', '1:7'],
    ['> - One\n>\n>       let it = be;', '3:9'],
    ['    # heading', '1:5'],
    ['    - entry\n    - more', '1:5'],
    ['    > words', '1:5'],
    ['Words.\n\n    ***', '3:5'],
  ])('is doubtful, once: %j', (text, place) => {
    expect(codes(read(text).diagnostics)).toEqual([`DOUBTFUL_SYNTAX ${place}`]);
  });

  it.each([
    'A. Parker said so.',
    'a) is the first of two.',
    '1. One\n\n   Still one.',
    '- One\n\n  Still one.\n\n   - two',
    '-   One\n\n      Not deep.\n\n      - two\n        1. three\n\n           more',
    '> - One\n>\n>   Still.\n>\n>     Nearly.',
    '- [ ] to do\n- [x]   done\n\n     Nearly.',
  ])('is text where nothing runs together: %j', (text) => {
    expect(read(text).diagnostics).toEqual([]);
  });
});

it('with thousands of tags in one paragraph takes a parser too long', () => {
  expect(codes(read('<div>\n'.repeat(9_000)).diagnostics)).toEqual(['LIMIT_EXCEEDED 1001:1']);
});

it.each([
  '::'.repeat(50_000),
  `::figures{${'a="'.repeat(30_000)}`,
  `<a ${'b="c" '.repeat(30_000)}>`,
  `[a][r]\n\n[r]: ${'b'.repeat(90_000)}`,
])('what is long is not repeated whole in a message', (text) => {
  const { diagnostics } = read(text);
  expect(diagnostics).not.toEqual([]);
  for (const { message } of diagnostics) expect(message.length).toBeLessThan(400);
});
