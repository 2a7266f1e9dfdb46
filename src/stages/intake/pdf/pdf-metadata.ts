import { type Pdfium, readWide, withMemory } from './pdfium.ts';

/** CSL variables that the file states of its document; dates of the file are none of the text. */
export function readMetadata(
  pdfium: Pdfium,
  document: number,
  bytes: Uint8Array,
): Readonly<Record<string, unknown>> {
  const packet = readPacket(bytes);
  const title = [packet.title, infoText(pdfium, document, 'Title')].find(
    (text) => text !== undefined && isTitle(text),
  );
  const author = [packet.authors?.join('; '), infoText(pdfium, document, 'Author')].find(
    (text) => text !== undefined && isName(text),
  );
  const language = /\/Lang\s*\(([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\)/.exec(
    Buffer.from(bytes).toString('latin1'),
  )?.[1];
  return {
    ...(title === undefined ? {} : { title: tidy(title) }),
    ...(author === undefined
      ? {}
      : {
          author: author
            .split(/\s*;\s*/)
            .filter((name) => name !== '')
            .map((name) => ({ literal: tidy(name) })),
        }),
    ...(language === undefined ? {} : { language }),
  };
}

function infoText(pdfium: Pdfium, document: number, key: string): string {
  return withMemory(pdfium, key.length + 1, (name) => {
    pdfium.HEAPU8.set(Buffer.from(key, 'latin1'), name);
    return readWide(pdfium, (buffer, size) => pdfium.call('FPDF_GetMetaText', document, name, buffer, size));
  });
}

/** The names that programs give when nobody named the document. */
function isTitle(text: string): boolean {
  const title = tidy(text);
  if (title.length < 2 || !/\p{L}/u.test(title) || /[\ufffd\ufffe]/u.test(title)) return false;
  if (
    /^(?:untitled|unbenannt|ohne titel|sans titre|document|dokument|title|powerpoint presentation|presentation|print|microsoft (?:word|powerpoint|excel)|about:blank|file:)\b[\s\d]*(?:$|[-:])/i.test(
      title,
    )
  )
    return false;
  if (
    /\.(?:docx?|pdf|indd|tex|dvi|ps|rtf|odt|xlsx?|pptx?|qxd|p65|fm|wpd|html?|txt|md|pub|pages|cdr|ai)\s*$/i.test(
      title,
    )
  )
    return false;
  return !/^[\w.-]*[_\d][\w.-]*$/.test(title);
}

/** Names of persons or bodies, not of accounts and machines. */
function isName(text: string): boolean {
  const name = tidy(text);
  if (name.length < 2 || /[\ufffd\ufffe]/u.test(name)) return false;
  if (
    /^(?:unknown|anonymous|author|admin\w*|user|owner|root|default|microsoft office user|windows user|pc|acer|dell|hp|lenovo|\(?anonymous\)?|\(?unspecified\)?)$/i.test(
      name,
    )
  )
    return false;
  return /^\p{Lu}|\s/u.test(name) && /\p{L}/u.test(name) && !/[@\\/]/.test(name);
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Title and authors of an XMP packet that is not compressed, as it should be. */
function readPacket(bytes: Uint8Array): {
  readonly title?: string | undefined;
  readonly authors?: readonly string[];
} {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.lastIndexOf('<x:xmpmeta');
  const end = buffer.indexOf('</x:xmpmeta>', start);
  if (start === -1 || end === -1 || end - start > 1 << 20) return {};
  const packet = buffer.toString('utf8', start, end);
  const items = (name: string): readonly string[] =>
    [
      ...(new RegExp(`<dc:${name}>([\\s\\S]*?)</dc:${name}>`).exec(packet)?.[1] ?? '').matchAll(
        /<rdf:li[^>]*>([^<]*)<\/rdf:li>/g,
      ),
    ].map(([, text]) => decoded(text ?? ''));
  const authors = items('creator').filter((name) => name.trim() !== '');
  return { title: items('title')[0], ...(authors.length > 0 ? { authors } : {}) };
}

function decoded(text: string): string {
  return text
    .replace(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
