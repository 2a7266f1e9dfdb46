import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { referenceOf } from '../../../src/doors/lsp/reference-of.ts';
import { SEVERITIES } from '../../../src/stages/bind/generated/codes.ts';

test('each code leads to the line that explains it', () => {
  const codes = [...SEVERITIES.keys()];
  expect(codes.length).toBeGreaterThan(100);
  const [file = ''] = referenceOf(codes[0] ?? '').split('#');
  const lines = readFileSync(fileURLToPath(file), 'utf8').split('\n');
  const lost = codes.filter((code) => {
    const line = lines[Number(referenceOf(code).split('#L')[1]) - 1];
    return line !== `### ${code}`;
  });
  expect(lost).toEqual([]);
});

test('a code of another version leads to the file', () => {
  expect(referenceOf('NO_SUCH_CODE')).toMatch(/diagnostics\.md$/);
});
