/** A property of a schema that the PDF/A standard does not know. */
export interface ExtensionProperty {
  readonly name: string;
  readonly type: 'Integer' | 'Text';
  readonly about: string;
}

/** A schema of metadata that a file brings along with its description (ISO 19005-3, 6.6.2.3). */
export interface ExtensionSchema {
  readonly title: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly properties: readonly ExtensionProperty[];
}

/**
 * What a file says in its metadata that it is: PDF/UA-1 (ISO 14289-1, 5) and PDF/A-3 of level A (ISO 19005-3,
 * 6.6.4), with the description of the schema that the first has and the second does not know.
 */
export function conformanceClaim(): string {
  return `<rdf:Description rdf:about="" xmlns:pdfuaid="${PDFUA.namespace}">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
${described(PDFUA)}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`;
}

/** Whether a packet of ours claims the standards. */
export function claimsConformance(packet: string): boolean {
  return packet.includes(CLAIM);
}

/** A packet that describes one schema more, when it claims the standards, which ask for that. */
export function withSchema(packet: string, schema: ExtensionSchema): string {
  return packet.replace(END_OF_SCHEMAS, `${described(schema)}\n${END_OF_SCHEMAS}`);
}

const PDFUA: ExtensionSchema = {
  title: 'PDF/UA identification',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [{ name: 'part', type: 'Integer', about: 'The part of ISO 14289 that the file conforms to' }],
};
const CLAIM = '<pdfuaid:part>1</pdfuaid:part>';
const END_OF_SCHEMAS = '</rdf:Bag></pdfaExtension:schemas>';

function described({ title, namespace, prefix, properties }: ExtensionSchema): string {
  const lines = properties.map(
    ({ name, type, about }) =>
      `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>${about}</pdfaProperty:description></rdf:li>`,
  );
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${title}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
${lines.join('\n')}
</rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}
