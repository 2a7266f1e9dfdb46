import { conformanceClaim } from './conformance-claim.ts';

export interface MetadataOptions {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** The tool that made the pack, such as `Sourcebound 1.0.0`. */
  readonly producer: string;
  readonly modified: Date;
  /** Whether it claims the standards that it has been held to: see `conformanceClaim`. */
  readonly claims: boolean;
}

/**
 * The document's metadata as XMP (ISO 16684-1), saying the same as its information dictionary. `maker` is the
 * browser that printed it.
 */
export function metadataPacket(options: MetadataOptions, maker: string): string {
  const title = escapeXml(options.title);
  const language = escapeXml(options.language);
  const date = options.modified.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${escapeXml(options.producer)}</xmp:CreatorTool>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${date}</xmp:ModifyDate>
<pdf:Producer>${escapeXml(maker)}</pdf:Producer>
</rdf:Description>
${options.claims ? conformanceClaim() : ''}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
