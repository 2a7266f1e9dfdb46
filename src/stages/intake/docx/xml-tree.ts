import { SaxesParser } from 'saxes';
import { RefusedImport } from './refused-import.ts';

/** An element of Office's XML, with the usual prefix whatever prefix and edition of the standard the file has. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const MOST_DEPTH = 400;
const MOST_NODES = 4_000_000;
const AGAIN = 'open it in Word or LibreOffice and save it again as .docx';

/**
 * Reads a part. A part with a document type is refused, for an entity could be anything and lead anywhere; so is one
 * that is no XML.
 *
 * @param part its name, for the message
 */
export function xmlTree(bytes: Uint8Array, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: Open = { name: '', attributes: {}, children: [] };
  const path: Open[] = [root];
  let nodes = 0;
  parser.on('doctype', () => {
    throw new RefusedImport(`${part} in it has a document type with entities of its own`, AGAIN);
  });
  parser.on('error', (error) => {
    throw new RefusedImport(`${part} in it is not XML: ${error.message}`, AGAIN);
  });
  parser.on('opentag', (tag) => {
    nodes += 1;
    if (path.length > MOST_DEPTH)
      throw new RefusedImport(`${part} in it nests more than ${MOST_DEPTH} elements`, AGAIN);
    if (nodes > MOST_NODES)
      throw new RefusedImport(`${part} in it has more than ${MOST_NODES} elements`, AGAIN);
    const attributes: Record<string, string> = {};
    for (const { uri, local, value, prefix } of Object.values(tag.attributes)) {
      if (prefix !== 'xmlns' && local !== 'xmlns') attributes[named(uri, local)] = value;
    }
    const element: Open = { name: named(tag.uri, tag.local), attributes, children: [] };
    path.at(-1)?.children.push(element);
    path.push(element);
  });
  const text = (value: string): void => {
    const around = path.at(-1);
    if (around !== undefined && around !== root && (HOLDS_TEXT.test(around.name) || /\S/u.test(value)))
      around.children.push(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    path.pop();
  });
  parser.write(decoded(bytes)).close();
  const element = root.children.find((child) => typeof child !== 'string');
  if (element === undefined) throw new RefusedImport(`${part} in it is empty`, AGAIN);
  return element;
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name);
}

export function textIn(element: XmlElement): string {
  return element.children.filter((one) => typeof one === 'string').join('');
}

/** The value of an element such as `<w:pStyle w:val="…"/>`. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** True if an on/off element is there and on; nothing, if it is not there. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (found === undefined) return undefined;
  return !/^(?:0|false|off|none)$/i.test(found.attributes['w:val'] ?? '1');
}

/** Every element of that name inside, in order. */
export function descendants(element: XmlElement, name: RegExp): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (at: XmlElement): void => {
    if (name.test(at.name)) found.push(at);
    for (const one of elementsOf(at)) walk(one);
  };
  walk(element);
  return found;
}

/** The elements of that name inside which are not in another one of it. */
export function outermost(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((one) => (one.name === name ? [one] : outermost(one, name)));
}

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Open | string)[];
}

const HOLDS_TEXT = /:(?:t|delText|instrText|delInstrText)$/;

function decoded(bytes: Uint8Array): string {
  const [one, two] = bytes;
  const label =
    one === 0xfe && two === 0xff
      ? 'utf-16be'
      : one === 0xff && two === 0xfe
        ? 'utf-16le'
        : (/^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(
            Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
          )?.[1] ?? 'utf-8');
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedImport(`a part of it is not in the encoding ${label} that it states`, AGAIN);
  }
}

function named(uri: string, local: string): string {
  if (uri === '') return local;
  return `${PREFIXES.get(uri) ?? (uri.startsWith('http://schemas.microsoft.com/office/word/') ? 'w14' : '?')}:${local}`;
}

const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...[
    ['w', 'wordprocessingml', '/2006/main', '/main'],
    ['r', 'officeDocument', '/2006/relationships', '/relationships'],
    ['m', 'officeDocument', '/2006/math', '/math'],
    ['wp', 'drawingml', '/2006/wordprocessingDrawing', '/wordprocessingDrawing'],
    ['a', 'drawingml', '/2006/main', '/main'],
    ['pic', 'drawingml', '/2006/picture', '/picture'],
    ['c', 'drawingml', '/2006/chart', '/chart'],
    ['dgm', 'drawingml', '/2006/diagram', '/diagram'],
  ].flatMap(([prefix = '', area = '', transitional = '', strict = '']): [string, string][] => [
    [`${OOXML}${area}${transitional}`, prefix],
    [`${STRICT}${area}${strict}`, prefix],
  ]),
  [`${OOXML}package/2006/relationships`, 'rel'],
  [`${OOXML}package/2006/content-types`, 'ct'],
  [`${OOXML}package/2006/metadata/core-properties`, 'cp'],
  [`${OOXML}markup-compatibility/2006`, 'mc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:word', 'w10'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);
