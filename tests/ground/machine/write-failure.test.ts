import { expect, test } from 'vitest';
import { writeFailure } from '../../../src/ground/machine/write-failure.ts';

const failing = (code: string): Error =>
  Object.assign(new Error(`${code}: what the system calls it, open '/x'`), { code });

test.each([
  ['EROFS', 'the file system is read-only'],
  ['EBUSY', 'another program is using it'],
  ['EMFILE', 'too many files are open'],
  ['ENOENT', 'its folder is gone'],
  ['ESTALE', 'the network drive does not answer'],
  ['ENOTEMPTY', 'the folder is not empty'],
])('%s is a reason in words', (code, words) => {
  expect(writeFailure(failing(code))).toBe(words);
});

test.each(['rename', 'unlink'])('Windows may refuse a %s because a program has the file open', (syscall) => {
  const refused = (code: string): Error => Object.assign(failing(code), { syscall });
  for (const code of ['EPERM', 'EACCES']) {
    expect(writeFailure(refused(code), 'win32')).toBe('permission denied, or another program has it open');
    expect(writeFailure(refused(code), 'linux')).toBe('permission denied');
  }
  expect(writeFailure(Object.assign(failing('EPERM'), { syscall: 'open' }), 'win32')).toBe(
    'permission denied',
  );
});

test('an unknown code is named, without the words of the system and its path', () => {
  expect(writeFailure(failing('EWHATEVER'))).toBe('the system says EWHATEVER');
});

test('what does not come from the system is thrown on', () => {
  expect(() => writeFailure(new Error('a bug'))).toThrow('a bug');
});
