import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packsOfShard, parseShard } from '../../../src/engine/pipeline/shard.ts';

const lists = fc.uniqueArray(fc.string({ maxLength: 8 }), { maxLength: 200 });
const counts = fc.integer({ min: 1, max: 40 });

function shardsOf(packs: readonly string[], of: number): readonly (readonly string[])[] {
  return Array.from({ length: of }, (_, index) => packsOfShard(packs, { number: index + 1, of }));
}

test('together the shards have every pack, and each pack once', () => {
  fc.assert(
    fc.property(lists, counts, (packs, of) => {
      const all = shardsOf(packs, of).flat();
      expect(all.toSorted()).toEqual(packs.toSorted());
    }),
  );
});

test('no shard has more than one pack more than another, and each keeps the order', () => {
  fc.assert(
    fc.property(lists, counts, (packs, of) => {
      const shards = shardsOf(packs, of);
      const sizes = shards.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      for (const shard of shards) {
        const places = shard.map((pack) => packs.indexOf(pack));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
    }),
  );
});

test('a shard is written as its number and how many there are', () => {
  expect(parseShard('1/1')).toEqual({ number: 1, of: 1 });
  expect(parseShard('2/4')).toEqual({ number: 2, of: 4 });
  expect(parseShard('04/10')).toEqual({ number: 4, of: 10 });
  for (const wrong of [
    '0/4',
    '5/4',
    '1/0',
    '0/0',
    'a/b',
    '2',
    '',
    '/',
    '2/',
    '/4',
    '-1/4',
    '1/-4',
    '1.5/4',
    '2/4/8',
    ' 2/4',
    '2/4 ',
    '2 / 4',
    '1e1/20',
    '١/٢',
    '1/99999',
    '2\n/4',
    '2/4\n',
  ]) {
    expect(parseShard(wrong), JSON.stringify(wrong)).toBeUndefined();
  }
});

test('a program that asks for a shard that does not exist is told so', () => {
  for (const shard of [
    { number: 5, of: 4 },
    { number: 0, of: 4 },
    { number: 1.5, of: 4 },
  ]) {
    expect(() => packsOfShard(['a'], shard)).toThrow(RangeError);
  }
});
