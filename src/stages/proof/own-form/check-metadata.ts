import { isDictionary, isString, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import type { KnownObjects } from './check-objects.ts';
import { ForeignPart } from './foreign-part.ts';

/**
 * The elements of XMP that ours have (ISO 16684-1), by the prefix of their namespace: a pack's, a numbered copy's, and
 * those by which a file claims PDF/UA and PDF/A and describes what these standards do not know.
 */
const METADATA_ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  x: ['xmpmeta'],
  rdf: ['RDF', 'Description', 'Alt', 'Bag', 'Seq', 'li'],
  dc: ['format', 'title', 'language'],
  xmp: ['CreatorTool', 'CreateDate', 'ModifyDate'],
  pdf: ['Producer'],
  copy: ['pack', 'edition', 'number', 'of', 'packSHA256'],
  pdfuaid: ['part'],
  pdfaid: ['part', 'conformance'],
  pdfaExtension: ['schemas'],
  pdfaSchema: ['schema', 'namespaceURI', 'prefix', 'property'],
  pdfaProperty: ['name', 'valueType', 'category', 'description'],
};
const LONGEST = 20_000;

/**
 * The metadata says what the information dictionary says, and nothing that ours never have. Returns the title and the
 * producer.
 *
 * @throws ForeignPart
 */
export function checkMetadata(known: KnownObjects): {
  readonly title: string;
  readonly producer: string;
} {
  const [metadata] = known.ofKind('metadata');
  const [information] = known.ofKind('information');
  if (metadata === undefined || information === undefined) throw new ForeignPart('its metadata is missing');
  const packet = known.contentOf(metadata[0]).toString('utf8');
  const fault = (reason: string): ForeignPart =>
    new ForeignPart(`object ${metadata[0]}, the metadata, ${reason}`);
  if (packet.length > LONGEST) throw fault(`has more than ${LONGEST} characters`);
  if (!packet.startsWith('<?xpacket begin=') || !packet.endsWith('<?xpacket end="r"?>'))
    throw fault('is not one packet');
  for (const [tag, name] of packet.slice(1).matchAll(/<\/?([^\s/>]*)/g)) {
    const [prefix = '', element = ''] = (name ?? '').split(':');
    if (name === '?xpacket') continue;
    if (!METADATA_ELEMENTS[prefix]?.includes(element))
      throw fault(`has ${JSON.stringify(tag.slice(0, 40))}, which ours never have`);
  }
  for (const [element, key] of [
    ['dc:title', 'Title'],
    ['xmp:CreatorTool', 'Creator'],
    ['pdf:Producer', 'Producer'],
  ] as const) {
    const entry = isDictionary(information[1]) ? information[1].get(key) : undefined;
    const said = contentsOf(packet, element);
    if (said.length !== 1 || said[0] !== textOf(entry))
      throw fault(`has another ${element} than the information`);
  }
  const said = (key: string): string =>
    (isDictionary(information[1]) ? textOf(information[1].get(key)) : undefined) ?? '';
  return { title: said('Title'), producer: said('Producer') };
}

function contentsOf(packet: string, element: string): readonly string[] {
  return packet
    .split(`<${element}>`)
    .slice(1)
    .map((rest) =>
      (rest.split(`</${element}>`)[0] ?? '')
        .replace(/<[^<>]*>/g, '')
        .replace(/&#(\d{1,7});/g, (_, code: string) =>
          String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
        ),
    );
}

/** A text string: UTF-16 after its mark, or else ASCII (ISO 32000-1, 7.9.2.2). */
export function textOf(value: PdfValue | undefined): string | undefined {
  if (!isString(value)) return undefined;
  if (!value.string.startsWith('\u00fe\u00ff')) return value.string;
  return Buffer.from(value.string.slice(2), 'latin1').swap16().toString('utf16le');
}
