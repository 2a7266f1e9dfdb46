import { isArray, isReference, isString } from './pdf-values.ts';
import { dictionary, type PdfFile, resolve, streamBytes } from './read-pdf.ts';

/**
 * The files that travel inside a PDF (ISO 32000-1, 7.11.4), by name, in the order of their list. Of a tree of
 * names only the root is read, which is all that Sourcebound writes. Throws when a file cannot be decoded.
 */
export function readAttachments(pdf: PdfFile): ReadonlyMap<string, Uint8Array> {
  const embedded = dictionary(pdf, dictionary(pdf, pdf.catalog.get('Names')).get('EmbeddedFiles'));
  const names = resolve(pdf, embedded.get('Names'));
  const files = new Map<string, Uint8Array>();
  if (!isArray(names)) return files;
  const streams = new Set<number>();
  for (let index = 0; index + 1 < names.length; index += 2) {
    const specification = dictionary(pdf, names[index + 1]);
    const name = resolve(pdf, specification.get('UF') ?? specification.get('F'));
    const embeddedFile = dictionary(pdf, specification.get('EF'));
    const stream = embeddedFile.get('UF') ?? embeddedFile.get('F');
    if (!isString(name) || !isReference(stream)) continue;
    const own = textOf(name.string);
    // A short stream that unpacks to much could be named a thousand times.
    if (streams.has(stream.ref))
      throw new Error(`PDF: the file ${JSON.stringify(own)} inside it is another's too`);
    if (files.has(own)) throw new Error(`PDF: there are two files ${JSON.stringify(own)} inside it`);
    streams.add(stream.ref);
    files.set(own, streamBytes(pdf, stream));
  }
  return files;
}

/** A text string: UTF-16 after its mark, or else ASCII (ISO 32000-1, 7.9.2.2). */
function textOf(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}
