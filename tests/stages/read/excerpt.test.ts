import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceJson } from '../../../src/ground/model/generated/evidence.ts';
import type { Span } from '../../../src/ground/model/place.ts';
import type { Document } from '../../../src/ground/model/sources.ts';
import { excerptDocument } from '../../../src/stages/compose/excerpt-document.ts';
import { excerptJson } from '../../../src/stages/compose/excerpt-json.ts';
import { contextOf } from '../../../src/stages/compose/quote-context.ts';
import { readDocument } from '../../../src/stages/read/read-document.ts';
import { readExcerpt } from '../../../src/stages/read/read-excerpt.ts';
import { restoreExcerpt } from '../../../src/stages/read/restore-excerpt.ts';
import { sourceFile } from '../../support/source-file.ts';

type ExcerptJson = EvidenceJson['documents'][number];

const SHA = 'a'.repeat(64);

function documentOf(body: string, front = 'title: A title'): Document {
  const read = readDocument(sourceFile('sources/documents/a.md', `---\n${front}\n---\n${body}`));
  if (!read.value) throw new Error('no document');
  return read.value as Document;
}

/** An excerpt, through JSON and back. */
function excerptOf(document: Document, words: readonly Span[], names: readonly Span[] = []) {
  const excerpt = excerptDocument(document, { words, names, sha256: SHA });
  const read = readExcerpt(JSON.parse(JSON.stringify(excerptJson(excerpt))) as ExcerptJson);
  if (!read) throw new Error('no excerpt');
  expect(read).toEqual(JSON.parse(JSON.stringify(excerpt)));
  return read;
}

const BODY = `# A heading that is long enough to be left out as a whole by itself

The first paragraph is longer, 😀 with
two lines and \`some
code\` in it, and ends here.

- an item that names Parker 😀 twice
- another item

The last paragraph says 42, and *nothing* else that would be of any interest to anybody at all.
`;

describe('an excerpt', () => {
  const document = documentOf(BODY);
  const { text } = document.text;
  const span = (words: string): Span => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  test('has the paragraphs that hold the words, names elsewhere, and nothing more', () => {
    const { kept } = excerptOf(document, [span('lines and')], [span('Parker')]);
    expect(kept.map((one) => one.text)).toEqual([
      'The first paragraph is longer, 😀 with\ntwo lines and some\ncode in it, and ends here.',
      'Parker',
    ]);
  });

  test('gives back text, places and code points of what it has', () => {
    const restored = restoreExcerpt(excerptOf(document, [span('lines and')], [span('Parker')]));
    expect(restored.text).toHaveLength(text.length);
    expect([...restored.text]).toHaveLength([...text].length);
    expect(restored.paragraphs).toEqual(document.text.paragraphs);
    for (const words of ['The first', 'two lines', 'code', 'Parker']) {
      const { start, end } = span(words);
      expect(restored.text.slice(start, end)).toBe(words);
      expect(restored.positionAt(start).line).toBe(document.text.positionAt(start).line);
    }
    expect(restored.text).not.toContain('42');
    expect(restored.text).not.toMatch(/item/);
  });

  test('has only the words and their context of a document that must not travel', () => {
    const closed = {
      ...document,
      front: { ...document.front, data: { title: 'A', redistribution: 'none' as const } },
    };
    const { kept } = excerptOf(closed, [span('42')]);
    expect(kept.map((one) => one.text)).toEqual([
      text.slice(contextOf(text, span('42')).start, contextOf(text, span('42')).end),
    ]);
    expect(kept[0]?.text).not.toContain('anybody');
  });

  test('has of the description what binding reads, and not what is private', () => {
    const described = documentOf('words', 'title: T\nnote: private\nissued: 2026-01-02');
    expect(excerptOf(described, []).front).toEqual({ title: 'T', issued: '2026-01-02' });
  });

  test('of any words: what is kept is true, and an excerpt of it is the same', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({
        start,
        end: Math.min(text.length, start + length),
      })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(spans, spans, (words, names) => {
        // Half a character is never quoted.
        const whole = (one: Span): boolean =>
          !/[\uDC00-\uDFFF]/.test(text.charAt(one.start) + text.charAt(one.end));
        const [some, others] = [words.filter(whole), names.filter(whole)];
        const excerpt = excerptOf(document, some, others);
        const restored = restoreExcerpt(excerpt);
        for (const one of [...some, ...others]) {
          expect(restored.text.slice(one.start, one.end)).toBe(text.slice(one.start, one.end));
        }
        const again = excerptOf({ ...document, text: restored }, some, others);
        expect(again).toEqual(excerpt);
      }),
    );
  });
});

describe('an excerpt that contradicts itself is refused:', () => {
  const document = documentOf(BODY);
  const good = JSON.parse(
    JSON.stringify(
      excerptJson(excerptDocument(document, { words: [{ start: 20, end: 30 }], names: [], sha256: SHA })),
    ),
  ) as ExcerptJson;

  test('the good one is none of these', () => {
    expect(readExcerpt(good)).toBeDefined();
  });

  test.each([
    ['another file', { ...good, file: 'sources/documents/b.md' }],
    ['a path that leads out', { ...good, id: '../a', file: 'elsewhere' }],
    ['a shorter length than its parts', { ...good, length: 10 }],
    ['paragraphs out of order', { ...good, paragraphs: ['row 5-9', 'row 0-3'] }],
    ['kept text out of range', { ...good, kept: [{ start: 900, text: 'x', lines: ['900 1:1'] }] }],
    ['kept text twice', { ...good, kept: Array(2).fill({ start: 0, text: 'x', lines: ['0 1:1'] }) }],
    [
      'lines out of order',
      { ...good, kept: [{ start: 0, text: 'a\nb\nc', lines: ['0 1:1', '4 3:1', '2 2:1'] }] },
    ],
    ['a line that begins elsewhere', { ...good, kept: [{ start: 0, text: 'x', lines: ['1 1:1'] }] }],
    ['pairs out of range', { ...good, pairs: [100_000] }],
  ])('%s', (_, value) => {
    expect(readExcerpt(value)).toBeUndefined();
  });
});

test('a row keeps the head of its table, and contradictions are refused', () => {
  const document = documentOf('Before.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\nBehind.');
  expect(document.text.paragraphs.map(({ head }) => head)).toEqual([undefined, 2, 2, undefined]);
  const excerpt = excerptOf(document, [{ start: 0, end: 6 }]);
  expect(restoreExcerpt(excerpt).paragraphs).toEqual(document.text.paragraphs);
  const json = JSON.parse(JSON.stringify(excerptJson(excerpt))) as ExcerptJson;
  for (const head of [1, 9]) {
    const paragraphs = json.paragraphs.map((one, index) =>
      index === 2 ? one.replace(/ 2$/, ` ${head}`) : one,
    );
    expect(readExcerpt({ ...json, paragraphs })).toBeUndefined();
  }
});
