import { describe, expect, test } from 'vitest';
import { renderPack } from '../../../src/stages/render/render-pack.ts';
import { lintTemplate } from '../../../src/stages/render/template/lint-template.ts';
import { bareTemplate, loadTemplate } from './load-template.ts';
import { sampleContent } from './sample-content.ts';

/** What is found, as `file:line:column message`. */
function lint(files: Readonly<Record<string, string>>): string[] {
  return lintTemplate(bareTemplate({ 'layout.hbs': '<p>x</p>', ...files })).map(
    ({ code, message, place }) => {
      expect(code).toBe('BAD_TEMPLATE');
      const { file, start } = place ?? { file: '', start: { line: 0, column: 0 } };
      return `${file.replace('templates/bare/', '')}:${start.line}:${start.column} ${message}`;
    },
  );
}

function layout(text: string): string[] {
  return lint({ 'layout.hbs': text });
}

test.each(['briefing', 'handout', 'one-page'])('the built-in template %s is sound', (name) => {
  expect(lintTemplate(loadTemplate(name))).toEqual([]);
});

test('a template that is not sound renders nothing', () => {
  const { value, diagnostics } = renderPack(
    sampleContent(),
    bareTemplate({ 'layout.hbs': '{{{title}}}' }),
    [],
  );
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['BAD_TEMPLATE']);
});

test('all problems are found at once, in order', () => {
  expect(
    lint({
      'layout.hbs': '<p>\n{{{title}}}\n{{titel}}</p>',
      'print.css': '@import "x";',
      'blocks/y.hbs': 'y',
    }),
  ).toEqual([
    'blocks/y.hbs:1:1 blocks/y.hbs belongs to no block',
    'layout.hbs:2:1 a value may not be printed without escaping',
    'layout.hbs:3:3 there is no `titel` in a pack',
    'print.css:1:1 a style sheet may not import another',
  ]);
});

describe('values', () => {
  test.each([
    ['{{{title}}}', '1:1 a value may not be printed without escaping'],
    ['{{& title}}', '1:1 a value may not be printed without escaping'],
    ['\n  {{subtitel}}', '2:5 there is no `subtitel` in a pack'],
    ['{{constructor}}', '1:3 there is no `constructor` in a pack'],
    ['{{constructor.constructor "return process"}}', '1:1 there is no helper `constructor.constructor`'],
    ['{{title.__proto__}}', '1:3 there is no `__proto__` in text'],
    ['{{lookup this "constructor"}}', '1:1 there is no helper `lookup`'],
    ['{{log title}}', '1:1 there is no helper `log`'],
    ['{{shout title}}', '1:1 there is no helper `shout`'],
    ['{{#shout title}}x{{/shout}}', '1:1 there is no block helper `shout`'],
    ['{{#title}}x{{/title}}', '1:1 there is no block helper `title`'],
    ['{{#if (lookup this "x")}}x{{/if}}', '1:7 there is no helper `lookup`'],
    ['{{#each title}}x{{/each}}', '1:9 `title` is text, not a list'],
    ['{{#with title}}x{{/with}}', '1:9 `title` is text: it has no fields'],
    ['{{#each documents}}{{titel}}{{/each}}', '1:22 there is no `titel` in a document'],
    ['{{#each documents}}{{../../title}}{{/each}}', '1:22 `../../title` goes further out than there is'],
    ['{{@root.titel}}', '1:3 there is no `titel` in a pack'],
    ['{{@now}}', '1:3 there is no `@now`'],
    ['{{documents}}', '1:1 `documents` is a list of documents, not text'],
    ['{{join authors}}', '1:1 `join` takes 2 values, not 1'],
    ['{{join title ", "}}', '1:8 `join` takes a list of texts here'],
    ['{{printed title}}', '1:11 `printed` takes a printed here'],
    ['{{title x=1}}', '1:1 helpers and partials take no named values here'],
    ['{{#each documents as |d|}}x{{/each}}', '1:1 names between bars are not used here'],
  ])('%s', (text, found) => {
    expect(layout(text)).toContain(`layout.hbs:${found}`);
  });

  test.each([
    ['key-figures', '{{#each items}}{{printed value}} {{unit}}{{/each}}', false],
    ['key-figures', '{{#each items}}{{printed value}}{{/each}}', true],
    ['key-figures', '{{#each items}}{{printed value}}{{#if unit}}of them{{/if}}{{/each}}', true],
    ['figures', '{{#each groups}}{{#each rows}}{{printed value}}{{/each}}{{/each}}', true],
    ['figures', '{{#each groups}}{{#each rows}}{{printed this.value}} {{unit}}{{/each}}{{/each}}', false],
    ['chart', '{{#each charts}}{{unit}}: {{#each bars}}{{printed value}}{{/each}}{{/each}}', false],
    ['chart', '{{#each charts}}{{#each bars}}{{printed value}}{{/each}}{{/each}}', true],
  ])('a figure is printed with its unit: %s %s', (block, text, isRefused) => {
    const found = lint({ [`blocks/${block}.hbs`]: text });
    expect(found.some((one) => one.endsWith('a figure is printed without its unit'))).toBe(isRefused);
  });

  test('a bound string is printed by its helper alone', () => {
    const files = (text: string) => ({ 'blocks/key-figures.hbs': `{{#each items}}${text}{{/each}}` });
    expect(lint(files('{{printed value}} {{unit}}'))).toEqual([]);
    expect(lint(files('{{value}}'))).toEqual([
      'blocks/key-figures.hbs:1:16 a bound string is printed by its helper',
    ]);
    expect(lint(files('{{value.text}}'))).toEqual([
      'blocks/key-figures.hbs:1:18 there is no `text` in a printed',
    ]);
  });

  test('what is right is let through', () => {
    expect(
      layout(
        '{{#if (eq status "draft")}}{{title}}{{else if edition}}{{edition}}{{/if}}' +
          '{{#each documents}}{{@index}}{{letter}}{{../title}}{{@root.title}}{{else}}none{{/each}}' +
          '{{#each authors}}{{this}}{{/each}}{{#with marking}}{{label}}{{/with}}{{documents.length}}' +
          '<a class="x {{status}}" href="#{{id}}">x</a>{{! a comment }}',
      ),
    ).toEqual([]);
  });
});

describe('partials', () => {
  test('are called by their names, written out', () => {
    expect(layout('{{> (lookup . "p")}}')).toEqual([
      'layout.hbs:1:1 the name of a partial has to be written out',
    ]);
    expect(layout('{{> parts/none}}')).toEqual([
      'layout.hbs:1:1 there is no file `parts/none.hbs` in the template',
    ]);
    expect(layout('{{#> parts/x}}y{{/parts/x}}')).toEqual([
      'layout.hbs:1:1 decorators and blocks of partials are not used here',
    ]);
    expect(layout('{{#*inline "x"}}y{{/inline}}')).toEqual([
      'layout.hbs:1:1 decorators and blocks of partials are not used here',
    ]);
  });

  test('are followed with what they are given', () => {
    const part = { 'parts/one.hbs': '<p>{{letter}}</p>' };
    expect(lint({ 'layout.hbs': '{{#each documents}}{{> parts/one}}{{/each}}', ...part })).toEqual([]);
    expect(lint({ 'layout.hbs': '{{> parts/one}}{{> parts/one marking}}', ...part })).toEqual([
      'parts/one.hbs:1:6 there is no `letter` in a pack',
      'parts/one.hbs:1:6 there is no `letter` in a printed marking',
    ]);
  });

  test('that call each other come to an end', () => {
    expect(lint({ 'layout.hbs': '{{> parts/a}}', 'parts/a.hbs': '{{> parts/a}}' })).toEqual([]);
  });

  test('for a block that the pack needs have to be there', () => {
    const template = bareTemplate({ 'layout.hbs': '{{#each blocks}}{{block this}}{{/each}}' });
    const { diagnostics } = renderPack(
      sampleContent({ blocks: [{ block: 'contents', heading: undefined, entries: [], exhibits: [] }] }),
      template,
      [],
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'template `bare` has no blocks/contents.hbs, which the pack needs',
    ]);
  });
});

describe('syntax', () => {
  test.each([
    ['<p>\n{{#if title}\n</p>', 2],
    ['a\n{{#if title}}b{{/each}}', 2],
    ['\n\n{{title', 3],
    ['{{#if title}}', 1],
    ['x{{/if}}', 1],
  ])('%j', (text, line) => {
    const found = lintTemplate(bareTemplate({ 'layout.hbs': text }));
    expect(found).toHaveLength(1);
    expect(found[0]?.code).toBe('BAD_TEMPLATE');
    expect(found[0]?.message).toMatch(/^the template cannot be read/);
    expect(found[0]?.place?.start.line).toBe(line);
  });

  test('a template needs a layout', () => {
    const found = lintTemplate(bareTemplate({ 'print.css': '' }));
    expect(found.map(({ message }) => message)).toEqual(['template `bare` has no layout.hbs']);
  });
});

describe('HTML', () => {
  test.each([
    ['<script>x()</script>', '1:1 a template may not hold the element `<script>`'],
    [
      '<script type="speculationrules">{"prefetch":[{"urls":["http://h"]}]}</script>',
      '1:1 a template may not hold the element `<script>`',
    ],
    ['<script>new WebSocket("ws://h")</script>', '1:1 a template may not hold the element `<script>`'],
    ['<p>a\n<IFRAME src="x">', '2:1 a template may not hold the element `<iframe>`'],
    ['<style>p{}</style>', '1:1 a template may not hold the element `<style>`'],
    ['<meta http-equiv="refresh">', '1:1 a template may not hold the element `<meta>`'],
    ['<svg><use href="#a"/></svg>', '1:6 a template may not hold the element `<use>`'],
    [
      '<svg><foreignObject></foreignObject></svg>',
      '1:6 a template may not hold the element `<foreignobject>`',
    ],
    ['<img src="data:,">', '1:1 a template may not hold the element `<img>`'],
    ['<p onclick="x()">', '1:4 a template may not hold the attribute `onclick`'],
    ['<p\n  OnClick = "x()">', '2:3 a template may not hold the attribute `onclick`'],
    ['<p srcdoc="x">', '1:4 a template may not hold the attribute `srcdoc`'],
    ['<b data-page-of="{{id}}">', '1:4 `data-page-of` is only for what printing fills in'],
    ['<b data-pages-of="a">', '1:4 `data-pages-of` is only for what printing fills in'],
    ['<b data-blank-before="a">', '1:4 `data-blank-before` is only for what printing fills in'],
    ['<b data-heads="[]">', '1:4 `data-heads` is only for what printing fills in'],
    ['<p class=x>', '1:10 the value of `class` must be in quotation marks'],
    ['<a href={{id}}>', '1:9 the value of `href` must be in quotation marks'],
    ['<a href= {{id}} >', '1:10 the value of `href` must be in quotation marks'],
    ['<p {{id}}>', '1:4 a value may not be inside a tag'],
    ['<p {{id}}="x">', '1:4 a value may not be inside a tag'],
    ['<p{{id}}>', '1:3 a value may not be inside a tag'],
    ['<{{id}}>', '1:1 a `<` that begins no tag'],
    ['</{{id}}>', '1:1 a `<` that begins no tag'],
    ['<!-- {{id}} -->', '1:6 a value may not be in a comment'],
    ['<a href="{{id}}">x</a>', '1:10 an address from the pack has not been looked at'],
    ['<a href="https://{{id}}/{{title}}">x</a>', undefined],
    ['<a href="{{address id}}">x</a>', undefined],
    ['<a href="javascript:x()">x</a>', '1:10 `javascript:x()` may not be linked to'],
    ['<a href="file:///etc/passwd">x</a>', '1:10 `file:///etc/passwd` may not be linked to'],
    ['<p style="color: {{id}}">', '1:18 a value may not be in `style`'],
    [
      '<p style="background: url(x)">',
      '1:11 `style` may not hold this: an address in a style sheet may only be `data:` or `#`',
    ],
    ['<p class="{{> parts/x}}">', '1:11 a partial may not be in an attribute'],
    ['<!DOCTYPE html>', '1:1 a template holds no declarations'],
    ['<p>&le; 5</p>', '1:4 `&le` is not known'],
    ['<p class="x', '1:1 a tag or comment is not closed'],
    ['<p {{#if id}}class="{{/if}}x">', '1:4 `{{#if}}` begins and ends in different parts of a tag'],
    ['<p class="{{#if id}}x"{{/if}}>', '1:11 `{{#if}}` begins and ends in different parts of a tag'],
    ['<p {{#if id}}class="x"{{else}}class="y"{{/if}}>', undefined],
    ['<p class="a{{#if id}} b{{/if}}" data-x="{{id}}" aria-label=\'{{title}}\'>', undefined],
    ['<br/><p>a &amp; b &#8804; < / 1 > 0</p>', '1:27 a `<` that begins no tag'],
  ])('%s', (text, found) => {
    const parts = { 'parts/x.hbs': 'x' };
    const all = lint({ 'layout.hbs': text, ...parts });
    if (found === undefined) expect(all).toEqual([]);
    else expect(all).toContain(`layout.hbs:${found}`);
  });
});

describe('style sheets', () => {
  test.each([
    ['p{}\n@import "http://h/a.css";', '2:1 a style sheet may not import another'],
    ['@im\\70ort "x";', '1:1 a style sheet may not import another'],
    [
      'input[value^=a]{background:url(http://h/a)}',
      '1:28 an address in a style sheet may only be `data:` or `#`',
    ],
    ['p{background:url(http://h)}', '1:14 an address in a style sheet may only be `data:` or `#`'],
    ['p{background:url( "//h/x" )}', '1:14 an address in a style sheet may only be `data:` or `#`'],
    ['p{background:\\75rl(file:///x)}', '1:14 an address in a style sheet may only be `data:` or `#`'],
    ['p{background:url(x.png)}', '1:14 an address in a style sheet may only be `data:` or `#`'],
    ['@font-face{src:url(http://h)}', '1:16 an address in a style sheet may only be `data:` or `#`'],
    ['input[value^=a]{background:url()}', '1:28 an address in a style sheet may only be `data:` or `#`'],
    ['p{background:image-set("x" 1x)}', '1:14 a style sheet may name pictures only with `url(data:…)`'],
    ['p{}</style><script>', '1:4 a style sheet may not hold HTML'],
    ['p{width:expression(1)}', '1:9 a style sheet may not run anything'],
    ['@charset "utf-8";', '1:1 the style sheet is inside a page of UTF-8: it has no such line'],
    ['/* </style><script> */ p{}', '1:4 a style sheet may not hold HTML'],
    [
      'p{content:"/*"} q{background:url(http://h)} /**/',
      '1:30 an address in a style sheet may only be `data:` or `#`',
    ],
    [
      'p{content:"\\"/*"} q{background:url(h)}',
      '1:32 an address in a style sheet may only be `data:` or `#`',
    ],
    ['p{background:url(a b)}', '1:14 an address in a style sheet may only be `data:` or `#`'],
    ['p{background:url(var(--x))}', '1:14 an address in a style sheet may only be `data:` or `#`'],
    ['p{{{ background:u\\72l( x )', '1:17 an address in a style sheet may only be `data:` or `#`'],
    ['p{mask:-webkit-cross-fade(a, b)}', '1:8 a style sheet may name pictures only with `url(data:…)`'],
    ['p{be\\68 avior : url(#x)}', '1:3 a style sheet may not run anything'],
    ['<!-- p{} -->', '1:1 a style sheet may not hold HTML'],
    ['@font-face{src:url(data:font/woff2;base64,AA)} p{fill:url(#a)}', undefined],
    ['a[href="url(http://h) @import"]{color:red} /* behavior: x */', undefined],
    ['/* @import url(http://h) */ p > b { color: red }', undefined],
    ['.changed{outline:none}', '1:10 what is `.changed` has an outline that says where its bar belongs'],
    ['table tr.changed{outline-color:red}', '1:18 what is `.changed` has an outline'],
    ['.changed{background:#eee} .changed td, tr:not(.changed){outline:none}', undefined],
  ])('%s', (css, found) => {
    const all = lint({ 'print.css': css });
    if (found === undefined) expect(all).toEqual([]);
    else expect(all).toContainEqual(expect.stringContaining(`print.css:${found}`));
  });
});

describe('what a template says of its own', () => {
  test.each([
    ['<p>9,999 people died.</p>', '1:4 a template may not say "9,999"'],
    ['<p>About ninety people</p>', '1:10 a template may not say "ninety"'],
    ['<p>Two million</p>', '1:4 a template may not say "Two"'],
    ['<p>\n&#57;&#57; people</p>', '2:1 a template may not say'],
    ['<p>9<b>9</b>9 people</p>', '1:4 a template may not say "9"'],
    ['<p>“nobody came to see it”</p>', '1:4 a template may not say "“nobody came to see it”"'],
    ['<p>&ldquo;nobody came&rdquo;</p>', '1:4 a template may not say'],
    ['<p>TLP:CLEAR</p>', '1:4 a template may not say "TLP:CLEAR"'],
    ['<p>Page x of y</p>', '1:4 a template may not say "Page x of y"'],
    ['<p title="999 died">x</p>', '1:11 a template may not say "999"'],
    ['<ol start="41"><li>x</li></ol>', '1:12 a template may not say "41"'],
    ['<svg viewBox="0 0 9 9"><text x="0">999 died</text></svg>', '1:36 a template may not say "999"'],
  ])('%s', (text, problem) => {
    expect(layout(text).join()).toContain(problem);
  });

  test.each([
    '<p class="col-2" id="h3">Key figures</p>',
    '<p>“{{title}}”</p>',
    '<p>No one knows; the one page that counts</p>',
    '{{! 9,999 people }}<p>Sources</p><!-- 12 -->',
    '<td colspan="2">x</td>',
    '<svg viewBox="0 0 100 20"><line x1="0" x2="100" y1="3" y2="3"></line></svg>',
    '<p>It’s the authors’ own</p>',
  ])('lets be: %s', (text) => {
    expect(layout(text)).toEqual([]);
  });
});

test.each([
  ['rules in rules', '@media print {'.repeat(5_000), '1:910'],
  ['rules that are closed', `${'@media print {'.repeat(5_000)}${'}'.repeat(5_000)}`, '1:910'],
  ['brackets', `p { width: calc(${'('.repeat(20_000)}1px${')'.repeat(20_000)}) }`, '1:79'],
  ['selectors', `${':is('.repeat(20_000)}p${')'.repeat(20_000)} { color: black }`, '1:258'],
  ['square brackets', `p { grid-template: ${'['.repeat(5_000)} }`, '1:83'],
])('a style sheet nests only so deep: %s', (_, css, at) => {
  const found = lint({ 'print.css': css });
  expect(found.map((line) => line.replace(/^print\.css:\S+ /, ''))).toEqual([
    'blocks and brackets are inside one another too deeply: the limit is 64 levels',
  ]);
  expect(found[0]).toContain(`print.css:${at} `);
});

test('a style sheet may nest as deep as anybody writes', () => {
  const css = `@media print { @supports (display: grid) { main { section { width: calc(${'('.repeat(50)}1px${')'.repeat(50)}) } } } }`;
  expect(lint({ 'print.css': css })).toEqual([]);
});
