import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { RefusedImport } from './refused-import.ts';

/** What is inside a .docx: the XML of its parts by name, and the names of all of them. */
export interface OpenedPackage {
  /** By names in lower case, as parts are compared. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly names: readonly string[];
}

/** How much a .docx may hold. Pictures and embedded files are never unpacked. */
export interface PackageLimits {
  readonly entries: number;
  /** Of one part, unpacked, in bytes. */
  readonly part: number;
  /** Of all parts that are read, unpacked, in bytes. */
  readonly bytes: number;
}

const LIMITS: PackageLimits = { entries: 20_000, part: 64_000_000, bytes: 128_000_000 };
const AGAIN = 'open it in Word or LibreOffice and save it again as .docx';

/** Unpacks the XML of a .docx. What is damaged, encrypted, too large or something else is refused. */
export async function openPackage(bytes: Uint8Array, limits: PackageLimits = LIMITS): Promise<OpenedPackage> {
  refuseOtherKinds(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  const names: string[] = [];
  let total = 0;
  const zip = await fromBufferPromise(buffer, { decodeStrings: true }).catch((error: unknown) =>
    damaged(error),
  );
  if (zip.entryCount > limits.entries)
    throw new RefusedImport(`it has ${zip.entryCount} parts, and the limit is ${limits.entries}`, AGAIN);
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.replace(/^\/+/, '').toLowerCase();
      names.push(name);
      // Word goes by the first name, other programs by the second: each would show another text.
      const stored = entry.fileNameRaw.toString('latin1');
      if (/^[\x20-\x7e]+$/.test(stored) && stored !== entry.fileName)
        throw new RefusedImport(`a part of it has two names, ${stored} and ${entry.fileName}`, AGAIN);
      if (!/\.(?:xml|rels)$/.test(name) && name !== 'mimetype') continue;
      if ((entry.generalPurposeBitFlag & 0x1) !== 0)
        throw new RefusedImport('it is an encrypted archive', 'save it without a password');
      if (entry.uncompressedSize > limits.part)
        throw new RefusedImport(
          `${name} in it would unpack to ${entry.uncompressedSize} bytes, and the limit is ${limits.part}`,
          'no document of words is that large: see where it comes from',
        );
      total += entry.uncompressedSize;
      if (total > limits.bytes)
        throw new RefusedImport(
          `it would unpack to more than ${limits.bytes} bytes`,
          'no document of words is that large: see where it comes from',
        );
      if (parts.has(name)) throw new RefusedImport(`it has two parts ${name}`, AGAIN);
      const header = await zip.readLocalFileHeaderPromise(entry);
      const packed = buffer.subarray(header.fileDataStart, header.fileDataStart + entry.compressedSize);
      parts.set(name, contentOf(name, entry, packed));
    }
  } catch (error) {
    if (error instanceof RefusedImport) throw error;
    damaged(error);
  }
  refuseOtherPackages(parts, names);
  return { parts, names };
}

function contentOf(name: string, entry: Entry, packed: Buffer): Uint8Array {
  const size = entry.uncompressedSize;
  let content: Uint8Array;
  if (entry.compressionMethod === 0) content = packed;
  else if (entry.compressionMethod === 8)
    content = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  else throw new Error(`${name} is packed in a way that is not known`);
  if (content.length !== size) throw new Error(`${name} is not as long as the archive says`);
  if (crc32(content) !== entry.crc32) throw new Error(`the check sum of ${name} is another`);
  return content;
}

function damaged(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  throw new RefusedImport(
    `the archive that a .docx is, is damaged: ${message}`,
    'ask for it again, or open it in Word, which may repair it, and save it',
  );
}

/** Files that are named .docx and begin as something else. */
function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new RefusedImport('it is empty', 'see whether it is the file that you mean');
  const head = Buffer.from(bytes.subarray(0, 2_048)).toString('latin1');
  if (head.startsWith('ÐÏ\u0011à¡±\u001aá')) refuseOle(bytes);
  const kind = HEADS.find(([pattern]) => pattern.test(head));
  if (kind !== undefined) throw new RefusedImport(kind[1], kind[2]);
  if (!head.startsWith('PK')) throw new RefusedImport('it is no .docx: it is not an archive', AGAIN);
}

const HEADS: readonly (readonly [RegExp, string, string])[] = [
  [/^\s*\{\\rtf/, 'it is RTF', 'open it in Word or LibreOffice and save it as .docx'],
  [/^%PDF-/, 'it is a PDF', 'name it .pdf'],
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[\s\S]*(?:pkg:package|w:wordDocument)/,
    'it is a Word document in one XML file',
    AGAIN,
  ],
  [/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|body|meta)/i, 'it is HTML', 'name it .html'],
  [/^(?:[\w-]+:[^\n]*\n)*MIME-Version:/i, 'it is a web archive (MHTML), or a mail', AGAIN],
];

function refuseOle(bytes: Uint8Array): never {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage'))
    throw new RefusedImport(
      'it is encrypted with a password',
      'open it in Word and save it without the password',
    );
  if (has('WordDocument'))
    throw new RefusedImport(
      'it is a document of Word 97 to 2003 (.doc)',
      'open it in Word or LibreOffice and save it as .docx',
    );
  throw new RefusedImport('it is an old Office file, and no .docx', AGAIN);
}

function refuseOtherPackages(parts: ReadonlyMap<string, Uint8Array>, names: readonly string[]): void {
  const mime = parts.get('mimetype');
  const type = mime === undefined ? '' : new TextDecoder().decode(mime.subarray(0, 200)).trim();
  if (type.startsWith('application/vnd.oasis.opendocument'))
    throw new RefusedImport(
      'it is an OpenDocument file (.odt)',
      'open it in LibreOffice or Word and save it as .docx',
    );
  if (type === 'application/epub+zip') throw new RefusedImport('it is an EPUB', AGAIN);
  const other = OTHERS.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (other !== undefined && !names.includes('word/document.xml'))
    throw new RefusedImport(other[1], other[2]);
}

const OTHERS: readonly (readonly [RegExp, string, string])[] = [
  [/^xl\//, 'it is a workbook of Excel', 'copy the table into a document, or save it as .html'],
  [/^ppt\//, 'it is a presentation of PowerPoint', 'print it to PDF, and import that'],
  [/^index\/document\.iwa$|^index\.zip$/, 'it is a document of Pages', 'export it from Pages as Word'],
];
