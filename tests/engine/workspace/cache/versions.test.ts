import { expect, test } from 'vitest';
import { Versions } from '../../../../src/engine/workspace/cache/versions.ts';

test('the present content of a file and the one before are kept', () => {
  const versions = new Versions<object>();
  const made = ['a', 'b'].map((key) => versions.get('file', key, () => ({ key })));
  expect(versions.get('file', 'a', () => ({}))).toBe(made[0]);
  expect(versions.get('file', 'b', () => ({}))).toBe(made[1]);
  versions.get('file', 'c', () => ({}));
  expect(versions.get('file', 'a', () => ({ again: true }))).toEqual({ again: true });
});

test('of more files than the limit, those that were asked for last are kept', () => {
  const versions = new Versions<string>(2);
  for (const file of ['one', 'two', 'one', 'three']) versions.get(file, 'x', () => 'first');
  expect(versions.get('one', 'x', () => 'again')).toBe('first');
  expect(versions.get('two', 'x', () => 'again')).toBe('again');
});
