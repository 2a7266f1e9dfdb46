import { expect, test } from 'vitest';
import { memoryWorkspace } from '../../../src/engine/workspace/memory-workspace.ts';

const files = new Map([
  ['sources/documents/a.md', new TextEncoder().encode('a')],
  ['sources/documents/b.md', new TextEncoder().encode('b')],
  ['templates/briefing/print.css', new TextEncoder().encode('own')],
  ['templates/mine/layout.hbs', new TextEncoder().encode('own')],
  ['fonts/x.woff2', new TextEncoder().encode('not a font')],
]);
const workspace = memoryWorkspace(files);
const text = (path: string): string => new TextDecoder().decode(workspace.read(path).value?.bytes);

test('its files are those given, and nothing of the folder that runs', () => {
  expect(text('sources/documents/a.md')).toBe('a');
  expect(workspace.list('sources/documents')).toEqual(['a.md', 'b.md']);
  expect(workspace.read('sources/packs/uk-threat.md')).toEqual({ value: undefined, diagnostics: [] });
  expect(workspace.list('sources/packs')).toEqual([]);
  expect(workspace.read('package.json').value).toBeUndefined();
});

test('templates fall back to those of the package, file by file', () => {
  expect(text('templates/briefing/print.css')).toBe('own');
  expect(text('templates/briefing/layout.hbs')).toContain('{{');
  expect(workspace.folders('templates')).toEqual(expect.arrayContaining(['base', 'briefing', 'mine']));
  expect(workspace.list('templates/mine')).toEqual(['layout.hbs']);
});

test('fonts come from the package alone', () => {
  expect(workspace.read('fonts/x.woff2').value).toBeUndefined();
  expect(workspace.read('fonts/source-serif-4-latin-400-normal.woff2').value?.bytes.length).toBeGreaterThan(
    10_000,
  );
});

test('a file that no workspace would read is refused here too', () => {
  const huge = memoryWorkspace(new Map([['sources/documents/a.md', new Uint8Array(5_000_001)]]));
  expect(huge.read('sources/documents/a.md').diagnostics).toMatchObject([{ code: 'LIMIT_EXCEEDED' }]);
});

test('fonts of installed packages are among the files, and come from nowhere else', () => {
  const path = 'fonts/noto-sans-hebrew/noto-sans-hebrew-hebrew-400-normal.woff2';
  expect(memoryWorkspace(new Map()).read(path)).toEqual({ value: undefined, diagnostics: [] });
  const bytes = new Uint8Array([1, 2, 3]);
  expect(memoryWorkspace(new Map([[path, bytes]])).read(path).value?.bytes).toBe(bytes);
});
