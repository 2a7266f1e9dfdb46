import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCopyMark, titleSuffix, withCopyMark } from '../../../src/handouts/copies/copy-mark.ts';

const MARK = { pack: 'p-1', edition: 2, number: 3, of: 12, packSha256: 'ab'.repeat(32) };
const PACKET =
  '<?xpacket begin=""?><rdf:RDF><dc:title><rdf:Alt><rdf:li>T</rdf:li></rdf:Alt></dc:title></rdf:RDF>';
const find = (text: string) => findCopyMark(Buffer.from(text, 'latin1'));

describe('the mark of a copy', () => {
  test('is found again, wherever it is in a file, and is in the title', () => {
    const packet = withCopyMark(PACKET, MARK);
    expect(find(`%PDF-1.7\n\xff${packet}\nendobj`)).toEqual(MARK);
    expect(packet).toContain(`T${titleSuffix(MARK)}</rdf:li>`);
  });

  test('of any copy', () => {
    const count = fc.integer({ min: 1, max: 1_000_000 });
    const mark = fc.record({
      pack: fc.stringMatching(/^[A-Za-z0-9][\w-]{0,63}$/),
      edition: count,
      number: count,
      of: count,
      packSha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    });
    fc.assert(
      fc.property(mark, (one) => {
        expect(find(withCopyMark(PACKET, one))).toEqual(one);
      }),
    );
  });

  test('may have been written as attributes by the program that has saved the file', () => {
    const { pack, edition, number, of, packSha256 } = MARK;
    const attributes = `copy:pack="${pack}" copy:edition="${edition}" copy:number="${number}" copy:of="${of}" copy:packSHA256="${packSha256}"`;
    expect(
      find(`<?xpacket begin=""?><x xmlns:copy="https://sourcebound.dev/ns/copy/1.0/" ${attributes}/>`),
    ).toEqual(MARK);
  });

  test('that holds is the last one', () => {
    const text = withCopyMark(PACKET, MARK) + withCopyMark(PACKET, { ...MARK, number: 4 });
    expect(find(text)?.number).toBe(4);
  });

  test.each([
    ['nothing', ''],
    ['no namespace', '<copy:pack>p</copy:pack>'],
    ['a pack with a path for a name', withCopyMark(PACKET, { ...MARK, pack: '../p' })],
    ['a number that is none', withCopyMark(PACKET, { ...MARK, number: 0 })],
    ['half a number', withCopyMark(PACKET, { ...MARK, of: 1.5 })],
    ['a short sum', withCopyMark(PACKET, { ...MARK, packSha256: 'ab' })],
  ])('is not in %s', (_, text) => {
    expect(find(text)).toBeUndefined();
  });
});
