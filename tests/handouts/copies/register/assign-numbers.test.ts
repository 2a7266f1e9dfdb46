import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assignNumbers,
  type ListedRecipient,
} from '../../../../src/handouts/copies/register/assign-numbers.ts';
import type { RegisteredCopy } from '../../../../src/handouts/copies/register/register.ts';

const run = { pack: 'p', edition: 2, date: '2026-11-21' };

function list(...names: readonly (readonly [string, number])[]): readonly ListedRecipient[] {
  return names.map(([name, copies]) => ({ name, organisation: undefined, copies }));
}

function numbersOf(copies: readonly RegisteredCopy[]): readonly string[] {
  return copies.map(({ number, of, name }) => `${number}/${of} ${name}`);
}

test('numbers go by the list, one for each copy', () => {
  const { listed, unlisted } = assignNumbers(list(['Ann', 1], ['Ben', 2]), [], run);
  expect(numbersOf(listed)).toEqual(['1/3 Ann', '2/3 Ben', '3/3 Ben']);
  expect(listed[1]).toEqual({
    number: 2,
    of: 3,
    name: 'Ben',
    date: '2026-11-21',
    file: 'p-edition-2-copy-002-ben.pdf',
    sha256: null,
  });
  expect(unlisted).toEqual([]);
});

test('a longer list continues after the highest number, wherever the newcomer stands on it', () => {
  const first = assignNumbers(list(['Ann', 1], ['Ben', 2]), [], run).listed;
  const second = assignNumbers(list(['New', 1], ['Ann', 2], ['Ben', 2]), first, run).listed;
  expect(numbersOf(second)).toEqual(['1/3 Ann', '2/3 Ben', '3/3 Ben', '4/5 New', '5/5 Ann']);
});

test('the number of somebody who left the list is given to nobody else', () => {
  const first = assignNumbers(list(['Ann', 1], ['Ben', 2]), [], run).listed;
  const second = assignNumbers(list(['Ann', 1], ['Ben', 1], ['Cay', 1]), first, run);
  expect(numbersOf(second.listed)).toEqual(['1/3 Ann', '2/3 Ben', '4/4 Cay']);
  expect(numbersOf(second.unlisted)).toEqual(['3/3 Ben']);
});

test('people of one name in two organisations are two people', () => {
  const { listed } = assignNumbers(
    [
      { name: 'Ann', organisation: 'North', copies: 1 },
      { name: 'Ann', organisation: undefined, copies: 1 },
      { name: 'Ann', organisation: 'South', copies: 1 },
    ],
    [{ number: 1, of: 1, name: 'Ann', organisation: 'South', date: '', file: '', sha256: null }],
    run,
  );
  expect(listed.map(({ number, organisation }) => [number, organisation])).toEqual([
    [1, 'South'],
    [2, 'North'],
    [3, undefined],
  ]);
});

test('whatever the lists of many runs, a number has one recipient, and nobody loses one', () => {
  const lists = fc.array(
    fc.array(
      fc.record({ name: fc.constantFrom('A', 'B', 'C', 'D'), copies: fc.integer({ min: 1, max: 4 }) }),
      {
        maxLength: 5,
      },
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(lists, (runs) => {
      let registered: readonly RegisteredCopy[] = [];
      const owner = new Map<number, string>();
      for (const wanted of runs) {
        const recipients = wanted.map((one) => ({ ...one, organisation: undefined }));
        const { listed, unlisted } = assignNumbers(recipients, registered, run);
        expect(listed).toHaveLength(wanted.reduce((sum, { copies }) => sum + copies, 0));
        registered = [...listed, ...unlisted];
        for (const { number, name } of registered) {
          expect(owner.get(number) ?? name).toBe(name);
          owner.set(number, name);
        }
        expect(registered).toHaveLength(owner.size);
        expect(Math.max(0, ...owner.keys())).toBe(owner.size);
      }
    }),
  );
});
