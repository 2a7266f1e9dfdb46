import type { Root } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { ImportChoices } from '../../../src/stages/intake/imported.ts';
import { leafParagraphs } from '../../../src/stages/intake/leaf-paragraphs.ts';
import { sniffKind } from '../../../src/stages/intake/sniff-kind.ts';
import { importText } from '../../../src/stages/intake/text/import-text.ts';
import { joinLines } from '../../../src/stages/intake/text/join-lines.ts';
import { growth } from '../../support/growth.ts';

async function read(text: string | Uint8Array, choices: ImportChoices = {}) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const outcome = await importText({ path: 'a.txt', bytes }, choices);
  if ('refused' in outcome) throw new Error(outcome.refused[0].message);
  const { root, findings, counts } = outcome.imported;
  return {
    paragraphs: leafParagraphs(root),
    texts: leafParagraphs(root).map(({ text: own }) => own),
    root,
    findings,
    counts,
  };
}

test('paragraphs are what blank lines divide, and their lines stay', async () => {
  const { texts, findings } = await read('One line\r\nand another.\r\n\r\n  \r\nSecond.\n');
  expect(texts).toEqual(['One line and another.', 'Second.']);
  expect(findings).toEqual([]);
});

test('items of lists are paragraphs of their own, and their numbers are words', async () => {
  const { texts } = await read('Aims:\n- first\n- second\n  goes on\n\n1. One\n2) Two\n(c) Three\n\n• dot\n');
  expect(texts).toEqual(['Aims:', 'first', 'second goes on', '1. One', '2) Two', '(c) Three', 'dot']);
});

test('thousands of lines without a blank take no minutes', async () => {
  const text = Array.from({ length: 4_000 }, (_, index) => `${'qZ7k'.repeat(18)}${index}`).join('\n');
  const before = process.cpuUsage();
  const { texts } = await read(text);
  expect(process.cpuUsage(before).user).toBeLessThan(10_000_000);
  expect(texts[0]?.length).toBe(text.length);
});

test('lines that divide words, and nothing else, are joined in the time of their number', () => {
  const joined = (size: number): void => {
    joinLines(Array(size).fill('a long-'), { hyphens: 'join' });
    joinLines(Array(size).fill('a long-'), {});
  };
  expect(growth(joined, { size: 2_000, times: 8 })).toBeLessThan(24);
});

test('a word that goes on over many lines is one word', () => {
  expect(joinLines(['un-', 'for-', 'get\u00ad', 'table', 'in 12', '13'], { hyphens: 'join' })).toMatchObject({
    text: 'unforgettable\nin 12\n13',
    findings: [{ what: 'digits at a line end', words: 'in 12 | 13' }],
  });
  const kept = joinLines(['state-', 'of-', 'the art'], {});
  expect(kept.text).toBe('state-of-the art');
  expect(kept.findings.map(({ words }) => words)).toEqual(['state-of', 'of-the']);
});

test('tens of thousands of headings without a blank line between them are headings', async () => {
  const { root } = await read(`${'Words\n=====\n'.repeat(30_000)}=====\n${'-----\n'.repeat(30_000)}end`);
  expect(root.children).toHaveLength(30_001);
});

test('a form feed begins a page', async () => {
  const { paragraphs, counts } = await read('One\n\fTwo\n\nThree\n\f\fFive');
  expect(paragraphs.map(({ text, page }) => [text, page])).toEqual([
    ['One', '1'],
    ['Two', '2'],
    ['Three', '2'],
    ['Five', '4'],
  ]);
  expect(counts.pages).toBe(4);
});

test('an underlined line is a heading', async () => {
  const { root } = await read('THE REPORT\n==========\nText below.\n');
  expect(root.children.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
});

describe('a word that a line end divides', () => {
  const text = 'They spoke of co-\noperation and of 1990-\n1995.';
  test.each([
    [undefined, 'They spoke of co-operation and of 1990-1995.', 2],
    ['keep', 'They spoke of co-operation and of 1990-1995.', 0],
    ['join', 'They spoke of cooperation and of 1990-1995.', 0],
  ] as const)('by the choice %s', async (hyphens, words, doubts) => {
    const { texts, findings } = await read(text, { hyphens });
    expect(texts).toEqual([words]);
    expect(findings).toHaveLength(doubts);
  });

  test('a soft hyphen is none, and a dash at a line end joins nothing', async () => {
    expect((await read('co\u00ad\noperation')).texts).toEqual(['cooperation']);
    expect((await read('the end -\nof it')).texts).toEqual(['the end - of it']);
    expect((await read('Anglo-\nSaxon')).texts).toEqual(['Anglo- Saxon']);
  });
});

test('digits that meet at a line end are two numbers, and doubtful', async () => {
  const { texts, findings } = await read('There were 12\n345 of them, and 7.\n8 more.');
  expect(texts).toEqual(['There were 12 345 of them, and 7. 8 more.']);
  expect(findings.map(({ what }) => what)).toEqual(['digits at a line end', 'digits at a line end']);
});

test('lines set in columns keep every blank', async () => {
  const table = 'Route    Fares   Cars\nNorth    2,190    611\nSouth    1,000     20';
  const { root, findings } = await read(
    `Before.\n\n${table}\n\nAfter.  Two blanks.  And so on.\nAnother line.  Here.`,
  );
  expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'code', 'paragraph']);
  expect(root.children[1]).toMatchObject({ value: table });
  expect(findings).toMatchObject([{ kind: 'noted', block: 1 }]);
});

const cells = (root: Root): readonly string[] =>
  root.children.flatMap((node) =>
    node.type === 'table'
      ? node.children.map((row) =>
          row.children
            .map((cell) => cell.children.map((part) => ('value' in part ? part.value : '')).join(''))
            .join('/'),
        )
      : [],
  );

test.each([
  ['| Route | Fares |\n|---|--:|\n| North | 2,190 |\n| South | |', ['Route/Fares', 'North/2,190', 'South/']],
  ['Route | Fares\n--- | ---\nNorth | 2,190', ['Route/Fares', 'North/2,190']],
  ['|Route|Fares|\n|:-:|---|\n|North|2,190|', ['Route/Fares', 'North/2,190']],
])('a table drawn with upright strokes is one: %s', async (text, expected) => {
  const { root, findings, counts } = await read(`Fares by route:\n${text}\n\nAfter.`);
  expect(root.children.map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
  expect(cells(root)).toEqual(expected);
  expect(counts).toMatchObject({ tables: 1, rows: expected.length });
  expect(findings).toEqual([]);
});

test.each([
  ['a row with a cell more', '| Route | Fares |\n|---|---|\n| North | 2,190 | 7 |'],
  ['no dashes', '| Route | Fares |\n| North | 2,190 |'],
  ['no row', '| Route | Fares |\n|---|---|'],
  ['a stroke in running text', 'The sign | is a stroke.\nIt has | no meaning.\nSee | there.'],
])('%s makes no table', async (_, text) => {
  expect((await read(text)).root.children.map(({ type }) => type)).toEqual(['paragraph']);
});

describe('the encoding', () => {
  test('without a mark, what is not a UTF-8 is windows-1252, and doubtful', async () => {
    const { texts, findings } = await read(Buffer.from('It cost \u00a35 \u0096 caf\u00e9', 'latin1'));
    expect(texts).toEqual(['It cost £5 – café']);
    expect(findings).toMatchObject([{ kind: 'doubtful', what: 'encoding', words: 'It cost £5 – café' }]);
  });

  test('a byte order mark decides', async () => {
    expect((await read(Buffer.from('\ufeffa £5', 'utf16le'))).texts).toEqual(['a £5']);
    expect((await read('\ufeffa £5')).texts).toEqual(['a £5']);
  });
});

test('a file without words is refused', async () => {
  const outcome = await importText({ path: 'a.txt', bytes: Buffer.from(' \n\t\n\f') }, {});
  expect(outcome).toMatchObject({
    refused: [{ code: 'IMPORT_REFUSED', message: 'there are no words in it' }],
  });
});

describe('wide encodings', () => {
  const WORDS = 'It cost 1,234 pounds.\nOr 5 – really.\n';
  const wide = (size: 2 | 4, isLittle: boolean, mark: boolean): Buffer => {
    const words = mark ? `\ufeff${WORDS}` : WORDS;
    const bytes = Buffer.alloc(words.length * size);
    for (const [index, letter] of [...words].entries()) {
      const code = letter.charCodeAt(0);
      if (isLittle) bytes.writeUInt16LE(code, index * size);
      else bytes.writeUInt16BE(code, index * size + size - 2);
    }
    return bytes;
  };

  test.each([
    ['utf-16le', 2, true, true],
    ['utf-16be', 2, false, true],
    ['utf-32le', 4, true, true],
    ['utf-32be', 4, false, true],
    ['utf-16le', 2, true, false],
    ['utf-16be', 2, false, false],
  ] as const)('%s (%i bytes, little: %s, mark: %s)', async (_, size, isLittle, mark) => {
    const bytes = wide(size, isLittle, mark);
    expect(sniffKind({ path: 'a.txt', bytes })).toMatchObject({ kind: 'text' });
    const { texts, findings } = await read(bytes);
    expect(texts).toEqual(['It cost 1,234 pounds. Or 5 – really.']);
    expect(findings.map(({ what }) => what)).toEqual(mark ? [] : ['encoding']);
  });

  test('what holds zeros otherwise is not text', () => {
    const bytes = Buffer.from('some words \0 and more words \0\0\0 in between, as programs have them');
    expect(sniffKind({ path: 'a.txt', bytes })).toHaveProperty('refused');
  });
});
