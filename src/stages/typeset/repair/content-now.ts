import { inflateSync } from 'node:zlib';
import type { PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { isReference } from '../../../ground/pdf/pdf-values.ts';
import { streamBytes } from '../../../ground/pdf/read-pdf.ts';
import type { PdfEdit } from './pdf-edit.ts';

/** The content of a stream, as it is or as a repair has written it. */
export function contentNow({ pdf, changes }: PdfEdit, value: PdfValue | undefined): Buffer {
  const changed = isReference(value) ? changes.get(value.ref) : undefined;
  return changed instanceof Uint8Array ? unpack(changed) : streamBytes(pdf, value);
}

function unpack(object: Uint8Array): Buffer {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.byteLength);
  const start = bytes.indexOf('stream\n');
  const content = bytes.subarray(start + 'stream\n'.length, bytes.lastIndexOf('\nendstream'));
  return bytes.subarray(0, start).includes('/FlateDecode') ? inflateSync(content) : content;
}
