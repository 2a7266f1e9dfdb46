/// <reference lib="dom" />
// @vitest-environment happy-dom

import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { callExpression } from '../../../../src/stages/typeset/call-expression.ts';
import { adoptSheets } from '../../../../src/stages/typeset/in-page/adopt-sheets.ts';
import { divideTables } from '../../../../src/stages/typeset/in-page/divide-tables.ts';
import { fillPlaces } from '../../../../src/stages/typeset/in-page/fill-places.ts';
import { findRefreshes } from '../../../../src/stages/typeset/in-page/find-refreshes.ts';
import { markParts } from '../../../../src/stages/typeset/in-page/mark-parts.ts';
import { markTargets, unmarkTargets } from '../../../../src/stages/typeset/in-page/mark-targets.ts';
import { writeDocument } from '../../../../src/stages/typeset/in-page/write-document.ts';

/** As a page runs it: the function's text, without anything that is around it in its file. */
function run<Given extends readonly unknown[], Found>(
  work: (...given: Given) => Found,
  ...given: Given
): Found {
  // JSON carries it from there.
  return JSON.parse(JSON.stringify(runInThisContext(callExpression(work, given)) ?? null)) as Found;
}

function show(body: string, head = ''): void {
  document.head.innerHTML = head;
  document.body.innerHTML = body;
}

describe('what is filled in', () => {
  const filled = { numbers: [], lists: [], heads: '', leaves: [], margin: '' };

  test('are numbers, lists, style sheets and blank pages, each in its place', () => {
    show(
      '<span data-page-of="a">0</span><span data-page-of="é&quot;">0</span><span data-pages-of="a b">p. 0</span>' +
        '<div data-blank-before="a" hidden></div><div data-blank-before="b"></div>',
      '<style id="running-heads"></style><style id="margin-notes"></style>',
    );
    run(fillPlaces, {
      numbers: [
        ['a', '3'],
        ['é"', '12'],
      ],
      lists: [['a b', 'pp. <a href="#a">3</a>']],
      heads: '@counter-style x {}',
      leaves: ['a'],
      margin: '#a{left:0}',
    });
    expect(document.body.innerHTML).toBe(
      '<span data-page-of="a">3</span><span data-page-of="é&quot;">12</span><span data-pages-of="a b">pp. <a href="#a">3</a></span>' +
        '<div data-blank-before="a"></div><div data-blank-before="b" hidden=""></div>',
    );
    expect(document.querySelector('style')?.textContent).toBe('@counter-style x {}');
    expect(document.querySelector('#margin-notes')?.textContent).toBe('#a{left:0}');
  });

  test('is not a heading that is called as the style sheet is', () => {
    show('<h2 id="running-heads">Running heads</h2>');
    run(fillPlaces, { ...filled, heads: '@counter-style x {}' });
    expect(document.body.textContent).toBe('Running heads');
  });
});

test.each([
  ['0; url=https://example.org/', 'https://example.org/'],
  [`5;URL='https://example.org/a'`, 'https://example.org/a'],
  ['30', document.URL],
])('a document that goes elsewhere by itself, by “%s”, is found', (content, expected) => {
  show('', `<meta http-equiv="Refresh" content="${content}"><meta name="generator" content="x">`);
  expect(run(findRefreshes)).toEqual([expected]);
});

test('style sheets of ours take the place of those before', () => {
  run(adoptSheets, ['p { color: red }', 'b { color: blue }']);
  expect(document.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.cssText)).toEqual([
    'p { color: red; }',
    'b { color: blue; }',
  ]);
  run(adoptSheets, []);
  expect(document.adoptedStyleSheets).toEqual([]);
});

test('a document takes the place of another', () => {
  show('<p>old</p>');
  run(
    writeDocument,
    '<!DOCTYPE html><html lang="de"><head><title>New</title></head><body>“new” </body></html>',
  );
  expect(document.title).toBe('New');
  expect(document.body.textContent.trim()).toBe('“new”');
});

describe('the parts of a document', () => {
  test('have anchors that are linked to, their words, heading, block and line', () => {
    show(
      '<section data-block="claims" data-line="4"><h2 id="one">One <sup class="marks">A1</sup></h2>' +
        '<p data-line="7">Some\n words <svg><title>no</title></svg></p></section><p> Behind</p>',
    );
    expect(run(markParts)).toEqual([
      {
        ends: ['sourcebound-part-0', 'sourcebound-end-0'],
        words: '',
        kind: 'block',
        block: 'claims',
        line: 4,
      },
      { ends: ['one'], words: 'One', kind: 'heading', heading: 'One', block: 'claims', line: 4 },
      {
        ends: ['sourcebound-part-2', 'sourcebound-end-2'],
        words: 'Some words',
        kind: 'other',
        heading: 'One',
        block: 'claims',
        line: 7,
      },
      { ends: ['sourcebound-part-3'], words: '', kind: 'other', heading: 'One', block: 'claims', line: 7 },
      { ends: ['sourcebound-part-4', 'sourcebound-end-4'], words: 'Behind', kind: 'other', heading: 'One' },
    ]);
    const links = [...document.querySelectorAll('nav[hidden] a')].map((link) => link.getAttribute('href'));
    expect(links).toHaveLength(8);
    for (const link of links) expect(document.getElementById(link?.slice(1) ?? '')).not.toBeNull();
  });

  test('that are long are cut at a word', () => {
    show(`<p>${'words '.repeat(20)}</p>`);
    expect(run(markParts)[0]?.words).toBe(`${'words '.repeat(9)}words…`);
  });
});

describe('marks at targets', () => {
  const form = { to: 'https://to.invalid/', at: 'https://at.invalid/', style: 'all: unset' };
  const body =
    '<a href="#a">A</a> <a href="#b%20c">B</a> <a href="#none">none</a> <a href="#drawing">drawing</a>' +
    '<p id="a"><svg><text>no</text></svg><b>First</b></p><p id="b c"><span data-page-of="a">3</span></p>' +
    '<svg id="drawing"></svg><p id="d">Alone</p>';

  test('stand before the first words of each, and links have their numbers', () => {
    show(body);
    expect(run(markTargets, ['d'], [], form)).toEqual([
      [0, 'd'],
      [1, 'a'],
      [2, 'b%20c'],
    ]);
    const behind = [...document.querySelectorAll('a[href^="https://at.invalid/"]')].map((mark) => [
      mark.getAttribute('href'),
      (mark.nextSibling?.textContent ?? '').trim(),
    ]);
    expect(behind).toEqual([
      ['https://at.invalid/1', 'First'],
      ['https://at.invalid/2', '3'],
      ['https://at.invalid/0', 'Alone'],
    ]);
    const links = [...document.querySelectorAll('a:not([style])')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['https://to.invalid/1', 'https://to.invalid/2', '#none', '#drawing']);
  });

  test('keep their numbers when there are new links, and go when they are measured', () => {
    Object.assign(document.documentElement, { sourceboundMarks: undefined });
    show(body);
    const first = run(markTargets, ['d'], [], form);
    document.body.insertAdjacentHTML('beforeend', '<a href="#d">D</a><a href="#e">E</a><p id="e">E</p>');
    expect(run(markTargets, ['d'], [], form)).toEqual([...first, [5, 'e']]);
    run(unmarkTargets, form);
    expect(document.querySelectorAll('a[href^="https://at.invalid/"]')).toHaveLength(0);
    expect(document.querySelectorAll('a[href^="https://to.invalid/"]')).toHaveLength(4);
  });
});

describe('a long table', () => {
  const HEAD = '<thead><tr><th id="head">What</th></tr></thead>';
  const rows = (count: number, first = 1): string =>
    Array.from(
      { length: count },
      (_, index) => `<tr><td id="r${first + index}">${first + index}</td></tr>`,
    ).join('');
  const table = (body: string, style = 'table-layout: fixed'): string =>
    `<table class="figures" id="t" style="${style}">${HEAD}${body}</table>`;
  const shape = (): readonly (readonly string[])[] =>
    [...document.querySelectorAll('table')].map(({ tBodies }) =>
      [...tBodies].map(({ children }) => [...children].map(({ textContent }) => textContent).join(' ')),
    );

  test('is divided into tables with the same head, each row once and in order, each id once', () => {
    show(table(`<tbody>${rows(4)}</tbody><tbody>${rows(3, 5)}</tbody>`));
    run(divideTables, 3);
    expect(shape()).toEqual([['1 2 3'], ['4', '5 6'], ['7']]);
    expect([...document.querySelectorAll('table')].map((each) => each.className)).toEqual([
      'figures',
      'figures',
      'figures',
    ]);
    expect([...document.querySelectorAll('th')].map(({ textContent }) => textContent)).toEqual([
      'What',
      'What',
      'What',
    ]);
    expect(document.querySelectorAll('#head, #t')).toHaveLength(2);
    run(divideTables, 3);
    expect(shape()).toEqual([['1 2 3'], ['4', '5 6'], ['7']]);
  });

  test('is not divided between rows that belong together', () => {
    show(table(`<tbody>${rows(7)}</tbody>`), '<style>#r3, tr:nth-child(4) { break-before: avoid }</style>');
    run(divideTables, 3);
    expect(shape()).toEqual([['1 2 3 4'], ['5 6 7']]);
  });

  test.each([
    ['that is short', `<tbody>${rows(6)}</tbody>`, undefined],
    ['whose columns depend on what is in them', `<tbody>${rows(7)}</tbody>`, 'table-layout: auto'],
    ['whose cells reach over rows', `<tbody>${rows(6)}<tr><td rowspan="2">7</td></tr></tbody>`, undefined],
  ])('stays whole: one %s', (_, body, style) => {
    show(table(body, style));
    run(divideTables, 3);
    expect(document.querySelectorAll('table')).toHaveLength(1);
  });
});
