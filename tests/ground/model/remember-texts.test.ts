import { expect, test, vi } from 'vitest';
import { rememberTexts } from '../../../src/ground/model/remember-texts.ts';

test('what was made of a text is made once, and is the same object', () => {
  const make = vi.fn((text: string) => [text]);
  const remembering = rememberTexts(2, make);
  expect(remembering('a')).toEqual(['a']);
  expect(remembering('a')).toBe(remembering('a'));
  expect(make).toHaveBeenCalledTimes(1);
});

test('texts that nobody asks for any more are forgotten, those in use are not', () => {
  const make = vi.fn((text: string) => [text]);
  const remembering = rememberTexts(2, make);
  const kept = remembering('kept');
  for (let index = 0; index < 100; index++) {
    remembering(`text ${index}`);
    expect(remembering('kept')).toBe(kept);
  }
  make.mockClear();
  remembering('text 0');
  expect(make).toHaveBeenCalledTimes(1);
});

test('of long texts only the last few are kept', () => {
  const make = vi.fn((text: string) => [text.length]);
  const remembering = rememberTexts(500, make);
  const long = (index: number): string => `${index}${'x'.repeat(10_000)}`;
  const first = remembering(long(0));
  expect(remembering(long(0))).toBe(first);
  for (let index = 1; index < 20; index++) remembering(long(index));
  make.mockClear();
  remembering(long(19));
  expect(make).not.toHaveBeenCalled();
  remembering(long(0));
  expect(make).toHaveBeenCalledTimes(1);
});
