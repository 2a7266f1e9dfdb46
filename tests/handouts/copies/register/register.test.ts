import { expect, test } from 'vitest';
import {
  emptyRegister,
  printingsOf,
  type RegisteredPrinting,
  readRegister,
  registerText,
  withdrawEdition,
  withPrinting,
} from '../../../../src/handouts/copies/register/register.ts';
import { registerCsv, sourcesSha256 } from '../../../../src/handouts/copies/register/register-csv.ts';

const printing: RegisteredPrinting = {
  edition: 1,
  contentSha256: 'dd',
  packSha256: 'aa',
  sources: [{ path: 'sources/packs/p.md', sha256: 'bb' }],
  copies: [
    {
      number: 1,
      of: 2,
      name: 'Ann "A"',
      organisation: 'North, East',
      date: '2026-11-21',
      file: 'a.pdf',
      sha256: 'cc',
    },
    { number: 2, of: 2, name: '=1+1', date: '2026-11-21', file: 'b.pdf', sha256: null },
  ],
};

test('a register is read as it was written', () => {
  const register = withPrinting(emptyRegister('p'), printing);
  expect(readRegister(registerText(register), 'p')).toEqual(register);
});

test.each([
  ['', /JSON/],
  ['[]', /not an object/],
  ['{"format": 7}', /format is 7/],
  ['{"format": 1, "pack": "q"}', /belongs to the pack "q"/],
  ['{"format": 1, "pack": "p"}', /no printings/],
  ['{"format": 1, "pack": "p", "printings": [{"edition": 1}]}', /not whole/],
  [
    registerText(withPrinting(emptyRegister('p'), printing)).replace('"number": 2', '"number": 1'),
    /there twice/,
  ],
  [
    registerText(withPrinting(emptyRegister('p'), printing)).replace('"number": 2', '"number": "2"'),
    /not whole/,
  ],
])('what is no register is never taken for an empty one: %s', (text, reason) => {
  expect(readRegister(text, 'p')).toMatch(reason);
});

test('copies that are withdrawn stay, and another edition of that number begins', () => {
  const withdrawn = withdrawEdition(withPrinting(emptyRegister('p'), printing), 1, '2026-12-01');
  expect(printingsOf(withdrawn, 1)).toEqual([]);
  const again = withPrinting(withdrawn, { ...printing, copies: [] });
  expect(again.printings.map(({ withdrawn }) => withdrawn)).toEqual(['2026-12-01', undefined]);
});

test('the table has a row for each copy, quoted, and no formula', () => {
  const csv = registerCsv(withPrinting(emptyRegister('p'), printing));
  const sources = sourcesSha256(printing.sources);
  expect(csv.split('\r\n')).toEqual([
    '\ufeffedition,copy,of,name,organisation,date,withdrawn,file,sha256,pack_sha256,sources_sha256',
    `1,1,2,"Ann ""A""","North, East",2026-11-21,,a.pdf,cc,aa,${sources}`,
    `1,2,2,'=1+1,,2026-11-21,,b.pdf,,aa,${sources}`,
    '',
  ]);
});

test('the sum of the sources does not depend on their order', () => {
  const [a, b] = [
    { path: 'a', sha256: '1' },
    { path: 'b', sha256: '2' },
  ];
  expect(sourcesSha256([a, b])).toBe(sourcesSha256([b, a]));
  expect(sourcesSha256([a, b])).not.toBe(sourcesSha256([a, { ...b, sha256: '3' }]));
});
