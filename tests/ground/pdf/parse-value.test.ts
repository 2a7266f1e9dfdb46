import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseValue, skipSpace } from '../../../src/ground/pdf/parse-value.ts';
import type { PdfValue } from '../../../src/ground/pdf/pdf-values.ts';
import { writeValue } from '../../../src/ground/pdf/write-value.ts';

describe('parseValue', () => {
  it.each<readonly [string, PdfValue]>([
    ['12 0 R', { ref: 12 }],
    ['12  0\nR', { ref: 12 }],
    ['12 0 Rx', 12],
    ['1 2 3', 1],
    ['-.5', -0.5],
    ['+3', 3],
    ['4.', 4],
    ['true', true],
    ['false', false],
    ['null', null],
    ['/Name', 'Name'],
    ['/A#20b', 'A b'],
    ['/', ''],
    ['(a(b)c)', { string: 'a(b)c' }],
    ['(\\050\\12x\\n\\\n\\)\\q)', { string: '(\nx\n)q' }],
    ['<48 65 6>', { string: 'He`' }],
    ['[1/A(s)[2]]', [1, 'A', { string: 's' }, [2]]],
    ['% said before\n7', 7],
    [
      '<</A 1/B<</C[3 0 R]>>>>',
      new Map<string, PdfValue>([
        ['A', 1],
        ['B', new Map([['C', [{ ref: 3 }]]])],
      ]),
    ],
  ])('reads %s', (text, value) => {
    expect(parseValue(text, 0).value).toEqual(value);
  });

  it('tells where the value ends', () => {
    expect(parseValue('  [1 2]x', 0).end).toBe(7);
    expect(parseValue('7 0 R/', 0).end).toBe(5);
    expect(skipSpace(' %a\r\n\0b', 0)).toBe(6);
  });

  it.each(['', ']', '-', '.', 'word', '[1', '<<1 2>>', '<</A', '(a', '<48'])('refuses %j', (text) => {
    expect(() => parseValue(text, 0)).toThrow(/^PDF: /);
  });

  it('reads what is written', () => {
    const byte = fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code));
    const bytes = fc.string({ unit: byte, maxLength: 12 });
    const { value } = fc.letrec<{ value: PdfValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<PdfValue>(null, true, false, 0, -7, 12.25),
        bytes,
        bytes.map((string) => ({ string })),
        fc.nat(99_999).map((ref) => ({ ref })),
        fc.array(tie('value'), { maxLength: 5 }),
        fc.array(fc.tuple(bytes, tie('value')), { maxLength: 5 }).map((entries) => new Map(entries)),
      ),
    }));
    fc.assert(
      fc.property(value, (given) => {
        const text = writeValue(given);
        expect(parseValue(text, 0)).toEqual({ value: given, end: text.length });
      }),
    );
  });
});
