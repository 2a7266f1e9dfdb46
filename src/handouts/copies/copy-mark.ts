import { type ExtensionSchema, withSchema } from '../../ground/pdf/conformance-claim.ts';
import { isReference } from '../../ground/pdf/pdf-values.ts';
import { type PdfFile, streamBytes } from '../../ground/pdf/read-pdf.ts';

/** What a numbered copy says of itself in its metadata, for machines. */
export interface CopyMark {
  /** The id of the pack. */
  readonly pack: string;
  readonly edition: number;
  readonly number: number;
  readonly of: number;
  /** The SHA-256 of the PDF that the copy was made from, in hexadecimal. */
  readonly packSha256: string;
}

/** The namespace of the mark's properties in XMP (ISO 16684-1). */
const NAMESPACE = 'https://sourcebound.dev/ns/copy/1.0/';
const SCHEMA: ExtensionSchema = {
  title: 'Numbered copy of a Sourcebound pack',
  namespace: NAMESPACE,
  prefix: 'copy',
  properties: [
    { name: 'pack', type: 'Text', about: 'The id of the pack' },
    { name: 'edition', type: 'Integer', about: 'The edition of the pack' },
    { name: 'number', type: 'Integer', about: 'The number of the copy' },
    { name: 'of', type: 'Integer', about: 'How many copies there are' },
    { name: 'packSHA256', type: 'Text', about: 'The SHA-256 of the PDF that the copy was made from' },
  ],
};

/** A PDF's metadata with the mark in it, and with the copy in its title. `packet` is the XMP packet of the pack. */
export function withCopyMark(packet: string, mark: CopyMark): string {
  const { pack, edition, number, of, packSha256 } = mark;
  const description = [
    `<rdf:Description rdf:about="" xmlns:copy="${NAMESPACE}">`,
    `<copy:pack>${pack}</copy:pack>`,
    `<copy:edition>${edition}</copy:edition>`,
    `<copy:number>${number}</copy:number>`,
    `<copy:of>${of}</copy:of>`,
    `<copy:packSHA256>${packSha256}</copy:packSHA256>`,
    '</rdf:Description>',
  ].join('\n');
  return withSchema(packet, SCHEMA)
    .replace('</rdf:li></rdf:Alt></dc:title>', `${titleSuffix(mark)}$&`)
    .replace('</rdf:RDF>', `${description}\n</rdf:RDF>`);
}

/** What comes after the pack's title in the title of a copy. */
export function titleSuffix({ number, of }: Pick<CopyMark, 'number' | 'of'>): string {
  return ` (copy ${number} of ${of})`;
}

/**
 * The mark in the bytes of a PDF, whoever has saved it: XMP is not compressed, so that programs find it which
 * know nothing of PDF (ISO 16684-1, 7.3.2). The last packet holds, as the last revision does.
 */
export function findCopyMark(bytes: Uint8Array): CopyMark | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = text.lastIndexOf('<?xpacket begin');
  const mark = start < 0 ? undefined : readCopyMark(text.slice(start));
  return mark ?? readCopyMark(text);
}

/** The XMP packet of a PDF; empty when it has none. */
export function metadataOf(pdf: PdfFile): string {
  return streamBytes(pdf, pdf.catalog.get('Metadata')).toString('utf8');
}

/** The number of the object that a PDF's trailer or catalog names. Throws when there is none. */
export function objectNumber(pdf: PdfFile, key: 'Root' | 'Info' | 'Metadata'): number {
  const value = key === 'Metadata' ? pdf.catalog.get(key) : pdf.trailer.get(key);
  if (!isReference(value)) throw new Error(`PDF: no /${key}`);
  return value.ref;
}

/** The mark in a PDF's metadata; nothing when the PDF is no numbered copy. */
function readCopyMark(packet: string): CopyMark | undefined {
  if (!packet.includes(NAMESPACE)) return undefined;
  const [edition, number, of] = [field(packet, 'edition'), field(packet, 'number'), field(packet, 'of')].map(
    Number,
  );
  const [pack, packSha256] = [field(packet, 'pack'), field(packet, 'packSHA256')];
  const counts = [edition, number, of].every((count) => Number.isSafeInteger(count) && Number(count) > 0);
  if (!counts || !/^[\w-]{1,64}$/.test(pack) || !/^[0-9a-f]{64}$/.test(packSha256)) return undefined;
  return { pack, edition: edition ?? 0, number: number ?? 0, of: of ?? 0, packSha256 };
}

/** Other programs write properties as attributes when they save a PDF. */
function field(packet: string, name: string): string {
  return new RegExp(`copy:${name}(?:>|=")([^<"]{1,80})`).exec(packet)?.[1] ?? '';
}
