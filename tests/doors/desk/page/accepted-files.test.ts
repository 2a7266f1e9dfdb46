import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXTENSIONS } from '../../../../src/stages/intake/file-extension.ts';

test('the desk offers to take files of the kinds that an import reads, and of no others', () => {
  const screen = readFileSync('src/doors/desk/page/start/begin-screen.tsx', 'utf8');
  const [, accepted = ''] = /^const ACCEPTED = '(.+)';$/m.exec(screen) ?? [];
  const endings = accepted.split(',').map((ending) => ending.slice(1));
  const read = new Set(Object.values(EXTENSIONS).flat());
  expect(endings.filter((ending) => !read.has(ending))).toEqual([]);
  for (const [usual] of Object.values(EXTENSIONS)) expect(endings).toContain(usual);
});
