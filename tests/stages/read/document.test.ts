import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/stages/read/read-document.ts';
import { codes } from '../../support/bind-sources.ts';
import { growth } from '../../support/growth.ts';
import { sourceFile } from '../../support/source-file.ts';

const front = '---\ntitle: T\n---\n';
const read = (body: string) =>
  readDocument(sourceFile('sources/documents/no-perfect-defense.md', front + body));

/** Each paragraph as `number kind line:column text`. */
function paragraphs(body: string): readonly string[] {
  const text = read(body).value?.text;
  return (text?.paragraphs ?? []).map(({ number, kind, start, end }) => {
    const { line, column } = text?.positionAt(start) ?? { line: 0, column: 0 };
    return `${number} ${kind} ${line}:${column} ${text?.text.slice(start, end)}`;
  });
}

describe('front matter', () => {
  it('is parted from the body; the id is the name of the file', () => {
    const { value, diagnostics } = readDocument(
      sourceFile('sources/documents/a-b.md', '--- \ntitle: T\n...\t\nBody\n'),
    );
    expect(diagnostics).toEqual([]);
    expect(value?.id).toBe('a-b');
    expect(value?.front.data).toEqual({ title: 'T' });
    expect(value?.front.placeOf(['title']).start).toEqual({ line: 2, column: 8 });
    expect(value?.text.text).toBe('Body');
    expect(value?.text.positionAt(0)).toEqual({ line: 4, column: 1 });
  });

  it.each([
    ['empty', ''],
    ['without any', 'Only text\n'],
    ['that is never closed', '---\ntitle: T\n\nText\n'],
    ['in another language', '---js\n{ title: process.exit() }\n---\n'],
    ['that is only a line', '---'],
  ])('is missed in a file %s', (_, content) => {
    const { value, diagnostics } = readDocument(sourceFile('sources/documents/d.md', content));
    expect(value).toBeUndefined();
    expect(codes(diagnostics)).toEqual(['FRONT_MATTER_MISSING 1:1']);
  });

  it('may have nothing in it', () => {
    expect(readDocument(sourceFile('sources/documents/d.md', '---\n---\n')).value?.front.data).toBeNull();
  });

  it('that is broken does not hide what is wrong in the body', () => {
    const content = '---\ntitle: a: b\n---\n&#x202E;\n';
    const { value, diagnostics } = readDocument(sourceFile('sources/documents/d.md', content));
    expect(value).toBeUndefined();
    expect(codes(diagnostics)).toEqual(['YAML_SYNTAX 2:8', 'CONTROL_CHARACTER 4:1']);
  });
});

describe('canonical text', () => {
  it('numbers every block that has text', () => {
    const body = [
      '# Heading',
      '',
      'A paragraph',
      'in two lines',
      '',
      '- one',
      '  - two',
      '',
      '  more',
      '1. three',
      '',
      '> quoted',
      '',
      '---',
      '',
      '| a | b\\|c |',
      '|---|------|',
      '| 1 |  `2` |',
      '',
      '```js',
      'let a;',
      '  b',
      '```',
      '![only a picture](x.png)',
      '',
      'end',
    ].join('\n');
    expect(paragraphs(body)).toEqual([
      '1 heading 4:3 Heading',
      '2 paragraph 6:1 A paragraph\nin two lines',
      '3 item 9:3 one',
      '4 item 10:5 two',
      '5 item 12:3 more',
      '6 item 13:4 three',
      '7 paragraph 15:3 quoted',
      '8 row 19:3 a\tb|c',
      '9 row 21:3 1\t2',
      '10 code 24:1 let a;\n  b',
      '11 paragraph 29:1 end',
    ]);
  });

  it('is what the Markdown renders to', () => {
    expect(
      read('AT&amp;T \\*said\\* &copy; **it** _was_ `so *raw*` [here](https://x.org "t")  \nnext').value?.text
        .text,
    ).toBe('AT&T *said* © it was so *raw* here\nnext');
  });

  it('takes one tilde and indented text as they are', () => {
    expect(paragraphs('    ~80 people and ~90')).toEqual(['1 paragraph 4:5 ~80 people and ~90']);
  });

  it('leaves out tags and comments of HTML, which are no words of it', () => {
    const body =
      '<script>alert(1)</script> and <b>so</b>, 48<sup>2</sup>\n\n<iframe src=file:///etc/passwd>\n\n<!-- not *here*\n\n- or here -->\n\nThe **<i>end</i>** &amp; <u>more</u>.';
    expect(paragraphs(body)).toEqual(['1 paragraph 4:27 and so, 48 2', '2 paragraph 12:1 The end & more.']);
  });

  it('keeps what only looks like HTML, and all that is in code', () => {
    const body =
      'a < b, <inaudible> and <https://example.org> <b and c>\n\n`<b>x</b>` <b>y</b>\n\n```\n<!-- z -->\n<td>\n```';
    expect(paragraphs(body).map((text) => text.replace(/^\d+ \w+ [\d:]+ /, ''))).toEqual([
      'a < b, <inaudible> and https://example.org <b and c>',
      '<b>x</b> y',
      '<!-- z -->\n<td>',
    ]);
  });

  it('warns of pasted HTML once, at the first tag, and not of comments', () => {
    expect(read('<!-- ours -->\n\nA `<b>` and <td>48</td> <td>9</td>').diagnostics).toMatchObject([
      { code: 'SOURCE_HTML', severity: 'warning', place: { start: { line: 6, column: 13 } } },
    ]);
    expect(read('<!-- ours --> Words.').diagnostics).toEqual([]);
  });

  it('warns once of characters that nobody sees, with how many there are', () => {
    expect(read('Zero\u200bwidth and a\u200emark.').diagnostics).toMatchObject([
      {
        code: 'INVISIBLE_IN_SOURCE',
        message:
          'an invisible character in a source: U+200B (zero width space); this source has 2 such characters',
      },
    ]);
  });

  it('does not take a directive, an address or a mail address apart', () => {
    const body =
      'At 10:30 :value[x] ::figures\n\n::figures\n\nsee www.x.org, https://y.org/a_b?c=1&amp;d and a@b.cd';
    expect(read(body).value?.text.text).toBe(
      'At 10:30 :value[x] ::figures\n\n::figures\n\nsee www.x.org, https://y.org/a_b?c=1&amp;d and a@b.cd',
    );
  });

  it('leaves out the numbers of footnotes without gluing what they part', () => {
    const body = 'Of 10[^1]2 and 800[^1], it said[^1].\n\n[^1]: The note.\n';
    expect(paragraphs(body)).toEqual([
      '1 paragraph 4:1 Of 10 2 and 800, it said.',
      '2 paragraph 6:7 The note.',
    ]);
  });

  it('leaves out pictures with their words', () => {
    expect(read('a ![alt](x.png) b, c![d](y.png)e').value?.text.text).toBe('a  b, c e');
  });

  it('is empty when the body is', () => {
    const text = read('\n  \n').value?.text;
    expect(text?.text).toBe('');
    expect(text?.paragraphs).toEqual([]);
    expect(text?.positionAt(0)).toEqual({ line: 1, column: 1 });
  });
});

describe('positions', () => {
  it('of code are those of its lines', () => {
    const body = '> ```\n> one\n>   two\n> ```\n\n- `` a\n  b|c ``\n\n| `x\\|y` |\n|---|\n';
    const text = read(body).value?.text;
    const at = (words: string) => text?.positionAt(text.text.indexOf(words));
    expect(at('one')).toEqual({ line: 5, column: 3 });
    expect(at('two')).toEqual({ line: 6, column: 5 });
    expect(at('a\nb')).toEqual({ line: 9, column: 6 });
    expect(at('b|c')).toEqual({ line: 10, column: 3 });
    expect(at('|y')).toEqual({ line: 12, column: 5 });
    expect(at('y')).toEqual({ line: 12, column: 7 });
  });

  it('between and after paragraphs are those of the ends', () => {
    const text = read('one\n\n> two\n').value?.text;
    expect(text?.text).toBe('one\n\ntwo');
    expect(text?.positionAt(3)).toEqual({ line: 4, column: 4 });
    expect(text?.positionAt(4)).toEqual({ line: 4, column: 4 });
    expect(text?.positionAt(8)).toEqual({ line: 6, column: 6 });
    expect(text?.positionAt(99)).toEqual({ line: 6, column: 6 });
  });

  it('of ten thousand paragraphs come in the time of their number', () => {
    const texts = new Map(
      [1250, 10_000].map((count) => [count, read('AT&amp;T said so.\n\n'.repeat(count)).value?.text]),
    );
    const found = (count: number): unknown => {
      const text = texts.get(count);
      return text?.paragraphs.map(({ end }) => text.positionAt(end - 1));
    };
    expect(found(10_000)).toEqual(
      Array.from({ length: 10_000 }, (_, index) => ({ line: 2 * index + 4, column: 17 })),
    );
    expect(growth(found, { size: 1250, times: 8 })).toBeLessThan(24);
  });
});

describe('Markdown that would keep a parser busy', () => {
  it.each([
    ['block quotes', '>'.repeat(20_000), '4:1', '64'],
    ['lists', '1. '.repeat(20_000), '4:1', '64'],
    ['footnotes', '[^a]: '.repeat(20_000), '4:1', '64'],
    [
      'deep lists',
      Array.from({ length: 400 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
      '261:1',
      '512',
    ],
    ['brackets', '!['.repeat(20_000), '4:1', '100 levels'],
    ['brackets over lines', '[\n'.repeat(20_000), '104:1', '100 levels'],
    ['labels', '[^N] '.repeat(5_000), '4:1', '2,000'],
    ['ends of labels', ']'.repeat(49_000), '4:1', '2,000'],
    ['backticks', Array.from({ length: 700 }, (_, length) => '`'.repeat(length)).join(' '), '4:1', '500'],
    ['emphasis', '*a_b'.repeat(20_000), '4:1', '2000'],
    ['headings', '# a\n'.repeat(100_000), '10004:1', '10,000'],
    ['headings with a line under them', 'a\n===\n'.repeat(100_000), '12005:1', '6,000'],
    ['lists with text between them', '- a\n\nb\n\n'.repeat(20_000), '24004:1', '6,000'],
    ['block quotes with blank lines between them', '> a\n\n'.repeat(20_000), '12004:1', '6,000'],
    ['lists of other marks one after the other', '- a\n\n1. b\n\n'.repeat(20_000), '12004:1', '6,000'],
    ['nothing but blank lines', '\n'.repeat(4_000_000), '', '1,000 MB'],
    ['nothing but entries', '- a\n'.repeat(90_000), '', '1,000 MB'],
    ['nothing but cells', `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(90_000)}`, '', '1,000 MB'],
    ['nothing but links', `${'[a](b) '.repeat(900)}\n\n`.repeat(100), '', '1,000 MB'],
    ['lists in quotations', `${'- > '.repeat(30)}a\n`.repeat(3000), '', '1,000 MB'],
    [
      'entries far from the margin',
      Array.from({ length: 4000 }, (_, depth) => `${' '.repeat(Math.min(2 * depth, 500))}- a`).join('\n'),
      '',
      '500,000 columns',
    ],
    ['nothing but short lines', 'a\n'.repeat(200_000), '100004:1', '100,000'],
    ['nothing but escapes', '\\&'.repeat(200_000), '4:1', '100,000'],
    ['nothing but character references', `${'&amp; '.repeat(50)}\n\n`.repeat(4000), '', '100,000'],
    ['emphasis within emphasis', '*a '.repeat(300) + 'b*'.repeat(300), '', '100 levels'],
    [
      'lists within lists',
      Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      '',
      '100 levels',
    ],
  ])('is refused: %s', (_, body, position, limit) => {
    const { value, diagnostics } = read(body);
    expect(value).toBeUndefined();
    expect(codes(diagnostics)).toHaveLength(1);
    expect(codes(diagnostics)[0]).toContain(`LIMIT_EXCEEDED ${position}`);
    expect(diagnostics[0]?.message).toContain(`the limit is ${limit}`);
  });

  it('is not found in a long table or list', () => {
    const rows = '| *a* | [b](c) | _d_ |\n'.repeat(1000);
    const items = '- *a* and [b](c)\n'.repeat(1000);
    expect(read(`| a | b | c |\n|---|---|---|\n${rows}\n${items}`).diagnostics).toEqual([]);
  });
});
