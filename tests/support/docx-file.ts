import { strToU8, zipSync } from 'fflate';

/** What a .docx of a test is made of: the XML inside each of its parts. */
export interface DocxContent {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly glossary?: string;
  readonly core?: string;
  /** Relationships of the document, beside those of its parts. */
  readonly links?: string;
  /** Further files, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** `strict` for the namespaces of ISO 29500 Strict. */
  readonly edition?: 'transitional' | 'strict';
  /** The prefix of WordprocessingML: any is allowed. */
  readonly prefix?: string;
}

/** A .docx in memory. */
export function docxFile(content: DocxContent): Uint8Array {
  const strict = content.edition === 'strict';
  const office = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts = PARTS.flatMap(([name, kind, wrap]) => {
    const inside = content[name];
    return inside === undefined
      ? []
      : [{ kind, file: `${kind}.xml`, xml: `<w:${wrap} ${spaces(strict)}>${inside}</w:${wrap}>` }];
  });
  const links = parts
    .map(({ kind, file }, index) => relationship(`p${index}`, `${office}/${kind}`, file))
    .join('');
  const document = `<w:document ${spaces(strict)}><w:body>${content.body}</w:body></w:document>`;
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(
      relationship('r1', `${office}/officeDocument`, 'word/document.xml') +
        (content.core === undefined
          ? ''
          : relationship(
              'r2',
              'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
              'docProps/core.xml',
            )),
    ),
    'word/document.xml': prefixed(document, content.prefix),
    'word/_rels/document.xml.rels': relationships(links + (content.links ?? '')),
    ...Object.fromEntries(parts.map(({ file, xml }) => [`word/${file}`, xml])),
    ...(content.core === undefined
      ? {}
      : { 'docProps/core.xml': `<cp:coreProperties ${CORE}>${content.core}</cp:coreProperties>` }),
    ...content.files,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
    ),
  );
}

/** A paragraph with one run of text. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A table of rows of cells of text. */
export function table(
  rows: readonly (readonly string[])[],
  properties = '<w:tblLook w:firstRow="1"/>',
): string {
  const lines = rows.map(
    (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr>${properties}</w:tblPr>${lines.join('')}</w:tbl>`;
}

/** A relationship to something elsewhere. */
export function externalLink(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
}

/** A relationship to a part of the file. */
export function link(id: string, type: string, target: string): string {
  return relationship(
    id,
    `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`,
    target,
  );
}

const PARTS = [
  ['styles', 'styles', 'styles'],
  ['numbering', 'numbering', 'numbering'],
  ['footnotes', 'footnotes', 'footnotes'],
  ['endnotes', 'endnotes', 'endnotes'],
  ['comments', 'comments', 'comments'],
  ['header', 'header', 'hdr'],
  ['footer', 'footer', 'ftr'],
  ['glossary', 'glossaryDocument', 'glossaryDocument'],
] as const;

const CORE =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"';

function spaces(strict: boolean): string {
  const of = (area: string, name: string): string =>
    strict
      ? `http://purl.oclc.org/ooxml/${area}/${name}`
      : `http://schemas.openxmlformats.org/${area}/2006/${name}`;
  const all = {
    w: of('wordprocessingml', 'main'),
    r: of('officeDocument', 'relationships'),
    m: of('officeDocument', 'math'),
    wp: of('drawingml', 'wordprocessingDrawing'),
    a: of('drawingml', 'main'),
    pic: of('drawingml', 'picture'),
    c: of('drawingml', 'chart'),
    dgm: of('drawingml', 'diagram'),
    mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
    wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
    w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
    v: 'urn:schemas-microsoft-com:vml',
    o: 'urn:schemas-microsoft-com:office:office',
  };
  return Object.entries(all)
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(' ');
}

function prefixed(xml: string, prefix: string | undefined): string {
  return prefix === undefined ? xml : xml.replace(/(<\/?|\s|xmlns:)w(?=[:=])/g, `$1${prefix}`);
}

function relationships(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}
