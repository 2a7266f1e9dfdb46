import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CanonicalText } from '../../../src/ground/model/canonical-text.ts';
import { readDocument } from '../../../src/stages/read/read-document.ts';
import { sourceFile } from '../../support/source-file.ts';

const FRONT = '---\ntitle: T\n---\n';

function read(body: string): CanonicalText {
  const { value, diagnostics } = readDocument(sourceFile('sources/documents/d.md', FRONT + body));
  if (value === undefined) throw new Error(`not read: ${JSON.stringify(diagnostics)}`);
  return value.text;
}

/** Turns the positions of a text into offsets in its file. */
function rawOffsets(file: string, text: CanonicalText): (offset: number) => number {
  const starts = [0, ...[...file.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const { line, column } = text.positionAt(offset);
    return (starts[line - 1] ?? Number.NaN) + column - 1;
  };
}

const word = fc.constantFrom(
  'attacks',
  'more',
  'than',
  '800',
  '3.000',
  'naïve',
  '“so”',
  '👍🏽',
  'x',
  'a:b',
  '9/11',
);
/** Pieces that the file writes otherwise than the text reads: the Markdown and what it renders to. */
const special = fc.constantFrom(
  ['\\*', '*'],
  ['\\_', '_'],
  ['\\\\', '\\'],
  ['\\>', '>'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&copy;', '©'],
  ['&#8212;', '—'],
  ['&#x1F600;', '😀'],
  ['&NotEqualTilde;', '≂̸'],
  ['&fjlig;', 'fj'],
  ['&bogus;', '&bogus;'],
  ['\\q', '\\q'],
);
const token = fc.oneof(
  { weight: 4, arbitrary: word.map((text): readonly [string, string] => [text, text]) },
  { weight: 2, arbitrary: special.map(([raw = '', text = '']): readonly [string, string] => [raw, text]) },
  { weight: 1, arbitrary: word.map((text): readonly [string, string] => [`**${text}**`, text]) },
  { weight: 1, arbitrary: word.map((text): readonly [string, string] => [`\`${text}\``, text]) },
  {
    weight: 1,
    arbitrary: word.map((text): readonly [string, string] => [`[${text}](https://x.org/a_b)`, text]),
  },
);
const line = fc.array(token, { minLength: 1, maxLength: 5 });
const lines = fc.array(line, { minLength: 1, maxLength: 4 });
const container = fc.constantFrom(
  ['', ''],
  ['> ', '> '],
  ['> > ', '>> '],
  ['- ', '  '],
  ['1. ', '   '],
  ['- > ', '  > '],
  ['> - ', '>   '],
  ['', '   '],
  ['> ', ''],
  ['# ', ''],
);
const lineEnd = fc.constantFrom('\n', ' \n', '  \n', '\\\n');

/** A block: its Markdown, and its text with where in the Markdown each of its characters begins. */
const block = fc.tuple(lines, container, lineEnd).map(([content, [first = '', rest = ''], end]) => {
  const kept = first === '# ' ? content.slice(0, 1) : content;
  let raw = '';
  let text = '';
  const starts: number[] = [];
  kept.forEach((tokens, row) => {
    if (row > 0) {
      const newline = end === '\\\n' || end === '  \n' ? raw.length : raw.length + end.indexOf('\n');
      raw += end;
      starts.push(newline);
      text += '\n';
    }
    // A word before each line keeps it from beginning like a list or a quotation.
    raw += `${row === 0 ? first : rest}so`;
    starts.push(raw.length - 2, raw.length - 1);
    text += 'so';
    for (const [markdown, rendered] of tokens) {
      raw += ' ';
      starts.push(raw.length - 1);
      text += ' ';
      const inner = markdown === rendered ? 0 : markdown.indexOf(rendered);
      const same =
        inner >= 0 &&
        markdown.slice(inner, inner + rendered.length) === rendered &&
        !markdown.startsWith('\\');
      for (let unit = 0; unit < rendered.length; unit += 1) {
        starts.push(
          raw.length + (same && !markdown.startsWith('&') ? inner + unit : markdown === rendered ? unit : 0),
        );
      }
      raw += markdown;
      text += rendered;
    }
  });
  return { raw, text, starts };
});

describe('positions in the canonical text', () => {
  it('are those of the characters that the text was rendered from', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        // Without words between them, two lists would become one.
        const body = blocks.map(({ raw }) => raw).join('\n\nparting words\n\n');
        const text = read(body);
        const expected = blocks.map((each) => each.text).join('\n\nparting words\n\n');
        expect(text.text).toBe(expected);
        const rawOffset = rawOffsets(FRONT + body, text);
        let rawAt = FRONT.length;
        let textAt = 0;
        for (const each of blocks) {
          const found = each.starts.map((_, index) => rawOffset(textAt + index) - rawAt);
          expect(found).toEqual(each.starts);
          rawAt += each.raw.length + '\n\nparting words\n\n'.length;
          textAt += each.text.length + '\n\nparting words\n\n'.length;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are the same whatever ends the lines', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('\r\n', '\r', '\u0085', '\u2028'),
        (blocks, end) => {
          const body = `${FRONT}${blocks.map(({ raw }) => raw).join('\n\n')}`;
          const lf = readDocument(sourceFile('sources/documents/d.md', body)).value?.text;
          const other = readDocument(
            sourceFile('sources/documents/d.md', `\u{FEFF}${body.replaceAll('\n', end)}`),
          ).value?.text;
          if (lf === undefined || other === undefined) throw new Error('not read');
          expect(other.text).toBe(lf.text);
          expect(other.paragraphs).toEqual(lf.paragraphs);
          const offsets = Array.from({ length: lf.text.length + 1 }, (_, offset) => offset);
          expect(offsets.map(other.positionAt)).toEqual(offsets.map(lf.positionAt));
        },
      ),
      { numRuns: 60 },
    );
  });
});
