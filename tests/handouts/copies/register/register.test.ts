import { readFileSync } from 'node:fs';
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

const [AA, BB, CC, DD] = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
  string,
];

const printing: RegisteredPrinting = {
  edition: 1,
  contentSha256: DD,
  packSha256: AA,
  sources: [{ path: 'sources/packs/p.md', sha256: BB }],
  copies: [
    {
      number: 1,
      of: 2,
      name: 'Ann "A"',
      organisation: 'North, East',
      date: '2026-11-21',
      file: 'a.pdf',
      sha256: CC,
    },
    { number: 2, of: 2, name: '=1+1', date: '2026-11-21', file: 'b.pdf', sha256: null },
  ],
};

const FILE = 'output/p/copies/copies.json';

test('a register is read as it was written', () => {
  const register = withPrinting(emptyRegister('p'), printing);
  expect(readRegister(registerText(register), 'p', FILE)).toEqual({ value: register, diagnostics: [] });
});

test('a register of the first edition is read, with copies that are void', () => {
  const old = readFileSync(
    new URL('../../../engine/results/first-edition/output/pack/copies/copies.json', import.meta.url),
  );
  const { value, diagnostics } = readRegister(old, 'pack', FILE);
  expect(diagnostics).toEqual([]);
  expect(value?.printings.map(({ withdrawn, copies }) => [withdrawn, copies.length])).toEqual([
    ['2026-11-26', 2],
    [undefined, 2],
  ]);
});

const GOOD = registerText(withPrinting(emptyRegister('p'), printing));

test.each([
  ['', 'the file is empty', 1],
  [GOOD.slice(0, GOOD.length / 2), 'it is not whole', 16],
  ['[]', 'it must be an object, not a list', 1],
  ['{"format": 7}', 'newer version of Sourcebound (its format is 7, not 1)', 1],
  ['{"format": 1, "pack": "q", "printings": []}', 'it belongs to the pack `q`', 1],
  ['{"format": 1, "pack": "p"}', 'it has no `printings`', 1],
  ['{"format": 1, "pack": "p", "printings": [{"edition": 1}]}', '`printings[0]` has no `contentSha256`', 1],
  [GOOD.replace('"number": 2', '"number": 1'), 'copy 1 of edition 1 is in it twice', 1],
  [
    GOOD.replace('"number": 2', '"number": "2"'),
    '`printings[0].copies[1].number` must be a whole number, not "2"',
    26,
  ],
  [GOOD.replace(`"sha256": "${CC}"`, '"sha256": "cc"'), '`printings[0].copies[0].sha256`', 23],
  [GOOD.replace('"file": "a.pdf"', '"file": "../a.pdf"'), '`printings[0].copies[0].file`', 22],
])('what is not a register is never taken for an empty one: %#', (text, reason, line) => {
  const { value, diagnostics } = readRegister(text, 'p', FILE);
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([{ code: 'REGISTER_DAMAGED', place: { file: FILE, start: { line } } }]);
  expect(diagnostics[0]?.message).toContain(`the register of copies cannot be used: `);
  expect(diagnostics[0]?.message).toContain(reason);
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
    `1,1,2,"Ann ""A""","North, East",2026-11-21,,a.pdf,${CC},${AA},${sources}`,
    `1,2,2,'=1+1,,2026-11-21,,b.pdf,,${AA},${sources}`,
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
