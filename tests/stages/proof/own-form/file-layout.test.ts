import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftPdf } from '../../../../src/ground/pdf/draft-pdf.ts';
import { isReference } from '../../../../src/ground/pdf/pdf-values.ts';
import { readPdf } from '../../../../src/ground/pdf/read-pdf.ts';
import { writePdf } from '../../../../src/ground/pdf/write-pdf.ts';
import { readLayout } from '../../../../src/stages/proof/own-form/file-layout.ts';
import { ForeignPart } from '../../../../src/stages/proof/own-form/foreign-part.ts';

const EARLIER_COPY = readFileSync(
  new URL(
    '../../../engine/results/first-edition/output/pack/copies/pack-edition-1-copy-001-ann-author.pdf',
    import.meta.url,
  ),
);
const READ = readPdf(EARLIER_COPY);
/** As a pack is written. */
const PACK = writePdf(READ, new Map());
/** As a numbered copy of it is written. */
const COPY = copyOf('00112233445566778899aabbccddeeff');

function copyOf(document: string): Buffer {
  const pieces: Uint8Array[] = [];
  const draft = draftPdf((piece) => pieces.push(piece));
  draft.include(READ, new Map(), new Set());
  const number = (key: string): number => {
    const value = READ.trailer.get(key);
    return isReference(value) ? value.ref : 0;
  };
  draft.end(number('Root'), number('Info'), document);
  return Buffer.concat(pieces);
}

/** What is found of a file whose `/ID` is written in another way. */
function found(bytes: Buffer, change: (document: string, written: string) => string): boolean | string {
  const text = bytes.toString('latin1');
  const changed = text.replace(
    /\/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\](?=>>\nstartxref)/,
    (_, document: string, written: string) => `/ID [${change(document, written)}]`,
  );
  try {
    return readLayout(Buffer.from(changed, 'latin1')).hasOwnId;
  } catch (error) {
    if (error instanceof ForeignPart) return error.message;
    throw error;
  }
}

const other = (part: string): string => `${part.startsWith('0') ? '1' : '0'}${part.slice(1)}`;
const lastOther = (part: string): string => `${part.slice(0, -1)}${part.endsWith('0') ? '1' : '0'}`;

describe.each([
  ['a pack', PACK],
  ['a numbered copy', COPY],
])('the /ID of %s', (_, bytes) => {
  test('is the sum of what is in it', () => {
    expect(found(bytes, (document, written) => `<${document}> <${written}>`)).toBe(true);
  });

  test.each<readonly [string, (document: string, written: string) => string]>([
    ['its first part', (document, written) => `<${other(document)}> <${written}>`],
    ['the end of its first part', (document, written) => `<${lastOther(document)}> <${written}>`],
    ['its second part', (document, written) => `<${document}> <${other(written)}>`],
    ['both parts in the same way', (_document, written) => `<${other(written)}> <${other(written)}>`],
    ['the second part, as another file has it', (document) => `<${document}> <${'5a'.repeat(16)}>`],
    ['the first part, as another file has it', (_document, written) => `<${'5a'.repeat(16)}> <${written}>`],
    ['both parts, as another file has them', () => `<${'5a'.repeat(16)}> <${'5a'.repeat(16)}>`],
    ['nothing but zeros', () => `<${'00'.repeat(16)}> <${'00'.repeat(16)}>`],
  ])('is another with %s changed', (_, change) => {
    expect(found(bytes, change)).toBe(false);
  });

  test.each<readonly [string, (document: string, written: string) => string, RegExp]>([
    ['capitals', (a, b) => `<${a.toUpperCase()}> <${b}>`, /trailer is not written as ours/],
    ['capitals behind', (a, b) => `<${a}> <${b.toUpperCase()}>`, /trailer is not written as ours/],
    ['more blanks', (a, b) => `<${a}>  <${b}>`, /trailer is not written as ours/],
    [
      'other brackets',
      (a, b) =>
        `(${[...Buffer.from(a, 'hex')].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}) <${b}>`,
      /trailer is not written as ours/,
    ],
    ['a shorter part', (a, b) => `<${a.slice(2)}> <${b}>`, /its \/ID is not one that ours have/],
    ['a longer part', (a, b) => `<${a}> <${b}00>`, /its \/ID is not one that ours have/],
    ['no text', (a) => `<${a}> 12`, /its \/ID is not one that ours have/],
    ['one part', (a) => `<${a}>`, /its \/ID is not one that ours have/],
    ['three parts', (a, b) => `<${a}> <${b}> <${b}>`, /its \/ID is not one that ours have/],
  ])('is not ours with %s', (_, change, reason) => {
    expect(found(bytes, change)).toMatch(reason);
  });
});

test('the two parts of a copy are not those of another with its bytes', () => {
  const parts = (bytes: Buffer): string =>
    /\/ID \[(<[0-9a-f]{32}> <[0-9a-f]{32}>)\]>>\nstartxref/.exec(bytes.toString('latin1'))?.[1] ?? '';
  const third = copyOf('ff112233445566778899aabbccddeeff');
  expect(found(COPY, () => parts(third))).toBe(true);
  expect(found(COPY, () => parts(third).replace(/^<ff/, '<00'))).toBe(false);
});

test('the first copies have a second part in which the first has no part', () => {
  expect(found(EARLIER_COPY, (document, written) => `<${document}> <${written}>`)).toBe(true);
  expect(found(EARLIER_COPY, (document, written) => `<${document}> <${other(written)}>`)).toBe(false);
});

test('the number at the end is written as ours are', () => {
  const text = PACK.toString('latin1').replace(/startxref\n(\d+)/, 'startxref\n0$1');
  expect(() => readLayout(Buffer.from(text, 'latin1'))).toThrow(/it does not end as ours do/);
});
