import { expect, it } from 'vitest';
import { documentIdOf, isDocumentId } from '../../../src/engine/intake/document-id.ts';

it.each([
  ['CON.docx', 'con-file'],
  ['C:\\texts\\Nul.html', 'nul-file'],
  ['lpt1.pdf', 'lpt1-file'],
  ['console.pdf', 'console'],
  ['com10.txt', 'com10'],
])('makes an id that every system can write: %s', (file, id) => {
  expect(documentIdOf(file)).toBe(id);
});

it.each(['aux', 'PRN', 'com3'])('has no document called as Windows calls a device: %s', (id) => {
  expect(isDocumentId(id)).toBe(false);
});
